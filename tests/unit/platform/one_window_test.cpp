// The one window at the platform: each service by itself (P3.OW, P5.5; rules.md §10).
#include "platform/server/core.h"

#include <gtest/gtest.h>

namespace kapok::platform::server {
namespace {

PlatformCore platform()
{
    Linked linked;
    linked[QStringLiteral("P")] = {QStringLiteral("TV"), QStringLiteral("PEN_EMP")};
    PlatformCore core(std::make_shared<const Linked>(linked));
    core.setTime(instantOf(QDate(2021, 7, 8), QTime(8, 30)));
    return core;
}

void days(PlatformCore& core, int count) { core.setTime({core.time().utcMs + qint64(count) * 86'400'000}); }

ports::Reply submit(PlatformCore& core, const char* operation, const char* service, const char* form = "f1")
{
    const Json body{{"person", {{"id", "P"}}}, {"form", form}, {"service", service}, {"account", "6217"}};
    return core.demand({QLatin1String(operation)}, QStringLiteral("account_change"), canonical(body));
}

Json result(const PlatformCore& core, const Json& known, const char* form = "f1")
{
    return core.ask(QStringLiteral("account_change_result"), {{"form", form}, {"known", known}}).body;
}

const Json underReview{{"state", "under_review"}};

// H03: what has its result first is told first, and what is known is not told again.
TEST(OneWindow, GivesEachServiceItsResultWhenItHasOne)
{
    PlatformCore core = platform();
    EXPECT_TRUE(submit(core, "op-1", "PEN_EMP").accepted);
    EXPECT_TRUE(submit(core, "op-2", "TV").accepted);
    EXPECT_EQ(result(core, Json::array()), underReview);
    days(core, 1);
    EXPECT_EQ(result(core, Json::array()), (Json{{"service", "TV"}, {"state", "done"}}));
    EXPECT_EQ(result(core, Json::array({"TV"})), underReview);
    days(core, 4);
    EXPECT_EQ(result(core, Json::array({"TV"})), (Json{{"service", "PEN_EMP"}, {"state", "done"}}));
    EXPECT_EQ(result(core, Json::array({"TV", "PEN_EMP"})), underReview);
}

TEST(OneWindow, TakesNoServiceThatGoesByNoAccountOfHis)
{
    PlatformCore core = platform();
    EXPECT_EQ(submit(core, "op-1", "POWER").reason, QStringLiteral("not_linked"));
}

// rules.md §10: refused, or withdrawn, are results too, each of one service.
TEST(OneWindow, RefusesOrWithdrawsWhereTwoFormsMeet)
{
    PlatformCore core = platform();
    for (const char* form : {"f1", "f2"})
        for (const char* service : {"PEN_EMP", "TV"})
            EXPECT_TRUE(submit(core, (std::string(form) + service).c_str(), service, form).accepted);
    days(core, 5);
    EXPECT_EQ(result(core, Json::array(), "f1"), (Json{{"service", "TV"}, {"state", "withdrawn"}}));
    EXPECT_EQ(result(core, Json::array({"TV"}), "f1"), (Json{{"service", "PEN_EMP"}, {"state", "done"}}));
    EXPECT_EQ(result(core, Json::array(), "f2"), (Json{{"service", "TV"}, {"state", "done"}}));
    EXPECT_EQ(result(core, Json::array({"TV"}), "f2"), (Json{{"service", "PEN_EMP"}, {"state", "refused"}}));
}

// H05, P5.5: two days before a benefit is paid whose change is not done that is said, once; the result comes all the same.
TEST(OneWindow, WarnsOnceOfABenefitThatIsPaidFirst)
{
    PlatformCore core = platform();
    days(core, 4);  // the 12th: submitted too late for the 15th
    EXPECT_TRUE(submit(core, "op-1", "PEN_EMP").accepted);
    EXPECT_TRUE(submit(core, "op-2", "TV").accepted);
    EXPECT_EQ(result(core, Json::array({"TV"})), underReview);
    days(core, 1);
    EXPECT_EQ(result(core, Json::array({"TV"})),
              (Json{{"service", "PEN_EMP"}, {"state", "pays_first"}, {"paid_on", "2021-07-15"}}));
    const Json asked{{"form", "f1"}, {"known", {"TV"}}, {"warned", {"PEN_EMP"}}};
    EXPECT_EQ(core.ask(QStringLiteral("account_change_result"), asked).body, underReview);
    days(core, 4);
    EXPECT_EQ(core.ask(QStringLiteral("account_change_result"), asked).body,
              (Json{{"service", "PEN_EMP"}, {"state", "done"}}));
}

// P5.5: the reference platform pays benefits on the 15th; of a bill there is no such day.
TEST(OneWindow, SaysWhenABenefitIsPaidNext)
{
    PlatformCore core = platform();
    const auto paidOn = [&](const char* service) {
        const Json body = core.ask(QStringLiteral("linked_services"), {{"person", {{"id", "P"}}}}).body;
        for (const Json& one : body["services"])
            if (one["service"] == service) return one.value("paid_on", std::string("none"));
        return std::string("not linked");
    };
    EXPECT_EQ(paidOn("PEN_EMP"), "2021-07-15");
    EXPECT_EQ(paidOn("TV"), "none");
    EXPECT_EQ(paidOn("GAS"), "not linked");
    days(core, 8);
    EXPECT_EQ(paidOn("PEN_EMP"), "2021-08-15");
}

}  // namespace
}  // namespace kapok::platform::server
