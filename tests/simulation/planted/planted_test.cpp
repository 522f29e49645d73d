// H2: each guard of the desk is missed by a check when it is taken away.
#include "checks.h"
#include "plants.h"

#include "base/resources.h"
#include "support/places/places.h"

#include <QRegularExpression>
#include <gtest/gtest.h>

#include <iostream>
#include <set>

namespace kapok::test {
namespace {

// All that plants.cmake writes into the sources.
std::set<std::string> plants()
{
    static const QRegularExpression name(QStringLiteral("planted\\(\"([^\"]+)\"\\)"));
    const QString script = QString::fromUtf8(readFile(clonePath("tests/simulation/planted/plants.cmake")).value());
    std::set<std::string> all;
    for (auto found = name.globalMatch(script); found.hasNext();) all.insert(found.next().captured(1).toStdString());
    return all;
}

std::string caughtBy()
{
    for (const Check& check : checks())
        if (const std::string trouble = check.trouble(); !trouble.empty())
            return std::string(check.name) + " (" + trouble + ")";
    return {};
}

TEST(LongPlanted, NothingIsFoundWhereNothingIsPlanted)
{
    thePlant().clear();
    EXPECT_EQ(caughtBy(), "");
}

TEST(LongPlanted, EveryDefectIsCaughtByAName)
{
    const auto all = plants();
    int caught = 0;
    for (const std::string& plant : all) {
        thePlant() = plant;
        keptBack().clear();
        const std::string by = caughtBy();
        std::cout << "H2 " << plant << ": " << (by.empty() ? "NOT CAUGHT" : by) << '\n';
        EXPECT_NE(by, "") << plant;
        caught += !by.empty();
    }
    thePlant().clear();
    std::cout << "H2: " << caught << " of " << all.size() << " caught\n";
    testing::Test::RecordProperty("tried", int(all.size()));
    EXPECT_GE(all.size(), 30u);
}

}  // namespace
}  // namespace kapok::test
