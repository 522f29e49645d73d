// The paper serves the citizen: what must stand on every paper of every business, however its way goes (W3; rules.md
// §21, Papers printed; pictures 26 and 26b).
#include "domain/knowledge.h"
#include "support/desk/practice_ways.h"
#include "support/desk/scripts.h"
#include "workflows/sheet.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

const domain::Knowledge& knowledge()
{
    static const domain::Knowledge all = domain::Knowledge::load().value();
    return all;
}

struct Row {
    const Json* paper;
    explicit Row(const Json& sheet) : paper(&sheet) {}
    Json operator[](const char* label) const
    {
        for (const Json& row : (*paper)["rows"])
            if (row["label"] == label) return row["value"];
        return nullptr;
    }
};

// Every id of words that stands somewhere on it.
void collect(const Json& json, QStringList& ids)
{
    if (json.is_object() && json.contains("words")) {
        ids.append(text(json["words"]));
        for (const auto& [name, value] : json.value("values", Json::object()).items())
            if (text(value).contains(u'.') && text(value).startsWith(QLatin1String("basis."))) ids.append(text(value));
        return;
    }
    if (json.is_structured())
        for (const Json& part : json) collect(part, ids);
}

bool saysNotAnswered(const Json& sheet)
{
    QStringList ids;
    collect(sheet["rows"], ids);
    return ids.contains(QStringLiteral("paper.state.not_answered"));
}

/// What must stand on each, and what on none.
void expectWhatAPaperOwes(const ports::Sheet& paper)
{
    SCOPED_TRACE(paper.paper.toStdString() + ' ' + paper.content.dump(-1, ' ', false));
    const Json sheet = bare(paper.content);
    const Row row(sheet);
    EXPECT_TRUE(QDateTime::fromString(text(sheet["printed"]["at"]), Qt::ISODate).isValid());
    EXPECT_EQ(text(sheet["printed"]["teller"]).size(), 4);
    EXPECT_FALSE(row["paper.row.number"].is_null());
    EXPECT_FALSE(row["paper.row.next"].is_null() && row["paper.row.road"].is_null()) << "nothing to do next";
    const bool byTheRules =
        row["paper.row.refused_by"].is_null() || row["paper.row.refused_by"]["words"] == "party.rules";
    EXPECT_EQ(row["paper.row.basis"].is_null(), !byTheRules) << "on what it rests";
    EXPECT_EQ(sheet.dump().find("\"0.00\""), std::string::npos) << "free is said in words";
    EXPECT_EQ(sheet.value("provisional", false), saysNotAnswered(sheet)) << "titled as what it is";
    if (sheet.value("provisional", false)) EXPECT_TRUE(row["paper.row.promised"].is_null()) << "promises a day";
    QStringList ids{text(sheet["title"])};
    collect(sheet["rows"], ids);
    for (const QString& id : ids) EXPECT_TRUE(knowledge().dictionary.knows(id)) << id.toStdString();
}

class PapersOf : public testing::TestWithParam<domain::Business> {
protected:
    std::map<QString, int> seen;  ///< how many papers of each kind

    void expectAllOf(
        const Script& way, const Exchanged& exchanged = {},
        const std::function<void(const ports::Sheet&)>& also = [](const ports::Sheet&) {})
    {
        SCOPED_TRACE(way.name.toStdString());
        Outside outside(preparedFor(way, World()));
        MemoryDisk disk(Image{}, false);
        Life life(outside, disk, 7, exchanged);
        Teller teller(way, life);
        const domain::CaseId id = teller.serve();
        const std::vector<PrintedPaper> printed = outside.world.papers;
        for (const PrintedPaper& paper : printed) {
            expectWhatAPaperOwes(paper.sheet);
            also(paper.sheet);
            ++seen[paper.sheet.paper];
        }
        for (const auto& field : life.runner().book().at(id).record().fields()) {
            if (field.paper.isEmpty() || !field.filled) continue;
            ASSERT_TRUE(done(life.runner().reprint(id, field.name, desk::Errand::ofDesk(QStringLiteral("0102")))));
            const ports::Sheet& again = outside.world.papers.back().sheet;
            EXPECT_EQ(again.copy, 2) << "a reprint says that it is one";
            EXPECT_EQ(bare(again.content), bare(field.value)) << "and the same as the first";
        }
    }
};

std::string nameOfCase(const testing::TestParamInfo<domain::Business>& info)
{
    return domain::nameOf(info.param).toStdString();
}

std::vector<domain::Business> everyBusiness()
{
    std::vector<domain::Business> all;
    for (const auto& workflow : workflows::Workflows::ofThisHouse().list()) all.push_back(workflow.business);
    return all;
}

// Accepted, refused, given back, with the line failing at each of its orders; and each once more as a reprint.
TEST_P(PapersOf, HoldWhatAPaperOwesOnEveryWay)
{
    const std::vector<Script> ways = waysOf(GetParam(), World());
    for (const Script& way : ways) expectAllOf(way);
    Outside outside(preparedFor(ways.front(), World()));
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    Teller(ways.front(), life).serve();
    for (const Script& way : withFaults(ways.front(), outside.world)) expectAllOf(way);
    EXPECT_FALSE(seen.empty());
}

// Of a minor the guardian comes, with the household book and his own identity card (P1.1, P5.4).
TEST_P(PapersOf, OfAMinorSayThatTheGuardianComesAndWithWhat)
{
    if (!domain::isDecided(GetParam())) return;  // no ruling to exchange: unjudged_test.cpp
    const auto ofAMinor = [](const domain::Facts& facts) {
        domain::Ruling ruling = houseRules(facts);
        if (ruling.mayStart() || ruling.outcome == domain::Outcome::AcceptAfter)
            ruling.needs = {QStringLiteral("household_book"), QStringLiteral("guardian_id")};
        return ruling;
    };
    int told = 0;
    const auto expectGuardian = [&](const ports::Sheet& paper) {
        const Json sheet = bare(paper.content);
        const QString name = paper.paper;
        if (name == QLatin1String("fee_receipt") || name == QLatin1String("consequences")) return;
        EXPECT_EQ(Row(sheet)["paper.row.who_comes"]["words"], "paper.who.guardian") << sheet.dump();
        QStringList brought;
        collect(Row(sheet)["paper.row.bring"], brought);
        EXPECT_TRUE(brought.contains(QStringLiteral("option.document.household_book")));
        EXPECT_TRUE(brought.contains(QStringLiteral("option.document.guardian_id")));
        ++told;
    };
    expectAllOf(waysOf(GetParam(), World()).front(), {.rules = ofAMinor}, expectGuardian);
    EXPECT_GT(told, 0);
}

INSTANTIATE_TEST_SUITE_P(House, PapersOf, testing::ValuesIn(everyBusiness()), nameOfCase);

// contract.md §2: a day after which no calendar is known is no day: the receipt says so, and how many days it takes.
TEST(Receipt, OfADayWhoseNextYearHasNoCalendarSaysSo)
{
    domain::Ruling ruling{.feeFen = 0, .unknown = {QStringLiteral("calendar")}};
    ruling.terms.workingDays = 25;
    workflows::Sheet sheet("paper.receipt.apply");
    const Json said = sheet.terms(ruling).json();
    EXPECT_EQ(Row(said)["paper.row.promised"]["words"], "paper.promised.no_calendar");
    EXPECT_EQ(Row(said)["paper.row.promised"]["values"]["days"], "25");
    EXPECT_EQ(Row(said)["paper.row.fee"]["words"], "paper.fee.free");
}

}  // namespace
}  // namespace kapok::test
