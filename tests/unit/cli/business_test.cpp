// contract.md §1: `kapokctl business show CODE` lists the fields of a business in order, each with its kind,
// options or an example, so that days can be written without reading code.
#include "cli/commands.h"
#include "tests/support/printing/business.h"
#include "workflows/list.h"

#include <gtest/gtest.h>

#include <ctime>

namespace kapok::cli {
namespace {

Json shown(domain::Business business)
{
    QString out, err;
    {
        QTextStream toOut(&out), toErr(&err);
        EXPECT_EQ(kapokctl({QStringLiteral("kapokctl"), QStringLiteral("business"), QStringLiteral("show"),
                            domain::codeOf(business)},
                           toOut, toErr),
                  Done)
            << err.toStdString();
    }
    return Json::parse(out.toStdString());
}

Json fieldOf(const Json& document, const char* name)
{
    for (const Json& field : document["fields"])
        if (field["field"] == name) return field;
    return {};
}

class BusinessShown : public testing::TestWithParam<domain::Business> {};

TEST_P(BusinessShown, SaysOfEveryFieldHowItIsFilledWhileOneWaits)
{
    const std::clock_t begun = std::clock();
    const Json document = shown(GetParam());
    EXPECT_LT(double(std::clock() - begun) / CLOCKS_PER_SEC, 10.0);  // one, where it is optimised
    EXPECT_TRUE(document["built"].get<bool>());
    for (const Json& field : document["fields"]) EXPECT_NE(field["kind"], "none") << field["field"];
}

std::vector<domain::Business> built()
{
    std::vector<domain::Business> all;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list()) all.push_back(workflow.business);
    return all;
}

INSTANTIATE_TEST_SUITE_P(Of, BusinessShown, testing::ValuesIn(built()),
                         [](const auto& each) { return domain::nameOf(each.param).toStdString(); });

TEST(BusinessShow, GivesKindOptionsAndExampleOfWhatADayAnswers)
{
    const Json activate = shown(domain::Business::Activate);
    EXPECT_EQ(fieldOf(activate, "review")["example"], true);
    EXPECT_EQ(fieldOf(activate, "chip")["kind"], "read_chip");
    EXPECT_EQ(fieldOf(activate, "social")["kind"], "order");
    const Json phone = shown(domain::Business::LossTemporary);
    const Json channel = fieldOf(phone, "channel");
    EXPECT_EQ(channel["kind"], "option");
    ASSERT_FALSE(channel["options"].empty());
    for (const char* key : {"name", "zh", "en"}) EXPECT_NE(channel["options"][0][key], "") << key;
}

TEST(BusinessShow, SaysWhatIsNotBuilt)
{
    const Json document = shown(domain::Business::Stock);
    EXPECT_FALSE(document["built"].get<bool>());
    EXPECT_TRUE(document["fields"].empty());
}

}  // namespace
}  // namespace kapok::cli
