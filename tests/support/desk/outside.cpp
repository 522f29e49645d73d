#include "support/desk/outside.h"

#include <algorithm>

namespace kapok::test {
namespace {

template <class List>
bool holds(const List& list, const domain::OperationId& operation)
{
    return std::ranges::any_of(list, [&](const auto& one) { return one.operation == operation; });
}

ports::Fate fateOf(bool done, Json value)
{
    if (!done) return {ports::Fate::Kind::NotDone};
    return {ports::Fate::Kind::Done, std::move(value)};
}

}  // namespace

ports::Reply PreparedParty::demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes)
{
    if (!m_core.find(operation)) {
        const int arrived = ++m_world.to(name()).operations;
        for (const PreparedRefusal& no : m_world.refusals)
            if (no.party == name() && no.atOperation == arrived) m_core.refuseNext(no.reason);
    }
    return m_core.demand(operation, kind, bytes);
}

Task<Expected<ports::Outcome>> FakePapers::carryOut(ports::Deed deed)
{
    co_await m_door.pass();
    m_world.papers.push_back({deed.operation, ports::sheetOf(deed)});
    const bool silent = std::exchange(m_world.printerSilent, false);
    m_effect();
    if (silent) co_return failure(Error::Kind::InDoubt, words("error.printer_silent"));
    co_return ports::Outcome{deed.body};
}

Task<Expected<ports::Fate>> FakePapers::find(ports::Deed deed)
{
    co_return fateOf(holds(m_world.papers, deed.operation), deed.body);
}

namespace {

std::unexpected<Error> messagesDown() { return failure(Error::Kind::Unavailable, words("training.messages_down")); }
std::unexpected<Error> messagesSilent() { return failure(Error::Kind::InDoubt, words("error.message_not_heard")); }

}  // namespace

Task<Expected<ports::Outcome>> FakeMessages::carryOut(ports::Deed deed)
{
    if (m_world.messageService == line::Gate::Down) co_return messagesDown();
    if (m_world.messageService == line::Gate::Deaf) co_return messagesSilent();
    const ports::ShortMessage message = ports::messageOf(deed);
    if (!domain::isMobile(text(bare(message.to))))
        co_return ports::Outcome{{{"done", false}, {"why", "error.message_wrong_number"}}};
    m_world.messages.push_back({deed.operation, message.text});
    m_effect();
    if (m_world.messageService == line::Gate::Mute) co_return messagesSilent();
    co_return ports::Outcome{{{"done", true}}};
}

Task<Expected<void>> FakeMessages::ready()
{
    if (m_world.messageService != line::Gate::Up) co_return messagesDown();
    co_return Expected<void>{};
}

Task<Expected<ports::Fate>> FakeMessages::find(ports::Deed deed)
{
    if (m_world.messageService != line::Gate::Up) co_return messagesDown();
    co_return fateOf(holds(m_world.messages, deed.operation), {{"done", true}});
}

namespace {

Json madeOf(const MadeThing& thing)
{
    Json value{{"object", toJson(thing.object)}};
    if (thing.spoiled) value["spoiled"] = "chip_silent";
    return value;
}

void comesOut(World& world, const ports::Deed& deed)
{
    const QString object = text(deed.body["object"]);
    if (deed.request == QLatin1String("personalise")) world.writeBlank(object, bare(deed.body["order"]));
    if (world.blank == object) world.blank.clear();
}

}  // namespace

Task<Expected<ports::Outcome>> FakeMaker::carryOut(ports::Deed deed)
{
    const QString object = text(deed.body["object"]);
    const auto begun = std::ranges::find(m_world.made, deed.operation, &MadeThing::operation);
    const auto at = std::size_t(begun - m_world.made.begin());
    if (begun == m_world.made.end())
        m_world.made.push_back({.object = object, .operation = deed.operation, .request = deed.request});
    const auto thing = [&]() -> MadeThing& { return m_world.made[at]; };
    while (thing().parts < parts && !thing().spoiled) {
        if (const ports::Progress far{thing().parts, parts}; far.done > deed.marked.done) {
            deed.shows(far);
            const auto kept = co_await deed.marks(far);
            if (!kept) co_return std::unexpected(kept.error());
            deed.marked = far;
        }
        ++thing().parts;
        thing().spoiled = thing().parts == 2 && m_world.badBlanks.contains(object);
        // With its last part the object is what it was made into: no moment lies between the two.
        if (thing().parts == parts || thing().spoiled) comesOut(m_world, deed);
        m_effect();
        if (thing().parts == 3 && std::exchange(m_world.makerStops, false))
            co_return failure(Error::Kind::InDoubt, words("error.printer_silent"));
    }
    co_return ports::Outcome{madeOf(thing())};
}

// Begun and not ended is as good as not done: whoever goes on reads the blank first.
Task<Expected<ports::Fate>> FakeMaker::find(ports::Deed deed)
{
    const auto thing = std::ranges::find(m_world.made, deed.operation, &MadeThing::operation);
    const bool ended = thing != m_world.made.end() && (thing->parts == parts || thing->spoiled);
    co_return fateOf(ended, ended ? madeOf(*thing) : Json());
}

Task<Expected<ports::CardPrinterState>> FakeCardPrinter::state()
{
    ports::CardPrinterState state{.name = QStringLiteral("practice")};
    state.readiness = QStringLiteral("ready");
    state.ribbon = QStringLiteral("full");
    co_return state;
}

WorldReaders::WorldReaders(World& world, const cardio::ReaderParts& parts, const std::function<void()>& effect,
                           Turnstile& door)
    : m_world(world), m_effect(effect), m_real(parts), m_door(door)
{
}

// What a chip carries out it holds, also where the card leaves before anybody hears of it.
cardio::VirtualCard::Store WorldReaders::keepingIn(std::optional<cardio::CardState>& card)
{
    return [&card](const cardio::CardState& state) {
        card = state;
        return true;
    };
}

void WorldReaders::insert()
{
    if (m_inserted != m_world.card) {
        if (m_inserted) m_real.remove(0);
        if (m_world.card) m_real.insert(*m_world.card, 0, keepingIn(m_world.card));
        m_inserted = m_world.card;
    }
    if (m_otherInserted != m_world.otherCard) {
        if (m_otherInserted) m_real.remove(1);
        if (m_world.otherCard) m_real.insert(*m_world.otherCard, 1, keepingIn(m_world.otherCard));
        m_otherInserted = m_world.otherCard;
    }
    if (m_world.card && m_world.cardFault) (void)m_real.arm(*std::exchange(m_world.cardFault, {}), 0);
}

// A fault may have thrown the card out of the reader.
void WorldReaders::takeOver()
{
    if (const auto now = m_real.card(0)) m_world.card = m_inserted = now;
    else m_inserted.reset();
}

Task<Expected<ports::Readers>> WorldReaders::list()
{
    co_await m_door.pass();
    insert();
    co_return co_await m_real.list();
}

Task<Expected<ports::ChipData>> WorldReaders::read(QString reader)
{
    co_await m_door.pass();
    insert();
    const auto read = co_await m_real.read(std::move(reader));
    takeOver();
    co_return read;
}

// The slot of the printer, beside the readers that the emulator moves.
Task<Expected<ports::BlankData>> WorldReaders::readBlank(QString)
{
    co_await m_door.pass();
    if (m_world.blank.isEmpty()) co_return failure(Error::Kind::Unavailable, words("error.card_none"));
    co_return ports::BlankData{.serial = m_world.blank,
                               .identification =
                                   QStringLiteral("440700D156000005") + m_world.blank + QStringLiteral("FFFFFFFF"),
                               .generation = 3,
                               .version = QStringLiteral("3.00")};
}

Task<Expected<ports::PinState>> WorldReaders::changePin(QString identification, SecureBytes oldPin, SecureBytes newPin)
{
    co_await m_door.pass();
    insert();
    const auto changed = co_await m_real.changePin(std::move(identification), std::move(oldPin), std::move(newPin));
    takeOver();
    m_effect();
    co_return changed;
}

Task<Expected<ports::PinState>> WorldReaders::resetPin(QString identification, SecureBytes newPin)
{
    co_await m_door.pass();
    insert();
    const auto reset = co_await m_real.resetPin(std::move(identification), std::move(newPin));
    takeOver();
    m_effect();
    co_return reset;
}

Task<Expected<bool>> WorldReaders::pinIs(QString identification, SecureBytes pin)
{
    insert();
    const auto is = co_await m_real.pinIs(std::move(identification), std::move(pin));
    takeOver();
    m_effect();
    co_return is;
}

Task<Expected<ports::PinState>> WorldReaders::setPinAtReader(QString identification, PinSet how)
{
    co_await m_door.pass();
    insert();
    const auto set = co_await m_real.setPinAtReader(std::move(identification), how);
    takeOver();
    m_effect();
    co_return set;
}

Task<Expected<bool>> WorldReaders::pinIsAtReader(QString identification)
{
    insert();
    const auto is = co_await m_real.pinIsAtReader(std::move(identification));
    takeOver();
    m_effect();
    co_return is;
}

Outside::Outside(World begun) : Outside(std::move(begun), [](line::AnsweringParty&) { return nullptr; }) {}

Outside::Outside(World begun, const Durable& durable)
    : world(std::move(begun)),
      answeringProvince(world, line::PartyName::Province, durable),
      answeringBank(world, line::PartyName::Bank, durable),
      answeringPlatform(world, line::PartyName::Platform, durable),
      effect([this] {
          answeringProvince.party().hear(world.bank.changedStates());  // as the real pair tell each other
          if (whenEffect) whenEffect();
      }),
      clock(world),
      chance(5),
      province(world, answeringProvince.party(), effect, door),
      bank(world, answeringBank.party(), effect, door),
      platform(world, answeringPlatform.party(), effect, door),
      papers(world, effect, door),
      messages(world, effect),
      maker(world, effect),
      makers({{QStringLiteral("practice"), &maker},
              {QStringLiteral("personalise"), &maker},
              {QStringLiteral("print_face"), &maker}}),
      readers(world, {scheduler, hsm, clock, chance}, effect, door)
{
    world.setTime(world.now);
    answeringProvince.party().hear(world.bank.changedStates());
    if (world.fault && world.fault->atDemand == 0) world.to(world.fault->party).gate = world.fault->gate;
}

}  // namespace kapok::test
