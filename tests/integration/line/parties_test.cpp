// The reference parties behind their ports: what a desk hears, and what they remember.
#include "base/resources.h"
#include "real_line.h"

using namespace kapok;
using namespace kapok::test;
using line::BadAnswer;
using line::Gate;
using line::PartyName;

namespace {

struct Parties : testing::Test {
    QTemporaryDir folder;
    std::unique_ptr<RealLine> line = std::make_unique<RealLine>(folder.path());
    const std::vector<Order> orders = ordersOf(0);
    const ports::Demand apply = orders.front().demand;

    line::TlsPartyServer& server() { return line->parties->server(PartyName::Province); }
    Expected<ports::Reply> demand(const ports::Demand& demand)
    {
        return heard(line->party(PartyName::Province).demand(demand));
    }
    int effects() { return effectsOf(line->parties->party(PartyName::Province), apply); }
};

}  // namespace

TEST_F(Parties, LeadAFirstCardToItsUseAndTheProvinceHearsOfTheAccount)
{
    for (const Order& order : orders) {
        line->parties->setTime(order.before.province.time());
        const auto reply = heard(line->party(order.party).demand(order.demand));
        ASSERT_TRUE(reply) << reply.error().detail.toStdString();
        EXPECT_TRUE(reply->accepted) << reply->reason.toStdString();
    }
    const Json person = parseStrict(apply.bytes)->at("person");
    const auto cards =
        heard(line->party(PartyName::Province)
                  .ask({QStringLiteral("cards_of_person"), {{"person", {{"id", personal(text(person["id"]))}}}}}));
    ASSERT_TRUE(cards) << cards.error().detail.toStdString();
    EXPECT_EQ(cards->body["cards"][0]["status"], "normal");
    EXPECT_EQ(cards->body["cards"][0]["bank_account"], "active");
    EXPECT_TRUE(isPersonal(cards->body["cards"][0]["number"]));
    EXPECT_TRUE(isPersonal(cards->body["person"]["name"]));
    EXPECT_EQ(line->parties->effects().size(), 6u);
}

TEST_F(Parties, ADownLineIsSurelyNothingDone)
{
    server().setGate(Gate::Down);
    const auto reply = demand(apply);
    ASSERT_FALSE(reply);
    EXPECT_EQ(reply.error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(reply.error().happened.id, QStringLiteral("line.province.not_reached"));
    server().setGate(Gate::Up);
    EXPECT_EQ(effects(), 0);
    EXPECT_TRUE(demand(apply));
}

TEST_F(Parties, ADeafLineLeavesAnOrderInDoubtAndAQuestionSimplyUnanswered)
{
    server().setGate(Gate::Deaf);
    EXPECT_EQ(demand(apply).error().kind, Error::Kind::InDoubt);
    EXPECT_EQ(heard(line->party(PartyName::Province).ask({QStringLiteral("status"), Json::object()})).error().kind,
              Error::Kind::Unavailable);
    EXPECT_EQ(heard(line->party(PartyName::Province).find({apply.operation, apply.kind, apply.bytes})).error().kind,
              Error::Kind::Unavailable);
    server().setGate(Gate::Up);
    EXPECT_FALSE(
        heard(line->party(PartyName::Province).find({apply.operation, apply.kind, apply.bytes}))->reply.has_value());
}

TEST_F(Parties, AMuteLineLeavesADoneOrderInDoubtUntilItIsAskedFor)
{
    server().setGate(Gate::Mute);
    EXPECT_EQ(demand(apply).error().kind, Error::Kind::InDoubt);
    server().setGate(Gate::Up);
    const auto found = heard(line->party(PartyName::Province).find({apply.operation, apply.kind, apply.bytes}));
    ASSERT_TRUE(found && found->reply);
    EXPECT_TRUE(found->reply->accepted);
    EXPECT_EQ(effects(), 1);
}

TEST_F(Parties, TheOtherPartyIsHeardWhileOneIsAway)
{
    server().setGate(Gate::Down);
    EXPECT_TRUE(heard(line->party(PartyName::Bank).ask({QStringLiteral("status"), Json::object()})));
}

TEST_F(Parties, ABadAnswerIsNeverTakenForAnAcceptance)
{
    for (const BadAnswer bad : {BadAnswer::Garbage, BadAnswer::WrongOperation, BadAnswer::ServerError,
                                BadAnswer::Truncated, BadAnswer::Slow}) {
        server().answerBadly(bad);
        EXPECT_EQ(demand(apply).error().kind, Error::Kind::InDoubt) << int(bad);
    }
    EXPECT_EQ(effects(), 1);
    EXPECT_TRUE(demand(apply)->accepted);
    server().answerBadly(BadAnswer::Garbage);
    const auto asked = heard(line->party(PartyName::Province).ask({QStringLiteral("status"), Json::object()}));
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().happened.id, QStringLiteral("line.province.garbled"));
}

TEST_F(Parties, RememberOperationsTimeAndRefusalsAcrossARestart)
{
    auto& province = line->parties->party(PartyName::Province);
    province.refuseNext(QStringLiteral("busy"));
    ports::Demand refused = apply;
    refused.operation.text += QStringLiteral("-refused");
    EXPECT_EQ(demand(refused)->reason, QStringLiteral("busy"));
    const auto first = demand(apply);
    line->parties->setTime(orders[2].before.province.time());
    ASSERT_TRUE(demand(orders[2].demand)->accepted);
    const Json before = line->parties->effects();

    line.reset();
    line = std::make_unique<RealLine>(folder.path());
    EXPECT_EQ(line->parties->effects(), before);
    EXPECT_EQ(line->parties->party(PartyName::Province).time(), orders[2].before.province.time());
    EXPECT_EQ(demand(apply)->body, first->body);
    EXPECT_EQ(demand(refused)->reason, QStringLiteral("busy"));
}

TEST_F(Parties, ASecondProgramDoesNotGetTheFolder)
{
    const auto second = line::OperationsFile::open(folder.filePath(QStringLiteral("province.db")));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, Error::Kind::Unavailable);
}

TEST_F(Parties, AFileThatIsNoneOfOursIsLeftAsItIs)
{
    const QString path = folder.filePath(QStringLiteral("notes.db"));
    QFile notes(path);
    ASSERT_TRUE(notes.open(QIODevice::WriteOnly));
    notes.write(QByteArray(4096, 'x'));
    notes.close();
    EXPECT_EQ(line::OperationsFile::open(path).error().kind, Error::Kind::Damaged);
    ASSERT_TRUE(notes.open(QIODevice::ReadOnly));
    EXPECT_EQ(notes.readAll(), QByteArray(4096, 'x'));
}

TEST_F(Parties, TheDeskFileReadsBackAsItWasWritten)
{
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    ASSERT_TRUE(line::writeDeskFile(path, line->desk));
    const auto read = line::readDeskFile(path);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, line->desk);
}

// F3: a desk that cannot read what was taken back does not call anybody.
TEST_F(Parties, AListOfRevocationsThatCannotBeReadIsNamed)
{
    auto desk = line->desk;
    desk.revoked = QStringLiteral("revoked.pem");
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    ASSERT_TRUE(line::writeDeskFile(path, desk));
    const auto read = line::readDeskFile(path);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, desk);

    const QString list = folder.filePath(desk.revoked);
    EXPECT_EQ(line::tlsOf(read->tls(folder.path())).error().happened.values.at(QStringLiteral("file")), list);
    QFile::copy(line->desk.authority, list);  // PEM, but no list
    EXPECT_EQ(line::tlsOf(read->tls(folder.path())).error().happened.values.at(QStringLiteral("file")), list);
}

// Case numbers are made of it: a desk that does not know its own would give another's.
TEST_F(Parties, ADeskFileWithoutItsDeskIsRefusedAndOnlyPracticeHasOneOfItsOwn)
{
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    ASSERT_TRUE(line::writeDeskFile(path, line->desk));
    const auto without = [&] {
        Json json = parseStrict(readFile(path).value()).value();
        json.erase("desk");
        return QByteArray::fromStdString(json.dump());
    }();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(without) > 0);
    file.close();

    EXPECT_EQ(line::readDeskFile(path).error().happened.values.at(QStringLiteral("key")), QStringLiteral("desk"));
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("training")));
    ASSERT_TRUE(line::readDeskFile(path));
    EXPECT_EQ(line::readDeskFile(path)->desk, QStringLiteral("0101"));
}

TEST_F(Parties, ADeskIsFourFigures)
{
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    for (const char* unfit : {"", "101", "01010", "1a01", "０１０１"}) {
        auto desk = line->desk;
        desk.desk = QString::fromUtf8(unfit);
        ASSERT_TRUE(line::writeDeskFile(path, desk));
        const auto read = line::readDeskFile(path);
        ASSERT_FALSE(read) << unfit;
        EXPECT_EQ(read.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(read.error().happened.values.at(QStringLiteral("key")), QStringLiteral("desk"));
    }
}

TEST_F(Parties, ADeskFileWithAWrongPortNamesIt)
{
    const QString path = folder.filePath(QStringLiteral("desk.json"));
    auto desk = line->desk;
    desk.bankCore.address.port = 0;
    ASSERT_TRUE(line::writeDeskFile(path, desk));
    EXPECT_EQ(line::readDeskFile(path).error().happened.values.at(QStringLiteral("key")),
              QStringLiteral("bank_core.port"));
}

// design.md §1: one sync round is one message for each party and a thousand awaited orders.
TEST_F(Parties, AThousandAwaitedOrdersAreAskedForInOneMessage)
{
    ASSERT_TRUE(demand(apply)->accepted);
    const QString application =
        text((*heard(line->party(PartyName::Province).find({apply.operation, apply.kind, apply.bytes}))->reply)
                 .body["application"]);
    ports::Round round{.operations = {{apply.operation, apply.kind, apply.bytes}}};
    while (round.questions.size() + round.operations.size() < ports::Round::most)
        round.questions.push_back({QStringLiteral("order_progress"), {{"application", toJson(application)}}});
    const auto told = heard(line->party(PartyName::Province).askAll(round));
    ASSERT_TRUE(told) << told.error().detail.toStdString();
    ASSERT_EQ(told->replies.size(), ports::Round::most - 1);
    EXPECT_EQ(told->replies.back()->body["production"], "applied");
    EXPECT_EQ((*told->found.front()->reply).body["application"], toJson(application));
}

TEST_F(Parties, ARoundThatIsAnsweredBadlyChangesNothingAndFindsNothing)
{
    server().answerBadly(BadAnswer::Garbage);
    EXPECT_EQ(
        heard(line->party(PartyName::Province).askAll({.operations = {{apply.operation, apply.kind, apply.bytes}}}))
            .error()
            .kind,
        Error::Kind::Unavailable);
    server().setGate(Gate::Down);
    EXPECT_EQ(heard(line->party(PartyName::Province).askAll({})).error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(effects(), 0);
}
