#include "cardio/personalise/personalisation.h"

#include "base/crypto.h"
#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "cardio/chip/card_kind.h"
#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_text.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

constexpr std::uint8_t identificationTag = 0x01, versionTag = 0x03, numberTag = 0x07;
constexpr qsizetype identificationBytes = 16, versionBytes = 4, serialAt = 8, serialBytes = 4, divisionBytes = 3;
constexpr int thirdGeneration = 3, authenticationBytes = 8;
constexpr qsizetype historicalBytes = 13;
constexpr std::uint16_t noRecord = 0x6A83, locked = 0x6983, noKey = 0x6A88, stale = 0x6984, noRight = 0x6982,
                        stateForbids = 0x6985;

std::unexpected<Stopped> stop(Error error) { return std::unexpected(Stopped{std::move(error)}); }
std::unexpected<Stopped> spoil(QLatin1String why, Error error)
{
    return std::unexpected(Stopped{std::move(error), why});
}

// Nothing where the version names none that we know (chip.md §1).
std::optional<int> generationOf(const QByteArray& version)
{
    const QString said = plainText(version).text;
    if (said.isEmpty()) return 1;
    constexpr std::array known{"1.0", "2.0", "3.0"};
    for (std::size_t i = 0; i < known.size(); ++i)
        if (said.startsWith(QLatin1String(known[i]))) return int(i) + 1;
    return std::nullopt;
}

// The rights of this session are gone or it was disturbed: the record can still be written after a new beginning.
bool goesByANewBeginning(std::uint16_t status)
{
    return status == noRight || status == stale || status == stateForbids || !isKnownStatus(status);
}

}  // namespace

Personalisation::Personalisation(CardTransport& transport, Randomness& randomness, std::vector<ChipRecord> records,
                                 int generation)
    : m_randomness(randomness), m_card(transport), m_records(std::move(records)), m_generation(generation)
{
}

Part<Personalisation::Met> Personalisation::meet(const QString& serial)
{
    if (const auto card = m_card.open(); !card) return lost(card.error());
    const auto application = openSocialApplication(m_card, Errand::Read);
    if (!application) return stop(application.error());
    const auto identification = read(files::ef05, identificationTag, identificationBytes);
    if (!identification) return std::unexpected(identification.error());
    if (!*identification || QString::fromLatin1((*identification)->sliced(serialAt, serialBytes).toHex())
                                    .compare(serial, Qt::CaseInsensitive) != 0)
        return Met{};

    m_isIt = true;
    m_request.identification = **identification;
    m_request.division = QString::fromLatin1((*identification)->first(divisionBytes).toHex());
    const auto atr = parseAtr(m_card.card().atr);
    if (!atr || atr->historical.size() != historicalBytes)
        return stop(errors::unreadable(QStringLiteral("ATR without %1 historical bytes").arg(historicalBytes)));
    m_request.historical = atr->historical;
    const bool isOfTheCapital = m_request.division.startsWith(QStringLiteral("11"));
    m_request.algorithm =
        int(application->algorithm.value_or(isOfTheCapital ? Algorithm::Ssf33 : Algorithm::Des));  // chip.md §1
    if (const auto free = readFree(); !free) return std::unexpected(free.error());

    // Ours, not the card's (chip.md §5): what a card may choose itself, an impostor has recorded.
    m_request.internalOriginal = m_randomness.bytes(authenticationBytes);
    m_request.internalFactor = m_randomness.bytes(authenticationBytes);
    const auto proof = m_card.send(InternalAuthenticate{m_request.internalFactor, m_request.internalOriginal});
    if (!proof) return lost(proof.error());
    if (!proof->isGood()) return said(proof->status);
    m_cardProof = proof->data;
    if (m_generation == thirdGeneration)
        if (const auto given = challenges(m_request.externalOriginal, m_request.externalFactor); !given)
            return std::unexpected(given.error());
    return Met{true, QString::fromLatin1(m_request.identification.toHex().toUpper()), m_request};
}

// Step 2 of chip.md §6: of which generation it is, and whether it is still nobody's.
Part<void> Personalisation::readFree()
{
    const auto version = read(files::ef05, versionTag, versionBytes);
    if (!version) return std::unexpected(version.error());
    if (generationOf(version->value_or(QByteArray())) != m_generation)
        return stop({Error::Kind::Refused, words("error.chip_other_generation"), {}});
    const auto number = read(files::ef05, numberTag, m_records.back().value.size());
    if (!number) return std::unexpected(number.error());
    if (*number && !isUnset(**number) && **number != m_records.back().value)
        return spoil(spoiled::usedCard, {Error::Kind::Refused, words("error.chip_used_card"), {}});
    return {};
}

Part<Personalisation::Standing> Personalisation::prove(const ports::AuthenticationValues& values)
{
    if (!crypto::same(values.internal, m_cardProof)) return stop(errors::otherKeys());
    if (m_generation == thirdGeneration)
        if (const auto ours = externalAuthenticate(keys::readSsse, values.external, m_request.externalOriginal); !ours)
            return std::unexpected(ours.error());
    if (const auto all = readRecords(); !all) return std::unexpected(all.error());
    return standing();
}

Part<void> Personalisation::readRecords()
{
    m_values.clear();
    for (const ChipRecord& record : m_records) {
        const auto value = read(record.file, record.tag, record.value.size());
        if (!value) return std::unexpected(value.error());
        if (!*value) continue;
        m_values[record.tag] = **value;
        m_isTouched = m_isTouched || (record.namesSomebody && !isUnset(**value));
    }
    return {};
}

Personalisation::Standing Personalisation::standing() const
{
    bool all = true;
    for (std::size_t at = 0; at < m_records.size(); ++at) {
        if (isRight(at)) continue;
        all = false;
        const auto found = m_values.find(m_records[at].tag);
        const bool isSet = found != m_values.end() && !isUnset(found->second);
        // Old or new, never mixed (chip.md §6): what is neither was written by another order.
        if (m_records[at].namesSomebody && isSet) return Standing::Another;
    }
    return all ? Standing::Right : Standing::Begun;
}

bool Personalisation::isRight(std::size_t at) const
{
    const auto found = m_values.find(m_records[at].tag);
    return found != m_values.end() && found->second == m_records[at].value;
}

KeyId Personalisation::keyOf(const ChipRecord& record)
{
    return record.file.value == files::ef0D.value ? keys::writeEf0D : keys::writeSsse;
}

Part<ports::WriteRequest> Personalisation::challengeFor(std::size_t at)
{
    using Key = ports::WriteRequest::Key;
    const bool isOfPerson = keyOf(m_records[at]).value == keys::writeEf0D.value;
    ports::WriteRequest request{.key = isOfPerson ? Key::Person : Key::Basic,
                                .card = {.division = m_request.division,
                                         .historical = m_request.historical,
                                         .algorithm = m_request.algorithm,
                                         .factor = {},
                                         .original = {}}};
    ports::CardChallenge& card = request.card;
    if (const auto given = challenges(card.original, card.factor); !given) return std::unexpected(given.error());
    m_writeOriginal = card.original;
    return request;
}

Part<void> Personalisation::present(std::size_t at, const ports::WriteValue& value)
{
    return externalAuthenticate(keyOf(m_records[at]), value.proof, m_writeOriginal);
}

// Original first, factor second: the factor must be the card's last challenge (chip.md §5).
Part<void> Personalisation::challenges(QByteArray& original, QByteArray& factor)
{
    for (QByteArray* bytes : {&original, &factor}) {
        const auto answer = m_card.send(GetChallenge{});
        if (!answer) return lost(answer.error());
        if (!answer->isGood()) return said(answer->status);
        if (answer->data.size() != authenticationBytes)
            return stop(errors::unreadable(QStringLiteral("challenge, ") + m_card.progress()));
        *bytes = answer->data;
    }
    return {};
}

Part<void> Personalisation::externalAuthenticate(KeyId key, const QByteArray& value, const QByteArray& original)
{
    const auto answer = m_card.send(ExternalAuthenticate{key, value, original});
    if (!answer) {
        Stopped stopped = lost(answer.error()).error();
        stopped.unheard = key;
        return std::unexpected(std::move(stopped));
    }
    if (answer->isGood()) return {};
    if (!isStillThere()) return stop(errors::otherCardInReader());
    const auto left = triesLeft(answer->status);
    if (left || answer->status == locked || answer->status == noKey) {
        Error error = left ? errors::refusesKey(*left) : told(answer->status, m_card.progress());
        return std::unexpected(Stopped{std::move(error), spoiled::keyRefused, key});
    }
    Stopped stopped = said(answer->status).error();
    if (answer->status != stale) stopped.unheard = key;
    return std::unexpected(std::move(stopped));
}

Part<void> Personalisation::write(std::size_t at)
{
    m_isTouched = true;
    const ChipRecord& record = m_records[at];
    m_values.erase(record.tag);
    const auto answer = m_card.send(UpdateRecord{record});
    if (!answer) return lost(answer.error());
    if (answer->isGood()) {
        m_values[record.tag] = record.value;
        return {};
    }
    // P19: what another card refuses says nothing of the one that is out.
    if (!isStillThere()) return stop(errors::otherCardInReader());
    if (goesByANewBeginning(answer->status)) return said(answer->status);
    return spoil(spoiled::writeFailed, told(answer->status, m_card.progress()));
}

// A record is asked for twice before it counts as unreadable or absent: asking costs nothing, and a card that could be
// read is not to be spoiled by one bad answer.
Part<Personalisation::Value> Personalisation::read(ShortFileId file, std::uint8_t tag, qsizetype length)
{
    std::optional<ResponseApdu> last;
    for (int time = 0; time < 2; ++time) {
        const auto answer = m_card.send(ReadRecord{file, {tag}, int(length)});
        if (!answer) return lost(answer.error());
        const auto value = answer->isGood() ? recordValue(tag, answer->data) : std::nullopt;
        if (value && value->size() == length) return Value(*value);
        last = *answer;
    }
    if (last->status == noRecord) return Value();
    if (!last->isGood()) return said(last->status);
    return stop(
        errors::unreadable(QStringLiteral("record %1, ").arg(tag, 2, 16, QLatin1Char('0')) + m_card.progress()));
}

bool Personalisation::isStillThere()
{
    const auto same = m_card.isSameCard();
    return same && *same;
}

std::unexpected<Stopped> Personalisation::lost(const Lost& why) const
{
    return stop(lostCard(Errand::Read, why, m_card.progress()));
}

std::unexpected<Stopped> Personalisation::said(std::uint16_t status) const
{
    return stop(told(status, m_card.progress()));
}

}  // namespace kapok::cardio
