// Every day that ships and is more than the first ones: each is played at the real window of the real program, and ends
// as its story does.
#include "played_day.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>
#include <set>

namespace kapok::days {
namespace {

const QString shipped = clonePath("resources/training/");

/// Cases that must have come about, by the desk that did them; one desk alone has no name.
using Story = std::map<std::string, std::vector<QString>>;

const std::map<std::string, Story>& stories()
{
    static const std::map<std::string, Story> all{
        // C04-C06, C13: a try too many is nobody's, and who is locked out is let in by two.
        {"bad-pins", {{"", {"1901 refused", "1902 refused", "1902 accepted"}}}},
        // G01, G03: the heirs end the card, and what lay on it is theirs.
        {"heirs", {{"", {"2201 refused", "2201 accepted"}}}},
        // F01-F05: appointed, applied for, handed over and settled, at two banks.
        {"line-change", {{"gdb", {"1501 accepted", "1102 accepted", "1201 accepted"}}, {"boc", {"1502 accepted"}}}},
        // B01, B04, B05: followed, woken, merged; three cards of one citizen become one, which is replaced.
        {"three-cards", {{"", {"1602 recorded", "1101 accepted", "1601 accepted", "1401 accepted", "1201 accepted"}}}},
        {"renewal-and-pins", {{"", {"1701 accepted", "1902 accepted"}}}}};
    return all;
}

// Their tests stand in days_test.cpp, looked_up_test.cpp and several_desks_test.cpp.
const std::set<std::string> toldElsewhere{"first-card", "a-bad-day", "lost-and-replaced", "minor",
                                          "one-window", "looked-up", "line-change",       "two-banks"};

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

QStringList filesOf(const QString& day)
{
    if (QFileInfo(day).isFile()) return {day};
    QStringList files;
    for (const QFileInfo& file : QDir(day).entryInfoList({QStringLiteral("*.jsonl")}, QDir::Files))
        files.append(file.filePath());
    return files;
}

// Whoever is opened by his number.
QStringList personsOf(const QString& day)
{
    QStringList persons;
    for (const QString& path : filesOf(day)) {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
        while (!file.atEnd()) {
            const auto number = QJsonDocument::fromJson(file.readLine()).object()["person"].toString();
            if (!number.isEmpty() && !persons.contains(number)) persons.append(number);
        }
    }
    return persons;
}

class LongShippedDay : public testing::TestWithParam<std::string> {
public:
    PlayedDay day;

    QString path() const
    {
        const QString name = shipped + QString::fromStdString(GetParam());
        return QFileInfo(name).isDir() ? name : name + QStringLiteral(".jsonl");
    }
    QString folderOf(const std::string& desk) const
    {
        return desk.empty() ? day.folder() : day.folder() + u'/' + QString::fromStdString(desk);
    }
    Ended ask(const std::string& desk, QStringList call) const
    {
        call += {QStringLiteral("--data"), folderOf(desk)};
        return run(programPath("kapokctl"), call, 20'000);
    }
};

TEST_P(LongShippedDay, EndsAsItsStoryDoes)
{
    ASSERT_TRUE(stories().contains(GetParam())) << "a day ships whose story nobody tells here";
    const Ended ended = day.play(path());
    ASSERT_EQ(ended.code, 0) << told(ended);
    for (const auto& [desk, cases] : stories().at(GetParam())) {
        EXPECT_THAT(statesOf(ask(desk, {QStringLiteral("case"), QStringLiteral("list")})), testing::IsSupersetOf(cases))
            << desk;
        const QString journal = folderOf(desk) + QStringLiteral("/journal.db");
        EXPECT_EQ(ask(desk, {QStringLiteral("journal"), QStringLiteral("verify"), journal}).code, 0) << desk;
    }
    EXPECT_EQ(day.filesThatShow(personsOf(path())), QStringList());
}

INSTANTIATE_TEST_SUITE_P(OfThisHouse, LongShippedDay, testing::ValuesIn(daysThatShip()), [](const auto& each) {
    std::string name = each.param;
    std::ranges::replace(name, '-', '_');
    return name;
});

}  // namespace
}  // namespace kapok::days
