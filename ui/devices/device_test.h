// `T` on the device page: a device is asked once, and says in a sentence what it did (N03). Nothing in a card is changed,
// no try of a PIN is used and nothing is printed.
#pragma once

#include "ui/devices/device_rows.h"

namespace kapok::ui {

class DeviceTest {
public:
    explicit DeviceTest(Workplace& work) : m_work(work) {}

    /// The row of devices() with this place.
    Task<> run(int row);
    std::vector<DeskDevice> devices() const { return devicesOfDesk(m_work, m_printers); }
    /// Asked anew, as F5 and the page do when it opens; the page is filled again then.
    Task<> askPrinters();
    /// Of the card printer, as it was seen last; none: it has none, or nobody has asked.
    std::optional<QueueSeen> queue() const { return m_printers ? m_printers->card.queue : std::nullopt; }
    /// What was tested last, and how it went; empty: nothing was.
    QString title() const;
    QString result() const { return m_work.phrases.say(m_result); }
    bool hasResult() const { return !m_result.empty(); }
    void forget() { m_name.clear(), m_result = {}, m_at.reset(); }

private:
    Workplace& m_work;
    std::optional<PrintersSeen> m_printers{};
    QString m_name{};
    Words m_result{};
    std::optional<Instant> m_at{};
    bool m_testing = false;

    Task<Words> reader(DeskDevice device);
    Task<Words> identity();
    Words printer(const std::optional<PrinterSeen>& seen, const char* missing) const;
    Words keys() const;
    Words screen();
};

}  // namespace kapok::ui
