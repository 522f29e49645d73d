#include "ui/devices/device_test.h"

#include "ui/kit/errand.h"

#include <QElapsedTimer>

#include <algorithm>

namespace kapok::ui {

QString DeviceTest::title() const
{
    if (!m_at) return {};
    return m_work.phrases.say("device.tested", {{"name", m_name}, {"time", m_work.phrases.time(*m_at)}});
}

Task<> DeviceTest::askPrinters()
{
    if (!m_work.lookAtPrinters) co_return;
    const Errand errand(m_work);
    const auto seen = co_await errand.forTheTeller(m_work.lookAtPrinters());
    if (!seen) co_return;
    m_printers = *seen;
    m_work.refresh();
}

Task<> DeviceTest::run(int row)
{
    if (m_testing) co_return;  // one device at a time
    const std::vector<DeskDevice> all = devices();
    if (row < 0 || row >= int(all.size())) co_return;
    const DeskDevice device = all[std::size_t(row)];
    if (device.row.test.isEmpty()) co_return;
    const Busy busy(m_testing);
    const Errand errand(m_work);
    Words result;
    using Kind = DeskDevice::Kind;
    if (device.kind == Kind::CardPrinter || device.kind == Kind::PaperPrinter) co_await askPrinters();
    switch (device.kind) {
    case Kind::Reader: result = co_await reader(device); break;
    case Kind::Identity: result = co_await identity(); break;
    case Kind::CardPrinter:
        result = printer(m_printers ? std::optional(m_printers->card) : std::nullopt, "device.no_card_printer");
        break;
    case Kind::PaperPrinter:
        result = printer(m_printers ? std::optional(m_printers->paper) : std::nullopt, "device.no_paper_printer");
        break;
    case Kind::Keys: result = keys(); break;
    case Kind::Screen: result = screen(); break;
    }
    // Whoever sits here by now did not ask for it.
    if (!errand.isOfTheSameTeller() || !errand.isOnItsPage()) co_return m_work.refresh();
    m_name = device.row.name;
    m_result = result;
    m_at = m_work.counter.now();
    m_work.refresh();
}

// The readers are looked at first: that alone proves service, reader and cable, and recognises what lies there. A social
// security card is then read, where it is plain which one is meant.
Task<Words> DeviceTest::reader(DeskDevice device)
{
    const Errand errand(m_work);
    const auto seen = co_await errand.forTheTeller(m_work.counter.lookAtReaders());
    if (!seen) co_return Words();
    if (!*seen) co_return Words(seen->error().happened);
    m_work.readers = **seen;
    m_work.readersUnknown = {};
    if (device.halves.empty()) co_return words(m_work.readers.empty() ? "view.no_reader" : "device.reader_found");
    const auto isOfIt = [&](const desk::ReaderState& one) {
        return std::ranges::any_of(device.halves, [&](const desk::ReaderState& half) { return half.name == one.name; });
    };
    if (std::ranges::none_of(m_work.readers, isOfIt)) co_return words("device.reader_gone");
    const auto held = std::ranges::find_if(
        m_work.readers, [&](const desk::ReaderState& one) { return isOfIt(one) && one.cardPresent; });
    if (held == m_work.readers.end()) co_return words("device.reader_empty");
    const Words kind = words("device.reader_holds", {{"what", m_work.phrases.word("view.card_kind", held->cardKind)}});
    const bool isAnothersToo = std::ranges::any_of(m_work.readers, [&](const desk::ReaderState& one) {
        return one.cardPresent && !isOfIt(one) && one.cardKind == held->cardKind;
    });
    if (held->cardKind != QLatin1String("social_security") || isAnothersToo) co_return kind;
    QElapsedTimer taken;
    taken.start();
    const auto chip = co_await errand.forTheTeller(m_work.counter.readCard());
    if (!chip) co_return Words();
    if (!*chip) co_return Words(chip->error().happened);
    co_return words("device.reader_read", {{"version", (*chip)->version},
                                           {"seconds", QString::number(double(taken.elapsed()) / 1000, 'f', 1)}});
}

Task<Words> DeviceTest::identity()
{
    // Whose card it is belongs to a visit, not to a test: his is read by Shift+F4.
    if (m_work.counter.person()) co_return words("device.identity_in_visit");
    const Errand errand(m_work);
    const auto read = co_await errand.forTheTeller(m_work.counter.readIdentity());
    if (!read) co_return Words();
    if (!*read) co_return Words(read->error().happened);
    co_return words("device.identity_read", {{"number", (*read)->shown}});
}

Words DeviceTest::printer(const std::optional<PrinterSeen>& seen, const char* missing) const
{
    if (!seen) return words("device.printer_not_asked");
    if (seen->name.isEmpty()) return words(missing);
    return seen->hinders.empty() ? words("device.printer_answers", {{"name", seen->name}}) : seen->hinders;
}

Words DeviceTest::keys() const
{
    const bool has = std::ranges::any_of(m_work.readers, &desk::ReaderState::takesPins);
    return words(has ? "device.keys_announced" : "device.no_keys");
}

Words DeviceTest::screen()
{
    m_work.citizensScreen(true);
    return words("device.screen_shows");
}

}  // namespace kapok::ui
