// The directory at a desk (J09): every hotline, outlet and city of the data, and one of them taken home.
#include "tests/unit/ui/fake_counter.h"
#include "ui/directory/directory_presenter.h"
#include "ui/paper/paper_text.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

struct Looking : testing::Test {
    Desk desk;
    DirectoryPresenter directory{desk.work};

    Looking() { desk.work.way.begin({pages::directory}); }
    QString row(const QString& id) const
    {
        const auto table = directory.view().table;
        for (int at = 0; at < table->rows(); ++at) {
            if (table->id(at) != id) continue;
            QStringList cells;
            for (int column = 0; column < int(table->heads().size()); ++column)
                cells.append(table->cell(at, column).text);
            return cells.join(u'|');
        }
        return {};
    }
    QString slipOf(const QString& id)
    {
        directory.obey(intent::TakeContact{id});
        if (desk.counter.handed.empty()) return {};
        const auto paper =
            paperText({QStringLiteral("contact"), {}, desk.counter.handed.back()}, desk.knowledge.dictionary);
        return paper ? paper->spoken(Language::Chinese) : QString();
    }
};

// P1.2, P1.3, P1.6, P1.11(12): none is left out.
TEST_F(Looking, HoldsAllThatTheDataHas)
{
    const domain::Directory& data = desk.knowledge.directory;
    const auto table = directory.view().table;
    EXPECT_EQ(std::size_t(table->rows()), 1 + data.outlets().size() + data.banks().size() + data.cities().size());
    EXPECT_TRUE(row(QStringLiteral("card")).contains(QStringLiteral("0750-3873716")));
    EXPECT_TRUE(row(QStringLiteral("GDB")).contains(QStringLiteral("0750-3288772、0750-3960000")));
    EXPECT_TRUE(row(QStringLiteral("442000")).contains(QStringLiteral("0760-12333")));
    for (const domain::Outlet& one : data.outlets()) {
        const QString shown = row(one.code.text);
        EXPECT_TRUE(shown.contains(one.telephone) && shown.contains(one.address.en)) << shown.toStdString();
        EXPECT_EQ(shown.contains(desk.work.phrases.say("view.directory_quick")), one.quickIssue);
    }
}

TEST_F(Looking, PrintsWhereToGo)
{
    const QString slip = slipOf(QStringLiteral("0731"));
    for (const char* part : {"建设银行江门台山支行", "0750-000 0731", "台城街道石花路31号", "周六", "可以当场制卡"})
        EXPECT_TRUE(slip.contains(QString::fromUtf8(part))) << slip.toStdString();
    EXPECT_FALSE(slipOf(QStringLiteral("0745")).contains(QStringLiteral("当场")));
    EXPECT_TRUE(slipOf(QStringLiteral("442000")).contains(QStringLiteral("0760-12333")));
    EXPECT_EQ(desk.counter.asked.size(), 3);
    EXPECT_EQ(directory.view().remark,
              desk.work.phrases.say("view.handed_out", {{"what", QStringLiteral("Zhongshan")}}));
}

TEST_F(Looking, SaysWhyNothingWasPrinted)
{
    desk.counter.fails = trouble();
    directory.obey(intent::TakeContact{QStringLiteral("0731")});
    EXPECT_EQ(directory.view().remark, desk.work.phrases.say("error.card_none"));
}

}  // namespace
}  // namespace kapok::ui
