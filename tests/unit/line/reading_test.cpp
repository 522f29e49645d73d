// What the desk takes for a reply, and how it keeps it.
#include "line/reading.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::line;

namespace {

const Shape shape = shapes::object({{"account", shapes::personal(shapes::anyText())}, {"state", shapes::word({"a"})}});

ports::Reply accepted(Json body) { return {true, {}, std::move(body)}; }

}  // namespace

TEST(Reading, MarksWhatTheShapeCallsPersonal)
{
    const auto kept = asKept(accepted({{"account", "6217"}, {"state", "a"}}), &shape);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->body["account"], personal(QStringLiteral("6217")));
    EXPECT_EQ(kept->body["state"], "a");
}

TEST(Reading, SaysWhereAReplyDoesNotFit)
{
    const auto kept = asKept(accepted({{"account", "6217"}, {"state", "b"}}), &shape);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, Error::Kind::BadInput);
    EXPECT_TRUE(kept.error().detail.contains(QStringLiteral("body.state")));
}

// A value nobody knows of could be anyone's: it is not kept unsealed, it is not kept.
TEST(Reading, TakesNoKeyThatTheShapeDoesNotKnow)
{
    EXPECT_FALSE(asKept(accepted({{"account", "6217"}, {"state", "a"}, {"mobile", "139"}}), &shape));
}

TEST(Reading, TakesNothingOfAKindThatIsNoMessage) { EXPECT_FALSE(asKept(accepted({}), nullptr)); }

TEST(Reading, LetsARefusalSayNothingBesideItsCodeAndThePlace)
{
    EXPECT_TRUE(asKept(ports::Reply{false, QStringLiteral("malformed"), {{"at", "body.id: expected a text"}}}, &shape));
    EXPECT_TRUE(asKept(ports::Reply{false, QStringLiteral("no_account"), Json::object()}, &shape));
    EXPECT_FALSE(asKept(ports::Reply{false, QStringLiteral("no_account"), {{"account", "6217"}}}, &shape));
}

// On the recovery path as on the first one.
TEST(Reading, MarksWhatIsFoundAgainToo)
{
    const auto found = asKept(ports::Found{accepted({{"account", "6217"}, {"state", "a"}})}, &shape);
    ASSERT_TRUE(found && found->reply);
    EXPECT_TRUE(isPersonal(found->reply->body["account"]));
    EXPECT_FALSE(asKept(ports::Found{accepted({{"account", "6217"}})}, &shape));
    const auto nothing = asKept(ports::Found{}, nullptr);
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(nothing->reply.has_value());
}
