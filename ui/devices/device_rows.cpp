#include "ui/devices/device_rows.h"

#include <algorithm>

namespace kapok::ui {
namespace {

using Kind = DeskDevice::Kind;

class Rows {
public:
    explicit Rows(const Workplace& work) : m_work(work), m_say(work.phrases) {}

    std::vector<DeskDevice> all(const std::optional<PrintersSeen>& printers)
    {
        addReaders();
        addIdentityReader();
        m_rows.push_back(printer(Kind::CardPrinter, "printer", "device.card_printer", "device.no_card_printer",
                                 printers ? std::optional(printers->card) : std::nullopt));
        m_rows.push_back(printer(Kind::PaperPrinter, "receipt", "device.paper_printer", "device.no_paper_printer",
                                 printers ? std::optional(printers->paper) : std::nullopt));
        addKeys();
        addScreen();
        return std::move(m_rows);
    }

private:
    const Workplace& m_work;
    const Phrases& m_say;
    std::vector<DeskDevice> m_rows{};

    DeskDevice made(Kind kind, const char* icon, const QString& name, const QString& what,
                    std::optional<bool> usable) const
    {
        const char* standing = !usable ? "device.not_tried" : *usable ? "view.usable" : "view.not_connected";
        return {kind,
                {},
                {.icon = QLatin1String(icon),
                 .name = name,
                 .what = what,
                 .standing = m_say.say(standing),
                 .usable = usable,
                 .percent = {},
                 .test = m_say.say("device.test", {{"name", name}})}};
    }

    // Halves of one device say the same of themselves; a reader that says nothing is alone.
    void addReaders()
    {
        std::vector<std::vector<desk::ReaderState>> found;
        for (const desk::ReaderState& one : m_work.readers) {
            const auto same = std::ranges::find_if(found, [&](const auto& halves) {
                return !one.device.isEmpty() && halves.front().device == one.device;
            });
            if (same == found.end()) found.push_back({one});
            else same->push_back(one);
        }
        if (found.empty()) {
            const bool isKnown = m_work.readersUnknown.empty();
            DeskDevice none = made(Kind::Reader, "reader", m_say.say("view.device_reader"),
                                   m_say.say(isKnown ? words("view.no_reader") : m_work.readersUnknown),
                                   isKnown ? std::optional(false) : std::nullopt);
            if (!isKnown) none.row.standing = m_say.say("view.not_reached_now");
            m_rows.push_back(std::move(none));
        }
        int number = 0;
        for (auto& halves : found) {
            ++number;
            const QString name = isStation(number) ? m_say.say("device.station")
                                                   : m_say.say("device.reader", {{"number", QString::number(number)}});
            DeskDevice device = made(Kind::Reader, "reader", name, whatOf(halves), true);
            device.halves = std::move(halves);
            m_rows.push_back(std::move(device));
        }
    }

    // contract.md §4: slot 1, the second reader of a practice desk, is where its card printer reads and writes a blank. Of
    // a real one nobody here is told which reader stands in it.
    bool isStation(int number) const { return m_work.practice && number == 2; }

    // One card of both kinds lies in both halves at once.
    QString whatOf(const std::vector<desk::ReaderState>& halves) const
    {
        const auto held = std::ranges::find(halves, true, &desk::ReaderState::cardPresent);
        const QString card =
            m_say.word("view.card_kind", held == halves.end() ? QStringLiteral("none") : held->cardKind);
        QStringList ways, names;
        for (const desk::ReaderState& half : halves) {
            ways.append(m_say.say(half.contactless ? "view.contactless" : "view.contact"));
            names.append(half.name);
        }
        ways.removeDuplicates();
        return card + QStringLiteral(" · ") + ways.join(QStringLiteral(" + ")) + u'\n' +
               names.join(QStringLiteral(", "));
    }

    // A reader of identity cards says nothing until it is asked for one.
    void addIdentityReader()
    {
        const bool lies = !m_work.counter.identityLies().isEmpty();
        m_rows.push_back(made(Kind::Identity, "id-card", m_say.say("device.identity"),
                              m_say.say(lies ? "device.identity_lies" : "device.identity_unknown"),
                              lies ? std::optional(true) : std::nullopt));
    }

    DeskDevice printer(Kind kind, const char* icon, const char* name, const char* missing,
                       const std::optional<PrinterSeen>& seen) const
    {
        if (!seen) return made(kind, icon, m_say.say(name), m_say.say("device.printer_not_asked"), std::nullopt);
        if (seen->name.isEmpty()) return made(kind, icon, m_say.say(name), m_say.say(missing), false);
        if (seen->hinders.empty()) {
            const QString ready = seen->name + QStringLiteral(" · ") + m_say.say("device.printer_ready");
            return made(kind, icon, m_say.say(name), ready + waiting(*seen) + supplies(kind, *seen), true);
        }
        DeskDevice held =
            made(kind, icon, m_say.say(name), m_say.say(seen->hinders) + waiting(*seen) + supplies(kind, *seen), false);
        held.row.standing = m_say.say("device.not_usable");
        return held;
    }

    // K13: ribbon and film in cards where the printer counts them, else in its own words; `unknown` is one of them. What
    // prints papers has neither.
    QString supplies(Kind kind, const PrinterSeen& seen) const
    {
        if (kind != Kind::CardPrinter) return {};
        const auto one = [&](const char* fact, const QString& standing, std::optional<int> left) {
            return m_say.say(fact) + u' ' +
                   (left ? m_say.say("making.supply_left", {{"count", QString::number(*left)}})
                         : m_say.word("making.supply", standing));
        };
        return u'\n' + one("making.fact.ribbon", seen.ribbon, seen.ribbonLeft) + QStringLiteral(" · ") +
               one("making.fact.film", seen.film, seen.filmLeft);
    }

    // K15: what waits is said wherever the queue says so, paused or not.
    QString waiting(const PrinterSeen& seen) const
    {
        if (!seen.queue || seen.queue->waiting == 0) return {};
        return QStringLiteral(" · ") +
               m_say.say("device.queue_waiting", {{"cards", QString::number(seen.queue->waiting)}});
    }

    // Nothing is prevented where a reader has none: the PIN is typed at the counter.
    void addKeys()
    {
        const bool has = std::ranges::any_of(m_work.readers, &desk::ReaderState::takesPins);
        m_rows.push_back(made(Kind::Keys, "keypad", m_say.say("device.keys"),
                              m_say.say(has ? "device.has_keys" : "device.no_keys"), has));
    }

    void addScreen()
    {
        const bool isOpen = m_work.hand.screen;
        DeskDevice screen = made(Kind::Screen, "user", m_say.say("device.screen"),
                                 m_say.say(isOpen ? "device.screen_open" : "device.screen_closed"), isOpen);
        if (!isOpen) screen.row.standing = m_say.say("device.not_open");
        if (!m_work.citizensScreen) screen.row.test.clear();
        m_rows.push_back(std::move(screen));
    }
};

}  // namespace

std::vector<DeskDevice> devicesOfDesk(const Workplace& work, const std::optional<PrintersSeen>& printers)
{
    return Rows(work).all(printers);
}

}  // namespace kapok::ui
