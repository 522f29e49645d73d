// By which rules a desk decides: it refuses what is not whole or not signed, and keeps what was good (issue: rules as
// data; contract.md §4, "Packs").
#include "domain/rules/pack_in_force.h"

#include "base/resources.h"
#include "base/small_file.h"
#include "support/places/places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::domain {
namespace {

using testing::HasSubstr;

class InForce : public testing::Test {
protected:
    QTemporaryDir m_desk, m_shelf;

    // The shipped pack with its signature, where it can be spoilt.
    QString shelved(const char* name = "jiangmen-2021") const
    {
        for (const char* end : {".json", ".json.sig"}) {
            const QString file = QLatin1String(name) + QLatin1String(end);
            EXPECT_TRUE(writeSmallFile(m_shelf.filePath(file), *readFile(clonePath("resources/rules/") + file)));
        }
        return m_shelf.filePath(QLatin1String(name) + QStringLiteral(".json"));
    }
    static void spoil(const QString& file, const QByteArray& before, const QByteArray& after)
    {
        QByteArray bytes = *readFile(file);
        ASSERT_TRUE(bytes.contains(before));
        ASSERT_TRUE(writeSmallFile(file, bytes.replace(before, after)));
    }
    Expected<PackInForce> asked(const QString& named) const { return packInForce(named, m_desk.path()); }
    void begin(const QString& named) const
    {
        const auto inForce = asked(named);
        ASSERT_TRUE(inForce && !inForce->refused) << (inForce ? "refused" : inForce.error().detail.toStdString());
        keepInForce(*inForce, m_desk.path());
    }
    void expectLastGood(const QString& named, const char* pack, const std::string& why) const
    {
        const auto inForce = asked(named);
        ASSERT_TRUE(inForce) << inForce.error().detail.toStdString();
        EXPECT_EQ(inForce->pack.identity().name.toStdString(), pack);
        ASSERT_TRUE(inForce->refused) << named.toStdString();
        EXPECT_THAT(inForce->refused->detail.toStdString(), HasSubstr(why));
    }
};

TEST_F(InForce, IsTheStandardPackWhereNoneIsNamed)
{
    const auto inForce = asked({});
    ASSERT_TRUE(inForce) << inForce.error().detail.toStdString();
    EXPECT_FALSE(inForce->refused);
    EXPECT_EQ(inForce->pack.identity().name, RulePack::standard());
    EXPECT_TRUE(QDir(m_desk.path()).isEmpty());  // whoever only asks leaves nothing
}

TEST_F(InForce, IsTheNamedOneAndTheOneOnWhichItStands)
{
    begin(QStringLiteral("guangdong-2023"));
    EXPECT_EQ(asked(QStringLiteral("guangdong-2023"))->pack.identity().name, QStringLiteral("guangdong-2023"));
    expectLastGood(QStringLiteral("guangdong-2099"), "guangdong-2023", "guangdong-2099: expected a rule pack");
}

TEST_F(InForce, StaysTheLastGoodOneWhereTheNamedOneIsSpoilt)
{
    const QString pack = shelved();
    begin(pack);
    spoil(pack, "\"fee.lost\": 2000", "\"fee.lost\": 2");
    expectLastGood(pack, "jiangmen-2021", "jiangmen-2021.json.sig: expected the house's signature of this file");
    spoil(pack, "\"fee.lost\": 2", "\"fee.lost\": \"2\"");
    expectLastGood(pack, "jiangmen-2021", "fees[");
    EXPECT_THAT(asked(pack)->refused->detail.toStdString(), HasSubstr("expected a whole number (line "));
    ASSERT_TRUE(QFile::remove(pack));
    expectLastGood(pack, "jiangmen-2021", "expected a rule pack that can be read");
}

TEST_F(InForce, IsNoneThatNobodyHasSigned)
{
    const QString pack = shelved();
    begin(QStringLiteral("guangdong-2023"));
    ASSERT_TRUE(QFile::remove(pack + QStringLiteral(".sig")));
    expectLastGood(pack, "guangdong-2023",
                   "jiangmen-2021.json.sig: expected the house's signature of this file (SM2, "
                   "DER); there is none");
    ASSERT_TRUE(writeSmallFile(pack + QStringLiteral(".sig"), "signed, I swear"));
    expectLastGood(pack, "guangdong-2023", "it is of other bytes, or by another");
}

TEST_F(InForce, IsNoneThatStandsOnUnsignedGround)
{
    (void)shelved();
    const QString pack = shelved("guangdong-2023");
    begin(pack);
    spoil(m_shelf.filePath(QStringLiteral("jiangmen-2021.json")), "\"fee.lost\": 2000", "\"fee.lost\": 3000");
    expectLastGood(pack, "guangdong-2023", "jiangmen-2021.json.sig: expected");
    EXPECT_EQ(asked(pack)->pack.identity().sm3, asked(QStringLiteral("guangdong-2023"))->pack.identity().sm3);
}

// A desk that was never told anything good does not decide by what nobody named.
TEST_F(InForce, IsNothingWhereNothingWasEverGood)
{
    const QString pack = shelved();
    ASSERT_TRUE(QFile::remove(pack + QStringLiteral(".sig")));
    const auto refused = asked(pack);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::BadInput);
    EXPECT_THAT(refused.error().detail.toStdString(), HasSubstr(pack.toStdString() + ".sig: expected"));
}

// Whoever may write into the desk's folder puts no rules of his own into force.
TEST_F(InForce, IsNotWhatWasChangedInTheDesksFolder)
{
    const QString pack = shelved();
    begin(pack);
    ASSERT_TRUE(QFile::remove(pack));
    const QDir rules(m_desk.filePath(QStringLiteral("rules")));
    spoil(rules.filePath(QStringLiteral("jiangmen-2021.json")), "\"fee.lost\": 2000", "\"fee.lost\": 0");
    EXPECT_FALSE(asked(pack));
    ASSERT_TRUE(writeSmallFile(rules.filePath(QStringLiteral("in-force")), "../../elsewhere"));
    EXPECT_FALSE(asked(pack));
    ASSERT_TRUE(writeSmallFile(rules.filePath(QStringLiteral("in-force")), ""));
    EXPECT_FALSE(asked(pack));
}

}  // namespace
}  // namespace kapok::domain
