#include "cardio/chip/read_attempt.h"

#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_reading.h"
#include "cardio/chip/session_guard.h"
#include "cardio/chip/whole_reading.h"

namespace kapok::cardio {
namespace {

// The conversation and what it goes through, alive from the first command to the reset.
struct Session {
    std::unique_ptr<CardTransport> transport;
    std::unique_ptr<ChipReading> reading;

    bool isHeld() const { return reading != nullptr; }  // read to the end, it is left already
    void leave() { reading.reset(); }
};

bool isKeyRefusal(const Error& error)
{
    return error.happened.id == QStringLiteral("error.card_refuses_key") ||
           error.happened.id == QStringLiteral("error.card_key_locked");
}

// The card is still held: the question is about the one that has just failed.
Task<ReadAttempt> brokenOff(ReadAttempt::Parts parts, std::shared_ptr<Session> session, Error why)
{
    const bool tookItForAnother =
        co_await ports::on(parts.worker, [session] { return session->transport->tookItForAnother(); });
    co_return ReadAttempt{std::unexpected(std::move(why)), tookItForAnother};
}

// What ended the reading before all was read, if anything did.
struct RestRead {
    bool isTaken = true;  ///< the key of the public area, where it was presented
    std::optional<Error> lost{};
};

Task<RestRead> readRest(ReadAttempt::Parts parts, std::shared_ptr<Session> session, std::shared_ptr<WholeCard> rest,
                        QString identification)
{
    const auto reading = std::make_shared<std::optional<WholeReading>>();
    const auto request = co_await ports::on(parts.worker, [session, rest, reading, identification] {
        reading->emplace(session->reading->card(), *rest);
        return (*reading)->begin(identification);
    });
    std::optional<ports::PublicAreaValue> value;
    // Of this key too: what a card refused once is never presented again (contract.md §3).
    const QString marked = identification + QStringLiteral(" 8A");
    if (request && !parts.refused.contains(marked)) {
        const auto answered = co_await parts.hsm.openPublicArea(*request);
        if (answered) value = *answered;
    }
    const RestRead read = co_await ports::on(parts.worker, [session, rest, reading, value] {
        RestRead done{(*reading)->finish(value)};
        if (const auto& lost = (*reading)->lost())
            done.lost = lostCard(Errand::Read, *lost, session->reading->card().progress());
        session->reading.reset();
        return done;
    });
    if (!read.isTaken) parts.refused.add(marked);
    co_return read;
}

}  // namespace

Task<ReadAttempt> ReadAttempt::make(Parts parts, QString reader, Listener listener, std::shared_ptr<WholeCard> rest)
{
    const auto reach = rest ? ChipReading::Reach::Whole : ChipReading::Reach::Counter;
    const auto session = std::make_shared<Session>();
    const SessionGuard guard(parts.worker, session);
    const auto begun = co_await ports::on(parts.worker, [parts, session, reader, listener, reach] {
        session->transport = parts.bank->open(reader, AtrFrom::Memory);
        session->reading = std::make_unique<ChipReading>(*session->transport, parts.randomness, listener, reach);
        return session->reading->begin();
    });
    if (!begun) co_return co_await brokenOff(parts, session, begun.error());

    std::optional<ports::AuthenticationValues> values;
    if (begun->request) {
        if (parts.refused.contains(begun->identification))
            co_return ReadAttempt{std::unexpected(errors::keyRefusedBefore())};
        const auto answered = co_await parts.hsm.authenticate(*begun->request);
        // What lacks a number is a blank to whoever cannot look further.
        const Error why = begun->blank ? errors::blankCard(*begun->blank) : answered ? Error() : answered.error();
        if (!answered) co_return co_await brokenOff(parts, session, why);
        values = *answered;
    }
    const auto read = co_await ports::on(parts.worker, [session, values, rest] {
        auto data = session->reading->finish(values);
        if (data && !rest) session->reading.reset();
        return data;
    });
    if (!read && isKeyRefusal(read.error())) parts.refused.add(begun->identification);
    if (!read) co_return co_await brokenOff(parts, session, read.error());
    if (rest) {
        const RestRead all = co_await readRest(parts, session, rest, begun->identification);
        if (all.lost) co_return ReadAttempt{std::unexpected(*all.lost)};
    }
    co_return ReadAttempt{*read};
}

}  // namespace kapok::cardio
