// Many questions in one message: what a sync round asks of the province.
#include "line/answering/in_memory_party.h"
#include "province/server/core.h"
#include "support.h"

namespace kapok::test {
namespace {

// In one memory every call has ended when it returns.
template <class T>
T answered(Task<T> task)
{
    std::optional<T> result;
    [](Task<T> asked, std::optional<T>* into) -> Task<> { *into = co_await asked; }(std::move(task), &result);
    return *result;
}

}  // namespace

TEST(Round, IsAnsweredInItsOrderAndWithMarks)
{
    ProvinceCore core;
    line::InMemoryParty province(core);
    const Card card = heldAtThisBank(core, QStringLiteral("normal"));
    demand(core, "op-1", "loss_formal", ofCard(card));
    const ports::Round round{
        .questions = {{QStringLiteral("order_progress"), {{"application", "none"}}},
                      {QStringLiteral("order_progress"), {{"application", toJson(card.ref)}}}},
        .operations = {{{QStringLiteral("op-1")}, QStringLiteral("loss_formal"), canonical(ofCard(card))},
                       {{QStringLiteral("op-2")}, QStringLiteral("apply"), "{}"}}};
    const auto told = answered(province.askAll(round));
    ASSERT_TRUE(told);
    EXPECT_EQ(told->replies[0]->reason, QStringLiteral("unknown_application"));
    EXPECT_EQ(told->replies[1]->body["number"], personal(card.number));
    EXPECT_EQ(told->found[0]->reply->body["status"], "formal_loss");
    EXPECT_FALSE(told->found[1]->reply.has_value());
}

TEST(Round, FindsNothingOutWhileTheLineIsDown)
{
    ProvinceCore core;
    line::InMemoryParty province(core);
    province.gate = line::Gate::Down;
    EXPECT_EQ(answered(province.askAll({})).error().kind, Error::Kind::Unavailable);
}

}  // namespace kapok::test
