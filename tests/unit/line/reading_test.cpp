// What the desk takes for a reply, and how it keeps it.
#include "line/reading.h"
#include "line/wire.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::line;

namespace {

const Shape shape = shapes::object({{"account", shapes::personal(shapes::anyText())}, {"state", shapes::word({"a"})}});

const Asked asked{QStringLiteral("account_open"), R"({"card":"c1","person":{"id":"1"}})"};
const QString to = fingerprintOf(asked.kind, asked.bytes);

ports::Reply accepted(Json body) { return {true, {}, std::move(body), to}; }

}  // namespace

TEST(Reading, MarksWhatTheShapeCallsPersonal)
{
    const auto kept = asKept(accepted({{"account", "6217"}, {"state", "a"}}), &shape, asked);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->body["account"], personal(QStringLiteral("6217")));
    EXPECT_EQ(kept->body["state"], "a");
}

TEST(Reading, SaysWhereAReplyDoesNotFit)
{
    const auto kept = asKept(accepted({{"account", "6217"}, {"state", "b"}}), &shape, asked);
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, Error::Kind::BadInput);
    EXPECT_TRUE(kept.error().detail.contains(QStringLiteral("body.state")));
}

// A value nobody knows of could be anyone's: it is not kept unsealed, it is not kept.
TEST(Reading, TakesNoKeyThatTheShapeDoesNotKnow)
{
    EXPECT_FALSE(asKept(accepted({{"account", "6217"}, {"state", "a"}, {"mobile", "139"}}), &shape, asked));
}

TEST(Reading, TakesNothingOfAKindThatIsNoMessage) { EXPECT_FALSE(asKept(accepted({}), nullptr, asked)); }

TEST(Reading, LetsARefusalSayNothingBesideItsCodeAndThePlace)
{
    EXPECT_TRUE(asKept(ports::Reply{false, QStringLiteral("malformed"), {{"at", "body.id: expected a text"}}, to},
                       &shape, asked));
    EXPECT_TRUE(asKept(ports::Reply{false, QStringLiteral("no_account"), Json::object(), to}, &shape, asked));
    EXPECT_FALSE(asKept(ports::Reply{false, QStringLiteral("no_account"), {{"account", "6217"}}, to}, &shape, asked));
}

// On the recovery path as on the first one.
TEST(Reading, MarksWhatIsFoundAgainToo)
{
    const auto found = asKept(ports::Found{accepted({{"account", "6217"}, {"state", "a"}})}, &shape, asked);
    ASSERT_TRUE(found && found->reply);
    EXPECT_TRUE(isPersonal(found->reply->body["account"]));
    EXPECT_FALSE(asKept(ports::Found{accepted({{"account", "6217"}})}, &shape, asked));
    const auto nothing = asKept(ports::Found{}, nullptr, asked);
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(nothing->reply.has_value());
}
