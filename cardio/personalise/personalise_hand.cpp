#include "cardio/personalise/personalise_hand.h"

#include "cardio/chip/chip_errors.h"
#include "cardio/personalise/personalise_attempt.h"

namespace kapok::cardio {
namespace {

using Standing = Personalisation::Standing;

Expected<PersonaliseJob> jobOf(const Json& body)
{
    const auto serial = textAt(body, "object");
    if (!serial) return std::unexpected(serial.error());
    const auto said = objectAt(body, "order");
    if (!said) return std::unexpected(said.error());
    const auto order = domain::ChipOrder::fromJson(*said);
    if (!order) return std::unexpected(order.error());
    auto records = recordsOf(*order);
    if (!records) return std::unexpected(records.error());
    return PersonaliseJob{*serial, std::move(*records), order->generation};
}

Json made(const PersonaliseJob& job, const QString& spoiledBy = {})
{
    Json value{{"object", toJson(job.serial)}};
    if (!spoiledBy.isEmpty()) value["spoiled"] = toJson(spoiledBy);
    return value;
}

// What the attempt came to for good; nothing where it did not come to its end.
std::optional<Json> endOf(const PersonaliseAttempt& tried, const PersonaliseJob& job)
{
    if (!tried.standing) {
        if (tried.standing.error().spoiled.isEmpty()) return std::nullopt;
        return made(job, tried.standing.error().spoiled);
    }
    if (*tried.standing == Standing::Right) return made(job);
    if (*tried.standing == Standing::Another) return made(job, spoiled::usedCard);
    return std::nullopt;
}

Error notFound(const PersonaliseJob& job)
{
    return {Error::Kind::Unavailable, words("error.chip_blank_not_found", {{"serial", job.serial}}), {}};
}

// Something of the order stands on the card, or may: the card tells, not we.
Error inDoubt(const Error& why)
{
    return {Error::Kind::InDoubt, words("error.chip_in_doubt"),
            why.detail.isEmpty() ? why.happened.id : why.happened.id + QStringLiteral(", ") + why.detail};
}

}  // namespace

Task<Expected<ports::Outcome>> PersonaliseHand::carryOut(ports::Deed deed)
{
    const auto house = m_house;
    const auto job = jobOf(deed.body);
    if (!job) co_return std::unexpected(job.error());
    const bool wasBegun = deed.marked.done > 0;
    const auto held = co_await house->held();
    Error last = held ? notFound(*job) : held.error();
    for (const Slot& slot : held ? *held : std::vector<Slot>{}) {
        const auto tried = co_await PersonaliseAttempt::write(house, slot.name, *job, deed);
        if (tried.isIt) {
            if (auto end = endOf(tried, *job)) co_return ports::Outcome{std::move(*end)};
            const Error why = tried.standing ? notFound(*job) : tried.standing.error().error;
            co_return std::unexpected(tried.isTouched || wasBegun ? inDoubt(why) : why);
        }
        if (!tried.standing) last = tried.standing.error().error;
    }
    co_return std::unexpected(wasBegun ? inDoubt(last) : last);
}

Task<Expected<ports::Fate>> PersonaliseHand::find(ports::Deed deed)
{
    const auto house = m_house;
    const auto job = jobOf(deed.body);
    // What cannot be read as an order was never begun.
    if (!job) co_return ports::Fate{ports::Fate::Kind::NotDone};
    const auto held = co_await house->held();
    if (!held) co_return std::unexpected(held.error());
    std::optional<Error> last;
    for (const Slot& slot : *held) {
        const auto tried = co_await PersonaliseAttempt::look(house, slot.name, *job);
        if (tried.isIt) {
            if (auto end = endOf(tried, *job)) co_return ports::Fate{ports::Fate::Kind::Done, std::move(*end)};
            if (tried.standing) co_return ports::Fate{ports::Fate::Kind::NotDone};
            // Of other keys, of another generation: nothing of ours was ever written to it, and the next try says why.
            const Error& why = tried.standing.error().error;
            if (why.kind == Error::Kind::Refused && deed.marked.done == 0)
                co_return ports::Fate{ports::Fate::Kind::NotDone};
            co_return std::unexpected(why);
        }
        if (!tried.standing) last = tried.standing.error().error;
    }
    // A card that does not say which one it is may be the one.
    if (last) co_return std::unexpected(*last);
    co_return ports::Fate{ports::Fate::Kind::CannotTell, {}, QStringLiteral("card")};
}

Task<Expected<void>> PersonaliseHand::ready()
{
    const auto house = m_house;
    const auto held = co_await house->held();
    if (!held) co_return std::unexpected(held.error());
    if (held->empty()) co_return std::unexpected(errors::noCard({}));
    co_return Expected<void>{};
}

}  // namespace kapok::cardio
