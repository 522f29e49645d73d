// A card is read: which one is meant, in how many attempts, and what of it is doubtful.
#include "cardio/apdu/atr.h"
#include "cardio/chip/blank_reading.h"
#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_reader_house.h"
#include "cardio/chip/chip_text.h"
#include "cardio/chip/read_attempt.h"

namespace kapok::cardio {

QStringList warningsOf(const ports::ChipData& card, QDate today, const QString& city)
{
    QStringList warnings;
    if (!card.damaged.isEmpty()) warnings.append(QStringLiteral("chip.warning.damaged"));
    if (card.expires.isValid() && card.expires < today) warnings.append(QStringLiteral("chip.warning.expired"));
    if (!hasRightCheckDigit(card.cardNumber) && !card.damaged.contains(QStringLiteral("card_number")))
        warnings.append(QStringLiteral("chip.warning.check_digit"));
    // The first four figures are the city (chip.md §1).
    if (card.identification.left(4) != city.left(4)) warnings.append(QStringLiteral("chip.warning.other_city"));
    if (card.pinTriesLeft == 0) warnings.append(QStringLiteral("chip.warning.pin_locked"));
    if (card.pinTriesLeft == 1) warnings.append(QStringLiteral("chip.warning.pin_last_try"));
    return warnings;
}

Task<Expected<ports::ChipData>> ChipCardReaders::read(QString reader) { return readTraced(std::move(reader), {}); }

// The historical bytes are the card's own on both ways (chip.md §1).
bool ChipCardReaders::isOneCard(const ports::Reader& one, const ports::Reader& other)
{
    const auto first = parseAtr(QByteArray::fromHex(one.atr.toLatin1()));
    const auto second = parseAtr(QByteArray::fromHex(other.atr.toLatin1()));
    return one.device == other.device && one.contactless != other.contactless && first && second &&
           first->historical == second->historical;
}

Task<Expected<ports::Reader>> ChipCardReaders::readerToRead()
{
    const auto house = m_house;
    const auto held = co_await house->held();
    if (!held) co_return std::unexpected(held.error());
    if (held->empty()) co_return std::unexpected(errors::noCard({}));
    ports::Reader only;
    only.name = held->front().name;
    if (held->size() == 1) co_return only;

    // Only now is it worth powering them all: one social security card among others is meant.
    const auto listed = co_await list();
    if (!listed) co_return std::unexpected(listed.error());
    const auto isSocial = [](const ports::Reader& one) { return one.cardKind == QStringLiteral("social_security"); };
    std::vector<ports::Reader> social;
    std::ranges::copy_if(listed->list, std::back_inserter(social), isSocial);
    // One card of both kinds lies in both halves of one device: by its contacts it says most (chip.md §1, 3 and 4).
    if (social.size() == 2 && isOneCard(social[0], social[1])) co_return social[social[0].contactless ? 1 : 0];
    if (social.size() != 1) co_return std::unexpected(errors::severalCards());
    co_return social.front();
}

Task<Expected<ports::ChipData>> ChipCardReaders::readTraced(QString reader, Listener listener)
{
    return readInto(std::move(reader), std::move(listener), nullptr);
}

Task<Expected<ChipCardReaders::Whole>> ChipCardReaders::readWhole(QString reader, Listener listener)
{
    const auto rest = std::make_shared<WholeCard>();
    const auto read = co_await readInto(std::move(reader), std::move(listener), rest);
    if (!read) co_return std::unexpected(read.error());
    co_return Whole{*read, *rest};
}

Task<Expected<ports::BlankData>> ChipCardReaders::readBlank(QString reader)
{
    const auto house = m_house;
    QStringList names{reader};
    if (reader.isEmpty()) {
        const auto held = co_await house->held();
        if (!held) co_return std::unexpected(held.error());
        names.clear();
        for (const Slot& slot : *held) names.append(slot.name);
        if (names.isEmpty()) co_return std::unexpected(errors::noCard({}));
    }
    std::optional<ports::BlankData> blank;
    std::optional<Error> last;
    for (const QString& name : names) {
        const auto read = co_await ports::on(house->workerOf(name), [bank = house->bank, name] {
            return readBlankCard(*bank->open(name, AtrFrom::Question));
        });
        if (!read) last = read.error();
        // The same blank lies in both halves of a device of two ways (chip.md §1).
        const bool isAnother = read && blank && blank->identification != read->identification;
        if (isAnother) co_return std::unexpected(errors::severalBlanks());
        if (read) blank = *read;
    }
    if (blank) co_return *blank;
    const bool isNoReader = last->happened.id == QLatin1String("error.card_no_reader");
    if (!reader.isEmpty() && isNoReader) co_return std::unexpected(errors::readerUnknown(reader));
    co_return std::unexpected(names.size() == 1 ? *last : errors::noBlank());
}

Task<Expected<ports::ChipData>> ChipCardReaders::readInto(QString reader, Listener listener,
                                                          std::shared_ptr<WholeCard> rest)
{
    const auto house = m_house;
    // A reader that is named is not looked for first: connecting tells whether it is there.
    const bool isNamed = !reader.isEmpty();
    if (!isNamed) {
        const auto chosen = co_await readerToRead();
        if (!chosen) co_return std::unexpected(chosen.error());
        reader = chosen->name;
    }
    const ReadAttempt::Parts parts{house->bank, house->workerOf(reader), house->parts.hsm, house->parts.randomness,
                                   house->refused};
    auto tried = co_await ReadAttempt::make(parts, reader, listener, rest);
    // Exchanged between the last look and the first command: by now the right card has been seen.
    if (tried.tookItForAnother) tried = co_await ReadAttempt::make(parts, reader, listener, rest);
    Expected<ports::ChipData> read = std::move(tried.data);
    if (!read && isNamed && read.error().happened.id == QStringLiteral("error.card_no_reader"))
        co_return std::unexpected(errors::readerUnknown(reader));
    if (read) read->warnings = warningsOf(*read, outletDay(house->parts.clock.now()), house->parts.city);
    co_return read;
}

}  // namespace kapok::cardio
