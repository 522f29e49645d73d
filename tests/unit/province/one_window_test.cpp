// The one window at the platform: each service by itself (P3.OW, P5.5; rules.md §10).
#include "support.h"

#include <algorithm>

namespace kapok::test {
namespace {

const Person& linkedTo(const ProvinceCore& core, const QStringList& services)
{
    const auto found = std::ranges::find_if(core.books().people(), [&](const Person& person) {
        return !person.deceased && !person.identityChanged &&
               std::ranges::all_of(services, [&](const QString& one) { return person.services.contains(one); });
    });
    EXPECT_NE(found, core.books().people().end()) << "nobody is linked so";
    return *found;
}

ports::Reply submit(ProvinceCore& core, const Person& person, const char* operation, const char* service)
{
    return demand(core, operation, "account_change",
                  {{"person", {{"id", toJson(person.id)}}}, {"form", "f1"}, {"service", service}, {"account", "6217"}});
}

Json result(const ProvinceCore& core, const Json& known)
{
    return core.ask(QStringLiteral("account_change_result"), {{"form", "f1"}, {"known", known}}).body;
}

// H03: what has its result first is told first, and what is known is not told again.
TEST(OneWindow, GivesEachServiceItsResultWhenItHasOne)
{
    ProvinceCore core;
    const Person& person = linkedTo(core, {QStringLiteral("TV"), QStringLiteral("PEN_EMP")});
    EXPECT_TRUE(submit(core, person, "op-1", "PEN_EMP").accepted);
    EXPECT_TRUE(submit(core, person, "op-2", "TV").accepted);
    EXPECT_EQ(result(core, Json::array()), (Json{{"state", "under_review"}}));
    days(core, 1);
    EXPECT_EQ(result(core, Json::array()), (Json{{"service", "TV"}, {"state", "done"}}));
    EXPECT_EQ(result(core, {"TV"}), (Json{{"state", "under_review"}}));
    days(core, 4);
    EXPECT_EQ(result(core, {"TV"}), (Json{{"service", "PEN_EMP"}, {"state", "done"}}));
    EXPECT_EQ(result(core, {"TV", "PEN_EMP"}), (Json{{"state", "under_review"}}));
}

// Of the services one may be refused while another is done: a benefit is not led to somebody whose data differ (P1.8).
TEST(OneWindow, RefusesABenefitOfSomebodyWhoseDataDiffer)
{
    ProvinceCore core;
    const auto found = std::ranges::find_if(core.books().people(), [](const Person& p) {
        return p.mustSeeTheAgency() &&
               (p.services.contains(QStringLiteral("PEN_EMP")) || p.services.contains(QStringLiteral("PEN_RES")));
    });
    ASSERT_NE(found, core.books().people().end());
    const char* service = found->services.contains(QStringLiteral("PEN_EMP")) ? "PEN_EMP" : "PEN_RES";
    EXPECT_TRUE(submit(core, *found, "op-1", service).accepted);
    days(core, 5);
    EXPECT_EQ(result(core, Json::array()), (Json{{"service", service}, {"state", "refused"}}));
}

TEST(OneWindow, TakesNoServiceThatGoesByNoAccountOfHis)
{
    ProvinceCore core;
    const auto found = std::ranges::find_if(core.books().people(), [](const Person& p) { return p.services.empty(); });
    EXPECT_EQ(submit(core, *found, "op-1", "TV").reason, QStringLiteral("not_linked"));
}

// P5.5: the reference platform pays benefits on the 15th; of a bill there is no such day.
TEST(OneWindow, SaysWhenABenefitIsPaidNext)
{
    ProvinceCore core;
    const Person& person = linkedTo(core, {QStringLiteral("TV"), QStringLiteral("PEN_EMP")});
    const auto paidOn = [&](const char* service) {
        const Json body = core.ask(QStringLiteral("linked_services"), {{"person", {{"id", toJson(person.id)}}}}).body;
        for (const Json& one : body["services"])
            if (one["service"] == service) return one.value("paid_on", std::string("none"));
        return std::string("not linked");
    };
    EXPECT_EQ(paidOn("PEN_EMP"), "2021-07-15");
    EXPECT_EQ(paidOn("TV"), "none");
    days(core, 8);
    EXPECT_EQ(paidOn("PEN_EMP"), "2021-08-15");
}

}  // namespace
}  // namespace kapok::test
