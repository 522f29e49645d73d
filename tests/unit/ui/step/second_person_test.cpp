// What a second person is told of the case that he approves, and what goes back with his word (06; rules.md §19; L05).
#include "tests/unit/ui/step/at_a_step.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Approving : AtAStep {
    desk::CaseView& one = counter.cases.at(outer);
    SecondPersonView panel() const { return *step.view().secondPerson; }
};

QString rowOf(const SecondPersonView& panel, const QString& label)
{
    const auto row = std::ranges::find(panel.rows, label, &LabelledView::label);
    return row == panel.rows.end() ? QString() : row->value;
}

// 06: what is said aloud, in either language, is the code of the page that the desk will hear back; that it is another
// one as soon as anything shown changes, the desk's own test says (SecondPerson.SignsThePageThatHeSaw).
TEST(CheckCode, IsTheBeginningOfWhatIsSigned)
{
    Approving asked;
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    asked.one.standing.toApprove = ruling;
    asked.one.standing.toSign = QStringLiteral("ab12cd34ef56");
    for (const Language language : {Language::English, Language::Chinese}) {
        asked.work.phrases.speak(language);
        const SecondPersonView panel = asked.panel();
        EXPECT_TRUE(panel.note.contains(QStringLiteral("AB12 CD34"))) << qPrintable(panel.note);
        EXPECT_EQ(panel.code, asked.one.standing.toSign);
    }
}

// 06: who approves is told which paper is missing, and what is waived.
TEST(SecondPerson, IsToldWhatHeApproves)
{
    Approving asked;
    const Phrases& phrases = asked.work.phrases;
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    ruling.missing = {QStringLiteral("receipt")};
    asked.one.standing.toApprove = ruling;
    EXPECT_EQ(rowOf(asked.panel(), phrases.say("view.missing_paper")),
              phrases.word("option.document", QStringLiteral("receipt")));
    ruling.missing.clear();
    ruling.feeFen = 0;
    asked.one.standing.toApprove = ruling;
    asked.one.standing.step.facts.request.waiver = QStringLiteral("hardship");
    ruling.outcome = domain::Outcome::Accept;
    ruling.feeFen = 2000;
    asked.one.fields = {
        {QStringLiteral("verdict"), workflows::Nature::Verdict, true, false, Json{{"ruling", domain::toJson(ruling)}}}};
    EXPECT_EQ(rowOf(asked.panel(), phrases.say("view.is_waived")), phrases.money(2000));
    EXPECT_EQ(rowOf(asked.panel(), phrases.say("view.missing_paper")), QString());
}

// What he confirms is said, and what rests on what; of a waiver the waiver, and no fee of nought beside it.
TEST(SecondPerson, IsToldWhatHisWordAdds)
{
    Approving asked;
    const Phrases& phrases = asked.work.phrases;
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    ruling.reason = QStringLiteral("second_person");
    ruling.text = {QStringLiteral("needs a second person"), QStringLiteral("needs a second person")};
    ruling.feeFen = 0;
    ruling.basis = {QStringLiteral("P1.7")};
    asked.one.standing.toApprove = ruling;
    const auto confirms = [&] { return rowOf(asked.panel(), phrases.say("view.to_confirm")); };
    EXPECT_EQ(confirms(), phrases.say("view.confirm_person"));
    const QString basis = rowOf(asked.panel(), phrases.say("view.basis_label"));
    EXPECT_TRUE(basis.contains(QStringLiteral("P1.7")) && basis.size() > 5) << basis.toStdString();
    asked.one.standing.toApprove->missing = {QStringLiteral("receipt")};
    EXPECT_TRUE(confirms().contains(phrases.word("option.document", QStringLiteral("receipt"))));
    asked.one.standing.step.facts.request.waiver = QStringLiteral("hardship");
    EXPECT_EQ(confirms(), phrases.say("view.confirm_waiver"));
    EXPECT_EQ(asked.panel().approve, phrases.say("view.agree_to_waive"));
    EXPECT_EQ(rowOf(asked.panel(), phrases.say("view.fee")), QString());
}

// L05: fee, card and reason of what is approved; the amount is asked where no fee is configured.
TEST(SecondPerson, SeesFeeCardAndReasonAndNamesTheAmount)
{
    AtAStep desk;
    domain::Card card{.ref = QStringLiteral("c1"), .city = QStringLiteral("440700"), .bank = domain::Bank::BOC};
    desk.counter.here->cards = {card};
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.person = desk.counter.here->visit.person;
    domain::Ruling ruling;
    ruling.outcome = domain::Outcome::Authorise;
    ruling.feeFen = 2000;
    ruling.text = {QStringLiteral("The names differ."), {}};
    one.standing.toApprove = ruling;
    one.standing.step.facts.request.card = card.ref;
    one.standing.step.facts.request.waiver = QStringLiteral("hardship");
    const auto all = [&] {
        QString said;
        for (const LabelledView& row : desk.step.view().secondPerson->rows) said += row.value + u'|';
        return said;
    };
    for (const char* wanted : {"20.00", "Jiangmen", "The names differ.", "0708-0101-0023-7"})
        EXPECT_TRUE(all().contains(QLatin1String(wanted))) << wanted << qPrintable(all());
    EXPECT_TRUE(all().contains(desk.work.phrases.word("option.waive", QStringLiteral("hardship"))));
    EXPECT_FALSE(desk.step.view().secondPerson->asksAmount);
    one.standing.toApprove->feeFen.reset();
    one.standing.toApprove->reason = QStringLiteral("fee_not_configured");
    EXPECT_TRUE(desk.step.view().secondPerson->asksAmount);
    desk.step.obey(intent::Approve{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok"), 1500});
    const auto* agreed = std::get_if<desk::act::Approve>(&*desk.counter.did);
    ASSERT_NE(agreed, nullptr);
    EXPECT_EQ(agreed->fen, 1500);
}

// The page that the second person saw goes back with what he says of it (E2).
TEST(SecondPerson, GivesBackTheCodeOfThePage)
{
    AtAStep desk;
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.standing.toApprove = domain::Ruling{.outcome = domain::Outcome::Authorise};
    one.standing.toSign = QStringLiteral("7c4109e2aa");
    const auto panel = desk.step.view().secondPerson;
    ASSERT_TRUE(panel);
    EXPECT_EQ(panel->code, one.standing.toSign);
    EXPECT_TRUE(panel->note.contains(QStringLiteral("7C41 09E2")));
    desk.step.obey(intent::Approve{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok"), {}, panel->code});
    EXPECT_EQ(std::get_if<desk::act::Approve>(&*desk.counter.did)->seen, one.standing.toSign);
}

// 16b: what was paid and who refused, in one glance; he says why where he does not agree.
TEST(SecondPerson, SeesWhatWasPaidAndWhyItGoesBack)
{
    AtAStep desk;
    desk::CaseView& one = desk.counter.cases.at(outer);
    one.fields = {paper("fee_receipt", "paper.fee_receipt")};
    one.standing.givesBack = 2000;
    one.standing.waitsFor = desk::WaitsFor::SecondPerson;
    one.standing.step = {.kind = workflows::StepKind::SettleFee,
                         .fills = QStringLiteral("fee"),
                         .body = {{"fen", 0}, {"paid", 2000}, {"method", "cash"}}};
    const StepPageView view = desk.step.view();
    ASSERT_TRUE(view.secondPerson);
    EXPECT_TRUE(view.outcome.contains(QStringLiteral("20.00")));
    EXPECT_TRUE(view.secondPerson->rows.front().value.contains(QStringLiteral("20.00")));
    EXPECT_EQ(view.secondPerson->ticks.size(), 2);
    desk.step.obey(
        intent::Decline{QStringLiteral("9001"), std::make_shared<SecureBytes>("kapok"), QStringLiteral("count again")});
    const auto* declined = std::get_if<desk::act::Approve>(&*desk.counter.did);
    ASSERT_NE(declined, nullptr);
    EXPECT_FALSE(declined->granted);
    EXPECT_EQ(declined->reason, QStringLiteral("count again"));
}

}  // namespace
}  // namespace kapok::ui
