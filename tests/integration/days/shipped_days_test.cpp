// Every day that ships and is more than the first ones: each is played at the real window of the real program, and ends
// as its story does.
#include "counted_reports.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

namespace kapok::days {
namespace {

const QString shipped = clonePath("resources/training/");

/// The cases that must have come about.
using Story = std::vector<QString>;

const std::map<std::string, Story>& stories()
{
    static const std::map<std::string, Story> all{
        // C04-C06, C13: a try too many is nobody's, and who is locked out is let in by two.
        {"bad-pins", {"1901 refused", "1902 refused", "1902 accepted"}},
        // G01, G03: the heirs end the card, and what lay on it is theirs.
        {"heirs", {"2201 refused", "2201 accepted"}},
        // B01, B04, B05: followed, woken, merged; three cards of one citizen become one, which is replaced.
        {"three-cards", {"1602 recorded", "1101 accepted", "1601 accepted", "1401 accepted", "1201 accepted"}},
        // P1.6, K01-K08, K12: made, handed over and activated; a card that the faults of a bad press could not lose.
        {"instant", {"1801 accepted", "1101 accepted", "1102 accepted", "1201 accepted"}},
        {"a-bad-press", {"1801 accepted", "1101 accepted", "1102 accepted", "1201 accepted"}},
        {"renewal-and-pins", {"1701 accepted", "1902 accepted"}}};
    return all;
}

// Their tests stand in days_test.cpp, looked_up_test.cpp, day_end_test.cpp and several_desks_test.cpp.
const std::set<std::string> toldElsewhere{"first-card", "a-bad-day",   "lost-and-replaced", "minor",  "one-window",
                                          "looked-up",  "line-change", "two-banks",         "day-end"};

std::vector<std::string> daysThatShip()
{
    std::vector<std::string> names;
    const QDir folder(shipped);
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const bool isDay = file.isDir() ? QFileInfo::exists(file.filePath() + QStringLiteral("/desks.json"))
                                        : file.suffix() == QLatin1String("jsonl");
        const std::string name = file.completeBaseName().toStdString();
        if (isDay && !toldElsewhere.contains(name)) names.push_back(name);
    }
    return names;
}

// Whoever is opened by his number.
QStringList personsOf(const QString& day)
{
    QStringList persons;
    QFile file(day);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << day.toStdString();
    while (!file.atEnd()) {
        const auto number = QJsonDocument::fromJson(file.readLine()).object()["person"].toString();
        if (!number.isEmpty() && !persons.contains(number)) persons.append(number);
    }
    return persons;
}

class LongShippedDay : public testing::TestWithParam<std::string> {
public:
    PlayedDay day;

    QString path() const { return shipped + QString::fromStdString(GetParam()) + QStringLiteral(".jsonl"); }
};

TEST_P(LongShippedDay, EndsAsItsStoryDoes)
{
    ASSERT_TRUE(stories().contains(GetParam())) << "a day ships whose story nobody tells here";
    const Ended ended = day.play(path());
    ASSERT_EQ(ended.code, 0) << told(ended);
    EXPECT_THAT(statesOf(day.ask({QStringLiteral("case"), QStringLiteral("list")})),
                testing::IsSupersetOf(stories().at(GetParam())));
    const QString journal = day.folder() + QStringLiteral("/journal.db");
    EXPECT_EQ(day.ask({QStringLiteral("journal"), QStringLiteral("verify"), journal}).code, 0);
    expectReportsToBeACountOfTheJournal(day);
    EXPECT_EQ(day.filesThatShow(personsOf(path())), QStringList());
}

INSTANTIATE_TEST_SUITE_P(OfThisHouse, LongShippedDay, testing::ValuesIn(daysThatShip()), [](const auto& each) {
    std::string name = each.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace kapok::days
