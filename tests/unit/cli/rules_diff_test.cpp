// contract.md §3, §4: what two packs decide differently, over a file of cases and over the decisions of a journal.
#include "called.h"

#include "base/resources.h"
#include "base/small_file.h"
#include "support/journal/desk_journal.h"
#include "support/places/places.h"

#include <gmock/gmock.h>

namespace kapok::cli {
namespace {

using namespace db::test;
using testing::HasSubstr;

class RulesDiff : public testing::Test {
protected:
    QTemporaryDir m_folder;

    QString file(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        EXPECT_TRUE(writeSmallFile(path, bytes));
        return path;
    }
    static Json factsOn(const char* day, const char* business = "apply")
    {
        return {{"today", day},
                {"desk", {{"bank", "BOC"}, {"city", "440700"}}},
                {"person", {{"kind", "resident"}, {"birth_date", "1990-01-01"}}},
                {"present", {{"documents", {"id_card", "photo"}}}},
                {"request", {{"business", business}, {"bank", "BOC"}}}};
    }
    static Json oneCase(const char* id, Json facts)
    {
        return {{"id", id}, {"facts", std::move(facts)}, {"expect", Json::object()}};
    }
};

TEST_F(RulesDiff, NamesTheCasesAndTheKeysThatDiffer)
{
    const Json cases{{"cases",
                      {oneCase("before", factsOn("2023-03-23")), oneCase("after", factsOn("2023-03-24")),
                       oneCase("other", factsOn("2023-03-24", "renew")), oneCase("malformed", Json::object())}}};
    const QString path = file("cases.json", QByteArray::fromStdString(cases.dump()));
    const Answer answer = called({"rules", "diff", "jiangmen-2021", "guangdong-2023", "--cases", path});
    EXPECT_EQ(answer.exit, 1) << answer.err;
    EXPECT_EQ(answer.document()["compared"], 4);
    ASSERT_EQ(answer.document()["differ"].size(), 1u) << answer.out;
    EXPECT_EQ(answer.document()["differ"][0]["id"], "after");
    const auto keys = answer.document()["differ"][0]["keys"].get<std::vector<std::string>>();
    EXPECT_THAT(keys, testing::IsSupersetOf({"basis", "promised", "terms"}));
    EXPECT_THAT(keys, testing::Not(testing::Contains("pack")));
}

TEST_F(RulesDiff, FindsNothingBetweenAPackAndItself)
{
    for (const char* name : {"apply", "fees-and-dates", "malformed", "settled-readings"}) {
        const QString path = clonePath("tests/data/cases/") + QLatin1String(name) + QStringLiteral(".json");
        const Answer answer = called(
            {"rules", "diff", "jiangmen-2021", clonePath("resources/rules/jiangmen-2021.json"), "--cases", path});
        EXPECT_EQ(answer.exit, 0) << answer.out << answer.err;
        EXPECT_TRUE(answer.document().at("differ").empty());
        EXPECT_GT(answer.document()["compared"], 0);
    }
}

// The decisions of a journal are its verdicts, with the facts of then.
TEST_F(RulesDiff, AsksBothPacksWhatAJournalHasDecided)
{
    Parts parts;
    const QString path = m_folder.filePath(QStringLiteral("journal.db"));
    auto journal = openOrFail(onDisk(m_folder), parts);
    const auto verdict = [&](int number, const Json& facts) {
        ports::NewEntry entry = filled(number, "verdict");
        entry.body["value"] = {{"facts", facts}, {"ruling", nullptr}, {"approved_by", ""}, {"refused", ""}};
        ASSERT_TRUE(done(journal->append(entry)));
    };
    for (int number : {1, 2}) ASSERT_TRUE(done(journal->append(begun(number, number))));
    Json told = factsOn("2023-03-24");
    told["person"]["birth_date"] = personal(QStringLiteral("1990-01-01"));
    verdict(1, told);
    verdict(2, factsOn("2023-03-23"));
    ASSERT_TRUE(done(journal->append(filled(2, "contact"))));
    journal.reset();

    const Answer answer = called({"rules", "diff", "jiangmen-2021", "guangdong-2023", "--journal", path});
    EXPECT_EQ(answer.exit, 1) << answer.err;
    EXPECT_EQ(answer.document()["compared"], 2) << answer.out;
    ASSERT_EQ(answer.document()["differ"].size(), 1u) << answer.out;
    EXPECT_THAT(answer.document()["differ"][0]["id"].get<std::string>(), HasSubstr("verdict"));

    // Without the keys what was personal cannot be read, and nothing is said of it.
    ASSERT_TRUE(QFile::remove(m_folder.filePath(QStringLiteral("desk.key"))));
    const Answer sealed = called({"rules", "diff", "jiangmen-2021", "guangdong-2023", "--journal", path});
    EXPECT_EQ(sealed.document()["compared"], 1) << sealed.out;
    EXPECT_THAT(sealed.err, HasSubstr("1 decisions could not be read"));
    EXPECT_EQ(sealed.exit, 0);
}

TEST_F(RulesDiff, SaysWhatIsWrongWithTheCall)
{
    const QString cases = clonePath("tests/data/cases/apply.json"), broken = file("broken.json", "{\n");
    const std::pair<QStringList, const char*> all[]{
        {{"rules", "diff", "jiangmen-2021"}, "rules diff A B --cases FILE"},
        {{"rules", "diff", "jiangmen-2021", "guangdong-2023"}, "rules diff A B --cases FILE"},
        {{"rules", "diff", "jiangmen-2021", "guangdong-2023", "--cases", cases, "--journal", cases},
         "rules diff A B --cases FILE"},
        {{"rules", "diff", "jiangmen-2021", broken, "--cases", cases}, "broken.json: line 2: not JSON"},
        {{"rules", "diff", "jiangmen-1999", "guangdong-2023", "--cases", cases}, "jiangmen-1999"},
        {{"rules", "diff", "jiangmen-2021", "guangdong-2023", "--cases", broken}, "broken.json: line 2: not JSON"},
        {{"rules", "diff", "jiangmen-2021", "guangdong-2023", "--journal", broken}, "broken.json"},
        {{"rules", "check", "jiangmen-2021", "--cases", cases}, "rules check FILE"},
    };
    for (const auto& [args, said] : all) {
        const Answer answer = called(args);
        EXPECT_EQ(answer.exit, 2) << args.join(u' ').toStdString();
        EXPECT_EQ(answer.out, "");
        EXPECT_THAT(answer.err, HasSubstr(said));
    }
}

// contract.md §4, "Packs": an unsigned file is read, and said to be one.
TEST_F(RulesDiff, SaysWhetherAPackIsSigned)
{
    const QByteArray bytes = *readFile(clonePath("resources/rules/jiangmen-2021.json"));
    const QByteArray signature = *readFile(clonePath("resources/rules/jiangmen-2021.json.sig"));
    const QString facts = file("facts.json", QByteArray::fromStdString(factsOn("2022-03-16").dump()));
    const QString pack = file("mine.json", bytes);
    const auto advised = [&](const QString& named) {
        return called({"advise", "--facts", facts, "--pack", named}).document()["pack"]["signed"];
    };
    EXPECT_EQ(advised(QStringLiteral("guangdong-2023")), true);
    EXPECT_EQ(advised(pack), false);
    Answer checked = called({"rules", "check", pack});
    EXPECT_EQ(checked.exit, 0);
    EXPECT_EQ(checked.document()["signed"], false);
    EXPECT_THAT(checked.err, HasSubstr("mine.json.sig: expected the house's signature"));

    (void)file("mine.json.sig", signature);
    EXPECT_EQ(advised(pack), true);
    EXPECT_EQ(called({"rules", "check", pack}).document()["signed"], true);
    (void)file("mine.json", QByteArray(bytes).replace("\"fee.lost\": 2000", "\"fee.lost\": 1"));
    EXPECT_EQ(advised(pack), false);
    checked = called({"rules", "check", pack});
    EXPECT_EQ(checked.exit, 1);
    EXPECT_EQ(checked.document()["signed"], false);
    EXPECT_EQ(called({"rules", "check", "guangdong-2023"}).document()["stands_on"], "jiangmen-2021");
}

}  // namespace
}  // namespace kapok::cli
