#include "ui/person/person_presenter.h"

#include "ui/step/leading.h"
#include "workflows/questions.h"

#include <algorithm>

namespace kapok::ui {
namespace {

QString cardStatus(const Phrases& phrases, const domain::Card& card)
{
    if (card.production != domain::Production::Collected)
        return phrases.word("view.production", domain::wordOf(card.production));
    return phrases.word("view.status", card.status().value_or(QStringLiteral("unknown")));
}

CardMiniView miniCard(const Phrases& phrases, const domain::Card& card, const desk::PersonAtCounter& person,
                      const desk::Place& place)
{
    CardMiniView mini;
    mini.ref = card.ref;
    mini.where = phrases.city(card.city) + QStringLiteral(" • ") + phrases.bank(card.bank);
    if (card.generation) mini.kind = phrases.say("view.generation", {{"number", QString::number(*card.generation)}});
    if (card.bank && domain::wordOf(*card.bank) == place.facts.bank)
        mini.kind += QStringLiteral(" • ") + phrases.say("view.this_bank");
    mini.number = card.number ? card.number->shown() : phrases.say("view.number_when_made");
    mini.status = cardStatus(phrases, card);
    const auto status = card.status();
    if (card.production != domain::Production::Collected) mini.statusIcon = QStringLiteral("clock");
    else if (status != QStringLiteral("normal")) mini.statusIcon = QStringLiteral("ban");
    if (card.expires) mini.since = phrases.say("view.expires", {{"day", card.expires->toString(Qt::ISODate)}});
    mini.chosen = card.ref == person.selectedCard;
    return mini;
}

// A road is a business of ours, or a way that leads elsewhere.
RoadStep roadStep(const Phrases& phrases, const QString& code)
{
    const auto business = domain::businessOfName(code);
    if (!business) return {{}, phrases.word("road", code), {}, false};
    return {domain::codeOf(*business), phrases.business(*business), {}, true};
}

QString roadLine(const Phrases& phrases, const QStringList& then)
{
    QStringList steps;
    for (const QString& code : then) {
        const RoadStep step = roadStep(phrases, code);
        steps.append(step.code.isEmpty() ? step.name : step.code + u' ' + step.name);
    }
    return steps.join(QStringLiteral(" • "));
}

bool canBeGone(const desk::PersonAtCounter& person, domain::Business business)
{
    const auto found = std::ranges::find(person.possible, business, &desk::Possibility::business);
    return found != person.possible.end() && found->built && found->ruling.mayStart();
}

OfferRow offer(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Possibility& possible)
{
    const domain::Ruling& ruling = possible.ruling;
    OfferRow row{.code = domain::codeOf(possible.business), .name = phrases.business(possible.business)};
    row.possible = ruling.mayStart() && possible.built;
    row.fee = phrases.money(ruling.terms.feeFen ? ruling.terms.feeFen : std::optional<qint64>(0));
    if (ruling.papers.contains(QStringLiteral("receipt")) && !ruling.terms.feeFen)
        row.fee = phrases.money(std::nullopt);
    row.ready = phrases.days(ruling.terms.workingDays);
    row.papers = phrases.list(ruling.needs, "option.document");
    row.side = sideOf(phrases, possible.business, ruling);
    if (row.possible || possible.cardsUnknown) {
        row.startCode = row.code;
        row.startName = row.name;
    }
    if (row.possible) return row;
    if (possible.cardsUnknown) {
        const QStringList wait{QStringLiteral("when_line_is_up")};
        row.reason = phrases.word("view.reason", QStringLiteral("province_not_reached"));
        row.road = roadLine(phrases, wait);
        row.side.readAloud = phrases.say("error.cards_not_known");
        row.side.road = {roadStep(phrases, wait.front())};
        return row;
    }
    if (!possible.built && (ruling.mayStart() || ruling.outcome == domain::Outcome::AcceptAfter)) {
        row.reason = phrases.say("view.not_built");
        row.road = phrases.say("view.not_built_road");
        return row;
    }
    row.reason = phrases.word("view.reason", ruling.reason.value_or(QString()));
    row.road = roadLine(phrases, ruling.then);
    // The primary button offers the first step of the road that can be gone, never the refused business.
    for (const QString& code : ruling.then) {
        if (const auto first = domain::businessOfName(code); first && canBeGone(person, *first)) {
            row.startCode = domain::codeOf(*first);
            row.startName = phrases.business(*first);
            break;
        }
    }
    return row;
}

}  // namespace

SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling, bool underWay)
{
    SideView side;
    const bool refused = !ruling.mayStart() && !underWay;
    side.icon = refused ? QStringLiteral("ban") : QString();
    side.heading =
        refused ? phrases.say("view.why_not", {{"business", phrases.business(business)}}) : phrases.business(business);
    side.readAloud = phrases.text(ruling);
    if (ruling.feeFen) {
        side.fee = phrases.money(ruling.feeFen);
    }
    if (ruling.promised) {
        side.promise = phrases.dayWithWeekday(*ruling.promised);
        side.promiseNote =
            ruling.promised->toString(Qt::ISODate) + QStringLiteral(" • ") + phrases.days(ruling.terms.workingDays);
    }
    if (ruling.accountNumber == QStringLiteral("changes")) {
        side.warning = phrases.say("view.account_changes");
        side.warningText = phrases.say("view.account_changes_text");
    }
    if (refused)
        for (const QString& code : ruling.then) side.road.push_back(roadStep(phrases, code));
    for (const QString& paper : ruling.needs) {
        const bool missing = ruling.missing.contains(paper);
        side.papers.push_back({QStringLiteral("id-card"), phrases.word("option.document", paper),
                               missing ? phrases.say("view.to_be_shown") : QString()});
    }
    side.basis = ruling.basis;
    side.pack = phrases.say("view.pack", {{"name", ruling.pack.name}, {"from", ruling.pack.effectiveFrom}});
    return side;
}

namespace {

// Name, number and what is known of the person himself; `source` says from whom.
PersonStripView whoHeIs(const Phrases& phrases, const domain::Person& citizen, const QString& source)
{
    PersonStripView strip;
    const bool named = !citizen.name.bare(ForCodec{}).text.isEmpty();
    strip.name = named ? citizen.name.shown() : phrases.say("view.name_not_known");
    strip.number = citizen.document.shown();
    const auto male = citizen.male ? citizen.male : citizen.document.bare(ForCodec{}).isMale();
    if (male) strip.portrait = *male ? PersonStripView::Portrait::Man : PersonStripView::Portrait::Woman;
    QStringList line;
    if (male) line.append(phrases.say(*male ? "view.male" : "view.female"));
    line.append(phrases.word("view.kind", domain::wordOf(citizen.kind)));
    line.append(source);
    strip.lines.append(line.join(QStringLiteral(" • ")));
    if (citizen.mobile) strip.lines.append(phrases.say("view.mobile", {{"number", citizen.mobile->shown()}}));
    return strip;
}

}  // namespace

PersonStripView absentStrip(const Phrases& phrases, const domain::Person& person)
{
    return whoHeIs(phrases, person, phrases.say("view.from_the_case"));
}

PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place)
{
    PersonStripView strip = whoHeIs(phrases, *person.visit.person,
                                    phrases.say(person.reached ? "view.from_province" : "view.from_this_desk",
                                                {{"time", phrases.time(person.askedAt)}}));
    for (const domain::Card& card : person.cards) strip.cards.push_back(miniCard(phrases, card, person, place));
    if (!person.reached) strip.alerts.push_back({QStringLiteral("alert"), phrases.say("view.province_not_reached")});
    else if (person.cards.empty())
        strip.alerts.push_back({QStringLiteral("search"), phrases.say("view.no_card_in_province")});
    if (!person.openCases.empty())
        strip.alerts.push_back({QStringLiteral("worklist"),
                                phrases.say("view.open_cases", {{"count", QString::number(person.openCases.size())}})});
    return strip;
}

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
    notice.happened = phrases.text(ruling);
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
    row.papers = phrases.say("view.stands_at", {{"field", phrases.word("field", one.standing.step.fills)}});
    row.reason.clear();
    row.road.clear();
    row.side.icon.clear();
    row.side.heading = row.code + u' ' + row.name;
    row.side.readAloud = phrases.say("view.under_way", {{"business", row.name}});
    row.side.road.clear();
}

// The draft first, then what can be begun, then what cannot.
void arrange(std::vector<OfferRow>& offers)
{
    std::ranges::sort(offers, [](const OfferRow& one, const OfferRow& other) {
        return std::tuple(!one.underWay, !one.possible, one.code) <
               std::tuple(!other.underWay, !other.possible, other.code);
    });
}

void addDrafts(const Workplace& work, const desk::PersonAtCounter& person, std::vector<OfferRow>& offers)
{
    for (const domain::CaseId& id : person.openCases) {
        const auto one = work.counter.find(id);
        if (!one || one->ended || one->standing.state != desk::StateWord::Draft) continue;
        const auto row = std::ranges::find(offers, domain::codeOf(one->business), &OfferRow::code);
        if (row != offers.end() && casesAround(work, *one).empty()) goOnWith(work.phrases, *one, *row);
    }
    arrange(offers);
}

}  // namespace

PersonPageView personPage(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place)
{
    PersonPageView view;
    view.strip = personStrip(phrases, person, place);
    for (const desk::Possibility& possible : person.possible) view.offers.push_back(offer(phrases, person, possible));
    arrange(view.offers);
    return view;
}

PersonPageView PersonPresenter::view()
{
    const desk::PersonAtCounter* person = m_work.counter.person();
    if (!person) return {};
    PersonPageView view = personPage(m_work.phrases, *person, m_work.counter.place());
    addDrafts(m_work, *person, view.offers);
    for (const workflows::Option& option : workflows::questions::who().options)
        view.who.push_back({option.name, m_work.phrases.say(option.text), person->visit.present.who == option.name});
    view.beginning = m_problem;
    view.current = std::exchange(m_pointAt, {});
    if (m_notBegun) view.notice = notBegun(m_work.phrases, *person, m_notBegun->business, m_notBegun->error);
    if (m_starting)
        view.beginning = m_work.phrases.say(
            "view.being_begun",
            {{"business", domain::codeOf(*m_starting) + u' ' + m_work.phrases.business(*m_starting)}});
    return view;
}

void PersonPresenter::came(const Place& from)
{
    if (from.id) askAnew();
}

// What has changed comes when the province says it; the page does not wait for a dead line.
Task<> PersonPresenter::askAnew()
{
    const auto fresh = co_await m_work.counter.refreshPerson();
    if (!fresh) m_work.problem = m_work.phrases.say(fresh.error().happened);
    m_work.refresh();
}

void PersonPresenter::obey(const intent::EndVisit&) { endVisit(); }

Task<> PersonPresenter::endVisit()
{
    m_work.papers.clear();
    m_work.way.begin({pages::home});
    const auto ended = co_await m_work.counter.endVisit();
    if (!ended) m_work.problem = m_work.phrases.say(ended.error().happened);
    m_work.refresh();
}

// 13: another who re-asks the rules at once.
Task<> PersonPresenter::attend(QString who)
{
    const auto kept = co_await m_work.counter.attend(QStringLiteral("who"), who.toStdString());
    m_problem = kept ? QString() : m_work.phrases.say(kept.error().happened);
    m_work.refresh();
}

Task<> PersonPresenter::start(QString code)
{
    const auto business = domain::businessOfCode(code);
    if (!business) co_return;
    // On a slow line another Enter begins nothing more; the page says what is being waited for.
    if (m_starting) co_return m_work.way.open({pages::person});
    const desk::PersonAtCounter* person = m_work.counter.person();
    if (!person) {
        m_work.way.backTo(pages::home);
        m_work.problem = m_work.phrases.say("view.person_first");
        co_return m_work.refresh();
    }
    m_notBegun.reset();
    m_work.papers.clear();
    for (const domain::CaseId& id : person->openCases)
        if (const auto one = m_work.counter.find(id)) rememberPapers(m_work, *one);
    m_starting = *business;
    m_work.refresh();
    const auto standing = co_await m_work.counter.startBusiness(*business);
    m_starting.reset();
    m_work.way.backTo(pages::person);
    if (standing) co_return leadTo(m_work, *standing);
    m_notBegun = NotBegun{*business, standing.error()};
    m_pointAt = code;  // the side explains the row
    m_work.way.open({pages::person});
}

}  // namespace kapok::ui
