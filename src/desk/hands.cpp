#include "desk/hands.h"

namespace kapok::desk {

using workflows::StepKind;

QString handOf(const workflows::Step& step)
{
    switch (step.kind) {
    case StepKind::Order: return domain::wordOf(step.party);
    case StepKind::SettleFee:
        return domain::wordOf(domain::Party::Bank);  // a card; cash needs no hand, its entry is the move
    case StepKind::Print: return QStringLiteral("papers");
    case StepKind::Message: return QStringLiteral("messages");
    case StepKind::WriteChip: return QStringLiteral("chip");
    case StepKind::Make: return QStringLiteral("maker");
    default: return {};
    }
}

Json outcomeOf(const ports::Reply& reply)
{
    return reply.accepted ? Json{{"accepted", reply.body}} : Json{{"refused", reply.reason.toStdString()}};
}

namespace {

std::unexpected<Error> unknownRequest(const ports::Deed& deed)
{
    return failure(Error::Kind::Refused, words("error.chip_cannot"), deed.request);
}

const QLatin1String changePin("change_pin"), resetPin("reset_pin");

bool isKnown(const QString& request) { return request == changePin || request == resetPin; }

// A reset gives all tries back: where none is left, or but one, it was surely not done.
bool isUntouchedByAReset(const ports::Deed& deed, const Error& error)
{
    const QString& said = error.happened.id;
    return deed.request == resetPin &&
           (said == QLatin1String("error.pin_locked") || said == QLatin1String("error.pin_last_try"));
}

}  // namespace

Task<Expected<ports::Outcome>> PartyHand::carryOut(ports::Deed deed)
{
    const ports::Demand demand{deed.operation, deed.request, deed.bytes};
    const auto reply = co_await m_party.demand(demand);
    if (!reply) co_return std::unexpected(reply.error());
    co_return ports::Outcome{outcomeOf(*reply)};
}

Task<Expected<ports::Fate>> PartyHand::find(ports::Deed deed)
{
    const auto found = co_await m_party.find({deed.operation, deed.request, deed.bytes});
    if (!found) co_return std::unexpected(found.error());
    if (!found->reply) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, outcomeOf(*found->reply)};
}

Task<Expected<void>> PartyHand::ready()
{
    const ports::Question question{QStringLiteral("status"), Json::object()};
    const auto reply = co_await m_party.ask(question);
    if (!reply) co_return std::unexpected(reply.error());
    co_return Expected<void>{};
}

Task<Expected<ports::Outcome>> ChipHand::carryOut(ports::Deed deed)
{
    if (!isKnown(deed.request)) co_return unknownRequest(deed);
    const QString card = text(deed.body["identification"]);
    if (deed.pad && deed.pad->isAtReader) {
        using Set = ports::CardReaders::PinSet;
        const auto set = co_await m_readers.setPinAtReader(card, deed.request == resetPin ? Set::Reset : Set::Changed);
        if (!set) co_return std::unexpected(set.error());
        co_return ports::Outcome{{{"done", true}, {"tries_left", set->triesLeft}}};
    }
    if (!deed.pad || !deed.pad->holds(newPinOnPad))
        co_return failure(Error::Kind::Refused, words("error.nothing_typed"));
    SecureBytes fresh = deed.pad->take(newPinOnPad);
    SecureBytes typed = fresh.copy();
    const auto state = deed.request == resetPin
                           ? co_await m_readers.resetPin(card, std::move(fresh))
                           : co_await m_readers.changePin(card, deed.pad->take(oldPinOnPad), std::move(fresh));
    m_inDoubt.erase(deed.operation);
    if (!state && state.error().kind == Error::Kind::InDoubt) m_inDoubt.emplace(deed.operation, std::move(typed));
    if (!state) co_return std::unexpected(state.error());
    co_return ports::Outcome{{{"done", true}, {"tries_left", state->triesLeft}}};
}

// The card left at the wrong moment: the new PIN tells (chip.md §6), and only the citizen knows it. Another new one is
// not on the card, whatever became of the first: asking would cost a try, and the old one tells as much.
Task<Expected<ports::Fate>> ChipHand::find(ports::Deed deed)
{
    if (!isKnown(deed.request)) co_return unknownRequest(deed);
    const bool atReader = deed.pad && deed.pad->isAtReader;
    if (!atReader && (!deed.pad || !deed.pad->holds(newPinOnPad)))
        co_return ports::Fate{.kind = ports::Fate::Kind::CannotTell, .without = QStringLiteral("pad")};
    SecureBytes typed = deed.pad->take(newPinOnPad);
    if (!atReader) deed.pad->put(newPinOnPad, typed.copy());
    const auto before = m_inDoubt.find(deed.operation);
    if (!atReader && before != m_inDoubt.end() && !(before->second == typed)) {
        m_inDoubt.erase(before);
        co_return ports::Fate{ports::Fate::Kind::NotDone};
    }
    const QString card = text(deed.body["identification"]);
    const auto is =
        atReader ? co_await m_readers.pinIsAtReader(card) : co_await m_readers.pinIs(card, std::move(typed));
    if (!is && isUntouchedByAReset(deed, is.error())) co_return ports::Fate{ports::Fate::Kind::NotDone};
    if (!is) co_return std::unexpected(is.error());
    m_inDoubt.erase(deed.operation);
    if (!*is) co_return ports::Fate{ports::Fate::Kind::NotDone};
    Json done{{"done", true}};
    // How often it may be tried now, as a change that was heard says it; a card that is gone again says nothing.
    const auto chip = co_await m_readers.read({});
    if (chip && chip->pinTriesLeft && chip->identification == text(deed.body["identification"]))
        done["tries_left"] = *chip->pinTriesLeft;
    co_return ports::Fate{ports::Fate::Kind::Done, std::move(done)};
}

}  // namespace kapok::desk
