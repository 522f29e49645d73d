#include "ui/person/person_presenter.h"

#include "ui/kit/errand.h"
#include "ui/person/offers.h"
#include "ui/person/strip.h"
#include "ui/step/leading.h"
#include "workflows/questions.h"

#include <algorithm>

namespace kapok::ui {

NoticeView notBegun(const Phrases& phrases, const desk::PersonAtCounter& person, domain::Business business,
                    const Error& error)
{
    NoticeView notice;
    notice.happened = phrases.say(error.happened);
    notice.saved = phrases.say("view.nothing_begun");
    notice.next = phrases.say("view.nothing_begun_next");
    notice.detail = error.detail;
    const auto asked = std::ranges::find(person.possible, business, &desk::Possibility::business);
    if (asked == person.possible.end()) return notice;
    const domain::Ruling& ruling = asked->ruling;
    if (ruling.mayStart() || asked->cardsUnknown) return notice;
    notice.happened = whyNotNow(phrases, person, *asked);
    if (!ruling.then.isEmpty()) notice.next = phrases.say("view.the_road", {{"road", roadLine(phrases, ruling.then)}});
    return notice;
}

namespace {

// What is begun already is gone on with, whatever the rules would say to beginning it now (13).
void goOnWith(const Phrases& phrases, const desk::CaseView& one, OfferRow& row)
{
    row.underWay = stateOf(one.standing.state);
    row.possible = true;
    row.startCode = row.code;
    row.startName = row.name;
    row.papers = phrases.say("view.stands_at", {{"field", phrases.field(one.standing.step.fills)}});
    row.reason.clear();
    row.road.clear();
    row.side.icon.clear();
    row.side.heading = row.code + u' ' + row.name;
    row.side.readAloud = phrases.say("view.under_way", {{"business", row.name}});
    row.side.road.clear();
}

// L01: who sits here may not do it, whatever the rules say to it.
void barred(const Phrases& phrases, OfferRow& row)
{
    row.possible = false;
    row.startCode.clear();
    row.startName.clear();
    row.reason = phrases.say("view.not_by_you");
    row.side.readAloud = phrases.say("error.may_not_make_cards");
}

// The outermost case around the one that was left, where it is of whoever is here.
std::optional<domain::CaseId> leftBehind(const Workplace& work, const domain::CaseId& id)
{
    const auto one = work.counter.find(id);
    if (!one || !isOfPersonHere(work, *one)) return std::nullopt;
    const auto around = casesAround(work, *one);
    return around.empty() ? one->id : around.front().id;
}

// What waits for him and is asked of no rule, such as the one window after his number has changed, is offered in its own
// name (H01); of what the rules know their answer says so.
domain::Business offeredAs(const desk::CaseView& one)
{
    const auto next = domain::businessOfName(one.standing.step.request);
    const bool waitsForHim = one.standing.waitsFor == desk::WaitsFor::NextVisit;
    return waitsForHim && next && !domain::isDecided(*next) ? *next : one.business;
}

// `left`: the case that he was in until now; what was begun just now the desk has not counted among his yet.
void addUnderWay(const Workplace& work, const desk::PersonAtCounter& person, const std::optional<domain::CaseId>& left,
                 std::vector<OfferRow>& offers)
{
    std::vector<domain::CaseId> open = person.openCases;
    if (left && std::ranges::find(open, *left) == open.end()) open.push_back(*left);
    for (const domain::CaseId& id : open) {
        const auto one = work.counter.find(id);
        if (!one || one->ended) continue;
        const bool isOffered = offeredAs(*one) != one->business;
        const bool isGoneOnWith = waitsForSomebodyHere(*one) && casesAround(work, *one).empty();
        const auto row = std::ranges::find(offers, domain::codeOf(offeredAs(*one)), &OfferRow::code);
        if (row == offers.end() || !(isOffered || isGoneOnWith)) continue;
        goOnWith(work.phrases, *one, *row);
        if (!isOffered) continue;
        row->papers = work.phrases.say("view.he_wished_it");
        row->side.readAloud = work.phrases.say("view.he_wished_it_text", {{"business", row->name}});
    }
    arrange(offers);
}

}  // namespace

PersonPageView PersonPresenter::view()
{
    const desk::PersonAtCounter* person = m_work.counter.person();
    if (!person) return {};
    PersonPageView view;
    view.strip = personStrip(m_work.phrases, *person, m_work.counter.place(), openCasesOf(m_work, *person));
    view.offers = offersOf(m_work.phrases, *person);
    addUnderWay(m_work, *person, m_left ? leftBehind(m_work, *m_left) : std::nullopt, view.offers);
    const auto onTheSpot =
        std::ranges::find(view.offers, domain::codeOf(domain::Business::InstantIssue), &OfferRow::code);
    if (onTheSpot != view.offers.end() && !onTheSpot->underWay && m_work.counter.isBarred(desk::Right::MakeCards)) {
        barred(m_work.phrases, *onTheSpot);
        arrange(view.offers);
    }
    view.offers = grouped(m_work.phrases, std::move(view.offers));
    for (const workflows::Option& option : workflows::questions::who().options)
        view.who.push_back({option.name, m_work.phrases.say(option.text), person->visit.present.who == option.name});
    view.beginning = m_work.phrases.say(m_problem);
    view.current = std::exchange(m_pointAt, {});
    if (std::exchange(m_fromACase, false) && view.current.isEmpty() && !view.offers.empty())
        view.current = view.offers.front().code;
    if (m_notBegun) view.notice = notBegun(m_work.phrases, *person, m_notBegun->business, m_notBegun->error);
    view.begins = isStarting();
    if (view.begins)
        view.beginning =
            m_work.phrases.say("view.being_begun", {{"business", domain::codeOf(m_starting->business) + u' ' +
                                                                     m_work.phrases.business(m_starting->business)}});
    return view;
}

void PersonPresenter::came(const Place& from)
{
    if (!from.id) return;
    m_fromACase = true;  // what comes next stands first, not what was done
    m_left = from.id;
    if (!isStarting()) askAnew();  // who begins something asks anew by himself
}

// What has changed comes when the province says it; the page does not wait for a dead line.
Task<> PersonPresenter::askAnew()
{
    const Errand errand(m_work);
    const auto fresh = co_await errand.onItsPage(m_work.counter.refreshPerson());
    if (!fresh) co_return;
    if (!*fresh) m_work.problem = fresh->error().happened;
    m_work.refresh();
}

void PersonPresenter::obey(const intent::EndVisit&) { endVisit(); }

Task<> PersonPresenter::endVisit()
{
    m_work.papers.clear();
    auto ending = m_work.counter.endVisit();  // nobody stands here from now on
    m_work.way.begin({pages::home});
    const Errand errand(m_work);
    const auto ended = co_await errand.onItsPage(std::move(ending));
    if (ended && !*ended) m_work.problem = ended->error().happened;
    m_work.refresh();
}

// 13: another who re-asks the rules at once.
Task<> PersonPresenter::attend(QString who)
{
    if (m_attending) co_return;
    const Errand errand(m_work);
    std::optional<Expected<void>> kept;
    {
        const Busy busy(m_attending);
        kept = co_await errand.onAnyPage(m_work.counter.attend(QStringLiteral("who"), who.toStdString()));
    }
    const QString code = std::exchange(m_startsThen, {});
    if (!kept) co_return;
    m_problem = *kept ? Words() : kept->error().happened;
    if (*kept && !code.isEmpty() && m_work.way.page() == pages::person) start(code);
    else m_work.refresh();
}

bool PersonPresenter::isRefused(domain::Business business) const
{
    const desk::PersonAtCounter* person = m_work.counter.person();
    if (!person) return false;
    const auto asked = std::ranges::find(person->possible, business, &desk::Possibility::business);
    if (asked == person->possible.end() || !asked->built || asked->cardsUnknown || canBegin(asked->ruling))
        return false;
    // What the line alone forbids is another thing as soon as it is up, and papers are asked for inside.
    if (asked->ruling.reason == QLatin1String("province_not_reached")) return false;
    if (asked->ruling.reason == QLatin1String("papers_missing")) return false;
    return std::ranges::none_of(person->openCases, [&](const domain::CaseId& id) {
        const auto one = m_work.counter.find(id);
        return one && (one->business == business || one->standing.step.whenHeComes);
    });
}

void PersonPresenter::didNotBegin(domain::Business business, const Error& why)
{
    m_notBegun = NotBegun{business, why};
    m_pointAt = domain::codeOf(business);  // the side explains the row
    m_work.way.backTo(pages::person);
    m_work.way.open({pages::person});
}

// What is begun is begun for whom the page shows: over the case of somebody else nothing is.
bool PersonPresenter::showsAnother() const
{
    const auto one = m_work.way.top().id ? m_work.counter.find(*m_work.way.top().id) : std::nullopt;
    return one && one->person && m_work.counter.person() && !isOfPersonHere(m_work, *one);
}

Task<> PersonPresenter::start(QString code)
{
    const auto business = domain::businessOfCode(code);
    if (!business) co_return;
    if (m_attending) {
        m_startsThen = code;
        co_return;
    }
    if (showsAnother()) {
        const domain::Person& here = *m_work.counter.person()->visit.person;
        m_work.said =
            Said{words("view.page_of_another", {{"code", code}, {"name", here.name.shown()}}), m_work.way.top()};
        co_return m_work.refresh();
    }
    // On a slow line another Enter begins nothing more; the page says what is being waited for.
    if (isStarting()) co_return m_work.way.open({pages::person});
    const desk::PersonAtCounter* person = m_work.counter.person();
    if (!person) {
        m_work.way.backTo(pages::home);
        m_work.problem = words("view.person_first");
        co_return m_work.refresh();
    }
    m_notBegun.reset();
    m_work.papers.clear();
    for (const domain::CaseId& id : person->openCases)
        if (const auto one = m_work.counter.find(id)) rememberPapers(m_work, *one);
    // It is awaited on the person page, whichever page it was typed on: who leaves that calls it off.
    m_starting = Starting{*business, m_work.counter.errand()};
    m_work.way.open({pages::person});
    const desk::Errand wish = wishOfPage(m_work);
    m_starting->errand = wish;
    m_work.refresh();
    const Errand errand(m_work);
    const auto over = [&] {
        if (m_starting && m_starting->errand == wish) m_starting.reset();
    };
    // A refused business does not open and burns no number; what was refused is asked about once more first.
    if (isRefused(*business)) {
        const auto fresh = co_await errand.onItsPage(m_work.counter.refreshPerson());
        if (!fresh || !*fresh || !wish.stands() || isRefused(*business)) {
            over();
            if (!fresh || !wish.stands()) co_return m_work.refresh();  // he has gone meanwhile
            const Error nothing{Error::Kind::Refused, words("view.nothing_begun"), {}};
            co_return didNotBegin(*business, *fresh ? nothing : fresh->error());
        }
    }
    const auto begun = co_await errand.onItsPage(m_work.counter.startBusiness(*business, wish));
    over();
    // Also what was begun just before somebody else was scanned leads nowhere: it is in the lists.
    if (!begun || !wish.stands()) co_return m_work.refresh();
    if (*begun) co_return leadTo(m_work, **begun);
    didNotBegin(*business, begun->error());
}

}  // namespace kapok::ui
