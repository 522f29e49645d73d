// What stands of devices and cards: what is connected, what lies in it, and nothing that undoes a mask (C12, C13, 23).
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kapok::ui {
namespace {

enum Device { Province, Reader, Journal, Rules };

QString valueOf(const Desk& desk, const FactsPageView& page, const char* label)
{
    for (const auto& group : page.groups)
        for (const FactRow& row : group.rows)
            if (row.label == desk.work.phrases.say(label)) return row.value;
    return {};
}

// Nobody has asked yet: the province is neither there nor away.
TEST(Devices, SayNothingOfAProvinceThatNobodyHasAsked)
{
    Desk desk;
    desk.counter.way = {false, std::nullopt};
    const DeviceRow province = devices(desk.work)[Province];
    EXPECT_FALSE(province.usable.has_value());
    EXPECT_EQ(province.what, desk.work.phrases.say("view.not_asked_yet"));
    EXPECT_TRUE(province.standing.isEmpty());
}

TEST(Devices, SayWhenTheProvinceLastAnsweredAndThatItDoesNotNow)
{
    Desk desk;
    desk.counter.way.reached = false;
    const DeviceRow province = devices(desk.work)[Province];
    EXPECT_EQ(province.usable, false);
    EXPECT_TRUE(province.what.contains(QStringLiteral("08:30"))) << qPrintable(province.what);
    EXPECT_EQ(province.standing, desk.work.phrases.say("view.not_reached_now"));
}

TEST(Devices, CountReadersAndTheCardsInThem)
{
    Desk desk;
    desk.work.readers = {{.name = QStringLiteral("A"), .cardPresent = true}, {.name = QStringLiteral("B")}};
    const QString what = devices(desk.work)[Reader].what;
    EXPECT_TRUE(what.contains(u'2') && what.contains(u'1')) << qPrintable(what);
}

TEST(Devices, SayThatTheJournalIsBeingCheckedUntilItIs)
{
    Desk desk;
    EXPECT_EQ(devices(desk.work)[Journal].usable, false);
    EXPECT_EQ(devices(desk.work)[Journal].standing, desk.work.phrases.say("view.being_checked"));
    desk.work.note.journalReady = true;
    EXPECT_EQ(devices(desk.work)[Journal].usable, true);
}

TEST(Devices, NameTheRulesInForceWithoutADot)
{
    Desk desk;
    desk.work.note.pack = QStringLiteral("jiangmen-2021");
    EXPECT_EQ(devices(desk.work)[Rules].what, QStringLiteral("jiangmen-2021"));
    EXPECT_FALSE(devices(desk.work)[Rules].usable.has_value());
}

// ui.md: names and numbers are masked where they are not compared with a paper.
TEST(CardPage, MasksNameAndNumbers)
{
    Desk desk;
    desk.counter.chip = {.version = QStringLiteral("3.00"),
                         .identification = QStringLiteral("44070000000000000000000000000001"),
                         .cardNumber = QStringLiteral("D12345607"),
                         .name = QStringLiteral("梁嘉怡"),
                         .socialSecurityNumber = QStringLiteral("440703199001011234"),
                         .issued = QDate(2021, 4, 12),
                         .expires = QDate(2031, 4, 12)};
    CardPresenter card(desk.work);
    card.obey(intent::ReadCard{});
    const FactsPageView page = card.view();
    EXPECT_EQ(valueOf(desk, page, "view.chip_generation"), QStringLiteral("3.00"));
    EXPECT_EQ(valueOf(desk, page, "view.chip_expires"), QStringLiteral("2031-04-12"));
    QString all;
    for (const auto& group : page.groups)
        for (const FactRow& row : group.rows) all += row.value + u'|';
    for (const char* personal : {"梁嘉怡", "440703199001011234", "D12345607", "19900101"})
        EXPECT_FALSE(all.contains(QString::fromUtf8(personal))) << personal;
}

// Every failure says what happened and what to do next.
TEST(CardPage, SaysWhyNothingWasReadAndHowToReadAgain)
{
    Desk desk;
    CardPresenter card(desk.work);
    EXPECT_FALSE(card.view().empty.isEmpty());  // nothing was read yet
    desk.counter.fails = trouble();
    card.obey(intent::ReadCard{});
    EXPECT_TRUE(card.view().empty.startsWith(desk.work.phrases.say("error.card_none")));
    EXPECT_TRUE(card.view().empty.contains(desk.work.phrases.say("view.read_again")));
    EXPECT_TRUE(card.view().groups.empty());
    EXPECT_EQ(desk.work.way.page(), pages::card);
}

// A step that waits for something else than a card leaves it to the card page.
TEST(CardPage, IsOpenedByF4AlsoOverAStepThatWaitsForAnotherThing)
{
    Desk desk;
    const domain::CaseId id{QStringLiteral("a")};
    desk.counter.cases = {{id, {.id = id}}};
    desk.work.way.open({pages::step, id});
    CardPresenter card(desk.work);
    card.obey(intent::ReadCard{});
    EXPECT_TRUE(desk.wishes.empty());
    EXPECT_EQ(desk.work.way.page(), pages::card);
    desk.work.way.back();
    EXPECT_EQ(desk.work.way.page(), pages::step);
}

}  // namespace
}  // namespace kapok::ui
