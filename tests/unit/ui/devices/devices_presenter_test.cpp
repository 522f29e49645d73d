// The parts of the counter, and F4 wherever one stands.
#include "tests/unit/ui/fake_counter.h"
#include "ui/devices/devices_presenter.h"
#include "ui/devices/diagnostics.h"
#include "ui/shell/frame_presenter.h"

#include <QDir>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace kapok::ui {
namespace {

// ui.md: what is not there says so.
TEST(Devices, SayWhatIsThereAndWhatIsNot)
{
    Desk desk;
    std::vector<DeviceRow> rows = devices(desk.work);
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[0].usable, true);
    EXPECT_EQ(rows[1].usable, false);
    EXPECT_EQ(rows[1].what, desk.work.phrases.say("view.no_reader"));
    desk.work.readers = {{.name = QStringLiteral("Reader 1"), .contactless = true, .cardPresent = true}};
    rows = devices(desk.work);
    EXPECT_EQ(rows[1].usable, true);
    EXPECT_EQ(ReaderPresenter(desk.work).view().devices.front().usable, true);
}

// ui.md "customer-facing second window": opened and closed by the same key, where there can be one.
TEST(Devices, OpenAndCloseTheCitizensScreen)
{
    Desk desk;
    ReaderPresenter page(desk.work);
    EXPECT_TRUE(page.view().citizensScreen.isEmpty());
    page.obey(intent::CitizensScreen{});
    desk.work.citizensScreen = [&](bool open) { desk.work.hand.screen = open; };
    EXPECT_EQ(page.view().citizensScreen, desk.work.phrases.say("view.citizen.open"));
    page.obey(intent::CitizensScreen{});
    EXPECT_TRUE(desk.work.hand.screen);
    EXPECT_EQ(page.view().citizensScreen, desk.work.phrases.say("view.citizen.close"));
    page.obey(intent::CitizensScreen{});
    EXPECT_FALSE(desk.work.hand.screen);
}

// F4: a step that waits for the card goes on with it; anywhere else the card is looked at.
TEST(Devices, ReadingACardGoesOnWithAStepThatWaitsForItAndElseShowsIt)
{
    Desk desk;
    CardPresenter card(desk.work);
    card.obey(intent::ReadCard{});
    EXPECT_EQ(desk.work.way.page(), pages::card);
    const domain::CaseId id{QStringLiteral("a")};
    desk::CaseView one{.id = id};
    one.standing.waitsFor = desk::WaitsFor::Card;
    desk.counter.cases = {{id, one}};
    desk.work.way.open({pages::step, id});
    card.obey(intent::ReadCard{});
    ASSERT_EQ(desk.wishes.size(), 1);
    EXPECT_TRUE(std::holds_alternative<intent::GoOn>(desk.wishes.front()));
    EXPECT_EQ(desk.work.way.page(), pages::step);
}

// N03: what may be sent to whoever repairs, and not one word of who stands here.
TEST(Diagnostics, TellOfReadersAndOfNobody)
{
    Desk desk;
    desk.work.note.trainingHint = QStringLiteral("0101 canary-password");
    desk.work.readersUnknown = {};
    desk.work.readers = {{.name = QStringLiteral("Reader 1"), .contactless = true, .cardPresent = true}};
    desk.work.readers[0].atr = QStringLiteral("3B6D000000814A44468660440700000003");
    desk.work.readers[0].cardKind = QStringLiteral("social_security");
    const QByteArray text = diagnosticsOf(desk.work);
    for (const char* part :
         {"reader: Reader 1", "interface: contactless", "3B6D000000814A44468660440700000003", "qt: 6"})
        EXPECT_TRUE(text.contains(part)) << part;
    EXPECT_FALSE(text.contains("canary"));
}

// Which sentence was said, and not of whom it spoke; what the program adds stands below it.
TEST(Diagnostics, NameTheLastSentencesWithoutWhatWasPutIntoThem)
{
    Desk desk;
    for (int at = 0; at < 30; ++at)
        noteTold(desk.work, words(at % 2 ? "error.card_no_service" : "error.card_none",
                                  {{"name", QStringLiteral("canary-name")}}));
    noteTold(desk.work, {});
    noteTold(desk.work, words("error.card_none"));
    noteTold(desk.work, words("error.card_none"));
    desk.counter.troubled =
        failure(Error::Kind::Unavailable, words("view.no_reader", {{"who", QStringLiteral("canary")}}),
                QStringLiteral("canary-detail"))
            .error();
    desk.work.diagnosed = [] { return QStringList{QStringLiteral("apdu: B2 9000")}; };
    const QByteArray text = diagnosticsOf(desk.work);
    EXPECT_EQ(text.count("told: "), 20);
    EXPECT_TRUE(text.contains("told: error.card_no_service\ntold: error.card_none\napdu: B2 9000\n"))
        << text.toStdString();
    EXPECT_FALSE(text.contains("canary"));
}

TEST(Diagnostics, GoIntoAFileOfTheirOwnEachTime)
{
    Desk desk;
    const QTemporaryDir folder;
    desk.work.note.reportsFolder = folder.path();
    ReaderPresenter page(desk.work);
    page.obey(intent::SaveDiagnostics{});
    page.obey(intent::SaveDiagnostics{});
    EXPECT_EQ(QDir(folder.path()).entryList({QStringLiteral("diagnostics-*.txt")}).size(), 2);
    ASSERT_TRUE(desk.work.said);
    EXPECT_EQ(desk.work.said->what.id, QStringLiteral("view.diagnostics_saved"));
}

// No card service is not no reader: whether one is connected nobody can say.
TEST(Devices, TakeNoServiceForNoReader)
{
    Desk desk;
    desk.work.readersUnknown = words("error.card_no_service");
    const auto rows = devices(desk.work);
    const auto reader = std::ranges::find(rows, QStringLiteral("reader"), &DeviceRow::icon);
    ASSERT_NE(reader, rows.end());
    EXPECT_FALSE(reader->usable.has_value());
    EXPECT_NE(reader->standing, desk.work.phrases.say("view.not_connected"));
    EXPECT_EQ(reader->what, desk.work.phrases.say("error.card_no_service"));
    EXPECT_LT(FramePresenter(desk.work).view().readers, 0);
    desk.work.readersUnknown = {};
    EXPECT_EQ(FramePresenter(desk.work).view().readers, 0);
}

}  // namespace
}  // namespace kapok::ui
