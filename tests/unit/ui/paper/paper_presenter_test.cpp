// The sheets that were printed, one after another before the teller.
#include "tests/unit/ui/fake_counter.h"
#include "ui/paper/paper_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

const domain::CaseId id{QStringLiteral("a")};

struct WithPapers : Desk {
    WithPapers()
    {
        counter.cases = {{id, {.id = id, .number = QStringLiteral("0708-0101-0023-7")}}};
        for (const char* field : {"slip", "fee_receipt"})
            work.papers.push_back(
                {id,
                 QLatin1String(field),
                 {{"title", "paper.slip.collect"}, {"rows", {{{"label", "paper.row.fee"}, {"value", "20.00"}}}}}});
        work.way.begin({pages::person});
        work.way.open({pages::paper, id});
    }
    PaperPresenter papers{work};
};

// P1.7: each paper is handed over by itself, and the last one leads back.
TEST(Papers, AreHandedOverOneByOneAndTheLastLeadsBack)
{
    WithPapers desk;
    EXPECT_EQ(desk.papers.view().caseNumber, QStringLiteral("0708-0101-0023-7"));
    desk.papers.obey(intent::HandOver{});
    EXPECT_EQ(desk.work.papers.size(), 1);
    EXPECT_TRUE(desk.wishes.empty());
    desk.papers.obey(intent::HandOver{});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::Back>(desk.wishes.front()));
    desk.papers.left();
    EXPECT_TRUE(desk.work.papers.empty());
}

TEST(Papers, SayWhatStandsOnThemAndWhichCopyItIs)
{
    WithPapers desk;
    EXPECT_TRUE(desk.papers.view().text.contains(QStringLiteral("20.00")));
    const QString reprinted = desk.work.phrases.say("view.reprinted", {{"times", QStringLiteral("1")}});
    EXPECT_FALSE(desk.papers.view().remark.contains(reprinted));
    desk.papers.obey(intent::PrintAgain{});
    EXPECT_EQ(desk.counter.asked, QStringList{QStringLiteral("reprint a slip")});
    EXPECT_TRUE(desk.papers.view().remark.contains(reprinted));
}

}  // namespace
}  // namespace kapok::ui
