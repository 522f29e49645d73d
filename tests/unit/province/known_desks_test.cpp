// What the province knows of its desks' journals outlives a restart, and is each desk's own (C3, B7).
#include "support.h"

#include "line/answering/durable_party.h"
#include "messages/province/hello.h"

#include <QTemporaryDir>

namespace kapok::test {
namespace {

const domain::Mark ten{10, QByteArray(32, '\x10')}, twelve{12, QByteArray(32, '\x12')};

struct Running {
    ProvinceCore core;
    line::DurableParty party;
    explicit Running(const QTemporaryDir& folder)
        : party(core, line::OperationsFile::open(folder.filePath(QStringLiteral("province.db"))).value())
    {
    }
    messages::Hello::Reply hello(const QString& desk, const domain::Mark& own)
    {
        party.hearFrom(desk);
        const messages::Hello hello{own, QByteArray(16, '\x07')};
        const ports::Reply reply = party.ask(QStringLiteral("hello"), hello.body());
        EXPECT_TRUE(reply.accepted) << reply.reason.toStdString();
        const auto read = messages::Hello::Reply::fromJson(reply.body);
        EXPECT_TRUE(read);
        return read.value_or(messages::Hello::Reply());
    }
};

TEST(KnownDesks, AreKnownByTheirNamesAfterARestart)
{
    const QTemporaryDir folder;
    const QString one = QStringLiteral("desk_0708_0101"), other = QStringLiteral("desk_0708_0102");
    {
        Running province(folder);
        EXPECT_EQ(province.hello(one, twelve).known, domain::Mark());
        EXPECT_EQ(province.hello(one, twelve).known, domain::Mark()) << "a hello raises nothing";
        province.party.hearHead(twelve);
        province.party.hearHead(ten);
        EXPECT_EQ(province.hello(other, ten).known, domain::Mark());
    }
    {
        Running province(folder);
        EXPECT_EQ(province.hello(one, ten).known, twelve);
        EXPECT_TRUE(province.party.hearHello(ten));
        EXPECT_FALSE(province.party.hearHello(twelve));
        EXPECT_EQ(province.hello(other, ten).known, domain::Mark());
    }
    Running province(folder);
    province.party.hearFrom(one);
    EXPECT_EQ(province.party.known(), (line::KnownDesk{twelve, 1}));
}

// M11: each desk hears of its own operations, after a restart too, and of a resend until it has come.
TEST(KnownDesks, AreToldWhatOfTheirsIsToBeDoneAgainUntilItHasCome)
{
    const QTemporaryDir folder;
    const QString one = QStringLiteral("desk_0708_0101"), other = QStringLiteral("desk_0708_0102");
    const domain::OperationId lost{QStringLiteral("a")}, wrong{QStringLiteral("b")};
    const domain::DoAgain resend{lost}, anew{wrong, domain::Again::RegisterAgain, domain::AgainReason::DataMissing};
    {
        Running province(folder);
        province.party.hearFrom(one);
        province.party.demand(lost, QStringLiteral("apply"), "{}");
        province.party.demand(wrong, QStringLiteral("apply"), "{}");
        province.party.hear({{"again", Json::array({resend.toJson(), anew.toJson()})}});
    }
    Running province(folder);
    EXPECT_EQ(province.hello(one, ten).again, (std::vector{resend, anew}));
    EXPECT_TRUE(province.hello(other, ten).again.empty());
    province.party.hearFrom(one);
    province.party.demand(lost, QStringLiteral("apply"), "{ }");
    EXPECT_EQ(province.hello(one, ten).again.size(), 2u) << "other bytes are not it";
    province.party.demand(lost, QStringLiteral("apply"), "{}");
    EXPECT_EQ(province.hello(one, ten).again, std::vector{anew});
}

TEST(KnownDesks, AreToldTheirOwnNonce)
{
    const QTemporaryDir folder;
    EXPECT_EQ(Running(folder).hello(QStringLiteral("desk_0708_0101"), ten).nonce, QByteArray(16, '\x07'));
}

}  // namespace
}  // namespace kapok::test
