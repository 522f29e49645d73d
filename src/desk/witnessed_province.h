// The province as it is spoken to by a desk that has a witness there: each contact begins with a hello, and whoever
// brings another journal than the one that the province knows brings it to nobody's ears (C3; decision 0071).
#pragma once

#include "base/randomness.h"
#include "desk/memory.h"
#include "desk/orders_done.h"
#include "desk/witness.h"
#include "ports/party.h"

#include <chrono>

namespace kapok::desk {

class WitnessedProvince final : public ports::Party {
public:
    /// So long a hello lasts where the line stays up.
    static constexpr std::chrono::milliseconds lasts{60'000};

    /// All outlive it. `kept`: what is known from before; `keep`: it has changed.
    WitnessedProvince(ports::Party& real, Memory& journal, const Clock& clock, Randomness& randomness, Witness kept,
                      std::function<Expected<void>(const Witness&)> keep)
        : m_real(real),
          m_journal(journal),
          m_clock(clock),
          m_randomness(randomness),
          m_witness(std::move(kept)),
          m_keep(std::move(keep))
    {
        m_witness.verdict = Verdict::Unknown;  // it is another life, and may be another journal
    }

    /// What is told beside what is said (B3: never in its bytes). Nothing, until the province and this journal agree: the
    /// mark of a journal is not raised by another one.
    std::optional<domain::Mark> head() const;
    const Witness& witness() const { return m_witness; }
    const std::optional<Error>& alarm() const { return m_alarm; }  ///< the journal was put back, or is another one
    /// Told of a journal that was put back: nothing more may be written (Damaged).
    void whenAlarmed(std::function<void(const Error&)> tell) { m_tellAlarm = std::move(tell); }
    /// Told of whatever else is wrong, each time.
    void whenTroubled(std::function<void(const Error&)> tell) { m_tellTrouble = std::move(tell); }

    /// Told what is wanted again (M11), where a hello names anything; it goes on once that is written down.
    using Wanted = std::vector<domain::DoAgain>;
    void whenWanted(std::function<Task<Expected<void>>(Wanted)> tell) { m_tellWanted = std::move(tell); }
    /// Told what the province says by now of an order that has its outcome (M12).
    using Found = std::function<Task<Expected<void>>(OrderDone, ports::Reply)>;
    void whenFound(Found tell) { m_tellFound = std::move(tell); }

    /// A question begins with a hello where one is due, and is not asked where that was not answered. Damaged: the
    /// journal was put back.
    Task<Expected<ports::Reply>> ask(ports::Question question) override;
    /// Says none itself: whoever demands has asked before, and what is in doubt stays what it is.
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override;
    Task<Expected<ports::Found>> find(ports::Sought sought) override;
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override;

private:
    ports::Party& m_real;
    Memory& m_journal;
    const Clock& m_clock;
    Randomness& m_randomness;
    Witness m_witness;
    std::function<Expected<void>(const Witness&)> m_keep;
    std::optional<Instant> m_heard;  // the last hello that was answered
    bool m_lost = false;             // the line, since then
    std::optional<Error> m_alarm;
    std::shared_ptr<Lock> m_turn = std::make_shared<Lock>();
    std::function<void(const Error&)> m_tellAlarm = [](const Error&) {};
    std::function<void(const Error&)> m_tellTrouble = [](const Error&) {};
    std::function<Task<Expected<void>>(Wanted)> m_tellWanted;
    Found m_tellFound;

    domain::Mark own() const;
    bool isDue() const;
    Task<Expected<void>> contact();
    Task<Expected<void>> hear(domain::Mark known);
    struct Here {
        std::optional<domain::Mark> mark;  ///< of this journal at that count; nothing: it ends before
    };
    Task<Expected<Here>> here(qint64 count);
    void take(Verdict verdict, const domain::Mark& known);
    Task<Expected<void>> askForLost();
    Task<Expected<std::vector<OrderDone>>> doneSince(qint64 entry);
    Task<Expected<qint64>> askFor(std::vector<OrderDone> orders);
    void keep();
    template <class T>
    Expected<T> noted(Expected<T> said)
    {
        m_lost = !said;
        return said;
    }
};

}  // namespace kapok::desk
