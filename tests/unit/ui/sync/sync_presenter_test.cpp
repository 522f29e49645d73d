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

const QString operation = QStringLiteral("017a8c30-5f00-7abc-8def-0123456789ab"), caseId = QStringLiteral("case");

desk::WantedAgain wantedAgain(domain::Again what)
{
    return {.what = {{operation}, what, domain::AgainReason::Lost},
            .caseId = {caseId},
            .number = QStringLiteral("070820210708001"),
            .field = QStringLiteral("order"),
            .request = QStringLiteral("apply"),
            .since = {1625704200000}};
}

desk::Conflict conflict()
{
    return {.operation = {operation},
            .caseId = {caseId},
            .number = QStringLiteral("070820210708001"),
            .request = QStringLiteral("apply"),
            .by = QStringLiteral("0101"),
            .journal = {.at = {1625704200000}, .accepted = true},
            .province = {.at = {1625704201000}, .reason = QStringLiteral("unknown_person")},
            .heardBy = desk::HeardBy::SentAgain,
            .differs = Json::array({{{"place", "/accepted/card"}, {"journal", "K1"}, {"province", nullptr}}})};
}

// M11: what, why, since when, and what to do; Enter leads to the case.
TEST(SeenTo, SaysWhatTheProvinceWantsAgainAndWhy)
{
    for (const auto& [what, does] : {std::pair{domain::Again::Resend, "view.again_do.resend"},
                                     std::pair{domain::Again::RegisterAgain, "view.again_do.register_again"}}) {
        AtSync desk;
        EXPECT_TRUE(SyncPresenter(desk.work).view().closes.isEmpty());
        desk.counter.again = {wantedAgain(what)};
        const QString id = QStringLiteral("again ") + desk.counter.again.front().what.id();
        const QByteArray row = id.toLatin1();
        EXPECT_TRUE(desk.cell(row, What).contains(QStringLiteral("070820210708001")));
        EXPECT_EQ(desk.cell(row, Now), desk.work.phrases.say("view.again_why.lost"));
        EXPECT_EQ(desk.cell(row, Last), QStringLiteral("08:30:00"));
        EXPECT_EQ(desk.cell(row, Trouble), desk.work.phrases.say(does));
        const ListPageView view = SyncPresenter(desk.work).view();
        EXPECT_EQ(std::get<intent::TakeUp>(view.table->opens(desk.rowOf(view, row))).id, caseId);
        EXPECT_FALSE(view.closes.isEmpty());
    }
}

TEST(SeenTo, SendsAgainAndClosesWhatItsRowSays)
{
    AtSync desk;
    desk.counter.again = {wantedAgain(domain::Again::Resend)};
    SyncPresenter presenter(desk.work);
    const QString id = desk.counter.again.front().what.id();
    presenter.obey(intent::SendAgain{QStringLiteral("again ") + id});
    presenter.obey(intent::CloseByHand{QStringLiteral("again ") + id, QStringLiteral("done")});
    EXPECT_EQ(desk.counter.asked, (QStringList{QStringLiteral("sendAgain ") + id,
                                               QStringLiteral("closeAgain ") + id + QStringLiteral(" done")}));
    presenter.obey(intent::SendAgain{QStringLiteral("outbox")});
    presenter.obey(intent::CloseByHand{QStringLiteral("outbox"), QStringLiteral("done")});
    EXPECT_EQ(desk.counter.asked.size(), 2) << "nothing is asked for by a row that is none";
    EXPECT_EQ(desk.work.problem.id, QStringLiteral("view.nothing_to_close"));
}

// M12: both versions, one below the other, each with its time; the one that the supervisor stands on is the one that holds.
TEST(SeenTo, ShowsBothVersionsAndClosesByTheOneThatHolds)
{
    AtSync desk;
    desk.counter.differing = {conflict()};
    const QByteArray ours = ("conflict " + operation + " journal").toLatin1(),
                     theirs = ("conflict " + operation + " province").toLatin1();
    const ListPageView view = SyncPresenter(desk.work).view();
    EXPECT_EQ(desk.rowOf(view, ours) + 1, desk.rowOf(view, theirs));
    EXPECT_TRUE(desk.cell(ours, Now).startsWith(desk.work.phrases.say("view.conflict_accepted")));
    EXPECT_TRUE(desk.cell(ours, Now).endsWith(QStringLiteral("K1")));
    EXPECT_TRUE(desk.cell(theirs, Now).contains(desk.work.phrases.word("reason", QStringLiteral("unknown_person"))));
    EXPECT_EQ(desk.cell(ours, Last), QStringLiteral("08:30:00"));
    EXPECT_EQ(desk.cell(theirs, Last), QStringLiteral("08:30:01"));
    EXPECT_EQ(desk.cell(theirs, Trouble), desk.work.phrases.say("view.conflict_by.sent_again"));
    SyncPresenter(desk.work).obey(intent::CloseByHand{QString::fromLatin1(theirs), QStringLiteral("seen there")});
    EXPECT_EQ(desk.counter.asked,
              (QStringList{QStringLiteral("closeConflict ") + operation + QStringLiteral(" province seen there")}));
}

}  // namespace
}  // namespace kapok::ui
