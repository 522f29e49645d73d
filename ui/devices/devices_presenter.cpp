#include "ui/devices/devices_presenter.h"

#include "ui/devices/diagnostics.h"
#include "ui/kit/day_shown.h"
#include "ui/kit/errand.h"
#include "ui/reports/report_file.h"

#include <algorithm>
#include <iterator>

namespace kapok::ui {

namespace {

// A service that is not running knows of no reader, and none is missing for that.
Words noReader(const Workplace& work)
{
    return work.readersUnknown.empty() ? words("view.no_reader") : work.readersUnknown;
}

constexpr int untilCardsAreMade = 20;  // calendar days: contract.md §1, `days`

struct Control {
    const char* group;
    const char* cap;
    const char* text;
    const char* note;
    std::optional<Practice::Line> line;
};
constexpr Control controls[]{
    {"view.practice.card", "1", "view.practice.put_in", "view.practice.put_in.note", {}},
    {"view.practice.card", "2", "view.practice.take_out", "view.practice.take_out.note", {}},
    {"view.practice.card", "3", "view.practice.pull", "view.practice.pull.note", {}},
    {"view.practice.line", "4", "view.practice.up", "", Practice::Line::Up},
    {"view.practice.line", "5", "view.practice.down", "view.practice.down.note", Practice::Line::Down},
    {"view.practice.line", "6", "view.practice.deaf", "view.practice.deaf.note", Practice::Line::Deaf},
    {"view.practice.line", "7", "view.practice.mute", "view.practice.mute.note", Practice::Line::Mute},
    {"view.practice.days", "0", "view.practice.next_day", "", {}},
    {"view.practice.days", "Alt 0", "view.practice.until_made", "", {}},
    {"view.practice.messages", "8", "view.practice.messages_off", "view.practice.messages_off.note", {}},
    {"view.practice.bank", "9", "view.practice.bank_off", "view.practice.bank_off.note", {}},
    {"view.practice.chip", "Alt 1", "view.practice.chip_mute", "view.practice.chip_mute.note", {}},
    {"view.practice.chip", "Alt 2", "view.practice.chip_garbage", "view.practice.chip_garbage.note", {}},
    {"view.practice.chip", "Alt 3", "view.practice.chip_unheard", "view.practice.chip_unheard.note", {}},
    {"view.practice.identity", "Alt 4", "view.practice.lay_identity", "view.practice.lay_identity.note", {}},
    {"view.practice.identity", "Alt 5", "view.practice.garbled_identity", "view.practice.garbled_identity.note", {}},
    {"view.practice.identity", "Alt 6", "view.practice.take_identity", "", {}},
    {"view.practice.printer", "Alt 7", "view.practice.ribbon_out", "view.practice.ribbon_out.note", {}},
    {"view.practice.printer", "Alt 8", "view.practice.jam", "view.practice.jam.note", {}},
    {"view.practice.printer", "Alt 9", "view.practice.printer_ok", "", {}},
    {"view.practice.printer", "B", "view.practice.lay_blank", "", {}},
};

// The blank that was fed and is not done yet lies in the printer; otherwise the next of his tray is taken (K10).
QString nextBlank(const Workplace& work)
{
    const desk::StockBook& book = work.counter.stock();
    for (const desk::StockRun& run : book.inTheHouse())
        if (domain::stock::isBlank(run.kind) && run.place.startsWith(QLatin1String("printer:")))
            return domain::Serials::text(run.serials.first);
    const desk::StaffMember* teller = work.counter.teller();
    if (!teller) return {};
    for (const QString& kind : {domain::stock::gen3, domain::stock::gen2})
        if (const QStringList tray = book.serialsAt(domain::stock::trayOf(teller->number), kind); !tray.isEmpty())
            return tray.front();
    return {};
}

// Whose card and identity card lie at hand: of the case that is in hand, which may be another's than who is open, and else
// of who is.
std::optional<domain::Person> holderAtHand(const Workplace& work)
{
    if (const auto one = caseInHand(work); one && one->person) return one->person;
    const desk::PersonAtCounter* here = work.counter.person();
    return here ? here->visit.person : std::nullopt;
}

std::vector<PracticeRow> practiceRows(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    const std::optional<domain::Person> here = holderAtHand(work);
    const auto say = [&](const char* id) { return *id ? phrases.say(id) : QString(); };
    const QDate today = outletDay(work.counter.now());
    std::vector<PracticeRow> rows;
    for (const Control& one : controls)
        rows.push_back({.group = say(one.group),
                        .cap = QLatin1String(one.cap),
                        .text = say(one.text),
                        .note = say(one.note),
                        .holds = one.line.has_value() && one.line == work.practice->line()});
    rows[0].usable = here.has_value();
    rows[0].note = here ? here->name.shown() : phrases.say("view.practice.nobody");
    rows[7].note = phrases.dayWithWeekday(today.addDays(1));
    rows[8].note = phrases.dayWithWeekday(today.addDays(untilCardsAreMade));
    rows[9].holds = !work.practice->messageServiceAnswers();
    if (here) rows[14].note = here->name.shown();
    rows[20].note = nextBlank(work);
    rows[10].holds = work.practice->bankLine() != Practice::Line::Up;
    return rows;
}

// K15: who makes the cards keeps their queue.
bool mayKeepQueue(const Workplace& work)
{
    return work.keepQueue && work.counter.teller() && !work.counter.isBarred(desk::Right::MakeCards);
}

}  // namespace

std::vector<DeviceRow> devices(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    const DeskNote& note = work.note;
    const auto& readers = work.readers;
    const auto [reached, last, trouble] = work.counter.line();
    DeviceRow province{QStringLiteral("province"), phrases.say("view.device_province"), {}, {}, reached, {}};
    province.what =
        last ? phrases.say("view.last_answer", {{"time", phrases.time(*last)}}) : phrases.say("view.not_asked_yet");
    if (last) province.standing = phrases.say(reached ? "view.usable" : "view.not_reached_now");
    else province.usable.reset();  // nobody has asked: it is neither there nor away
    DeviceRow reader{QStringLiteral("reader"), phrases.say("view.device_reader"), {}, {}, !readers.empty(), {}};
    const auto cards = std::ranges::count(readers, true, &desk::ReaderState::cardPresent);
    reader.what = readers.empty() ? phrases.say(noReader(work))
                                  : phrases.say("view.reader_count", {{"count", QString::number(readers.size())},
                                                                      {"cards", QString::number(cards)}});
    reader.standing = phrases.say(readers.empty() ? "view.not_connected" : "view.usable");
    if (!work.readersUnknown.empty()) {
        reader.standing = phrases.say("view.not_reached_now");
        reader.usable.reset();  // whether one is connected nobody can say
    }
    DeviceRow journal{QStringLiteral("drive"),
                      phrases.say("view.device_journal"),
                      note.journal,
                      phrases.say(note.journalReady ? "view.usable" : "view.being_checked"),
                      note.journalReady,
                      {}};
    DeviceRow pack{QStringLiteral("book"), phrases.say("view.device_rules"), note.pack, {}, {}, {}};
    return {province, reader, journal, pack};
}

FactsPageView readerPage(const Workplace& work, const DeviceTest& test)
{
    const Phrases& phrases = work.phrases;
    FactsPageView view{.title = phrases.say("device.page"), .remark = phrases.say("device.page.note")};
    for (DeskDevice& device : test.devices()) view.devices.push_back(std::move(device.row));
    if (test.hasResult()) {
        FactsPageView::Group result{test.title(), {}};
        result.rows.push_back({phrases.say("device.result"), test.result(), {}});
        view.groups.push_back(std::move(result));
    }
    view.lookAgain = phrases.say("view.look_at_devices");
    view.saveDiagnostics = phrases.say("view.save_diagnostics");
    view.faces = phrases.say("view.face");
    if (const auto queue = test.queue(); queue && mayKeepQueue(work)) {
        view.pauseQueue = phrases.say(queue->paused ? "device.queue_resume" : "device.queue_pause");
        if (queue->paused && queue->waiting > 0 && !queue->other.isEmpty())
            view.moveQueue = phrases.say("device.queue_move", {{"queue", queue->other}});
    }
    if (work.citizensScreen)
        view.citizensScreen = phrases.say(work.hand.screen ? "view.citizen.close" : "view.citizen.open");
    if (!work.practice) return view;
    view.practiceTitle = phrases.say("view.practice");
    view.practiceNote = phrases.say("view.practice.note");
    view.practice = practiceRows(work);
    return view;
}

void ReaderPresenter::obey(const intent::CitizensScreen&)
{
    if (m_work.citizensScreen) m_work.citizensScreen(!m_work.hand.screen);
}

// N02: what is plugged in shows by itself; F5 is for who does not trust that.
Task<> ReaderPresenter::lookAgain()
{
    const Errand errand(m_work);
    const auto readers = co_await errand.forTheTeller(m_work.counter.lookAtReaders());
    if (!readers) co_return;
    m_work.readers = *readers ? **readers : std::vector<desk::ReaderState>{};
    m_work.readersUnknown = *readers ? Words() : readers->error().happened;
    m_test.askPrinters();
    m_work.refresh();
}

void ReaderPresenter::obey(const intent::SaveDiagnostics&)
{
    const auto put =
        putReport(m_work.note.reportsFolder, QStringLiteral("diagnostics-") + dayShown(m_work).toString(Qt::ISODate),
                  QStringLiteral("txt"), diagnosticsOf(m_work));
    m_work.said =
        Said{put ? words("view.diagnostics_saved", {{"file", *put}}) : put.error().happened, m_work.way.top()};
    m_work.refresh();
}

void ReaderPresenter::obey(const intent::PauseQueue&)
{
    const auto queue = m_test.queue();
    if (queue) keepQueue(queue->paused ? QueueWish::Resume : QueueWish::Pause);
}

// What became of it the queue itself says: it is looked at again.
Task<> ReaderPresenter::keepQueue(QueueWish wish)
{
    if (!mayKeepQueue(m_work) || m_keeping) co_return;
    const Busy busy(m_keeping);
    const Errand errand(m_work);
    const auto before = m_test.queue();  // as many as these were moved, or it is refused
    const auto kept = co_await errand.forTheTeller(m_work.keepQueue(wish));
    if (!kept) co_return;
    if (!*kept) m_work.said = Said{kept->error().happened, m_work.way.top()};
    else if (wish == QueueWish::Move && before)
        m_work.said =
            Said{words("printer.queue_moved", {{"cards", QString::number(before->waiting)}}), m_work.way.top()};
    m_test.askPrinters();
    m_work.refresh();
}

Task<Expected<void>> ReaderPresenter::carryOut(int control)
{
    const auto atOnce = [](Expected<void> done) -> Task<Expected<void>> { co_return done; };
    Practice& world = *m_work.practice;
    const std::optional<domain::Person> here = holderAtHand(m_work);
    const QString number = here ? here->document.bare(ForCodec{}).number() : QString();
    switch (control) {
    case 1: return atOnce(here ? world.putIn(number) : Expected<void>{});
    case 2: return atOnce(world.takeOut());
    case 3: return atOnce(world.pullSoon());
    case 4: return world.setLine(Practice::Line::Up);
    case 5: return world.setLine(Practice::Line::Down);
    case 6: return world.setLine(Practice::Line::Deaf);
    case 7: return world.setLine(Practice::Line::Mute);
    case 8: return world.passDays(1);
    case 9: return world.passDays(untilCardsAreMade);
    case 10: world.setMessageService(!world.messageServiceAnswers()); return atOnce(Expected<void>{});
    case 11:
        return world.setBankLine(world.bankLine() == Practice::Line::Up ? Practice::Line::Down : Practice::Line::Up);
    case 12: return atOnce(world.failSoon(QStringLiteral("mute")));
    case 13: return atOnce(world.failSoon(QStringLiteral("garbage")));
    case 14: return atOnce(world.failSoon(QStringLiteral("executed_unheard")));
    case 15: return atOnce(world.layIdentity(number, {}));
    case 16: return atOnce(world.layIdentity(number, QStringLiteral("garbled")));
    case 17: return atOnce(world.takeIdentity());
    case 18: return atOnce(world.setPrinter(QStringLiteral("ribbon_out")));
    case 19: return atOnce(world.setPrinter(QStringLiteral("jam")));
    case 20: return atOnce(world.setPrinter(QStringLiteral("ok")));
    case 21: return atOnce(world.layBlank(nextBlank(m_work)));
    default: return atOnce(Expected<void>{});
    }
}

Task<> ReaderPresenter::practise(int control)
{
    if (!m_work.practice || control < 1 || control > int(std::size(controls))) co_return;
    m_wanted = control;
    if (m_moving) co_return;  // the world is moved by one key at a time; of those pressed meanwhile the last counts
    const Busy busy(m_moving);
    const Errand errand(m_work);
    while (const auto now = std::exchange(m_wanted, std::nullopt)) {
        const auto done = co_await errand.forTheTeller(carryOut(*now));
        const auto readers = done ? co_await errand.forTheTeller(m_work.counter.lookAtReaders()) : std::nullopt;
        if (!readers) {  // the world has turned; whoever is here now did not ask for it
            m_wanted.reset();
            co_return m_work.refresh();
        }
        if (*readers) m_work.readers = **readers;
        m_work.said = Said{*done ? words("view.practice.done", {{"what", m_work.phrases.say(controls[*now - 1].text)}})
                                 : done->error().happened,
                           m_work.way.top()};
        m_work.refresh();
    }
}

FactsPageView cardPage(const Phrases& phrases, const Expected<desk::ChipState>& chip)
{
    FactsPageView view{.title = phrases.say("view.card_read")};
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

void CardPresenter::forget() { m_chip = failure(Error::Kind::Unavailable, words("view.nothing_read_yet")); }

Task<> CardPresenter::readCard()
{
    const auto one = caseInHand(m_work);
    if (m_work.way.page() == pages::step && one && one->standing.waitsFor == desk::WaitsFor::Card)
        co_return m_work.wish(intent::GoOn{});
    if (m_reading) co_return;
    const Busy busy(m_reading);
    const Errand errand(m_work);
    const auto chip = co_await errand.onItsPage(m_work.counter.readCard());
    if (!chip) co_return;
    m_chip = *chip;
    m_work.way.open({pages::card});
}

}  // namespace kapok::ui
