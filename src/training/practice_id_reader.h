// The practice ID reader: reads the file of the identity card that is laid on it, and fails as readers do (A25, N04).
#pragma once

#include "base/clock.h"
#include "ports/id_reader.h"
#include "ports/scheduler.h"

#include <memory>

namespace kapok::training {

class PracticeIdReader final : public ports::IdReader {
public:
    /// What happens to a reader, and to a card: unplugged, slow, read badly, run out since yesterday.
    enum class Fault { None, Absent, Slow, Garbled, Expired };
    /// As a play file names it beside `insert_id`; empty: none. Nothing: there is no such fault.
    static std::optional<Fault> faultNamed(const QString& name);

    /// `folder`: where the identity cards of the world lie. All of it outlives the reader.
    PracticeIdReader(QString folder, ports::Scheduler& scheduler, const Clock& clock)
        : m_folder(std::move(folder)), m_scheduler(scheduler), m_clock(clock)
    {
    }

    /// Lays the card of this person there, in place of the one that lay there. Unavailable: he has none.
    Expected<void> lay(const QString& identityNumber, Fault fault = Fault::None);
    void takeAway();

    Task<Expected<domain::ReadIdentity>> read() override;
    QString lies() const override;
    void whenChanged(std::function<void()> tell) override { m_tell = std::move(tell); }

private:
    QString m_folder;
    ports::Scheduler& m_scheduler;
    const Clock& m_clock;
    QString m_number;  ///< empty: no card lies there
    int m_laid = 0;    ///< how often one was laid there
    Fault m_fault = Fault::None;
    std::function<void()> m_tell = [] {};
    std::shared_ptr<bool> m_there = std::make_shared<bool>(true);  // whoever waited comes back to it, or to nothing

    QString fileOf(const QString& identityNumber) const;
};

}  // namespace kapok::training
