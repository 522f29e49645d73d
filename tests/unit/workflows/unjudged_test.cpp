// What a business asks that the rules are not asked about: who is here, and his papers (rules.md §1, §21, X6, X10).
#include "workflows/small_payment_off.h"
#include "workflows/unjudged.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

SmallPaymentOff of(QDate born)
{
    SmallPaymentOff off{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    off.visit.person->birthDate = Redacted(domain::BirthDate{born});
    off.cards.filled = true;
    return off;
}

const QDate sixteenToday(2005, 7, 8), sixteenTomorrow(2005, 7, 9);

// W3: of a minor the guardian comes next time too, and the slip says with what (P1.1, P5.4).
TEST(Unjudged, SaysOnTheSlipOfAMinorThatTheGuardianComes)
{
    SmallPaymentOff off = of(sixteenTomorrow);
    off.visit.present = {
        QStringLiteral("guardian"), {QStringLiteral("household_book"), QStringLiteral("guardian_id")}, {}};
    off.review.agreed = true;
    ASSERT_TRUE(off.order.fill({{"accepted", {{"status", "off"}}}}));
    const std::string slip = next(off).body.dump();
    for (const char* said : {"paper.who.guardian", "option.document.household_book", "option.document.guardian_id"})
        EXPECT_NE(slip.find(said), std::string::npos) << said;
}

TEST(Unjudged, AsksWhoIsHereThenEachPaperThatWasNotSeen)
{
    SmallPaymentOff minor = of(sixteenTomorrow);
    EXPECT_EQ(next(minor).fills, QStringLiteral("who"));
    minor.visit.present.who = QStringLiteral("guardian");
    EXPECT_EQ(next(minor).fills, QStringLiteral("household_book"));
    minor.visit.present.papers = {QStringLiteral("household_book")};
    EXPECT_EQ(next(minor).fills, QStringLiteral("guardian_id"));
    SmallPaymentOff adult = of(sixteenToday);
    adult.visit.present.who = QStringLiteral("holder");
    EXPECT_EQ(next(adult).fills, QStringLiteral("id_card"));
    adult.visit.present.papers = {QStringLiteral("id_card")};
    EXPECT_EQ(next(adult).fills, QStringLiteral("review"));
}

// X10: no agent, and a guardian of an adult is one; §1: a minor does not come alone.
TEST(Unjudged, LetsNobodyElseAsk)
{
    const auto why = [](QDate born, const char* who) {
        SmallPaymentOff off = of(born);
        off.visit.present.who = QString::fromLatin1(who);
        const auto no = mayNotAsk(off.visit);
        return no ? no->reason.toStdString() : "";
    };
    EXPECT_EQ(why(sixteenTomorrow, "holder"), "guardian_required");
    EXPECT_EQ(why(sixteenTomorrow, "agent"), "guardian_required");
    EXPECT_EQ(why(sixteenTomorrow, "guardian"), "");
    for (const char* who : {"guardian", "agent", "unit_agent"}) EXPECT_EQ(why(sixteenToday, who), "agent_not_allowed");
    EXPECT_EQ(why(sixteenToday, "holder"), "");
}

}  // namespace
}  // namespace kapok::workflows
