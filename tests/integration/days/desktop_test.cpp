// The desktop around us changes nothing: whatever desktop it says it is, however large its letters are drawn and on
// however many screens, the same keys do the same.
#include "played_day.h"
#include "support/places/places.h"
#include "x_server.h"

#include <gtest/gtest.h>

namespace kapok::days {
namespace {

// Every kind of Enter: on a field, on options with the focus on one of them, on the review, on a paper.
const QByteArray answeredByEnter = R"({"keys":"0101<Enter>kapok0101<Enter>"}
{"expect":{"page":"home"}}
{"keys":"440783198705239028<Enter>"}
{"expect":{"page":"person"}}
{"keys":"1101<Enter>"}
{"expect":{"page":"step","question":"who"}}
{"keys":"1<Enter>"}
{"expect":{"page":"step","question":"papers"}}
{"keys":"12<Enter>"}
{"expect":{"page":"step","question":"review"}}
{"keys":"<Enter>"}
{"expect":{"page":"paper"}}
)";

class Desktop : public testing::TestWithParam<const char*> {};

TEST_P(Desktop, EnterGoesOnOnEveryQuestion)
{
    const Variable desktop("XDG_CURRENT_DESKTOP", GetParam());
    PlayedDay day;
    const Ended ended = day.playLines(answeredByEnter);
    EXPECT_EQ(ended.code, 0) << told(ended);
}

// Qt takes them for itself by these names: GNOME and its kin, GTK's, KDE's, and one that nobody knows.
INSTANTIATE_TEST_SUITE_P(ByName, Desktop,
                         testing::Values("GNOME", "ubuntu:GNOME", "XFCE", "MATE", "Unity", "X-Cinnamon", "Cinnamon",
                                         "KDE", "LXQt", "UKUI", "none"));

class ShippedDayOnDesktop : public testing::TestWithParam<const char*> {};

TEST_P(ShippedDayOnDesktop, AShippedDayIsPlayedToItsEnd)
{
    const Variable desktop("XDG_CURRENT_DESKTOP", GetParam());
    PlayedDay day;
    const Ended ended = day.play(clonePath("resources/training/first-card.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
}

INSTANTIATE_TEST_SUITE_P(LongByName, ShippedDayOnDesktop,
                         testing::Values("GNOME", "XFCE", "MATE", "Unity", "X-Cinnamon"));

class ShippedDayAtScale : public testing::TestWithParam<const char*> {};

TEST_P(ShippedDayAtScale, AShippedDayIsPlayedToItsEnd)
{
    // As fine as it is scaled: the window is as wide as at 1, and the menu of businesses stands in it.
    const XServer server({QStringLiteral("-screen"), QStringLiteral("0"), QStringLiteral("2880x2000x24")});
    const Variable display("DISPLAY", server.display());
    const Variable scale("QT_SCALE_FACTOR", GetParam());
    PlayedDay day;
    const Ended ended = day.play(clonePath("resources/training/first-card.jsonl"));
    EXPECT_EQ(ended.code, 0) << told(ended);
}

INSTANTIATE_TEST_SUITE_P(LongFactor, ShippedDayAtScale, testing::Values("1", "1.5", "2"));

class Screens : public testing::TestWithParam<bool> {};

TEST_P(Screens, TwoOfThemAreAsGoodAsOne)
{
    const QString size = QStringLiteral("1366x768x24");
    const XServer server({QStringLiteral("-screen"), QStringLiteral("0"), size, QStringLiteral("-screen"),
                          QStringLiteral("1"), size,
                          GetParam() ? QStringLiteral("+xinerama") : QStringLiteral("-xinerama")});
    const Variable display("DISPLAY", server.display());
    PlayedDay day;
    const Ended ended = day.playLines(answeredByEnter);
    EXPECT_EQ(ended.code, 0) << told(ended);
}

INSTANTIATE_TEST_SUITE_P(AsOneAndApart, Screens, testing::Bool());

}  // namespace
}  // namespace kapok::days
