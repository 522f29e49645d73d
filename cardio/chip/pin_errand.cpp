#include "cardio/chip/pin_errand.h"

#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/card_kind.h"

namespace kapok::cardio {
namespace {

constexpr std::uint8_t identificationTag = 0x01;
constexpr int identificationLength = 16;
constexpr std::uint16_t pinAbsent = 0x9000, locked = 0x6983, writeFailed = 0x6581, stateForbids = 0x6985;

// select, identification, tries, the change, tries again; a check ends before the last
constexpr int changeCommands = 5, checkCommands = 4;
// select, identification, two challenges, the proof, select, a challenge, the reload, the change, tries
constexpr int resetCommands = 10;
constexpr int challengeLength = 8;
constexpr qsizetype historicalLength = 13;

// After such an answer nobody knows whether the chip wrote.
bool leavesDoubt(std::uint16_t status) { return status == writeFailed || !isKnownStatus(status); }

Error refusedTry(const Conversation& card, std::uint16_t status)
{
    const auto left = triesLeft(status);
    if (status == locked || left == 0) return errors::pinLocked();
    if (left) return errors::pinWrong(*left);
    // chip.md §7: over the air the PIN may be closed.
    if (status == stateForbids && card.card().interface == Interface::Contactless) return errors::pinNotContactless();
    return told(status, card.progress());
}

}  // namespace

PinErrand::PinErrand(CardTransport& transport, Errand errand, Listener listener)
    : m_errand(errand), m_card(transport, std::move(listener))
{
    m_card.willTake(errand == Errand::ResetPin    ? resetCommands
                    : errand == Errand::ChangePin ? changeCommands
                                                  : checkCommands);
}

Expected<bool> PinErrand::opensCard(const QString& identification)
{
    if (const auto card = m_card.open(); !card)
        return std::unexpected(lostCard(m_errand, card.error(), m_card.progress()));
    const auto social = openSocialApplication(m_card, m_errand);
    if (!social) return std::unexpected(social.error());
    const auto answer = m_card.send(ReadRecord{files::ef05, {identificationTag}, identificationLength});
    if (!answer) return std::unexpected(lostCard(m_errand, answer.error(), m_card.progress()));
    if (!answer->isGood()) return std::unexpected(told(answer->status, m_card.progress()));
    const auto read = recordValue(identificationTag, answer->data);
    if (!read) return std::unexpected(errors::unreadable(QStringLiteral("identification, ") + m_card.progress()));
    m_reset.division = QString::fromLatin1(read->first(3).toHex());
    m_reset.algorithm = int(social->algorithm.value_or(Algorithm::Des));  // chip.md §1: none named on old cards
    return QString::fromLatin1(read->toHex()).compare(identification, Qt::CaseInsensitive) == 0;
}

Expected<int> PinErrand::triesBeforeUse()
{
    const auto answer = m_card.send(QueryPin{});
    if (!answer) return std::unexpected(lostCard(m_errand, answer.error(), m_card.progress()));
    if (answer->status == pinAbsent) return std::unexpected(errors::pinNone());
    const auto left = triesLeft(answer->status);
    if (!left || *left == 0) return std::unexpected(refusedTry(m_card, answer->status));
    if (*left == 1) return std::unexpected(errors::pinLastTry());

    // P19: a card taken out and put back between two calls can look like "no change".
    const auto isSame = m_card.isSameCard();
    if (!isSame) return std::unexpected(lostCard(m_errand, isSame.error(), m_card.progress()));
    if (!*isSame) return std::unexpected(errors::otherCardInReader());
    return *left;
}

Expected<ports::PinState> PinErrand::change(const SecureBytes& oldPin, const SecureBytes& newPin)
{
    if (!cardio::isPin(oldPin) || !cardio::isPin(newPin)) return std::unexpected(errors::pinMalformed());
    const auto tries = triesBeforeUse();
    if (!tries) return std::unexpected(tries.error());

    return changed(m_card.send(ChangePin{oldPin, newPin}), *tries);
}

Expected<ports::PinState> PinErrand::changeAtReader()
{
    if (!hasPad()) return std::unexpected(errors::pinNoPad());
    const auto tries = triesBeforeUse();
    if (!tries) return std::unexpected(tries.error());
    return changed(m_card.send(PinEntry::Change), *tries);
}

Expected<ports::PinState> PinErrand::changed(const std::expected<ResponseApdu, Lost>& answer, int triesBefore)
{
    if (!answer)
        return std::unexpected(errors::pinInDoubt(answer.error().detail + QStringLiteral(", ") + m_card.progress()));
    if (!answer->isGood()) {
        if (triesLeft(answer->status) || answer->status == locked || answer->status == stateForbids)
            return std::unexpected(refusedTry(m_card, answer->status));
        if (const auto pad = padRefusalOf(answer->status); pad && hasPad())
            return std::unexpected(errors::padRefused(*pad));
        if (leavesDoubt(answer->status)) return std::unexpected(errors::pinInDoubt(statusText(answer->status)));
        return std::unexpected(errors::pinRefused(answer->status));
    }
    // The chip has answered: whatever becomes of the next command, the new PIN holds.
    const auto after = m_card.send(QueryPin{});
    const auto left = after ? triesLeft(after->status) : std::nullopt;
    return ports::PinState{left.value_or(triesBefore)};
}

Expected<bool> PinErrand::isPin(const SecureBytes& pin)
{
    if (!cardio::isPin(pin)) return std::unexpected(errors::pinMalformed());
    if (const auto tries = triesBeforeUse(); !tries) return std::unexpected(tries.error());
    return isIt(m_card.send(VerifyPin{pin}));
}

Expected<bool> PinErrand::isPinAtReader()
{
    if (!hasPad()) return std::unexpected(errors::pinNoPad());
    if (const auto tries = triesBeforeUse(); !tries) return std::unexpected(tries.error());
    return isIt(m_card.send(PinEntry::Verify));
}

Expected<bool> PinErrand::isIt(const std::expected<ResponseApdu, Lost>& answer)
{
    if (!answer) return std::unexpected(lostCard(m_errand, answer.error(), m_card.progress()));
    if (answer->isGood()) return true;
    const auto left = triesLeft(answer->status);
    if (left && *left > 0) return false;
    if (const auto pad = padRefusalOf(answer->status); pad && hasPad())
        return std::unexpected(errors::padRefused(*pad));
    return std::unexpected(refusedTry(m_card, answer->status));
}

Expected<QByteArray> PinErrand::challenge()
{
    const auto answer = m_card.send(GetChallenge{});
    if (!answer) return std::unexpected(lostCard(m_errand, answer.error(), m_card.progress()));
    if (!answer->isGood()) return std::unexpected(told(answer->status, m_card.progress()));
    if (answer->data.size() != challengeLength)
        return std::unexpected(errors::unreadable(QStringLiteral("challenge, ") + m_card.progress()));
    return answer->data;
}

// Original first, factor second: the factor must be the card's last challenge (chip.md §5).
Expected<ports::CardChallenge> PinErrand::beginReset()
{
    const auto atr = parseAtr(m_card.card().atr);
    if (!atr || atr->historical.size() != historicalLength)
        return std::unexpected(errors::unreadable(QStringLiteral("ATR, ") + m_card.progress()));
    m_reset.historical = atr->historical;
    for (QByteArray* bytes : {&m_reset.original, &m_reset.factor}) {
        auto given = challenge();
        if (!given) return std::unexpected(given.error());
        *bytes = std::move(*given);
    }
    return m_reset;
}

Expected<ports::CardChallenge> PinErrand::proveReset(const ports::PinResetValues& values)
{
    const auto answer = m_card.send(ExternalAuthenticate{keys::unblockPin, values.proof, m_reset.original});
    if (!answer) return std::unexpected(lostCard(m_errand, answer.error(), m_card.progress()));
    if (const auto left = triesLeft(answer->status)) return std::unexpected(errors::refusesKey(*left));
    if (!answer->isGood()) return std::unexpected(told(answer->status, m_card.progress()));
    if (const auto social = openSocialApplication(m_card, m_errand); !social) return std::unexpected(social.error());
    auto given = challenge();
    if (!given) return std::unexpected(given.error());
    m_reset.factor = std::move(*given);
    return m_reset;
}

Expected<void> PinErrand::reload(const ports::PinResetValues& values)
{
    const auto answer = m_card.send(ReloadPin{values.block});
    if (!answer)
        return std::unexpected(errors::pinInDoubt(answer.error().detail + QStringLiteral(", ") + m_card.progress()));
    if (answer->isGood()) return {};
    if (leavesDoubt(answer->status)) return std::unexpected(errors::pinInDoubt(statusText(answer->status)));
    return std::unexpected(told(answer->status, m_card.progress()));
}

Expected<ports::PinState> PinErrand::reset(const ports::PinResetValues& values, const SecureBytes& newPin)
{
    if (!cardio::isPin(newPin)) return std::unexpected(errors::pinMalformed());
    if (const auto done = reload(values); !done) return std::unexpected(done.error());
    const SecureBytes initial("888888");
    return changedFromInitial(m_card.send(ChangePin{initial, newPin}));
}

Expected<ports::PinState> PinErrand::resetAtReader(const ports::PinResetValues& values)
{
    if (!hasPad()) return std::unexpected(errors::pinNoPad());
    if (const auto done = reload(values); !done) return std::unexpected(done.error());
    return changedFromInitial(m_card.send(PinEntry::Set));
}

// The initial PIN stands on the chip: whatever is not heard from here on leaves doubt.
Expected<ports::PinState> PinErrand::changedFromInitial(const std::expected<ResponseApdu, Lost>& answer)
{
    if (!answer)
        return std::unexpected(errors::pinInDoubt(answer.error().detail + QStringLiteral(", ") + m_card.progress()));
    if (!answer->isGood()) return std::unexpected(errors::pinInDoubt(statusText(answer->status)));
    const auto after = m_card.send(QueryPin{});
    const auto left = after ? triesLeft(after->status) : std::nullopt;
    if (!left) return std::unexpected(errors::pinInDoubt(m_card.progress()));
    return ports::PinState{*left};
}

}  // namespace kapok::cardio
