// The list of short messages: narrowed by figures, sent once more by F9, in training with what came (A21).
#include "tests/unit/ui/fake_counter.h"
#include "ui/messages/messages_presenter.h"

#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

using Became = desk::CaseMessage::State;

desk::MessageItem message(const char* id, Became state)
{
    desk::MessageItem item;
    item.id = {QLatin1String(id)};
    item.field = QStringLiteral("told");
    item.number = QStringLiteral("0708-0101-0023-7");
    item.shownName = QStringLiteral("梁**");
    item.shownTo = QStringLiteral("199 **** 0001");
    item.text = words("message.card_made");
    item.state = state;
    return item;
}

struct Listed : Desk {
    MessagesPresenter list{work};

    Listed()
    {
        counter.telephones = {message("a", Became::Waiting), message("b", Became::Sent), message("c", Became::Failed)};
        list.came({pages::home});
    }
    QStringList ids()
    {
        QStringList all;
        for (int row = 0; row < list.view().table->rows(); ++row) all.append(list.view().table->id(row));
        return all;
    }
};

// Whoever is known by his number alone is reached by his telephone: nothing stands before it.
TEST(Messages, NameWhomTheyReach)
{
    Listed desk;
    const auto to = [&] { return desk.list.view().table->cell(0, 2).text; };
    EXPECT_EQ(to(), QStringLiteral("梁**  199\u00a0****\u00a00001"));
    desk.counter.telephones.front().shownName.clear();
    desk.list.came({pages::home});
    EXPECT_EQ(to(), QStringLiteral("199\u00a0****\u00a00001"));
}

TEST(Messages, AreNarrowedByFigures)
{
    Listed desk;
    EXPECT_EQ(desk.ids().size(), 3);
    for (const auto& [part, id] : {std::pair{1, "a told"}, {2, "b told"}, {3, "c told"}}) {
        desk.list.obey(intent::Narrow{part});
        EXPECT_EQ(desk.ids(), QStringList{QLatin1String(id)});
        EXPECT_EQ(desk.list.view().part, part);
    }
}

// A real desk has no practice telephones, and no key for them.
TEST(Messages, HaveNoTelephonesAtARealDesk)
{
    Listed desk;
    EXPECT_EQ(desk.list.view().parts.size(), 4);
    desk.list.obey(intent::Narrow{4});
    EXPECT_EQ(desk.list.view().part, 0);
}

TEST(Messages, AreSentOnceMoreAndSayWhatBecameOfIt)
{
    Listed desk;
    desk.list.obey(intent::Resend{QStringLiteral("b told")});
    EXPECT_TRUE(desk.counter.asked.contains(QStringLiteral("resend b told")));
    EXPECT_EQ(desk.list.view().remark, desk.work.phrases.say("view.message_was_sent"));
    desk.counter.telephones[2].why = QStringLiteral("error.message_wrong_number");
    desk.list.obey(intent::Resend{QStringLiteral("c told")});
    EXPECT_EQ(desk.list.view().remark, desk.work.phrases.say("error.message_wrong_number"));
}

TEST(Messages, LeadToTheirCaseAndSayWhyTheyCouldNotBeRead)
{
    Listed desk;
    const Intent opened = desk.list.view().table->opens(0);
    ASSERT_TRUE(std::holds_alternative<intent::TakeUp>(opened));
    EXPECT_EQ(std::get<intent::TakeUp>(opened).id, QStringLiteral("a"));
    desk.counter.fails = trouble();
    desk.list.came({pages::home});
    EXPECT_EQ(desk.list.view().remark, desk.work.phrases.say("error.card_none"));
}

}  // namespace
}  // namespace kapok::ui
