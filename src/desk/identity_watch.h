// The identity card on the reader: read within a time that a teller waits for, and remembered while it lies there (A25).
#pragma once

#include "base/clock.h"
#include "ports/id_reader.h"
#include "ports/scheduler.h"

#include <memory>

namespace kapok::desk {

class IdentityWatch {
public:
    /// `reader`: null where the desk has none.
    IdentityWatch(ports::IdReader* reader, ports::Scheduler& scheduler) : m_reader(reader), m_scheduler(scheduler) {}

    /// Reads the card that lies there. Unavailable: there is no reader, no card on it, or nothing came in time. Damaged:
    /// what came was garbled.
    Task<Expected<domain::ReadIdentity>> read();
    /// What was read of the card that lies there still; null: nothing.
    const domain::ReadIdentity* here() const;
    /// A number that disagrees with the card that was read and lies there is asked about; the same number again is meant.
    Expected<void> agrees(const domain::IdentityDocument& typed);
    /// Which card lies there; empty: none.
    QString lies() const { return m_reader ? m_reader->lies() : QString(); }
    void whenChanged(std::function<void()> tell);

private:
    struct Answer {
        std::optional<Expected<domain::ReadIdentity>> came;
    };
    ports::IdReader* m_reader;
    ports::Scheduler& m_scheduler;
    QString m_readOf;  // which card that was
    std::optional<domain::ReadIdentity> m_read;
    std::optional<Redacted<domain::IdentityDocument>> m_askedAbout;  // who was typed while another one's lay there

    static Task<> listen(ports::IdReader& reader, std::shared_ptr<Answer> answer);
};

/// Of whom nobody could be asked the identity card says the name and the sex (A25); of another one nothing.
void nameBy(const domain::ReadIdentity& read, domain::Person& person);

}  // namespace kapok::desk
