#include "cardio/chip/chip_reading.h"

#include "base/crypto.h"
#include "cardio/apdu/atr.h"
#include "cardio/chip/chip_record.h"
#include "cardio/chip/chip_text.h"

#include <algorithm>

namespace kapok::cardio {

struct ChipReading::Field {
    ShortFileId file;
    std::uint8_t tag;
    int length;
    const char* name;  ///< as in ChipData and `kapokctl card read`
};

namespace {

namespace tags {
constexpr std::uint8_t identification = 0x01, version = 0x03, initialiser = 0x04, issued = 0x05, expires = 0x06,
                       cardNumber = 0x07, socialSecurityNumber = 0x08, name = 0x09, nameExtension = 0x4E, sex = 0x0A,
                       nationality = 0x0B, birthDate = 0x0D;
}

constexpr int thirdGeneration = 3;
// Select, six records, and of the third generation internal authentication and two challenges …
constexpr int freeCommands = 7, provingCommands = 3;
// … then external authentication, the person's records and the PIN's tries.
constexpr int keyCommands = 1, personCommands = 6, pinCommands = 1;

constexpr int authenticationBytes = 8;

Algorithm algorithmOf(std::optional<Algorithm> named, const QString& division)
{
    if (named) return *named;
    // chip.md §1: without tag 86 a card of Beijing uses SSF33, any other DES.
    return division.startsWith(QStringLiteral("11")) ? Algorithm::Ssf33 : Algorithm::Des;
}

constexpr qsizetype historicalLength = 13;

// All that a chip holds is four times the commands of a counter's reading.
std::chrono::milliseconds patienceFor(ChipReading::Reach reach)
{
    using namespace std::chrono_literals;
    return reach == ChipReading::Reach::Counter ? 6s : 24s;
}

}  // namespace

ChipReading::ChipReading(CardTransport& transport, Randomness& randomness, Listener listener, Reach reach)
    : m_randomness(randomness), m_reach(reach), m_card(transport, std::move(listener), patienceFor(reach))
{
}

Expected<Beginning> ChipReading::begin()
{
    static const std::vector<Field> issuing = {{files::ef05, tags::identification, 16, "identification"},
                                               {files::ef05, tags::version, 4, "version"},
                                               {files::ef05, tags::initialiser, 12, "issuer"},
                                               {files::ef05, tags::issued, 4, "issued"},
                                               {files::ef05, tags::expires, 4, "expires"},
                                               {files::ef05, tags::cardNumber, 9, "card_number"}};
    if (const auto card = m_card.open(); !card) return lost(card.error());
    m_card.willTake(freeCommands + provingCommands + keyCommands + personCommands + pinCommands);

    const auto application = openSocialApplication(m_card, Errand::Read);
    if (!application) return std::unexpected(application.error());
    if (const auto read = readAll(issuing); !read) return std::unexpected(read.error());

    const auto version = m_values.find(tags::version);
    const auto generationRead = generationOf(version == m_values.end() ? std::nullopt : std::optional(version->second));
    if (!generationRead) return std::unexpected(generationRead.error());
    m_generation = *generationRead;
    if (!m_values.contains(tags::identification))
        return std::unexpected(errors::unreadable(QStringLiteral("identification")));
    const bool isBlank = m_values.contains(tags::cardNumber) && isEmptyRecord(value(tags::cardNumber));
    if (isBlank)
        m_blank = blankOf(value(tags::identification), value(tags::version), value(tags::issued), value(tags::expires));
    if (m_blank && m_reach == Reach::Counter) return std::unexpected(errors::blankCard(*m_blank));

    Beginning beginning{QString::fromLatin1(value(tags::identification).toHex().toUpper()), std::nullopt, m_blank};
    if (m_generation < thirdGeneration) {
        m_card.willTake(freeCommands + personCommands + pinCommands);
        return beginning;
    }
    const auto request = challenge(application->algorithm);
    if (!request) return std::unexpected(request.error());
    beginning.request = *request;
    return beginning;
}

Expected<ports::ChipData> ChipReading::finish(const std::optional<ports::AuthenticationValues>& values)
{
    static const std::vector<Field> person = {{files::ef06, tags::socialSecurityNumber, 18, "social_security_number"},
                                              {files::ef06, tags::name, 30, "name"},
                                              {files::ef06, tags::nameExtension, 20, "name"},
                                              {files::ef06, tags::sex, 1, "sex"},
                                              {files::ef06, tags::nationality, 1, "nationality"},
                                              {files::ef06, tags::birthDate, 4, "birth_date"}};
    if (values) {
        const auto proved = authenticate(*values);
        // Of other keys, and without a number: nobody can tell more of it than that it is a blank.
        const bool isForeign = !proved && proved.error().happened.id == QLatin1String("error.card_other_keys");
        if (isForeign && m_blank) return std::unexpected(errors::blankCard(*m_blank));
        if (!proved) return std::unexpected(proved.error());
    }
    std::vector<Field> wanted = person;
    // The first generation has no name extension (chip.md §1).
    if (m_generation == 1) std::erase_if(wanted, [](const Field& f) { return f.tag == tags::nameExtension; });
    if (const auto read = readAll(wanted); !read) return std::unexpected(read.error());
    if (m_blank) {
        // chip.md §6: torn between two records, the number not yet written, or nobody's at all.
        if (isEmptyRecord(value(tags::socialSecurityNumber)) && isEmptyRecord(value(tags::name)))
            return std::unexpected(errors::blankCard(*m_blank));
        m_damaged.append(QStringLiteral("card_number"));
    }

    const auto tries = queryPin();
    if (!tries) return std::unexpected(tries.error());
    ports::ChipData read = data();
    read.pinTriesLeft = *tries;
    return read;
}

Expected<void> ChipReading::readAll(const std::vector<Field>& fields)
{
    for (const Field& field : fields)
        if (const auto done = read(field); !done) return done;
    return {};
}

Expected<void> ChipReading::read(const Field& field)
{
    const auto record = recordOf(m_card, field.file, {field.tag}, field.length);
    if (!record) return std::unexpected(record.error());
    if (*record) m_values[field.tag] = **record;
    else m_damaged.append(QLatin1String(field.name));
    return {};
}

Expected<ports::AuthenticationRequest> ChipReading::challenge(std::optional<Algorithm> algorithm)
{
    ports::AuthenticationRequest request;
    request.identification = value(tags::identification);
    request.division = QString::fromLatin1(request.identification.first(3).toHex());
    const auto atr = parseAtr(m_card.card().atr);
    if (!atr || atr->historical.size() != historicalLength)
        return std::unexpected(
            errors::unreadable(QStringLiteral("ATR without %1 historical bytes").arg(historicalLength)));
    request.historical = atr->historical;
    request.algorithm = int(algorithmOf(algorithm, request.division));

    // Ours, not the card's: what a card may choose itself, an impostor has recorded (chip.md §5,
    // "host supplies factor and original").
    request.internalOriginal = m_randomness.bytes(authenticationBytes);
    request.internalFactor = m_randomness.bytes(authenticationBytes);
    const auto proof = m_card.send(InternalAuthenticate{request.internalFactor, request.internalOriginal});
    if (!proof) return lost(proof.error());
    if (!proof->isGood()) return std::unexpected(told(proof->status, m_card.progress()));
    m_cardProof = proof->data;

    // Original first, factor second: the factor must be the card's last challenge.
    for (QByteArray* bytes : {&request.externalOriginal, &request.externalFactor}) {
        const auto answer = m_card.send(GetChallenge{});
        if (!answer) return lost(answer.error());
        if (!answer->isGood()) return std::unexpected(told(answer->status, m_card.progress()));
        if (answer->data.size() != authenticationBytes)
            return std::unexpected(errors::unreadable(QStringLiteral("challenge, ") + m_card.progress()));
        *bytes = answer->data;
    }
    m_externalOriginal = request.externalOriginal;
    return request;
}

Expected<void> ChipReading::authenticate(const ports::AuthenticationValues& values)
{
    if (!crypto::same(values.internal, m_cardProof)) return std::unexpected(errors::otherKeys());
    const auto answer = m_card.send(ExternalAuthenticate{keys::readSsse, values.external, m_externalOriginal});
    if (!answer) return lost(answer.error());
    if (const auto left = triesLeft(answer->status)) return std::unexpected(errors::refusesKey(*left));
    if (!answer->isGood()) return std::unexpected(told(answer->status, m_card.progress()));
    return {};
}

Expected<std::optional<int>> ChipReading::queryPin()
{
    const auto answer = m_card.send(QueryPin{});
    if (!answer) return lost(answer.error());
    // Asking is a courtesy: a card without a PIN, or a tap, is read all the same.
    if (answer->status == 0x6983) return std::optional(0);
    return triesLeft(answer->status);
}

QByteArray ChipReading::value(std::uint8_t tag) const
{
    const auto found = m_values.find(tag);
    return found == m_values.end() ? QByteArray() : found->second;
}

// What is not the text that the field is for is worth nothing, and is named as damaged.
QString ChipReading::text(std::uint8_t tag, const char* name)
{
    const ChipText read = plainText(value(tag));
    if (read.isWhole) return read.text;
    m_damaged.append(QLatin1String(name));
    return {};
}

QDate ChipReading::date(std::uint8_t tag)
{
    const auto day = bcdDate(value(tag));
    if (day) return *day;
    m_damaged.append(tag == tags::birthDate ? QStringLiteral("birth_date")
                     : tag == tags::issued  ? QStringLiteral("issued")
                                            : QStringLiteral("expires"));
    return {};
}

ports::ChipData ChipReading::data()
{
    ports::ChipData read;
    read.generation = m_generation;
    read.version = text(tags::version, "version");
    read.identification = QString::fromLatin1(value(tags::identification).toHex().toUpper());
    read.issuer = QString::fromLatin1(value(tags::initialiser).toHex().toUpper());
    read.cardNumber = text(tags::cardNumber, "card_number");
    read.socialSecurityNumber = text(tags::socialSecurityNumber, "social_security_number");
    const ChipText name = nameOf(value(tags::name), value(tags::nameExtension));
    read.name = name.text;
    if (!name.isWhole) m_damaged.append(QStringLiteral("name"));
    read.sex = text(tags::sex, "sex");
    const QByteArray nationality = value(tags::nationality);
    if (!isEmptyRecord(nationality)) read.nationality = QString::fromLatin1(nationality.toHex());
    read.birthDate = date(tags::birthDate);
    read.issued = date(tags::issued);
    read.expires = date(tags::expires);
    m_damaged.removeDuplicates();
    read.damaged = m_damaged;
    return read;
}

std::unexpected<Error> ChipReading::lost(const Lost& why) const
{
    return std::unexpected(lostCard(Errand::Read, why, m_card.progress()));
}

}  // namespace kapok::cardio
