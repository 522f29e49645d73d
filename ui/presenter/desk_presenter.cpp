#include "ui/presenter/desk_presenter.h"

#include <algorithm>

namespace kapok::ui {
namespace {

std::vector<DeviceRow> devices(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                               const std::vector<ports::Reader>& readers)
{
    const auto last = counter.line().lastAnswer();
    DeviceRow province{
        QStringLiteral("province"), phrases.say("view.device_province"), {}, {}, counter.line().reached(), {}};
    province.what =
        last ? phrases.say("view.last_answer", {{"time", phrases.time(*last)}}) : phrases.say("view.not_asked_yet");
    if (last) province.standing = phrases.say(counter.line().reached() ? "view.usable" : "view.not_reached_now");
    else province.usable.reset();  // nobody has asked: it is neither there nor away
    DeviceRow reader{QStringLiteral("reader"), phrases.say("view.device_reader"), {}, {}, !readers.empty(), {}};
    const auto cards = std::ranges::count(readers, true, &ports::Reader::cardPresent);
    reader.what = readers.empty() ? phrases.say("view.no_reader")
                                  : phrases.say("view.reader_count", {{"count", QString::number(readers.size())},
                                                                      {"cards", QString::number(cards)}});
    reader.standing = phrases.say(readers.empty() ? "view.not_connected" : "view.usable");
    DeviceRow journal{QStringLiteral("drive"),
                      phrases.say("view.device_journal"),
                      note.journal,
                      phrases.say(note.journalReady ? "view.usable" : "view.being_checked"),
                      note.journalReady,
                      {}};
    DeviceRow pack{QStringLiteral("book"), phrases.say("view.device_rules"), note.pack, {}, {}, {}};
    return {province, reader, journal, pack};
}

std::vector<OpenWorkRow> openWork(const Phrases& phrases, const desk::Counter& counter, bool withName)
{
    std::vector<OpenWorkRow> rows;
    for (const desk::WorkItem& item : counter.openWork()) {
        QString text = domain::codeOf(item.business) + u' ' + phrases.business(item.business);
        if (withName) text += QStringLiteral("  ") + item.shownName;
        if (!item.step.isEmpty())
            text += QStringLiteral("  ") + phrases.say("view.stands_at", {{"field", phrases.word("field", item.step)}});
        rows.push_back({stateOf(item.state), item.id.text, text, phrases.time(item.changedAt)});
    }
    return rows;
}

std::vector<CodeEntry> codes(const Phrases& phrases)
{
    std::vector<CodeEntry> entries;
    for (const domain::BusinessName& entry : domain::businesses()) {
        const QString known = QString::fromLatin1(entry.name);
        CodeEntry code{.code = QString::fromLatin1(entry.code), .name = phrases.word("view.rail", known)};
        if (code.name == known) code.name = phrases.business(entry.business);  // short enough as it is
        code.chinese = phrases.chineseBusiness(entry.business);
        code.initials = phrases.word("initials", QString::fromLatin1(entry.name));
        code.ofOutlet = code.code >= QStringLiteral("8000");
        entries.push_back(std::move(code));
    }
    return entries;
}

}  // namespace

FrameView frame(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note, int readers,
                const QString& currentCode)
{
    FrameView view;
    view.outlet = phrases.outlet(counter.place().outlet);
    if (const desk::StaffMember* teller = counter.teller()) view.teller = teller->number + u' ' + teller->name;
    view.training = note.training;
    view.line.usable = counter.line().reached();
    if (const auto last = counter.line().lastAnswer())
        view.line.ageSeconds = int((counter.now().utcMs - last->utcMs) / 1000);
    view.readers = readers;
    view.now = outletTime(counter.now()).time();
    view.codes = codes(phrases);
    view.currentCode = currentCode;
    view.worklist = int(counter.openWork().size());
    const auto outbox = counter.outbox();
    view.outbox = int(outbox.size());
    view.outboxInDoubt =
        std::ranges::any_of(outbox, [](const desk::WorkItem& item) { return item.state == desk::StateWord::InDoubt; });
    return view;
}

SignInPageView signInPage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                          const std::vector<ports::Reader>& readers, const QString& problem)
{
    SignInPageView view;
    view.training = note.training;
    view.outlet = phrases.outlet(counter.place().outlet);
    for (const desk::StaffMember& member : counter.staff()) view.tellers[member.number] = member.name;
    view.trainingHint = note.trainingHint;
    view.problem = problem;
    view.deskLine = phrases.say("view.desk_line", {{"desk", counter.place().desk},
                                                   {"day", outletDay(counter.now()).toString(Qt::ISODate)},
                                                   {"weekday", phrases.weekday(outletDay(counter.now()))}});
    view.devices = devices(phrases, counter, note, readers);
    view.openWork = openWork(phrases, counter, false);  // no names before sign-in
    view.version = QStringLiteral(KAPOK_VERSION);
    return view;
}

HomePageView homePage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                      const std::vector<ports::Reader>& readers, const QString& problem, bool asking)
{
    HomePageView view;
    view.greeting = phrases.say("view.greeting", {{"name", counter.teller() ? counter.teller()->name : QString()}});
    view.dayLine = phrases.say("view.day_line", {{"day", outletDay(counter.now()).toString(Qt::ISODate)},
                                                 {"weekday", phrases.weekday(outletDay(counter.now()))}});
    view.problem = problem;
    if (asking) view.asking = phrases.say("view.asking_person");
    view.openWork = openWork(phrases, counter, true);
    view.devices = devices(phrases, counter, note, readers);
    return view;
}

ListPageView workPage(const Phrases& phrases, const std::vector<desk::WorkItem>& items, const char* title,
                      const char* empty, const QString& current)
{
    ListPageView view;
    view.title = phrases.say(title);
    view.empty = phrases.say(empty);
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(items.size())}})};
    view.columns = {{phrases.say("view.column_time"), 2, true},    {phrases.say("view.column_business"), 4, false},
                    {phrases.say("view.column_person"), 5, false}, {phrases.say("view.column_step"), 3, false},
                    {phrases.say("view.column_number"), 5, true},  {phrases.say("view.column_teller"), 2, false}};
    for (const desk::WorkItem& item : items) {
        const QString step = item.ended ? phrases.say("view.ended") : phrases.word("field", item.step);
        view.rows.push_back(
            {item.id.text,
             stateOf(item.state),
             {phrases.timeWithSeconds(item.begunAt),
              domain::codeOf(item.business) + u' ' + phrases.business(item.business),
              item.shownName.isEmpty() ? item.shownNumber : item.shownName + QStringLiteral("  ") + item.shownNumber,
              step, item.number, item.teller}});
    }
    view.current = current;
    return view;
}

ListPageView approvalPage(const Phrases& phrases, desk::Counter& counter, const QString& problem)
{
    std::vector<desk::WorkItem> waiting = counter.openWork();
    std::erase_if(waiting, [&](const desk::WorkItem& item) {
        const desk::Case* one = counter.runner().find(item.id);
        return !one || counter.runner().standing(*one).waitsFor != desk::WaitsFor::SecondPerson;
    });
    ListPageView view = workPage(phrases, waiting, "view.approvals", "view.approvals_empty", {});
    view.remark = problem;
    const bool mayUnlock = counter.teller() && counter.teller()->role == desk::Role::Supervisor;
    if (!mayUnlock) return view;
    for (const QString& number : counter.lockedNumbers()) {
        const auto member = std::ranges::find(counter.staff(), number, &desk::StaffMember::number);
        const QString name = member == counter.staff().end() ? QString() : member->name;
        view.rows.push_back({lockedRow + number,
                             {},
                             {{},
                              phrases.say("view.locked_number", {{"name", name}}),
                              {},
                              phrases.say("view.locked_why"),
                              {},
                              number}});
    }
    view.counts = {phrases.say("view.item_count", {{"count", QString::number(view.rows.size())}})};
    return view;
}

ListPageView stockPage(const Phrases& phrases)
{
    ListPageView view;
    view.title = phrases.say("view.stock");
    view.remark = phrases.say("view.not_built");
    view.empty = phrases.say("view.stock_empty");
    return view;
}

DayEndPageView dayEndPage(const Phrases& phrases, const desk::Counter& counter)
{
    DayEndPageView view;
    view.title = phrases.say("view.day_end");
    view.day = phrases.say("view.day_line", {{"day", counter.businessDay().toString(Qt::ISODate)},
                                             {"weekday", phrases.weekday(counter.businessDay())}});
    view.remark = phrases.say("view.day_end_not_built");
    const auto work = counter.openWork();
    const auto row = [&](const char* icon, const char* name, desk::StateWord state, const char* what) {
        const auto count = std::ranges::count(work, state, &desk::WorkItem::state);
        view.checks.push_back({QString::fromLatin1(icon),
                               phrases.say(name),
                               phrases.say(count ? what : "view.day_end_none"),
                               phrases.say("view.item_count", {{"count", QString::number(count)}}),
                               {},
                               {}});
    };
    row("pencil", "view.day_end_drafts", desk::StateWord::Draft, "view.day_end_drafts_next");
    row("outbox", "view.day_end_recorded", desk::StateWord::Recorded, "view.day_end_recorded_next");
    row("question", "view.day_end_in_doubt", desk::StateWord::InDoubt, "view.day_end_in_doubt_next");
    return view;
}

FactsPageView readerPage(const Phrases& phrases, const std::vector<ports::Reader>& readers)
{
    FactsPageView view{.title = phrases.say("view.device_reader"),
                       .remark = {},
                       .groups = {},
                       .devices = {},
                       .empty = phrases.say("view.no_reader"),
                       .actions = {}};
    for (const ports::Reader& reader : readers) {
        FactsPageView::Group group{reader.name, {}};
        group.rows.push_back({phrases.say("view.reader_kind"),
                              phrases.say(reader.contactless ? "view.contactless" : "view.contact"),
                              {}});
        group.rows.push_back(
            {phrases.say("view.reader_card"),
             phrases.word("view.card_kind", reader.cardPresent ? reader.cardKind : QStringLiteral("none")),
             {}});
        if (!reader.atr.isEmpty()) group.rows.push_back({QStringLiteral("ATR"), reader.atr, {}});
        view.groups.push_back(std::move(group));
    }
    return view;
}

FactsPageView cardPage(const Phrases& phrases, const Expected<ports::ChipData>& chip)
{
    FactsPageView view{
        .title = phrases.say("view.card_read"), .remark = {}, .groups = {}, .devices = {}, .empty = {}, .actions = {}};
    if (!chip) {
        view.empty = phrases.say(chip.error().happened) + u' ' + phrases.say("view.read_again");
        return view;
    }
    FactsPageView::Group group{phrases.say("view.on_the_chip"), {}};
    const auto row = [&](const char* label, const QString& value) {
        group.rows.push_back({phrases.say(label), value, {}});
    };
    row("view.chip_generation", chip->version);
    row("view.chip_identification", chip->identification);
    row("view.chip_card_number", maskedNumber(chip->cardNumber));
    row("view.chip_name", maskedName(chip->name));
    row("view.chip_number", maskedNumber(chip->socialSecurityNumber));
    row("view.chip_issued", chip->issued.toString(Qt::ISODate));
    row("view.chip_expires", chip->expires.toString(Qt::ISODate));
    if (chip->pinTriesLeft) row("view.chip_tries", QString::number(*chip->pinTriesLeft));
    for (const QString& warning : chip->warnings) view.remark += phrases.say(Words{warning, {}}) + u' ';
    view.groups.push_back(std::move(group));
    return view;
}

}  // namespace kapok::ui
