// An answer belongs to its question: person, card and operation that come back are those that were asked for.
#include "line/party_client.h"
#include "memory_transport.h"
#include "messages/list.h"
#include "support/json/example.h"
#include "support/json/spoilt.h"
#include "support/line/orders.h"

#include "line/reading.h"

#include <QCoreApplication>

using namespace kapok;
using namespace kapok::test;
using messages::Described;

namespace {

struct Kind {
    const Described* message;
};

void PrintTo(const Kind& one, std::ostream* out) { *out << one.message->kind.toStdString(); }

std::vector<Kind> everyMessage()
{
    std::vector<Kind> all;
    for (const Described& message : messages::all()) all.push_back({&message});
    return all;
}

// What a message says of whom or what it is about, whatever the message.
bool identifies(const std::string& key)
{
    static const std::set<std::string> keys{"id", "card", "application", "survivor", "merged", "replaces"};
    return keys.contains(key);
}

class Belongs : public testing::TestWithParam<Kind> {
protected:
    const Described& message() const { return *GetParam().message; }
    Json request() const { return exampleOf(message().request); }
    line::Asked asked(const Json& body) const { return {message().kind, canonical(body)}; }

    // The true reply to this request, of this message.
    ports::Reply replyTo(const Json& body) const
    {
        Json reply = exampleOf(message().reply);
        for (const auto& [here, there] : message().reply.repeated)
            reply[Json::json_pointer(here)] = body[Json::json_pointer(there)];
        return {true, {}, reply, line::fingerprintOf(message().kind, canonical(body))};
    }
    bool isTaken(const ports::Reply& reply, const line::Asked& by) const
    {
        const auto kept = line::asKept(reply, &message().reply, by);
        const auto found = line::asKept(ports::Found{reply}, &message().reply, by);
        EXPECT_EQ(kept.has_value(), found.has_value());
        return kept.has_value();
    }
};

// The same question about anybody, anything else: its answer is not ours.
TEST_P(Belongs, ToTheRequestInEveryFieldOfIt)
{
    const Json ours = request();
    EXPECT_TRUE(isTaken(replyTo(ours), asked(ours)));
    eachPlace(ours, [&](const Json::json_pointer& at, const std::string& place) {
        if (ours[at].is_structured()) return;
        Json others = ours;
        others[at] = ours[at].is_string() ? Json("another") : ours[at].is_boolean() ? Json(false) : Json(2);
        if (others == ours) others[at] = Json(true);
        EXPECT_FALSE(isTaken(replyTo(others), asked(ours))) << place;
    });
}

TEST_P(Belongs, ToTheKindThatWasAsked)
{
    const Json ours = request();
    EXPECT_FALSE(isTaken(replyTo(ours), {QStringLiteral("another_kind"), canonical(ours)}));
    ports::Reply unnamed = replyTo(ours);
    unnamed.to.clear();
    EXPECT_FALSE(isTaken(unnamed, asked(ours)));
}

// Whatever it says that it answers: whom it tells of must be whom was asked for.
TEST_P(Belongs, ToThePersonAndTheCardThatItTellsOf)
{
    const Json ours = request();
    for (const auto& [here, there] : message().reply.repeated) {
        ports::Reply swapped = replyTo(ours);
        Json& value = swapped.body[Json::json_pointer(here)];
        value = value.is_array() ? Json::array({"another"}) : Json("another");
        EXPECT_FALSE(isTaken(swapped, asked(ours))) << here;
    }
}

// A new message cannot forget it.
TEST_P(Belongs, ByEveryFieldThatSaysWhom)
{
    const Json reply = exampleOf(message().reply), asks = request();
    std::set<std::string> repeated;
    for (const auto& one : message().reply.repeated) repeated.insert(one.here);
    eachPlace(reply, [&](const Json::json_pointer& at, const std::string& place) {
        if (at.empty() || reply[at].is_object() || !identifies(at.back()) || place.contains('[')) return;
        bool asked = false;
        eachPlace(asks, [&](const Json::json_pointer& there, const std::string&) {
            asked = asked || (!there.empty() && there.back() == at.back());
        });
        if (asked) EXPECT_TRUE(repeated.contains(at.to_string())) << place;
    });
}

INSTANTIATE_TEST_SUITE_P(Every, Belongs, testing::ValuesIn(everyMessage()), [](const auto& info) {
    const Described& message = *info.param.message;
    return (domain::wordOf(message.party) + u'_' + message.kind).toStdString();
});

// A party that is right in all it does and gives everybody the answer of somebody else.
class MixingParty final : public line::AnsweringParty {
public:
    explicit MixingParty(line::AnsweringParty& core) : m_core(core) {}
    std::function<void(ports::Reply&)> mix = [](ports::Reply&) {};

    line::PartyName name() const override { return m_core.name(); }
    void hearFrom(const QString& desk) override { m_core.hearFrom(desk); }
    bool isAnothers(const domain::OperationId& id) const override { return m_core.isAnothers(id); }
    ports::Reply ask(const QString& kind, const Json& body) const override { return mixed(m_core.ask(kind, body)); }
    ports::Reply demand(const domain::OperationId& id, const QString& kind, const QByteArray& bytes) override
    {
        return mixed(m_core.demand(id, kind, bytes));
    }
    std::optional<ports::Reply> find(const domain::OperationId& id) const override
    {
        const auto found = m_core.find(id);
        return found ? std::optional(mixed(*found)) : found;
    }
    const Shape* replyShape(const QString& kind) const override { return m_core.replyShape(kind); }
    std::vector<line::Effect> effects() const override { return m_core.effects(); }
    void setTime(Instant now) override { m_core.setTime(now); }
    Instant time() const override { return m_core.time(); }
    void refuseNext(QString reason) override { m_core.refuseNext(reason); }

private:
    line::AnsweringParty& m_core;

    ports::Reply mixed(ports::Reply reply) const
    {
        mix(reply);
        return reply;
    }
};

struct MixedUp : testing::Test {
    const std::vector<Order> orders = ordersOf(0);
    World world = orders.front().before;
    MixingParty party{world.province};
    MemoryTransport transport{party};
    ManualScheduler scheduler;
    line::PartyClient client{line::PartyName::Province, transport, scheduler, messages::replyOf};
    const ports::Demand demand = orders.front().demand;
    const QString citizen = citizenWithoutCard(world, 0).id, other = citizenWithoutCard(world, 1).id;

    template <class T>
    T heard(Task<T> task)
    {
        static int argc = 1;
        static char name[] = "line";
        static char* argv[] = {name, nullptr};
        static QCoreApplication app(argc, argv);
        return QCoro::waitFor(std::move(task));
    }
    ports::Question about(const QString& id) const { return {QStringLiteral("person"), {{"id", personal(id)}}}; }
    ports::Question cardsOf(const QString& id) const
    {
        return {QStringLiteral("cards_of_person"), {{"person", {{"id", personal(id)}}}}};
    }
    void expectGarbled(const Error& error) const
    {
        EXPECT_EQ(error.happened.id, QStringLiteral("line.province.garbled")) << error.detail.toStdString();
    }
};

// The page of another citizen: the whole of his answer, or his answer under the name of our question.
TEST_F(MixedUp, AnEnquiryNeverBringsAnotherCitizen)
{
    EXPECT_TRUE(heard(client.ask(about(citizen))));
    const std::vector<std::pair<ports::Question, ports::Question>> questions{{about(citizen), about(other)},
                                                                             {cardsOf(citizen), cardsOf(other)}};
    for (const auto& [asked, others] : questions)
        for (const bool renamed : {false, true}) {
            const ports::Reply his = world.province.ask(others.kind, bare(others.body));
            party.mix = [&](ports::Reply& reply) {
                const QString to = reply.to;
                reply = his;
                if (renamed) reply.to = to;
            };
            const auto reply = heard(client.ask(asked));
            ASSERT_FALSE(reply) << asked.kind.toStdString();
            expectGarbled(reply.error());
        }
}

// A yes to another demand is no yes to ours: it is asked for before anything is repeated.
TEST_F(MixedUp, AnOrderIsInDoubtAndIsNotFound)
{
    party.mix = [](ports::Reply& reply) { reply.to = line::fingerprintOf(QStringLiteral("apply"), "{}"); };
    const auto reply = heard(client.demand(demand));
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::InDoubt);
    const auto found = heard(client.find({demand.operation, demand.kind, demand.bytes}));
    ASSERT_FALSE(found);
    expectGarbled(found.error());
    party.mix = [](ports::Reply&) {};
    EXPECT_TRUE(heard(client.find({demand.operation, demand.kind, demand.bytes}))->reply);
}

// B3: an operation of these bytes only. Another's under the same id is not ours, whatever became of it.
TEST_F(MixedUp, AFindNeverBringsAnOperationOfOtherBytes)
{
    ASSERT_TRUE(heard(client.demand(demand)));
    QByteArray others = demand.bytes;
    others.replace(citizen.toUtf8(), other.toUtf8());
    ASSERT_NE(others, demand.bytes);
    const auto found = heard(client.find({demand.operation, demand.kind, others}));
    ASSERT_FALSE(found);
    expectGarbled(found.error());
}

TEST_F(MixedUp, ARoundTakesNoAnswerInAnothersPlace)
{
    ASSERT_TRUE(heard(client.demand(demand)));
    const ports::Reply first = world.province.ask(QStringLiteral("person"), {{"id", toJson(citizen)}});
    party.mix = [&](ports::Reply& reply) { reply = first; };
    const auto told = heard(client.askAll(
        {.questions = {about(citizen), about(other)}, .operations = {{demand.operation, demand.kind, demand.bytes}}}));
    ASSERT_TRUE(told) << told.error().detail.toStdString();
    EXPECT_TRUE(told->replies[0]);
    ASSERT_FALSE(told->replies[1]);
    expectGarbled(told->replies[1].error());
    ASSERT_FALSE(told->found[0]);
    expectGarbled(told->found[0].error());
}

}  // namespace
