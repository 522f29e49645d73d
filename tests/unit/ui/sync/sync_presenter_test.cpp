// The page that says how this desk stands to the others (M07, M09, W10, W12).
#include "ui/sync/sync_presenter.h"

#include "tests/unit/ui/fake_counter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

enum Column { What, Now, Last, Trouble };

struct AtSync : Desk {
    int rowOf(const ListPageView& view, const char* id) const
    {
        for (int row = 0; row < view.table->rows(); ++row)
            if (view.table->id(row) == QLatin1String(id)) return row;
        ADD_FAILURE() << "no row " << id;
        return 0;
    }
    QString cell(const char* id, Column column)
    {
        const ListPageView view = SyncPresenter(work).view();
        return view.table->cell(rowOf(view, id), column).text;
    }
};

// Each thing has its own trouble: where the outbox fails, the rules are not said to.
TEST(InStep, SaysOfTheOutboxWhatWaitsWhenItWasLastAnsweredAndWhatWentWrong)
{
    AtSync desk;
    desk.counter.more = {{desk::StateWord::Recorded, 4}, {desk::StateWord::InDoubt, 1}, {desk::StateWord::Draft, 9}};
    desk.counter.way = {.reached = true, .lastAnswer = desk.counter.now(), .trouble = trouble()};
    EXPECT_EQ(desk.cell("outbox", Now), desk.work.phrases.say("view.sync_outbox", {{"waiting", QStringLiteral("4")},
                                                                                   {"doubtful", QStringLiteral("1")}}));
    EXPECT_EQ(desk.cell("outbox", Last), QStringLiteral("08:30:00"));
    EXPECT_EQ(desk.cell("outbox", Trouble), desk.work.phrases.say(trouble().happened));
    EXPECT_EQ(desk.cell("rules", Trouble), QString());
    desk.counter.way = {};
    EXPECT_EQ(desk.cell("outbox", Last), QString());
    EXPECT_EQ(desk.cell("outbox", Trouble), desk.work.phrases.say("view.not_reached_now"));
}

TEST(InStep, AsksForTheOutboxByEnterAndLeadsElsewhereForTheRest)
{
    AtSync desk;
    const ListPageView view = SyncPresenter(desk.work).view();
    EXPECT_TRUE(std::holds_alternative<intent::AskAgain>(view.table->opens(desk.rowOf(view, "outbox"))));
    const Intent rules = view.table->opens(desk.rowOf(view, "rules"));
    ASSERT_TRUE(std::holds_alternative<intent::ShowPage>(rules));
    EXPECT_EQ(std::get<intent::ShowPage>(rules).page, pages::reader);
}

TEST(InStep, SaysByWhichRulesItDecidesAndWhatIsWrongWithOthers)
{
    AtSync desk;
    desk.work.note.pack = QStringLiteral("jiangmen-2021");
    EXPECT_EQ(desk.cell("rules", Now), QStringLiteral("jiangmen-2021"));
    desk.work.note.problem =
        words("rules.pack_refused", {{"what", QStringLiteral("x")}, {"name", QStringLiteral("y")}});
    EXPECT_EQ(desk.cell("rules", Trouble), desk.work.phrases.say(desk.work.note.problem));
}

// W12: who this desk is stands there, and is what Ctrl C takes along.
TEST(InStep, SaysWhichDeskThisIs)
{
    AtSync desk;
    const QString name = desk.counter.place().outlet.text + u'-' + desk.counter.place().desk;
    EXPECT_TRUE(desk.cell("desk", Now).startsWith(name));
    EXPECT_EQ(SyncPresenter(desk.work).view().copies, name);
}

// M09: how many days and cases, and of which kinds; it warns before it bites, and says nothing that is not known.
TEST(InStep, SaysHowLongItCanGoOnWithoutItsLine)
{
    AtSync desk;
    EXPECT_EQ(SyncPresenter(desk.work).view().table->rows(), 3);
    desk.work.note.offline =
        OfflineNote{.days = 30, .cases = 1'600, .kinds = {domain::Business::Apply, domain::Business::LossTemporary}};
    const QString now = desk.cell("offline", Now);
    for (const QString& part : {QStringLiteral("30"), QStringLiteral("1600"), QStringLiteral("1101"),
                                desk.work.phrases.business(domain::Business::LossTemporary)})
        EXPECT_TRUE(now.contains(part)) << now.toStdString();
    EXPECT_EQ(desk.cell("offline", Trouble), QString());
    desk.work.note.offline->isShort = true;
    EXPECT_EQ(desk.cell("offline", Trouble), desk.work.phrases.say("view.sync_offline_short"));
}

}  // namespace
}  // namespace kapok::ui
