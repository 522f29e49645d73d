// The identity card on its reader, as the window uses it (A25, N04).
#include "tests/unit/ui/fake_counter.h"
#include "ui/home/home_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct WithAnId : Desk {
    WithAnId()
    {
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101"), .name = QStringLiteral("李柜员")};
        counter.next = somebody();
        counter.identity = desk::IdentityState{.name = Redacted(domain::PersonName{QStringLiteral("梁测试")}),
                                               .number = QStringLiteral("440524188001010014"),
                                               .shown = QStringLiteral("440524 ******** 0014"),
                                               .validUntil = QDate(2031, 1, 1)};
        work.way.begin({pages::home});
    }
    /// A card that was laid there just now.
    void lay()
    {
        counter.identityCard = QString::number(++m_laid);
        home.sawIdentity();
    }
    /// He is open, and his page is on top.
    void somebodyIsHere()
    {
        counter.here = somebody();
        work.way.open({pages::person});
    }
    QString said() { return work.said ? work.phrases.say(work.said->what) : QString(); }
    QString sentence(const char* id)
    {
        return work.phrases.say(
            Words{QLatin1String(id), work.said ? work.said->what.values : decltype(Words::values)()});
    }
    HomePresenter home{work};

private:
    int m_laid = 0;
};

TEST(IdCardAtHome, OffersItsHolderAndEnterOpensHim)
{
    WithAnId desk;
    desk.lay();
    EXPECT_TRUE(desk.home.view().holder.contains(QStringLiteral("梁测试")));
    EXPECT_FALSE(desk.home.view().holder.contains(QStringLiteral("18800101")));
    EXPECT_EQ(desk.counter.person(), nullptr) << "nobody is opened by himself";
    desk.home.sawIdentity();
    EXPECT_EQ(desk.counter.asked.count(QStringLiteral("readIdentity")), 1) << "it is read once";
    desk.home.obey(intent::OpenHolder{});
    EXPECT_EQ(desk.work.way.page(), pages::person);
    desk.counter.identityCard.clear();
    desk.home.sawIdentity();
    EXPECT_TRUE(desk.home.view().holder.isEmpty());
}

TEST(IdCardAtHome, IsReadForNobodyWhoIsNotSignedIn)
{
    WithAnId desk;
    desk.counter.signedIn.reset();
    desk.lay();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

TEST(IdCardAtHome, ThatCannotBeReadSaysWhyAndAKeyReadsItAgain)
{
    WithAnId desk;
    desk.counter.fails = Error{Error::Kind::Damaged, words("identity.garbled"), {}};
    desk.lay();
    EXPECT_EQ(desk.said(), desk.sentence("identity.garbled"));
    EXPECT_TRUE(desk.home.view().holder.isEmpty());
    desk.home.obey(intent::ReadIdentity{});
    EXPECT_TRUE(desk.home.view().holder.contains(QStringLiteral("梁测试")));
}

// Whoever lays down the next card while one is being read is not overlooked.
TEST(IdCardAtHome, ThatWasChangedWhileItWasReadIsReadAgain)
{
    WithAnId desk;
    desk.counter.meanwhile = [&] {
        desk.counter.identityCard = QStringLiteral("another");
        desk.counter.identity->name = Redacted(domain::PersonName{QStringLiteral("陈测试")});
    };
    desk.lay();
    EXPECT_EQ(desk.counter.asked.count(QStringLiteral("readIdentity")), 2);
    EXPECT_TRUE(desk.home.view().holder.contains(QStringLiteral("陈测试")));
    desk.counter.meanwhile = [&] { desk.counter.identityCard.clear(); };
    desk.lay();
    EXPECT_TRUE(desk.home.view().holder.isEmpty()) << "it was taken away";
}

TEST(IdCardAtHome, IsNotReadBehindALockedWindow)
{
    WithAnId desk;
    desk.work.locked = true;
    desk.lay();
    EXPECT_TRUE(desk.counter.asked.isEmpty());
}

struct Laid {
    const char* sentence;
    bool expired, his;
};
void PrintTo(const Laid& laid, std::ostream* out) { *out << laid.sentence; }

class IdCardOverAPerson : public testing::TestWithParam<Laid> {};

TEST_P(IdCardOverAPerson, SaysWhoseItIs)
{
    WithAnId desk;
    desk.somebodyIsHere();
    desk.counter.identity->isExpired = GetParam().expired;
    desk.counter.identity->isOfPersonHere = GetParam().his;
    desk.lay();
    ASSERT_TRUE(desk.work.said);
    EXPECT_EQ(desk.work.said->what.id, QLatin1String(GetParam().sentence));
    EXPECT_TRUE(desk.said().contains(QStringLiteral("梁测试")));
    EXPECT_EQ(desk.work.way.page(), pages::person);
}

INSTANTIATE_TEST_SUITE_P(Of, IdCardOverAPerson,
                         testing::Values(Laid{"identity.read", false, true}, Laid{"identity.expired", true, true},
                                         Laid{"identity.of_another", false, false},
                                         Laid{"identity.expired", true, false}));

// A25: whoever is asked for his papers has shown one, and nothing is pressed for it.
TEST(IdCardOverAStep, GoesOnWherePapersAreAsked)
{
    WithAnId desk;
    desk.somebodyIsHere();
    const domain::CaseId id{QStringLiteral("c")};
    desk::CaseView one{.id = id, .business = domain::Business::Apply};
    one.person = somebody().visit.person;
    one.standing.id = id;
    one.standing.step.fills = QStringLiteral("papers");
    desk.counter.cases = {{id, one}};
    desk.work.way.open({pages::step, id});
    desk.counter.identity->isOfPersonHere = true;
    desk.lay();
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::GoOn>(desk.wishes.front()));
    desk.wishes.clear();
    desk.counter.cases.at(id).standing.step.fills = QStringLiteral("review");
    desk.lay();
    EXPECT_TRUE(desk.wishes.empty()) << "a review is left by its own key only";
}

}  // namespace
}  // namespace kapok::ui
