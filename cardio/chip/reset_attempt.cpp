#include "cardio/chip/reset_attempt.h"

#include "cardio/chip/chip_errors.h"
#include "cardio/chip/pin_errand.h"
#include "cardio/chip/session_guard.h"

namespace kapok::cardio {
namespace {

struct Session {
    std::unique_ptr<CardTransport> transport;
    std::unique_ptr<PinErrand> errand;

    bool isHeld() const { return transport != nullptr; }
    void leave()
    {
        errand.reset();
        transport.reset();
    }
};

struct Begun {
    bool isIt = false;
    Expected<ports::CardChallenge> request = std::unexpected(errors::cardNotFound());
};

Expected<Begun> begun(Session& session, ReaderBank& bank, const QString& reader, const QString& identification,
                      bool atReader)
{
    session.transport = bank.open(reader, AtrFrom::Question);
    session.errand = std::make_unique<PinErrand>(*session.transport, Errand::ResetPin);
    const auto isIt = session.errand->opensCard(identification);
    if (!isIt) return std::unexpected(isIt.error());
    if (!*isIt) return Begun{};
    if (atReader && !session.errand->hasPad()) return Begun{true, std::unexpected(errors::pinNoPad())};
    return Begun{true, session.errand->beginReset()};
}

ResetAttempt failed(Error why) { return {Expected<ports::PinState>(std::unexpected(std::move(why)))}; }

}  // namespace

Task<ResetAttempt> ResetAttempt::make(Parts parts, QString reader, QString identification,
                                      std::shared_ptr<SecureBytes> newPin)
{
    if (parts.refused.contains(identification)) co_return failed(errors::keyRefusedBefore());
    const auto session = std::make_shared<Session>();
    const SessionGuard guard(parts.worker, session);
    const auto first = co_await ports::on(parts.worker, [parts, session, reader, identification, newPin] {
        return begun(*session, *parts.bank, reader, identification, !newPin);
    });
    if (!first) co_return failed(first.error());
    if (!first->isIt) co_return ResetAttempt{};
    if (!first->request) co_return failed(first->request.error());
    const auto proof = co_await parts.hsm.resetPin(*first->request);
    if (!proof) co_return failed(proof.error());

    const auto proved =
        co_await ports::on(parts.worker, [session, values = *proof] { return session->errand->proveReset(values); });
    // A card counts such tries and locks the key for good: it is never tried twice (chip.md §5).
    if (!proved && proved.error().happened.id == QLatin1String("error.card_refuses_key"))
        parts.refused.add(identification);
    if (!proved) co_return failed(proved.error());
    const auto block = co_await parts.hsm.resetPin(*proved);
    if (!block) co_return failed(block.error());
    co_return ResetAttempt{co_await ports::on(parts.worker, [session, values = *block, newPin] {
        return newPin ? session->errand->reset(values, *newPin) : session->errand->resetAtReader(values);
    })};
}

}  // namespace kapok::cardio
