// contract.md §3, `kapokctl card`: one document, plain sentences, the exit codes of the contract.
#include "cli/card.h"
#include "tests/unit/cardio/support.h"

#include <gtest/gtest.h>

#include <QCoreApplication>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

struct Answer {
    int exit = 0;
    QString out, err;
    Json document() const { return out.isEmpty() ? Json() : parseStrict(out.toUtf8()).value(); }
};

class CardCommand : public ::testing::Test {
protected:
    Answer asked(QStringList args, const cli::Permit& permit = {})
    {
        Answer answer;
        {
            QTextStream out(&answer.out), err(&answer.err);
            QCommandLineParser parser;
            cli::describeOptions(parser);
            EXPECT_TRUE(parser.parse(QStringList{QStringLiteral("kapokctl")} + args));
            answer.exit = cli::cardOver(cli::callOf(parser, out, err), desk.readers, permit);
        }
        return answer;
    }
    Answer read(const char* name, QStringList args = {QStringLiteral("read")})
    {
        desk.readers.insert(card(name), 0);
        return asked(std::move(args));
    }
    Desk desk;
};

}  // namespace

TEST_F(CardCommand, ReadsACardWithPersonalValuesMasked)
{
    const Answer answer = read("g3c");
    EXPECT_EQ(answer.exit, 0) << answer.err.toStdString();
    const Json document = answer.document();
    EXPECT_EQ(document["generation"], 3);
    EXPECT_EQ(document["identification"], "440700D15600000500000003FFFFFFFF");
    EXPECT_EQ(document["expires"], "2031-03-31");
    EXPECT_EQ(document["name"], "张**");
    for (const char* personal : {"张三", "440703199001010017", "1990", "D40700014"})
        EXPECT_FALSE(answer.out.contains(QString::fromUtf8(personal))) << personal;
    // Without a desk both is said: which keys, and that --reveal needs no sign-in.
    EXPECT_TRUE(answer.err.contains(QStringLiteral("test keys")));
    EXPECT_TRUE(answer.err.contains(QStringLiteral("sign-in")));
}

TEST_F(CardCommand, RevealsWithoutADesk)
{
    const Answer answer = read("g3c", {QStringLiteral("read"), QStringLiteral("--reveal")});
    EXPECT_EQ(answer.document()["name"], "张三");
    EXPECT_EQ(answer.document()["social_security_number"], "440703199001010017");
    EXPECT_EQ(answer.document()["birth_date"], "1990-01-01");
}

// D3, E1: with a desk nothing personal is shown to whom the desk does not permit it.
TEST_F(CardCommand, RevealsAtADeskOnlyToWhomItPermits)
{
    desk.readers.insert(card("g3c"), 0);
    const QStringList nobody{QStringLiteral("read"), QStringLiteral("--reveal")},
        teller = nobody + QStringList{QStringLiteral("--user"), QStringLiteral("0101")};
    QStringList askedFor;
    const auto saying = [&](bool yes) {
        return [&askedFor, yes](const QString& user) -> Expected<void> {
            askedFor.append(user);
            if (yes) return {};
            return failure(Error::Kind::NotPermitted, words("error.sign_in_wrong"));
        };
    };
    for (const Answer& denied : {asked(nobody, saying(true)), asked(teller, saying(false))}) {
        EXPECT_EQ(denied.exit, 5);
        EXPECT_TRUE(denied.out.isEmpty());
    }
    EXPECT_EQ(asked(teller, saying(true)).document()["name"], "张三");
    EXPECT_EQ(askedFor, (QStringList{QStringLiteral("0101"), QStringLiteral("0101")}));
    // Masked, and nobody is asked, without --reveal.
    EXPECT_EQ(asked({QStringLiteral("read")}, saying(false)).document()["name"], "张**");
}

// C11.
TEST_F(CardCommand, EndsAsTheContractSays)
{
    const std::pair<const char*, int> exits[] = {{"g1", 0},           {"g2", 0},
                                                 {"g3n", 0},          {"blank", 1},
                                                 {"expired", 1},      {"app-blocked", 1},
                                                 {"card-blocked", 1}, {"bank-only", 1},
                                                 {"mute", 3},         {"other-province", 1},
                                                 {"damaged", 1},      {"read-key-locked", 1}};
    for (const auto& [name, exit] : exits) {
        const Answer answer = read(name);
        EXPECT_EQ(answer.exit, exit) << name << answer.err.toStdString();
        if (exit == 1) EXPECT_FALSE(answer.document().is_null()) << name;
        if (exit != 0) EXPECT_FALSE(answer.err.isEmpty()) << name;
    }
    desk.readers.remove(0);
    const Answer empty = asked({QStringLiteral("read")});
    EXPECT_EQ(empty.exit, 3);
    EXPECT_TRUE(empty.out.isEmpty());
    EXPECT_TRUE(empty.err.contains(QStringLiteral("no card in the reader")));
}

TEST_F(CardCommand, GivesWhatADamagedCardStillHolds)
{
    const Answer answer = read("damaged", {QStringLiteral("read"), QStringLiteral("--reveal")});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.document()["name"], "张三");
    EXPECT_EQ(answer.document()["damaged"], Json::array({"birth_date"}));
    EXPECT_TRUE(answer.document()["birth_date"].is_null());
}

// Issue 17: a blank ends with 1, and says serial, generation, version and days.
TEST_F(CardCommand, SaysOfABlankWhatItIs)
{
    for (const auto& [name, serial, generation] :
         {std::tuple{"blank", "00000101", 3}, std::tuple{"blank-g2", "00000102", 2}}) {
        const Answer answer = read(name);
        EXPECT_EQ(answer.exit, 1) << name;
        const Json document = answer.document();
        EXPECT_EQ(document["reason"], "card_blank");
        EXPECT_EQ(document["blank"], true);
        EXPECT_EQ(document["serial"], serial);
        EXPECT_EQ(document["generation"], generation);
        EXPECT_EQ(document["version"], generation == 3 ? "3.00" : "2.00");
        EXPECT_EQ(document["issued"], "2021-04-01");
        EXPECT_EQ(document["expires"], "2031-03-31");
        EXPECT_NE(document["text"]["zh"].get<std::string>().find(serial), std::string::npos);
        EXPECT_TRUE(answer.err.contains(QLatin1String(serial)));
    }
}

// C10, decision 0060: the rest of the card stands in the document, masked like all that is personal.
TEST_F(CardCommand, GivesTheRestOfACard)
{
    const Json masked = read("g3-full").document();
    EXPECT_EQ(masked["birthplace"], "•••");
    EXPECT_NE(masked["person_number"], "440700123456");
    EXPECT_EQ(masked["first_place"], "440703");
    EXPECT_EQ(masked["photo"]["present"], true);
    // SM3 of FFD8FFE000104A464946FFD9, by OpenSSL.
    EXPECT_EQ(masked["photo"]["sm3"], "b6d71b20a3488dfa8fe702728ced1a5f7dc3953fd716bff4472c879d879af8a8");
    EXPECT_EQ(masked["certificate"]["present"], true);
    EXPECT_EQ(masked["unread"], Json::array({"public_area"}));  // this key service has no key for it
    EXPECT_EQ(masked["damaged"], Json::array());
    const Answer revealed = read("g3-full", {QStringLiteral("read"), QStringLiteral("--reveal")});
    EXPECT_EQ(revealed.exit, 0);
    EXPECT_EQ(revealed.document()["person_number"], "440700123456");
    EXPECT_EQ(revealed.document()["birthplace"], "440703");
    const Json without = read("g3c").document();
    EXPECT_EQ(without["photo"], Json({{"present", false}, {"sm3", nullptr}}));
    EXPECT_TRUE(without["person_number"].is_null());
}

TEST_F(CardCommand, NamesWhatIsMissingOnACardHalfWritten)
{
    const Answer answer = read("half-written", {QStringLiteral("read"), QStringLiteral("--reveal")});
    EXPECT_EQ(answer.exit, 1);
    EXPECT_EQ(answer.document()["name"], "张三");
    EXPECT_TRUE(answer.document()["card_number"].is_null());
    EXPECT_EQ(answer.document()["damaged"], Json::array({"card_number"}));
}

TEST_F(CardCommand, ListsReaders)
{
    desk.readers.insert(card("g3n"), 0);
    const Answer answer = asked({QStringLiteral("list")});
    EXPECT_EQ(answer.exit, 0);
    const Json first = answer.document()["readers"][0];
    EXPECT_EQ(first["interface"], "contactless");
    EXPECT_EQ(first["card_present"], true);
    EXPECT_EQ(first["atr"], "3B8D800100814A4446866044070000000363");
    EXPECT_EQ(first["card_kind"], "social_security");
    EXPECT_EQ(answer.document()["readers"][1]["card_kind"], "none");
}

TEST_F(CardCommand, TracesEveryCommandWithoutAPersonalByte)
{
    const Answer answer = read("g3c", {QStringLiteral("trace")});
    EXPECT_EQ(answer.exit, 0);
    EXPECT_GT(answer.document()["exchanges"].size(), 15u);
    EXPECT_EQ(answer.document()["exchanges"][0]["command"], "00A404000F7378312E73682EC9E7BBE1B1A3D5CF");
    for (const char* bytes : {"D5C5C8FD", "343430373033", "443430373030303134"})
        EXPECT_FALSE(answer.out.contains(QLatin1String(bytes))) << bytes;
}

TEST_F(CardCommand, SaysPlainlyThatAReaderHasNoPinPad)
{
    const Answer answer = read("g3c", {QStringLiteral("read"), QStringLiteral("--pin-pad")});
    EXPECT_EQ(answer.exit, 0);
    EXPECT_TRUE(answer.err.contains(QStringLiteral("no PIN pad")));
}

TEST_F(CardCommand, SaysWhatItDoesNotUnderstand)
{
    for (const QStringList& args : {QStringList{}, QStringList{QStringLiteral("eat")},
                                    QStringList{QStringLiteral("read"), QStringLiteral("twice")}}) {
        const Answer answer = asked(args);
        EXPECT_EQ(answer.exit, 2);
        EXPECT_TRUE(answer.err.contains(QStringLiteral("Usage")));
    }
    const Answer named = asked({QStringLiteral("read"), QStringLiteral("--reader"), QStringLiteral("Nobody's")});
    EXPECT_EQ(named.exit, 3);
    EXPECT_TRUE(named.err.contains(QStringLiteral("Nobody's")));
}
