#include "ui/shell/frame_presenter.h"

#include "ui/kit/errand.h"
#include "ui/step/leading.h"
#include "workflows/list.h"

#include <algorithm>

namespace kapok::ui {
namespace {

// What is known to the rules only looks so, and opens nothing.
bool isBuilt(domain::Business business) { return workflows::Workflows::ofThisHouse().find(business) != nullptr; }

std::vector<CodeEntry> codes(const Phrases& phrases, const desk::CounterView& counter)
{
    std::vector<CodeEntry> entries;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const QString known = QString::fromLatin1(entry.name);
        CodeEntry code{.code = QString::fromLatin1(entry.code), .name = phrases.word("view.rail", known)};
        if (code.name == known) code.name = phrases.business(entry.business);  // short enough as it is
        code.chinese = phrases.chineseBusiness(entry.business);
        code.initials = phrases.word("initials", QString::fromLatin1(entry.name));
        // 9002 takes back an entry of a person, whatever its figures say.
        code.ofOutlet = code.code >= QStringLiteral("8000") && entry.business != domain::Business::Reverse;
        code.built = code.ofOutlet || isBuilt(entry.business);
        code.barred = counter.isBarred(code.ofOutlet ? desk::Right::Look : desk::Right::Serve);
        entries.push_back(std::move(code));
    }
    return entries;
}

// Codes that open a page and are no business of a person.
const std::map<domain::Business, Page>& pagesOfCodes()
{
    static const std::map<domain::Business, Page> table{{domain::Business::Stock, pages::stock},
                                                        {domain::Business::Approvals, pages::approval},
                                                        {domain::Business::DayEnd, pages::dayEnd}};
    return table;
}

// What is as long as an identity number may be one of which a figure was misread.
QString shownOf(const QString& scan)
{
    constexpr int shortest = 15;
    return scan.size() < shortest ? scan : maskedNumber(scan);
}

// Decision 0052: where the number of a guardian or an agent is asked, his card is laid on the scanner, and nobody else is
// meant by it. The field that asks; empty: none does.
QString asksWhoComes(const Workplace& work)
{
    const auto one = work.way.page() == pages::step ? caseInHand(work) : std::nullopt;
    if (!one || one->ended) return {};
    const workflows::Step& step = one->standing.step;
    return step.ofVisit && step.question.form == QLatin1String("number") ? step.fills : QString();
}

}  // namespace

FrameView FramePresenter::view()
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    FrameView view;
    view.outlet = phrases.outlet(counter.place().outlet);
    if (const desk::StaffMember* teller = counter.teller()) view.teller = teller->number + u' ' + teller->name;
    view.training = m_work.note.training;
    view.keepsOutlet = counter.teller() && !counter.isBarred(desk::Right::KeepOutlet);
    const auto [reached, last, trouble] = counter.line();
    view.line.usable = reached;
    if (last) view.line.ageSeconds = int((counter.now().utcMs - last->utcMs) / 1000);
    view.readers = m_work.readersUnknown.empty() ? int(m_work.readers.size()) : -1;
    if (const desk::PersonAtCounter* here = counter.person()) view.visit = here->visit.id;
    view.now = outletTime(counter.now()).time();
    view.codes = codes(phrases, counter);
    view.currentCode = currentCode();
    view.outerCodes = outerCodes();
    const desk::WorkCounts work = counter.workCounts();
    view.worklist = int(openThings(m_work));
    view.outbox = int(work.outbox());
    view.outboxInDoubt = work.of(desk::StateWord::InDoubt) > 0;
    if (const desk::CardLeft* left = counter.cardLeft())
        view.takeCard =
            TakeCardView{phrases.say("view.take_card", {{"name", left->of.name.bare(ForCodec{}).text}}), left->reader};
    view.locked = m_work.locked;
    view.lockProblem = phrases.say(m_work.lockProblem);
    if (m_work.said && m_work.said->at == m_work.way.top()) view.said = phrases.say(m_work.said->what);
    else if (m_work.task && m_work.task->ended.empty()) view.said = phrases.either(m_work.task->says);
    else if (m_work.task) view.said = phrases.say(m_work.task->ended);
    else if (trouble) view.said = phrases.say("view.by_itself_failed", {{"why", phrases.say(trouble->happened)}});
    return view;
}

QString FramePresenter::currentCode() const
{
    for (const auto& [business, page] : pagesOfCodes())
        if (page == m_work.way.page()) return domain::codeOf(business);
    if (!m_work.way.top().id) return {};
    const auto one = caseInHand(m_work);
    return one ? domain::codeOf(one->business) : QString();
}

QStringList FramePresenter::outerCodes() const
{
    QStringList codes;
    const auto one = m_work.way.top().id ? caseInHand(m_work) : std::nullopt;
    if (!one) return codes;
    for (const desk::CaseView& outer : casesAround(m_work, *one)) codes.append(domain::codeOf(outer.business));
    return codes;
}

void FramePresenter::obey(const intent::OpenCode& wanted)
{
    const auto business = domain::businessOfCode(wanted.code);
    if (!business) return;
    const auto page = pagesOfCodes().find(*business);
    const bool isPage = page != pagesOfCodes().end();
    if (m_work.counter.isBarred(desk::Right::Look)) return say("error.may_not_look");
    if (!isPage && m_work.counter.isBarred(desk::Right::Serve)) return say("error.may_not_serve");
    if (isPage) m_work.way.open({page->second});
    else if (!isBuilt(*business)) say("error.not_built_yet", {{"code", wanted.code}});
    else m_work.wish(intent::Start{wanted.code});
}

void FramePresenter::obey(const intent::Back&)
{
    m_work.problem = {};
    m_work.way.back();
}

void FramePresenter::say(const char* id, std::initializer_list<std::pair<const char*, QString>> values)
{
    m_work.said = Said{words(id, values), m_work.way.top()};
    m_work.refresh();
}

void FramePresenter::obey(const intent::Scan& scan)
{
    if (m_work.locked) return;  // nothing is said on a locked screen
    if (scan.text.isEmpty()) return say("view.scan.over_secret");
    if (!m_work.counter.teller()) return say("view.scan.nobody");
    if (scan.pageLocks) return say("view.scan.not_now");
    Scanned scanned = readScan(scan.text);
    switch (scanned.what) {
    case Scanned::What::Person:
        if (const QString field = asksWhoComes(m_work); !field.isEmpty())
            return m_work.wish(intent::Answer{field, scanned.text});
        return m_work.wish(intent::OpenPerson{scanned.text});
    case Scanned::What::Case: openCase(std::move(scanned)); return;
    case Scanned::What::Blank: return openBlank(scanned.text);
    case Scanned::What::Other: return say("view.scan.unknown", {{"text", shownOf(scanned.text)}});
    }
}

// 21: where it lies, and its road. Eight figures that were never here are some other bar code.
void FramePresenter::openBlank(const QString& serial)
{
    if (!m_work.counter.stock().find(serial)) return say("view.scan.unknown", {{"text", serial}});
    if (m_work.counter.isBarred(desk::Right::Look)) return say("error.may_not_look");
    m_work.way.open({pages::stock});
    m_work.wish(intent::FollowSerial{serial});
}

Task<> FramePresenter::openCase(Scanned scanned)
{
    const Errand errand(m_work);
    const auto heard = co_await errand.onItsPage(m_work.counter.dayList(scanned.day));
    if (!heard) {  // the page is another one by now, perhaps by itself: whoever scanned is told
        if (errand.isOfTheSameTeller()) say("view.scan.page_changed", {{"text", scanned.text}});
        co_return;
    }
    const auto& day = *heard;
    const auto numbered = [&](const desk::WorkItem& item) { return item.number == scanned.text; };
    const auto found = day ? std::ranges::find_if(*day, numbered) : std::vector<desk::WorkItem>::const_iterator();
    if (!day || found == day->end()) co_return say("view.scan.no_case", {{"number", scanned.text}});
    m_work.wish(intent::TakeUp{found->id.text});
}

void FramePresenter::obey(const intent::LanguageChanged& wanted)
{
    m_work.phrases.speak(wanted.language);
    m_work.refresh();
}

}  // namespace kapok::ui
