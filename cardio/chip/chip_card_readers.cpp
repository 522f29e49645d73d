#include "cardio/chip/chip_card_readers.h"

#include "cardio/apdu/atr.h"
#include "cardio/chip/blank_reading.h"
#include "cardio/chip/card_kind.h"
#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_text.h"
#include "cardio/chip/pin_errand.h"
#include "cardio/chip/read_attempt.h"
#include "cardio/chip/refused_cards.h"
#include "cardio/chip/reset_attempt.h"

#include <QObject>

#include <map>
#include <mutex>

namespace kapok::cardio {

namespace {

// Who wants to know of readers and cards. Kept apart from the house: the thread that watches must
// never be the last to hold what would wait for it.
class Listeners {
public:
    void add(std::function<void()> tell)
    {
        const std::lock_guard lock(m_guard);
        m_list.push_back({std::make_unique<QObject>(), std::move(tell)});
    }
    void tellAll()
    {
        const std::lock_guard lock(m_guard);
        for (const Listener& one : m_list)
            QMetaObject::invokeMethod(one.inThread.get(), one.tell, Qt::QueuedConnection);
    }

private:
    struct Listener {
        std::unique_ptr<QObject> inThread;
        std::function<void()> tell;
    };
    std::mutex m_guard;
    std::vector<Listener> m_list;
};

struct Seen {
    std::vector<Slot> readers;
};

}  // namespace

struct ChipCardReaders::House final : ReaderHouse, std::enable_shared_from_this<House> {
    House(std::shared_ptr<ReaderBank> readers, const ReaderParts& made) : bank(std::move(readers)), parts(made) {}

    std::shared_ptr<ReaderBank> bank;
    ReaderParts parts;
    std::map<QString, std::unique_ptr<ports::Worker>> workers;
    std::unique_ptr<ports::Worker> looker = parts.scheduler.worker("readers");

    // What a card turned out to be, so that asking for the list does not power it again and again.
    struct Kind {
        Slot slot;
        QString kind;
    };
    std::map<QString, Kind> kinds;
    RefusedCards refused{parts.refusedCards};

    std::shared_ptr<Listeners> listeners = std::make_shared<Listeners>();
    bool isWatched = false;

    const std::shared_ptr<ReaderBank>& readers() const override { return bank; }
    ports::Hsm& hsm() override { return parts.hsm; }
    Randomness& chance() override { return parts.randomness; }
    RefusedCards& refusedCards() override { return refused; }
    Task<Expected<std::vector<Slot>>> held() override;
    ports::Worker& workerOf(const QString& reader) override
    {
        auto& worker = workers[reader];
        if (!worker) worker = parts.scheduler.worker("reader");
        return *worker;
    }
    static Task<Expected<Seen>> lookAround(std::shared_ptr<House> house);
};

Task<Expected<Seen>> ChipCardReaders::House::lookAround(std::shared_ptr<House> house)
{
    using LookResult = std::expected<Seen, Lost>;
    const auto looked = co_await ports::on(*house->looker, [bank = house->bank]() -> LookResult {
        auto readers = bank->look();
        if (!readers) return std::unexpected(readers.error());
        return Seen{std::move(*readers)};
    });
    if (!looked) co_return std::unexpected(lostCard(Errand::Read, looked.error(), {}));
    co_return *looked;
}

namespace {

std::vector<Slot> withCard(const std::vector<Slot>& readers)
{
    std::vector<Slot> held;
    std::ranges::copy_if(readers, std::back_inserter(held), &Slot::cardPresent);
    return held;
}

}  // namespace

Task<Expected<std::vector<Slot>>> ChipCardReaders::House::held()
{
    const auto seen = co_await lookAround(shared_from_this());
    if (!seen) co_return std::unexpected(seen.error());
    if (seen->readers.empty()) co_return std::unexpected(errors::noReader());
    co_return withCard(seen->readers);
}

std::shared_ptr<ReaderHouse> ChipCardReaders::house() const { return m_house; }

// The historical bytes are the card's own on both ways (chip.md §1).
bool ChipCardReaders::isOneCard(const ports::Reader& one, const ports::Reader& other)
{
    const auto first = parseAtr(QByteArray::fromHex(one.atr.toLatin1()));
    const auto second = parseAtr(QByteArray::fromHex(other.atr.toLatin1()));
    return one.device == other.device && one.contactless != other.contactless && first && second &&
           first->historical == second->historical;
}

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

ChipCardReaders::ChipCardReaders(std::shared_ptr<ReaderBank> bank, const ReaderParts& parts)
    : m_house(std::make_shared<House>(std::move(bank), parts))
{
}

ChipCardReaders::~ChipCardReaders() = default;

void ChipCardReaders::whenChanged(std::function<void()> tell)
{
    const auto listeners = m_house->listeners;
    listeners->add(std::move(tell));
    if (std::exchange(m_house->isWatched, true)) return;
    m_house->bank->watch([listeners] { listeners->tellAll(); });
}

Task<Expected<ports::Readers>> ChipCardReaders::list()
{
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    ports::Readers readers;
    for (const Slot& slot : seen->readers) {
        ports::Reader reader{slot.name, slot.contactless, slot.cardPresent,
                             QString::fromLatin1(slot.atr.toHex().toUpper()), QStringLiteral("none"), slot.device,
                             slot.pinPad.verifies && slot.pinPad.modifies};
        const auto cached = house->kinds.find(slot.name);
        if (slot.cardPresent && cached != house->kinds.end() && cached->second.slot == slot) {
            reader.cardKind = cached->second.kind;
        } else if (slot.cardPresent) {
            struct Found {
                bool wasReached = false;
                QString kind = QStringLiteral("unknown");
                bool contactless = false, takesPins = false;
            };
            const auto found = co_await ports::on(house->workerOf(slot.name), [bank = house->bank, name = slot.name] {
                const auto transport = bank->open(name, AtrFrom::Question);
                Conversation card(*transport);
                if (!card.open()) return Found{};
                const PinPad pad = card.pinPad();
                return Found{true, kindOf(card), card.card().interface == Interface::Contactless,
                             pad.verifies && pad.modifies};
            });
            reader.cardKind = found.kind;
            // The reader was asked with its card, where it was not before.
            if (found.wasReached) reader.contactless = found.contactless;
            if (found.wasReached) reader.takesPins = found.takesPins;
            if (found.wasReached) house->kinds[slot.name] = {slot, found.kind};
        }
        readers.list.push_back(std::move(reader));
    }
    co_return readers;
}

Task<Expected<ports::ChipData>> ChipCardReaders::read(QString reader) { return readTraced(std::move(reader), {}); }

Task<Expected<ports::Reader>> ChipCardReaders::readerToRead()
{
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    if (seen->readers.empty()) co_return std::unexpected(errors::noReader());
    const std::vector<Slot> held = withCard(seen->readers);
    if (held.empty()) co_return std::unexpected(errors::noCard({}));
    ports::Reader only;
    only.name = held.front().name;
    if (held.size() == 1) co_return only;

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
        const auto seen = co_await House::lookAround(house);
        if (!seen) co_return std::unexpected(seen.error());
        if (seen->readers.empty()) co_return std::unexpected(errors::noReader());
        names.clear();
        for (const Slot& slot : withCard(seen->readers)) names.append(slot.name);
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

namespace {

// One PIN errand at the card with this identification, wherever it lies. `act` is carried out on the
// reader's own thread once the right card is open.
template <class Result, class Act>
Task<Expected<Result>> atCard(std::shared_ptr<ReaderBank> bank, Seen seen,
                              std::function<ports::Worker&(const QString&)> workerOf, QString identification,
                              Errand errand, Act act)
{
    const std::vector<Slot> held = withCard(seen.readers);
    if (seen.readers.empty()) co_return std::unexpected(errors::noReader());
    if (held.empty()) co_return std::unexpected(errors::noCard({}));
    std::optional<Error> last;
    for (const Slot& slot : held) {
        struct Tried {
            std::optional<Expected<Result>> result;  // nothing: another card
        };
        const auto tried =
            co_await ports::on(workerOf(slot.name), [bank, name = slot.name, identification, errand, act] {
                const auto transport = bank->open(name, AtrFrom::Question);
                PinErrand card(*transport, errand);
                const auto isIt = card.opensCard(identification);
                if (!isIt) return Tried{Expected<Result>(std::unexpected(isIt.error()))};
                if (!*isIt) return Tried{};
                return Tried{act(card)};
            });
        if (tried.result && tried.result->has_value()) co_return *tried.result;
        if (!tried.result) continue;
        last = tried.result->error();
        // The card was found and has said no, or may have acted: no other card is asked any more.
        const bool concernsPin = last->happened.id.startsWith(QStringLiteral("error.pin")) ||
                                 last->happened.id.startsWith(QStringLiteral("error.pad"));
        if (concernsPin) break;
    }
    co_return std::unexpected(last.value_or(errors::cardNotFound()));
}

}  // namespace

Task<Expected<bool>> ChipCardReaders::hasPinPad(QString reader)
{
    const auto house = m_house;
    const auto known =
        co_await ports::on(*house->looker, [bank = house->bank, reader] { return bank->hasPinPad(reader); });
    if (!known) co_return std::unexpected(lostCard(Errand::Read, known.error(), {}));
    co_return *known;
}

Task<Expected<ports::PinState>> ChipCardReaders::changePin(QString identification, SecureBytes oldPin,
                                                           SecureBytes newPin)
{
    const auto house = m_house;
    if (!isPin(oldPin) || !isPin(newPin)) co_return std::unexpected(errors::pinMalformed());
    const auto oldKept = std::make_shared<SecureBytes>(std::move(oldPin));
    const auto newKept = std::make_shared<SecureBytes>(std::move(newPin));
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    const auto workerOf = [house](const QString& reader) -> ports::Worker& { return house->workerOf(reader); };
    const auto act = [oldKept, newKept](PinErrand& card) { return card.change(*oldKept, *newKept); };
    co_return co_await atCard<ports::PinState>(house->bank, *seen, workerOf, identification, Errand::ChangePin, act);
}

Task<Expected<ports::PinState>> ChipCardReaders::resetPin(QString identification, SecureBytes newPin)
{
    if (!isPin(newPin)) co_return std::unexpected(errors::pinMalformed());
    const auto kept = std::make_shared<SecureBytes>(std::move(newPin));
    co_return co_await reset(std::move(identification), kept);
}

// `kept` null: at the keys of the reader.
Task<Expected<ports::PinState>> ChipCardReaders::reset(QString identification, std::shared_ptr<SecureBytes> kept)
{
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    if (seen->readers.empty()) co_return std::unexpected(errors::noReader());
    const std::vector<Slot> held = withCard(seen->readers);
    std::optional<Error> last;
    if (held.empty()) last = errors::noCard({});
    for (const Slot& slot : held) {
        const ResetAttempt::Parts parts{house->bank, house->workerOf(slot.name), house->parts.hsm, house->refused};
        const auto tried = co_await ResetAttempt::make(parts, slot.name, identification, kept);
        if (tried.result && *tried.result) co_return *tried.result;
        if (!tried.result) continue;
        last = tried.result->error();
        if (last->kind == Error::Kind::InDoubt || last->happened.id == QLatin1String("error.pin_no_pad")) break;
    }
    co_return std::unexpected(last.value_or(errors::cardNotFound()));
}

Task<Expected<bool>> ChipCardReaders::pinIs(QString identification, SecureBytes pin)
{
    const auto house = m_house;
    if (!isPin(pin)) co_return std::unexpected(errors::pinMalformed());
    const auto kept = std::make_shared<SecureBytes>(std::move(pin));
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    const auto workerOf = [house](const QString& reader) -> ports::Worker& { return house->workerOf(reader); };
    const auto act = [kept](PinErrand& card) { return card.isPin(*kept); };
    co_return co_await atCard<bool>(house->bank, *seen, workerOf, identification, Errand::CheckPin, act);
}

Task<Expected<ports::PinState>> ChipCardReaders::setPinAtReader(QString identification, PinSet how)
{
    if (how == PinSet::Reset) co_return co_await reset(std::move(identification), nullptr);
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    const auto workerOf = [house](const QString& reader) -> ports::Worker& { return house->workerOf(reader); };
    const auto act = [](PinErrand& card) { return card.changeAtReader(); };
    co_return co_await atCard<ports::PinState>(house->bank, *seen, workerOf, identification, Errand::ChangePin, act);
}

Task<Expected<bool>> ChipCardReaders::pinIsAtReader(QString identification)
{
    const auto house = m_house;
    const auto seen = co_await House::lookAround(house);
    if (!seen) co_return std::unexpected(seen.error());
    const auto workerOf = [house](const QString& reader) -> ports::Worker& { return house->workerOf(reader); };
    const auto act = [](PinErrand& card) { return card.isPinAtReader(); };
    co_return co_await atCard<bool>(house->bank, *seen, workerOf, identification, Errand::CheckPin, act);
}

}  // namespace kapok::cardio
