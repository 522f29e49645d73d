// What travels on a stick: read by the province alone, believed only where a desk of ours has signed it, and each
// operation once, by whichever way and however often it comes (M16, B1).
#include "base/crypto.h"
#include "line/answering/packet_answers.h"
#include "line/packets/packet_party.h"
#include "line/peer.h"
#include "real_line.h"

using namespace kapok;
using namespace kapok::test;
using line::Carries;
using line::Packet;
using line::PacketAnswer;
using line::SealedPackets;
using line::Sealing;

namespace {

const QString provinceName = training::provinceName, journal = QString(64, u'a');

struct Sticks : testing::Test {
    training::Authority authority{QStringLiteral("ours")}, stranger{QStringLiteral("somebody's")};
    World world;
    Order order = ordersOf(0).front();
    Sealing province = end({.name = provinceName, .server = true}), desk = end({.name = QStringLiteral("desk.kapok")});

    Sealing end(const training::CertificateWish& wish) const { return end(authority, wish); }
    static Sealing end(const training::Authority& by, const training::CertificateWish& wish)
    {
        const training::Identity identity = by.issue(wish);
        return {by.certificate(), identity.certificate, identity.key};
    }
    QByteArray packetBy(const Sealing& writer, const QString& to = provinceName) const
    {
        return *line::sealedFor(province.certificate, bytesOf(Packet{to, journal, order.demand}), writer);
    }
    line::PacketsAnswered answered(const std::vector<QByteArray>& packets)
    {
        return *line::answerPackets(fileOf(Carries::Demands, {packets}), provinceName, order.before.province, province);
    }
    QString whyRefused(const QByteArray& packet)
    {
        const line::PacketsAnswered all = answered({packet});
        EXPECT_TRUE(all.answered.empty());
        EXPECT_TRUE(order.before.province.effects().empty());
        return all.refused.size() == 1 ? all.refused.front().why.happened.id : QString();
    }
};

QString idOf(const Error& error) { return error.happened.id; }

}  // namespace

TEST_F(Sticks, CarryTheBytesOfTheOperationAndBringBackWhatTheProvinceSays)
{
    const line::PacketsAnswered all = answered({packetBy(desk)});
    ASSERT_EQ(all.answers.all.size(), 1u);
    EXPECT_TRUE(all.refused.empty());
    const auto effects = order.before.province.effects();
    ASSERT_EQ(effects.size(), 1u);
    EXPECT_EQ(effects.front().operation, order.demand.operation.text);
    EXPECT_EQ(effects.front().payloadSm3, QString::fromLatin1(crypto::sm3(order.demand.bytes).toHex()));

    const auto back = line::unsealed(all.answers.all.front(), desk);
    ASSERT_TRUE(back) << idOf(back.error()).toStdString();
    EXPECT_EQ(line::whyNotAs(provinceName, back->signer), QString());
    const auto answer = line::packetAnswerOf(back->bytes);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->to, QStringLiteral("desk.kapok"));
    EXPECT_EQ(answer->journal, journal);
    EXPECT_EQ(answer->operation, order.demand.operation);
    line::PacketParty party(line::PartyName::Province, messages::replyOf);
    party.answers(answer->operation, answer->reply);
    const auto found = heard(party.find({order.demand.operation, order.demand.kind, order.demand.bytes}));
    ASSERT_TRUE(found && found->reply);
    EXPECT_TRUE(found->reply->accepted);
}

// B1: exported twice, and told over the line as well: one effect, and each time the same answer.
TEST_F(Sticks, TakeEffectOnceHoweverOftenTheyCome)
{
    order.before.province.hearFrom(QStringLiteral("desk.kapok"));
    const ports::Reply first =
        order.before.province.demand(order.demand.operation, order.demand.kind, order.demand.bytes);
    const line::PacketsAnswered all = answered({packetBy(desk), packetBy(desk)});
    ASSERT_EQ(all.answered.size(), 2u);
    for (const PacketAnswer& answer : all.answered) EXPECT_EQ(line::bytesOf(answer.reply), line::bytesOf(first));
    EXPECT_EQ(order.before.province.effects().size(), 1u);
    EXPECT_EQ(order.before.province.effects().front().arrivals, 3);
}

// Another desk of ours can say nothing for an operation that is not its own, and is told nothing of it.
TEST_F(Sticks, TellNothingOfAnotherDesksOperation)
{
    ASSERT_EQ(answered({packetBy(desk)}).answered.size(), 1u);
    const line::PacketsAnswered all = answered({packetBy(end({.name = QStringLiteral("desk-2.kapok")}))});
    ASSERT_EQ(all.refused.size(), 1u);
    EXPECT_EQ(idOf(all.refused.front().why), QStringLiteral("packet.operation_of_another_desk"));
    EXPECT_TRUE(all.answers.all.empty());
}

TEST_F(Sticks, AreBelievedOnlyFromADeskOfOurs)
{
    const Sealing foreign = end(stranger, {.name = QStringLiteral("desk.kapok")});
    // Whoever wrote it believes its reader: what is tried is whether its reader believes it.
    const Sealing pretender{authority.certificate(), foreign.certificate, foreign.key};
    EXPECT_EQ(whyRefused(packetBy(pretender)), QStringLiteral("packet.not_signed_by_ours"));
    EXPECT_EQ(whyRefused(packetBy(end({.name = QStringLiteral("bank.kapok"), .server = true}))),
              QStringLiteral("packet.signer_is_no_desk"));
    EXPECT_EQ(whyRefused(packetBy(desk, QStringLiteral("bank.kapok"))), QStringLiteral("packet.for_another"));
}

TEST_F(Sticks, AreNotBelievedFromADeskWhoseCertificateWasTakenBack)
{
    province.revoked =
        *line::RevocationList::of(authority.revoke({desk.certificate, desk.key}), authority.certificate());
    EXPECT_EQ(whyRefused(packetBy(desk)), QStringLiteral("packet.signer_not_believed"));
}

// D1: of what it carries nothing can be read on the way, and nothing changed.
TEST_F(Sticks, CanBeReadAndChangedByNobodyOnTheWay)
{
    const QByteArray packet = packetBy(desk), file = fileOf(Carries::Demands, {{packet}});
    const QString number = text(parseStrict(order.demand.bytes)->at("person").at("id"));
    for (const QByteArray& bytes : {packet, file, QByteArray::fromBase64(file)}) {
        EXPECT_FALSE(bytes.contains(number.toUtf8()));
        EXPECT_FALSE(bytes.contains(order.demand.operation.text.toUtf8()));
        EXPECT_FALSE(bytes.contains("desk.kapok"));
    }
    const auto read = line::unsealed(packet, end({.name = QStringLiteral("thief.kapok"), .server = true}));
    ASSERT_FALSE(read);
    EXPECT_EQ(idOf(read.error()), QStringLiteral("packet.for_another"));
    for (qsizetype at = 0; at < packet.size(); at += 7) {
        QByteArray changed = packet;
        changed[at] = char(changed[at] ^ 1);
        const auto opened = line::unsealed(changed, province);
        if (opened) EXPECT_EQ(opened->bytes, line::unsealed(packet, province)->bytes) << at;  // a name beside the text
    }
    EXPECT_EQ(whyRefused(packet.chopped(1)), QStringLiteral("packet.is_none"));
}

TEST_F(Sticks, AreSealedForNobodyWhomOurAuthorityDoesNotKnow)
{
    const QByteArray bytes = bytesOf(Packet{provinceName, journal, order.demand});
    const training::Identity foreign = stranger.issue({.name = provinceName, .server = true});
    const auto sealed = line::sealedFor(foreign.certificate, bytes, desk);
    ASSERT_FALSE(sealed);
    EXPECT_EQ(idOf(sealed.error()), QStringLiteral("packet.reader_not_believed"));
}

// P16, F1: a file that is none, or holds what is no packet, does nothing and says so.
TEST_F(Sticks, ThatAreNoneAreRefusedWhole)
{
    const QByteArray file = fileOf(Carries::Demands, {{packetBy(desk)}});
    for (const QByteArray& wrong :
         {QByteArray(), QByteArray("{}"), QByteArray("[]"), file.chopped(3),
          fileOf(Carries::Answers, {{packetBy(desk)}}), QByteArray(R"({"kapok":"demands","version":2,"packets":[]})"),
          QByteArray(R"({"kapok":"demands","version":1,"packets":["*"]})"),
          QByteArray(R"({"kapok":"demands","version":1,"packets":[1]})")}) {
        const auto read = line::packetsIn(Carries::Demands, wrong);
        ASSERT_FALSE(read) << wrong.constData();
        EXPECT_EQ(read.error().kind, Error::Kind::BadInput);
    }
    EXPECT_EQ(whyRefused("no packet"), QStringLiteral("packet.is_none"));
    EXPECT_EQ(whyRefused(*line::sealedFor(province.certificate, "{}", desk)), QStringLiteral("packet.is_none"));
    EXPECT_EQ(line::packetsIn(Carries::Demands, file)->all.size(), 1u);
}
