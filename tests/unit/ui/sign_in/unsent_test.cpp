// M13: who signs out is told what waits to be sent still, and nothing of it is lost.
#include "tests/unit/ui/fake_counter.h"
#include "ui/sign_in/sign_in_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct AtSignOut : Desk {
    SignInPresenter page{work};

    AtSignOut()
    {
        counter.signedIn = desk::StaffMember{.number = QStringLiteral("0101")};
        work.way.begin({pages::home});
    }
    void waits(const char* id, desk::StateWord state)
    {
        counter.work.push_back({.id = {QLatin1String(id)}, .business = domain::Business::Apply, .state = state});
    }
    QString said() const { return work.said ? work.phrases.say(work.said->what) : QString(); }
};

TEST(Unsent, IsSaidAtSignOutByItsNumber)
{
    AtSignOut desk;
    desk.waits("a", desk::StateWord::Recorded);
    desk.waits("b", desk::StateWord::InDoubt);
    desk.waits("c", desk::StateWord::Draft);
    desk.page.obey(intent::SignOut{});
    EXPECT_EQ(desk.work.way.page(), pages::signIn) << "without a key more";
    EXPECT_EQ(desk.said(), desk.work.phrases.say("view.left_unsent", {{"count", QStringLiteral("2")}}));
    ASSERT_TRUE(desk.work.said);
    EXPECT_EQ(desk.work.said->at, desk.work.way.top()) << "it stands on the page that he sees";
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("signOut")));
    for (const QString& asked : desk.counter.asked)
        EXPECT_FALSE(asked.startsWith(QLatin1String("hold"))) << "kept back";
}

TEST(Unsent, IsNotSpokenOfWhereNothingWaits)
{
    AtSignOut desk;
    desk.waits("c", desk::StateWord::Draft);
    desk.waits("d", desk::StateWord::Refused);
    desk.page.obey(intent::SignOut{});
    EXPECT_EQ(desk.work.way.page(), pages::signIn);
    EXPECT_EQ(desk.said(), QString());
}

}  // namespace
}  // namespace kapok::ui
