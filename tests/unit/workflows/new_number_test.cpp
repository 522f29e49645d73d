// Where an account number changes the one window is offered by itself, once he has the new card (H01; rules.md §9).
#include "workflows/change_bank.h"
#include "workflows/renew.h"
#include "workflows/replace.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

// Handed over, and all that is left to say is what goes by the number.
template <class R>
R handedOver(const char* linked, bool numberKept)
{
    R record{};
    record.visit = {.id = QStringLiteral("visit"),
                    .day = QDate(2021, 7, 8),
                    .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                                 domain::DocumentKind::IdCard, u"440524188001010014")),
                                             .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}};
    record.linked.value = QString::fromLatin1(linked);
    record.account.reply = ReserveAccount::outcomes().front();
    record.account.reply->numberKept = numberKept;
    record.made.reply = CardMade::outcomes().front();
    return record;
}

template <class R>
void isOfferedWhereItChangesAndHeWishesIt()
{
    const auto offered = moveToTheNewNumber(handedOver<R>("now", false));
    ASSERT_TRUE(offered);
    EXPECT_EQ(offered->fills, QStringLiteral("one_window"));
    EXPECT_TRUE(offered->whenHeComes);
    EXPECT_EQ(offered->request, QStringLiteral("account_change"));
    EXPECT_EQ(offered->body["card"]["ref"], CardMade::outcomes().front().card.ref.toStdString());
    EXPECT_EQ(offered->body["said"], "now");
    EXPECT_FALSE(moveToTheNewNumber(handedOver<R>("himself", false)));
    EXPECT_FALSE(moveToTheNewNumber(handedOver<R>("nothing", false)));
    EXPECT_FALSE(moveToTheNewNumber(handedOver<R>("now", true)));
    R without = handedOver<R>("now", false);
    without.account.reply.reset();
    EXPECT_FALSE(moveToTheNewNumber(without)) << "the bank keeps no account";
}

TEST(NewNumber, IsOfferedAfterAReplacement) { isOfferedWhereItChangesAndHeWishesIt<Replace>(); }
TEST(NewNumber, IsOfferedAfterARenewal) { isOfferedWhereItChangesAndHeWishesIt<Renew>(); }
TEST(NewNumber, IsOfferedAfterAChangeOfBank) { isOfferedWhereItChangesAndHeWishesIt<ChangeBank>(); }

}  // namespace
}  // namespace kapok::workflows
