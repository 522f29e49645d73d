// The PIN on a chip: typed here, or at the reader's own keys (C04, C05, K19).
#include "cardio/chip/chip_errors.h"
#include "cardio/chip/chip_reader_house.h"
#include "cardio/chip/pin_errand.h"
#include "cardio/chip/reset_attempt.h"

namespace kapok::cardio {
namespace {

// One PIN errand at the card with this identification, wherever it lies. `act` is carried out on the
// reader's own thread once the right card is open.
template <class Result, class Act>
Task<Expected<Result>> atCard(std::shared_ptr<ReaderHouse> house, QString identification, Errand errand, Act act)
{
    const auto held = co_await house->held();
    if (!held) co_return std::unexpected(held.error());
    if (held->empty()) co_return std::unexpected(errors::noCard({}));
    std::optional<Error> last;
    for (const Slot& slot : *held) {
        struct Tried {
            std::optional<Expected<Result>> result;  // nothing: another card
        };
        const auto attempt = [bank = house->readers(), name = slot.name, identification, errand, act] {
            const auto transport = bank->open(name, AtrFrom::Question);
            PinErrand card(*transport, errand);
            const auto isIt = card.opensCard(identification);
            if (!isIt) return Tried{Expected<Result>(std::unexpected(isIt.error()))};
            if (!*isIt) return Tried{};
            return Tried{act(card)};
        };
        const auto tried = co_await ports::on(house->workerOf(slot.name), attempt);
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

Task<Expected<ports::PinState>> ChipCardReaders::changePin(QString identification, SecureBytes oldPin,
                                                           SecureBytes newPin)
{
    if (!isPin(oldPin) || !isPin(newPin)) co_return std::unexpected(errors::pinMalformed());
    const auto oldKept = std::make_shared<SecureBytes>(std::move(oldPin));
    const auto newKept = std::make_shared<SecureBytes>(std::move(newPin));
    const auto act = [oldKept, newKept](PinErrand& card) { return card.change(*oldKept, *newKept); };
    co_return co_await atCard<ports::PinState>(m_house, identification, Errand::ChangePin, act);
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
    const auto held = co_await house->held();
    if (!held) co_return std::unexpected(held.error());
    std::optional<Error> last;
    if (held->empty()) last = errors::noCard({});
    for (const Slot& slot : *held) {
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
    if (!isPin(pin)) co_return std::unexpected(errors::pinMalformed());
    const auto kept = std::make_shared<SecureBytes>(std::move(pin));
    const auto act = [kept](PinErrand& card) { return card.isPin(*kept); };
    co_return co_await atCard<bool>(m_house, identification, Errand::CheckPin, act);
}

Task<Expected<ports::PinState>> ChipCardReaders::setPinAtReader(QString identification, PinSet how)
{
    if (how == PinSet::Reset) co_return co_await reset(std::move(identification), nullptr);
    const auto act = [](PinErrand& card) { return card.changeAtReader(); };
    co_return co_await atCard<ports::PinState>(m_house, identification, Errand::ChangePin, act);
}

Task<Expected<bool>> ChipCardReaders::pinIsAtReader(QString identification)
{
    const auto act = [](PinErrand& card) { return card.isPinAtReader(); };
    co_return co_await atCard<bool>(m_house, identification, Errand::CheckPin, act);
}

}  // namespace kapok::cardio
