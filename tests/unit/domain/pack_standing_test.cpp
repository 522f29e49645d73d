// A pack that stands on another says what is other there, and nothing else (contract.md §4, "Packs"; rules.md X12).
#include "base/crypto.h"
#include "base/small_file.h"
#include "domain/rules/pack_file.h"
#include "support.h"

#include <QDir>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::domain {
namespace {

using namespace tests;
using testing::HasSubstr;

const RulePack& newer()
{
    static const RulePack loaded = RulePack::find(QStringLiteral("guangdong-2023")).value();
    return loaded;
}

Facts replacementOn(QDate day)
{
    Facts facts = factsFor(Business::Replace);
    facts.today = day;
    facts.cards = {cardHere()};
    facts.request.card = QStringLiteral("c1");
    facts.request.reason = QStringLiteral("damaged");
    return facts;
}

Facts firstCardOn(QDate day)
{
    Facts facts = factsFor(Business::Apply);
    facts.today = day;
    facts.request.bank = QStringLiteral("CCB");
    return facts;
}

// 2023-03-24 is a Friday. Twelve working days later, with 5 April off: Wednesday 12 April (workdays.json).
TEST(Guangdong2023, PromisesTwelveWorkingDaysFromItsFirstDayOn)
{
    for (const Facts& facts : {firstCardOn({2023, 3, 24}), replacementOn({2023, 3, 24})}) {
        const Ruling ruling = decide(newer(), calendar(), facts);
        EXPECT_EQ(ruling.terms.workingDays, 12);
        EXPECT_EQ(ruling.promised, QDate(2023, 4, 12));
        EXPECT_TRUE(ruling.basis.contains(QStringLiteral("粤人社规〔2023〕5号")));
    }
}

TEST(Guangdong2023, PromisesAsBeforeUntilThen)
{
    EXPECT_EQ(decide(newer(), calendar(), firstCardOn({2023, 3, 23})).terms.workingDays, 25);
    EXPECT_EQ(decide(newer(), calendar(), replacementOn({2023, 3, 23})).terms.workingDays, 20);
    EXPECT_EQ(ask(firstCardOn({2023, 3, 24})).terms.workingDays, 25);
}

TEST(Guangdong2023, SaysEverythingElseAsThePackOnWhichItStands)
{
    for (const BusinessName& entry : businesses()) {
        if (!entry.decided || entry.business == Business::Apply || entry.business == Business::Replace) continue;
        Facts facts = factsFor(entry.business);
        facts.today = QDate(2023, 3, 24);
        facts.cards = {cardHere()};
        facts.request.card = QStringLiteral("c1");
        Ruling one = decide(newer(), calendar(), facts), other = ask(facts);
        EXPECT_EQ(one.pack.name, QStringLiteral("guangdong-2023"));
        one.pack = other.pack = {};
        EXPECT_EQ(toJson(one), toJson(other)) << entry.name;
    }
}

TEST(Guangdong2023, IsKnownByTheHashOfBothTexts)
{
    const QByteArray own = *readFile(clonePath("resources/rules/guangdong-2023.json"));
    EXPECT_EQ(newer().identity().sm3, QString::fromLatin1(crypto::sm3(own + packBytes()).toHex()));
    EXPECT_EQ(newer().identity().effectiveFrom, QStringLiteral("2023-03-24"));
}

// What both shipped packs are to a desk: signed by the house.
TEST(ShippedPacks, AreSigned)
{
    for (const char* name : {"jiangmen-2021", "guangdong-2023"}) {
        const auto files = rules::PackFiles::read(rules::PackFiles::named(QLatin1String(name)));
        ASSERT_TRUE(files) << name;
        EXPECT_EQ(files->signature(), rules::Signature::Good) << name;
    }
}

class Standing : public testing::Test {
protected:
    QTemporaryDir m_folder;

    QString file(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QLatin1String(name));
        EXPECT_TRUE(writeSmallFile(path, bytes));
        return path;
    }
    static std::string complaint(const QString& path)
    {
        const auto pack = RulePack::find(path);
        return pack ? std::string("none") : pack.error().detail.toStdString();
    }
    // Beside it lies a ground of its own, so that its lines are known.
    void SetUp() override { (void)file("ground.json", packBytes()); }
    static QByteArray on(const QByteArray& more)
    {
        return "{\"stands_on\": \"ground\",\n\"name\": \"own\"," + more + "}";
    }
};

TEST_F(Standing, TakesWhatIsSaidAndLeavesTheRest)
{
    const auto pack = RulePack::find(file("own.json", on("\"cfg\": {\"fee.damaged\": 1500}")));
    ASSERT_TRUE(pack) << pack.error().detail.toStdString();
    EXPECT_EQ(pack->identity().name, QStringLiteral("own"));
    EXPECT_EQ(decide(*pack, calendar(), replacementOn({2022, 9, 14})).feeFen, 1500);
    EXPECT_EQ(decide(*pack, calendar(), replacementOn({2022, 9, 14})).terms.workingDays, 20);
}

TEST_F(Standing, IsComplainedOfInTheFileAndTheLineThatAreWrong)
{
    const std::pair<QByteArray, const char*> all[]{
        {on("\n\n\"cfg\": {\"fee.tea\": 1}"), "own.json: cfg.fee.tea: expected a name that a row uses (line 4)"},
        {on("\"fees\":\n[{\"businesses\": [\"apply\"],\n\"gives\": {\"fee_fen\": \"x\"}}]"),
         "own.json: fees[0].gives.fee_fen: expected a whole number (line 4)"},
        {on("\"days\": 7"), "own.json: days: expected a list (line 2)"},
        {on("\"basis\": {\"P9.9\": {\"zh\": \"一\", \"en\": \"x\"}}"),
         "own.json: basis.P9.9: expected a paragraph that a row cites (line 2)"},
        {"{\"stands_on\": \"nowhere\"}", "own.json: stands_on: expected a pack that is there"},
        {"{\n\"stands_on\": \"../ground\"}",
         "own.json: stands_on: expected the name of a pack, such as jiangmen-2021 (line 2)"},
        {"{\"stands_on\": 7}", "own.json: stands_on: expected the name of a pack"},
        {"{\"stands_on\": \"own\"}", "own.json: stands_on: expected a pack that is whole by itself, not own (line 1)"},
        {"{\"stands_on\": \"ground\"", "own.json: line 1: not JSON"},
    };
    for (const auto& [bytes, said] : all) EXPECT_THAT(complaint(file("own.json", bytes)), HasSubstr(said));
}

TEST_F(Standing, IsComplainedOfInItsGroundWhereThatIsWrong)
{
    QByteArray ground = packBytes();
    const qsizetype at = ground.indexOf("\"minor_age\": 16");
    const qsizetype line = ground.first(at).count('\n') + 1;
    (void)file("ground.json", ground.replace("\"minor_age\": 16", "\"minor_age\": \"16\""));
    EXPECT_THAT(complaint(file("own.json", on("\"about\": \"x\""))),
                HasSubstr("ground.json: cfg.minor_age: expected a whole number (line " + std::to_string(line) + ")"));
    (void)file("ground.json", "{");
    EXPECT_THAT(complaint(file("own.json", on("\"about\": \"x\""))), HasSubstr("ground.json: line 1: not JSON"));
}

}  // namespace
}  // namespace kapok::domain
