// The one window: one form, seven results, each followed by itself (H01 to H05; P3.OW, P5.5, rules.md §9, §10).
#include "workflows/account_change.h"

#include "workflows/steps.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

AccountChange begun(const char* linked)
{
    AccountChange change{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})},
                  .present = {QStringLiteral("holder"), {QStringLiteral("id_card")}, {}}}};
    change.visit.person->mobile = Redacted(domain::Mobile{QStringLiteral("13800005521")});
    change.card.ref = QStringLiteral("c1");
    if (*linked) change.linked.value = QString::fromLatin1(linked);
    return change;
}

// Old and new account known, television and a pension linked, the form signed.
AccountChange signedForm(QStringList chosen)
{
    AccountChange change = begun("now");
    change.accounts.filled = change.known.filled = true;
    change.accounts.reply = AccountNumbers::outcomes().front();
    change.known.reply = LinkedServices::outcomes().front();
    change.chosen.value = std::move(chosen);
    change.review.agreed = true;
    EXPECT_TRUE(change.form.fill(sheetOf(change, OneWindowForm{})));
    change.isSigned.value = true;
    return change;
}

const QString tv = QStringLiteral("TV"), pension = QStringLiteral("PEN_EMP"), power = QStringLiteral("POWER");
const Json taken{{"accepted", {{"number", "YC20210708000001"}}}};

Json resultOf(const QString& service, const char* state)
{
    return {{"reply", {{"service", service.toStdString()}, {"state", state}}}};
}

std::vector<Json> values(const Json& sheet, const char* label)
{
    std::vector<Json> all;
    for (const Json& row : sheet["rows"])
        if (row["label"] == label) all.push_back(row["value"]);
    return all;
}

// §10: the seven services of the source, in its order.
TEST(OneWindow, HasTheSevenServicesOfTheSource)
{
    EXPECT_EQ(keysOf<OneWindow>(), (QStringList{"TV", "GAS", "WATER", "POWER", "PEN_EMP", "PEN_RES", "MED_DED"}));
}

// H01, §9: the citizen says what becomes of it: now, he himself, or nothing goes by it; he takes home what he said.
TEST(AccountChange, KeepsTheCitizensChoice)
{
    EXPECT_EQ(next(begun("")).outcomes, (std::vector<Json>{"now", "himself", "nothing"}));
    for (const char* choice : {"himself", "nothing"}) {
        AccountChange change = begun(choice);
        change.known.filled = true;
        const Step step = next(change);
        ASSERT_EQ(step.fills, QStringLiteral("slip")) << choice;
        EXPECT_EQ(values(step.body, "paper.row.linked").at(0)["words"], std::string("option.linked.") + choice);
        ASSERT_TRUE(change.slip.fill(step.body));
        EXPECT_EQ(next(change).kind, StepKind::Done);
    }
    EXPECT_EQ(next(begun("now")).fills, QStringLiteral("accounts"));
}

// H05, P5.5: who does it himself reads as well when the next benefit is paid; without the platform he goes all the same.
TEST(AccountChange, WarnsAlsoWhoDoesItHimself)
{
    AccountChange change = begun("himself");
    ASSERT_EQ(next(change).fills, QStringLiteral("known"));
    change.known.filled = true;
    EXPECT_TRUE(values(next(change).body, "paper.row.next_benefit").empty());
    change.known.reply = LinkedServices::outcomes().front();
    EXPECT_EQ(values(next(change).body, "paper.row.next_benefit").size(), 1u);
}

// §9: what he said when the number was about to change is not asked again, and may be said anew here.
TEST(AccountChange, CountsWhatHeSaidAtTheOrder)
{
    AccountChange change = begun("");
    change.said = QStringLiteral("now");
    EXPECT_EQ(next(change).fills, QStringLiteral("accounts"));
    change.linked.value = QStringLiteral("nothing");
    EXPECT_EQ(next(change).fills, QStringLiteral("slip"));
}

// H02: one question for seven like rows; those that are linked are its example. Both accounts stand on the form.
TEST(AccountChange, AsksOnceForAllServicesAndFillsInBothAccounts)
{
    AccountChange change = signedForm({tv, pension});
    change.isSigned.forget();
    change.form = {};
    change.review.forget();
    change.chosen.forget();
    ASSERT_EQ(next(change).fills, QStringLiteral("chosen"));
    EXPECT_EQ(next(change).question.options.size(), 7u);
    EXPECT_EQ(next(change).question.example, Json::array({"TV", "PEN_EMP"}));
    EXPECT_EQ(next(change).question.options[0].text.id, QStringLiteral("option.service_linked"));
    EXPECT_EQ(next(change).question.options[1].text.id, QStringLiteral("option.services.GAS"));
    change.chosen.value = QStringList{tv, pension};
    change.review.agreed = true;
    const Json form = next(change).body;
    ASSERT_EQ(next(change).fills, QStringLiteral("form"));
    EXPECT_EQ(values(form, "paper.row.new_account").at(0), AccountNumbers::outcomes().front().account);
    EXPECT_EQ(values(form, "paper.row.old_account").at(0), AccountNumbers::outcomes().front().replaces);
    EXPECT_EQ(values(form, "paper.row.service").size(), 2u);
}

// What he signs is what will be told.
TEST(AccountChange, PrintsTheFormAnewWhereHeChoosesAnew)
{
    AccountChange change = signedForm({tv, pension});
    change.isSigned.forget();
    EXPECT_EQ(next(change).fills, QStringLiteral("signed"));
    change.chosen.value = QStringList{tv};
    EXPECT_EQ(next(change).fills, QStringLiteral("form"));
}

// H05, P5.5: on form and slip stands the day of the next payment, of the benefit and of nothing else.
TEST(AccountChange, WarnsBeforeTheNextBenefit)
{
    const AccountChange change = signedForm({tv, pension});
    const auto warnings = values(sheetOf(change, OneWindowForm{}), "paper.row.next_benefit");
    ASSERT_EQ(warnings.size(), 1u);
    EXPECT_EQ(warnings[0]["values"]["day"], "2021-07-15");
    EXPECT_TRUE(values(sheetOf(signedForm({tv}), OneWindowForm{}), "paper.row.next_benefit").empty());
}

// Seven results, each its own: one no leaves the others as they are, and one mute answer holds up none.
TEST(AccountChange, TellsEachServiceByItself)
{
    AccountChange change = signedForm({tv, pension, power});
    EXPECT_EQ(next(change).fills, QStringLiteral("services.TV"));
    change.services[tv].intended = true;
    EXPECT_EQ(next(change).fills, QStringLiteral("services.PEN_EMP"));
    ASSERT_TRUE(change.services[pension].fill({{"refused", "not_linked"}}));
    EXPECT_EQ(next(change).fills, QStringLiteral("services.POWER"));
    ASSERT_TRUE(change.services[power].fill(taken));
    const Step slip = next(change);
    ASSERT_EQ(slip.fills, QStringLiteral("slip"));
    EXPECT_TRUE(slip.body.value("provisional", false));
    EXPECT_EQ(values(slip.body, "paper.row.state").at(0)["words"], "paper.state.not_answered");
    EXPECT_EQ(values(slip.body, "paper.row.service").size(), 3u);
    EXPECT_EQ(values(slip.body, "field.services.PEN_EMP").at(0)["words"], "reason.not_linked");
    EXPECT_TRUE(values(slip.body, "field.services.POWER").empty());
    ASSERT_TRUE(change.slip.fill(slip.body));
    EXPECT_EQ(next(change).fills, QStringLiteral("services.TV")) << "the answer may be late";
}

// H03, H04: followed to success, refusal or withdrawal in the order in which they come, each told by a message.
TEST(AccountChange, FollowsEachServiceToItsResultAndTellsHim)
{
    AccountChange change = signedForm({tv, pension});
    for (const QString& service : {tv, pension}) ASSERT_TRUE(change.services[service].fill(taken));
    ASSERT_TRUE(change.slip.fill(sheetOf(change, Slip{})));
    const Step waits = next(change);
    ASSERT_EQ(waits.kind, StepKind::Wait);
    EXPECT_EQ(waits.fills, QStringLiteral("result.1"));
    EXPECT_EQ(waits.body["known"], Json::array());
    ASSERT_TRUE(change.result[QStringLiteral("1")].fill(resultOf(pension, "refused")));
    const Step tells = next(change);
    ASSERT_EQ(tells.fills, QStringLiteral("told.1"));
    EXPECT_EQ(tells.request, QStringLiteral("message.one_window.refused"));
    EXPECT_EQ(tells.body["values"]["service"], "option.services.PEN_EMP");
    ASSERT_TRUE(change.told[QStringLiteral("1")].fill(Carried{}.toJson()));
    EXPECT_EQ(next(change).fills, QStringLiteral("result.2"));
    EXPECT_EQ(next(change).body["known"], Json::array({"PEN_EMP"}));
    ASSERT_TRUE(change.result[QStringLiteral("2")].fill(resultOf(tv, "done")));
    ASSERT_TRUE(change.told[QStringLiteral("2")].fill(Carried{}.toJson()));
    EXPECT_EQ(next(change).kind, StepKind::Done);
}

// H05: a benefit that is paid before its change is done wakes the case: he gets a message, and somebody calls him; then
// its result is waited for as before.
TEST(AccountChange, WakesBeforeABenefitIsPaidToTheOldAccount)
{
    AccountChange change = signedForm({pension});
    ASSERT_TRUE(change.services[pension].fill(taken));
    ASSERT_TRUE(change.slip.fill(sheetOf(change, Slip{})));
    const QString first = QStringLiteral("1"), second = QStringLiteral("2");
    ASSERT_TRUE(change.result[first].fill(
        {{"reply", {{"service", "PEN_EMP"}, {"state", "pays_first"}, {"paid_on", "2021-07-15"}}}}));
    const Step tells = next(change);
    EXPECT_EQ(tells.request, QStringLiteral("message.one_window.pays_first"));
    EXPECT_EQ(tells.body["values"]["day"], "2021-07-15");
    ASSERT_TRUE(change.told[first].fill(Carried{}.toJson()));
    const Step calls = next(change);
    ASSERT_EQ(calls.kind, StepKind::Ask);
    EXPECT_EQ(calls.fills, QStringLiteral("called.PEN_EMP"));
    EXPECT_EQ(calls.question.telephone, QStringLiteral("13800005521"));
    change.called[pension].value = QStringLiteral("told");
    const Step waits = next(change);
    ASSERT_EQ(waits.fills, QStringLiteral("result.2"));
    EXPECT_EQ(waits.body["warned"], Json::array({"PEN_EMP"}));
    EXPECT_TRUE(waits.body["known"].empty());
    ASSERT_TRUE(change.result[second].fill(resultOf(pension, "done")));
    ASSERT_TRUE(change.told[second].fill(Carried{}.toJson()));
    EXPECT_EQ(next(change).kind, StepKind::Done);
}

// Called on another day, the case goes on in another visit: its results are asked for by the form that was handed in.
TEST(AccountChange, IsFollowedByItsFormInWhateverVisit)
{
    AccountChange change = signedForm({pension});
    const Json form = next(change).body["form"];
    ASSERT_TRUE(change.services[pension].fill(taken));
    ASSERT_TRUE(change.slip.fill(sheetOf(change, Slip{})));
    change.visit.id = QStringLiteral("another");
    change.visit.day = change.visit.day.addDays(5);
    EXPECT_EQ(next(change).body["form"], form);
}

// What was refused at once is followed by nobody.
TEST(AccountChange, WaitsForNothingThatWasNotTaken)
{
    AccountChange change = signedForm({tv});
    ASSERT_TRUE(change.services[tv].fill({{"refused", "not_linked"}}));
    ASSERT_TRUE(change.slip.fill(sheetOf(change, Slip{})));
    EXPECT_EQ(next(change).kind, StepKind::Done);
}

// P3.OW: nothing is submitted that he has not signed.
TEST(AccountChange, EndsWhereHeDoesNotSign)
{
    AccountChange change = signedForm({tv});
    change.isSigned.value = false;
    EXPECT_EQ(next(change).kind, StepKind::Refuse);
    EXPECT_EQ(next(change).refusal.reason, QStringLiteral("not_signed"));
}

}  // namespace
}  // namespace kapok::workflows
