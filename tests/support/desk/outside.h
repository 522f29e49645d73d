// The ports of a desk over a world: real parties in memory, and fakes never kinder than real parts.
#pragma once

#include "cardio/chip/local_hsm.h"
#include "cardio/emulator/emulated_card_readers.h"
#include "desk/maker_hand.h"
#include "line/answering/in_memory_party.h"
#include "ports/card_printer.h"
#include "support/desk/id_reader.h"
#include "support/desk/inline_scheduler.h"
#include "support/desk/pictures.h"
#include "support/desk/turnstile.h"
#include "support/desk/world.h"

namespace kapok::test {

class WorldClock final : public Clock {
public:
    explicit WorldClock(const World& world) : m_world(world) {}
    Instant now() const override { return m_world.now; }

private:
    const World& m_world;
};

/// What was said to a party: each is one message.
struct Said {
    int asks = 0, demands = 0, finds = 0, rounds = 0;
    qint64 bytes = 0;  ///< of what is asked and told, without the line's own
    bool operator==(const Said&) const = default;
};

/// A party that refuses what is prepared. Which operation that is, the operations say that have arrived: where they
/// are done again from a file, the same one is refused again.
class PreparedParty final : public line::AnsweringParty {
public:
    PreparedParty(World& world, line::AnsweringParty& core) : m_world(world), m_core(core) {}

    line::PartyName name() const override { return m_core.name(); }
    void hearFrom(const QString& desk) override { m_core.hearFrom(desk); }
    bool isAnothers(const domain::OperationId& operation) const override { return m_core.isAnothers(operation); }
    ports::Reply ask(const QString& kind, const Json& body) const override { return m_core.ask(kind, body); }
    ports::Reply demand(const domain::OperationId& operation, const QString& kind, const QByteArray& bytes) override;
    std::optional<ports::Reply> find(const domain::OperationId& operation) const override
    {
        return m_core.find(operation);
    }
    const Shape* replyShape(const QString& kind) const override { return m_core.replyShape(kind); }
    std::vector<line::Effect> effects() const override { return m_core.effects(); }
    void setTime(Instant now) override { m_core.setTime(now); }
    Instant time() const override { return m_core.time(); }
    void refuseNext(QString reason) override { m_core.refuseNext(std::move(reason)); }
    void hear(const Json& news) override { m_core.hear(news); }
    void hearHead(const domain::Mark& head) override { m_core.hearHead(head); }
    bool hearHello(const domain::Mark& own) override { return m_core.hearHello(own); }
    line::KnownDesk known() const override { return m_core.known(); }
    void know(const line::KnownDesk& desk) override { m_core.know(desk); }

private:
    World& m_world;
    line::AnsweringParty& m_core;
};

/// A party behind its gate: the gate of the world, and the fault that falls at the nth demand.
class GatedParty final : public ports::Party {
public:
    GatedParty(World& world, line::AnsweringParty& core, const std::function<void()>& effect, Turnstile& door)
        : m_world(world), m_name(core.name()), m_line(core), m_door(door)
    {
        m_line.whenAnswered = effect;
    }
    Task<Expected<ports::Reply>> ask(ports::Question question) override
    {
        ++m_said.asks;
        m_said.bytes += qint64(question.body.dump().size());
        m_line.gate = gate();
        co_await m_door.pass();
        if (!refusesEnquiries.isEmpty()) co_return ports::Reply{false, refusesEnquiries, {}};
        co_return co_await m_line.ask(std::move(question));
    }
    Task<Expected<ports::Reply>> demand(ports::Demand demand) override
    {
        ++m_said.demands;
        m_said.bytes += demand.bytes.size();
        ++demands();
        const auto& fault = m_world.fault;
        if (fault && fault->party == m_name && fault->atDemand == demands()) gate() = fault->gate;
        m_line.gate = gate();
        if (fault && fault->once) gate() = line::Gate::Up;
        co_await m_door.pass();
        co_return co_await m_line.demand(std::move(demand));
    }
    Task<Expected<ports::Found>> find(ports::Sought sought) override
    {
        ++m_said.finds;
        m_line.gate = gate();
        co_await m_door.pass();
        co_return co_await m_line.find(std::move(sought));
    }
    Task<Expected<ports::RoundReply>> askAll(ports::Round round) override
    {
        ++m_said.rounds;
        for (const ports::Question& question : round.questions) m_said.bytes += qint64(question.body.dump().size());
        m_line.gate = gate();
        co_await m_door.pass();
        co_return co_await m_line.askAll(std::move(round));
    }
    QString refusesEnquiries{};  ///< the reason; empty: it answers
    const Said& said() const { return m_said; }
    void countAnew() { m_said = {}; }

private:
    World& m_world;
    Said m_said;
    line::PartyName m_name;
    line::InMemoryParty m_line;
    Turnstile& m_door;

    line::Gate& gate() { return m_world.to(m_name).gate; }
    int& demands() { return m_world.to(m_name).demands; }
};

class FakePapers final : public ports::Hand {
public:
    FakePapers(World& world, const std::function<void()>& effect, Turnstile& door)
        : m_world(world), m_effect(effect), m_door(door)
    {
    }
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;

private:
    World& m_world;
    const std::function<void()>& m_effect;
    Turnstile& m_door;
};

class FakeMessages final : public ports::Hand {
public:
    FakeMessages(World& world, const std::function<void()>& effect) : m_world(world), m_effect(effect) {}
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;
    Task<Expected<void>> ready() override;

private:
    World& m_world;
    const std::function<void()>& m_effect;
};

/// A device that makes something on a blank in four parts, none of which can be done again. What stands on the blank it
/// reads before it goes on. A blank that was written lies in the reader as a card.
class FakeMaker final : public ports::Hand {
public:
    static constexpr int parts = 4;

    FakeMaker(World& world, const std::function<void()>& effect) : m_world(world), m_effect(effect) {}
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;

private:
    World& m_world;
    const std::function<void()>& m_effect;
};

/// It says that it is ready, and nothing of its boxes.
class FakeCardPrinter final : public ports::CardPrinter {
public:
    Task<Expected<ports::CardPrinterState>> state() override;
};

/// The emulated readers, with the card in them part of the world.
class WorldReaders final : public ports::CardReaders {
public:
    WorldReaders(World& world, const cardio::ReaderParts& parts, const std::function<void()>& effect, Turnstile& door);
    Task<Expected<ports::Readers>> list() override;
    void whenChanged(std::function<void()> tell) override { m_real.whenChanged(std::move(tell)); }
    Task<Expected<ports::ChipData>> read(QString reader) override;
    Task<Expected<ports::BlankData>> readBlank(QString reader) override;
    Task<Expected<ports::PinState>> changePin(QString identification, SecureBytes oldPin, SecureBytes newPin) override;
    Task<Expected<ports::PinState>> resetPin(QString identification, SecureBytes newPin) override;
    Task<Expected<bool>> pinIs(QString identification, SecureBytes pin) override;
    Task<Expected<ports::PinState>> setPinAtReader(QString identification, PinSet how) override;
    Task<Expected<bool>> pinIsAtReader(QString identification) override;

private:
    World& m_world;
    const std::function<void()>& m_effect;
    cardio::EmulatedCardReaders m_real;
    Turnstile& m_door;
    std::optional<cardio::CardState> m_inserted, m_otherInserted;

    static cardio::VirtualCard::Store keepingIn(std::optional<cardio::CardState>& card);
    void insert();
    void takeOver();
};

using Durable = std::function<std::unique_ptr<line::AnsweringParty>(line::AnsweringParty& core)>;

/// A party of the world as it answers: what is prepared is refused, and what comes in is remembered on disk, where
/// that is wanted.
struct Answering {
    PreparedParty prepared;
    std::unique_ptr<line::AnsweringParty> durable;

    Answering(World& world, line::PartyName name, const Durable& keep)
        : prepared(world, world.party(name)), durable(keep(prepared))
    {
    }
    line::AnsweringParty& party() { return durable ? *durable : prepared; }
};

/// `whenEffect` is called after everything that changes the world.
struct Outside {
    explicit Outside(World begun);
    /// With parties that remember on disk what comes in; their cores are the world's.
    Outside(World begun, const Durable& durable);
    Outside(const Outside&) = delete;
    Outside& operator=(const Outside&) = delete;

    World world;
    Turnstile door, diskDoor;                  ///< before all of this, and before the journal
    QStringList refusedAppends, refusedKinds;  ///< cases and kinds of which the journal takes nothing now
    Answering answeringProvince, answeringBank, answeringPlatform;
    std::function<void()> whenEffect;
    std::function<void()> effect;  // what the parts call
    WorldClock clock;
    InlineScheduler scheduler;
    cardio::LocalHsm hsm;
    SeededRandomness chance;
    GatedParty province, bank, platform;
    FakePapers papers;
    FakeMessages messages;
    FakeMaker maker;
    desk::MakerHand makers;
    FakeCardPrinter cardPrinter;
    WorldReaders readers;
    FakeIdReader idReader;
    FakePictures pictures;
};

}  // namespace kapok::test
