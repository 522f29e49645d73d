// contract.md §3, `card read`: what a chip says of itself, and the sentence where it does not.
#include "base/dictionary.h"
#include "support.h"
#include "tests/support/places/places.h"

#include <QTemporaryDir>
#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

TEST(ChipReading, TellsAllOfAThirdGenerationCard)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    const auto read = desk.read();
    ASSERT_TRUE(read) << sentence(read.error()).toStdString() << read.error().detail.toStdString();
    EXPECT_EQ(read->generation, 3);
    EXPECT_EQ(read->version, QStringLiteral("3.00"));
    EXPECT_EQ(read->identification, QStringLiteral("440700D15600000500000003FFFFFFFF"));
    EXPECT_EQ(read->issuer, QStringLiteral("915600000244070044070001"));
    EXPECT_EQ(read->name, QStringLiteral("张三"));
    EXPECT_EQ(read->socialSecurityNumber, QStringLiteral("440703199001010017"));
    EXPECT_EQ(read->sex, QStringLiteral("1"));
    EXPECT_EQ(read->nationality, QStringLiteral("01"));
    EXPECT_EQ(read->birthDate, QDate(1990, 1, 1));
    EXPECT_EQ(read->issued, QDate(2021, 4, 1));
    EXPECT_EQ(read->expires, QDate(2031, 3, 31));
    EXPECT_EQ(read->pinTriesLeft, 6);
    EXPECT_TRUE(read->damaged.isEmpty());
}

namespace {

// What the teller hears of a card of this personality; "" where it is read to the end.
QString heardOf(const char* name)
{
    Desk desk;
    desk.readers.insert(card(name), 0);
    const auto read = desk.read();
    return read ? QString() : sentence(read.error());
}

Error::Kind kindOfRefusal(const char* name)
{
    Desk desk;
    desk.readers.insert(card(name), 0);
    return desk.read().error().kind;
}

}  // namespace

TEST(ChipReading, OfEveryPersonalityIsReadOrExplained)
{
    const std::map<QString, QString> expected = {
        {"g1", ""},
        {"g2", ""},
        {"g3c", ""},
        {"g3n", ""},
        {"blank", "error.card_blank"},
        {"blank-g2", "error.card_blank"},
        {"blank-g3n", "error.card_blank"},
        {"half-written", "error.card_blank"},
        {"g3-full", ""},
        {"pin-locked", ""},
        {"key-locked", ""},
        {"read-key-locked", "error.card_key_locked"},
        {"expired", ""},
        {"app-blocked", "error.card_application_blocked"},
        {"card-blocked", "error.card_blocked"},
        {"no-bank", ""},
        {"bank-only", "error.card_is_bank_card"},
        {"mute", "error.card_mute"},
        {"damaged", ""},
        {"other-province", "error.card_other_keys"},
        {"rare-name", ""},
        {"not-in-stock", "error.card_blank"},
        {"version-empty", ""},
    };
    EXPECT_EQ(expected.size(), std::size_t(personalities().size()));
    for (const QString& name : personalities())
        EXPECT_EQ(heardOf(name.toLatin1().constData()).toStdString(), expected.at(name).toStdString())
            << name.toStdString();
}

// C11: a sentence in both languages, and in it what to do next.
TEST(ChipReading, EverySentenceSaysWhatIsWrongAndWhatIsNext)
{
    const auto dictionary = Dictionary::load(clonePath("resources/words"));
    ASSERT_TRUE(dictionary);
    const std::pair<const char*, const char*> steps[] = {
        {"blank", "放回空白卡托盘"},     {"blank-g2", "放回空白卡托盘"},  {"app-blocked", "换卡"},
        {"card-blocked", "换卡"},        {"bank-only", "出示社会保障卡"}, {"mute", "芯片一面朝上"},
        {"other-province", "联系管理员"}};
    for (const auto& [name, step] : steps) {
        Desk desk;
        desk.readers.insert(card(name), 0);
        const auto read = desk.read();
        ASSERT_FALSE(read) << name;
        const QString said = dictionary->render(read.error().happened, Language::Chinese);
        EXPECT_TRUE(said.contains(QString::fromUtf8(step))) << name << ": " << said.toStdString();
        EXPECT_FALSE(dictionary->render(read.error().happened, Language::English).contains(u'{')) << name;
    }
    const std::pair<const char*, const char*> warned[] = {{"chip.warning.expired", "期满换卡"},
                                                          {"chip.warning.other_city", "发卡地"},
                                                          {"chip.warning.pin_locked", "密码重置"}};
    for (const auto& [id, step] : warned)
        EXPECT_TRUE(dictionary->render({QLatin1String(id), {}}, Language::Chinese).contains(QString::fromUtf8(step)));
}

TEST(ChipReading, EndsWithTheExitCodeOfTheContract)
{
    // contract.md §3: 3 for a card that cannot be reached, 1 for one that may not be used.
    EXPECT_EQ(kindOfRefusal("mute"), Error::Kind::Unavailable);
    for (const char* name : {"blank", "app-blocked", "card-blocked", "bank-only", "other-province", "read-key-locked"})
        EXPECT_EQ(kindOfRefusal(name), Error::Kind::Refused) << name;
    Desk desk;
    EXPECT_EQ(desk.read().error().kind, Error::Kind::Unavailable);
}

TEST(ChipReading, OfTheFirstTwoGenerationsNeedsNoKey)
{
    for (const char* name : {"g1", "g2", "version-empty"}) {
        Desk desk;
        desk.readers.insert(card(name), 0);
        const auto read = desk.read();
        ASSERT_TRUE(read) << name;
        EXPECT_EQ(read->name, QStringLiteral("张三"));
        EXPECT_TRUE(desk.hsm.asked.empty()) << name;
        EXPECT_TRUE(read->damaged.isEmpty()) << read->damaged.join(QLatin1Char(' ')).toStdString();
    }
}

TEST(ChipReading, TakesAnEmptyVersionForTheFirstGeneration)
{
    Desk desk;
    desk.readers.insert(card("version-empty"), 0);
    EXPECT_EQ(desk.read()->generation, 1);
}

TEST(ChipReading, JoinsARareNameAcrossTwoRecords)
{
    Desk desk;
    desk.readers.insert(card("rare-name"), 0);
    const auto read = desk.read();
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->damaged.isEmpty());
    EXPECT_EQ(read->name.toUcs4().size(), 16);
    EXPECT_TRUE(read->name.endsWith(QChar(0x4DAE)));
}

TEST(ChipReading, GivesWhatADamagedCardStillHolds)
{
    Desk desk;
    desk.readers.insert(card("damaged"), 0);
    const auto read = desk.read();
    ASSERT_TRUE(read);
    EXPECT_EQ(read->damaged, QStringList{QStringLiteral("birth_date")});
    EXPECT_EQ(read->name, QStringLiteral("张三"));
    EXPECT_FALSE(read->birthDate.isValid());
    EXPECT_TRUE(read->warnings.contains(QStringLiteral("chip.warning.damaged")));
}

TEST(ChipReading, WarnsAndNeverRefusesForACheckDigitADateOrACity)
{
    CardState state = card("expired");
    *state.value(5, 7) = QByteArrayLiteral("D40700015");
    state.pinLeft = 1;
    Desk desk;
    desk.readers.insert(state, 0);
    const auto read = desk.read();
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->warnings.contains(QStringLiteral("chip.warning.check_digit")));
    EXPECT_TRUE(read->warnings.contains(QStringLiteral("chip.warning.expired")));
    EXPECT_TRUE(read->warnings.contains(QStringLiteral("chip.warning.pin_last_try")));
    EXPECT_FALSE(read->warnings.contains(QStringLiteral("chip.warning.other_city")));

    CardContents elsewhere;
    elsewhere.division = QStringLiteral("440100");
    elsewhere.cardNumber = cardNumberOf(QStringLiteral("A0000000"));
    desk.readers.insert(makeCard(elsewhere), 0);
    const auto other = desk.read();
    ASSERT_TRUE(other) << sentence(other.error()).toStdString();
    EXPECT_EQ(other->warnings, QStringList{QStringLiteral("chip.warning.other_city")});
}

TEST(ChipReading, IsValidOnTheLastDayOfACard)
{
    Desk desk;
    desk.clock.today = QDate(2031, 3, 31);
    desk.readers.insert(card("g3c"), 0);
    EXPECT_TRUE(desk.read()->warnings.isEmpty());
    desk.clock.today = QDate(2031, 4, 1);
    EXPECT_EQ(desk.read()->warnings, QStringList{QStringLiteral("chip.warning.expired")});
}

TEST(ChipReading, PresentsNoKeyToACardOfOtherKeys)
{
    Desk desk;
    desk.readers.insert(card("other-province"), 0);
    EXPECT_EQ(sentence(desk.read().error()), QStringLiteral("error.card_other_keys"));
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x0A), 3);
}

TEST(ChipReading, TriesAKeyOnceAndNeverAgain)
{
    Desk desk;
    desk.hsm.presentsWrongKey = true;
    desk.readers.insert(card("g3c"), 0);
    const auto first = desk.read();
    ASSERT_FALSE(first);
    EXPECT_EQ(sentence(first.error()), QStringLiteral("error.card_refuses_key"));
    EXPECT_EQ(first.error().happened.values.at(QStringLiteral("left")), QStringLiteral("2"));
    EXPECT_EQ(sentence(desk.read().error()), QStringLiteral("error.card_key_refused_before"));
    EXPECT_EQ(sentence(desk.read().error()), QStringLiteral("error.card_key_refused_before"));
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x0A), 2);
}

// Two calls of `kapokctl card read` are two processes, and the card counts them both (chip.md §5).
TEST(ChipReading, TriesAKeyOnceAlsoInAnotherProcess)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("refused-cards"));
    Desk first{.refusedCards = file}, second{.refusedCards = file};
    for (Desk* desk : {&first, &second}) {
        desk->hsm.presentsWrongKey = true;
        desk->readers.insert(card("g3c"), 0);
    }
    EXPECT_EQ(sentence(first.read().error()), QStringLiteral("error.card_refuses_key"));
    EXPECT_EQ(sentence(second.read().error()), QStringLiteral("error.card_key_refused_before"));
    EXPECT_EQ(second.readers.card(0)->keyTries.at(0x0A), 3);
    EXPECT_TRUE(second.hsm.asked.empty());

    CardContents another;
    another.serial = 77;
    another.cardNumber = cardNumberOf(QStringLiteral("44070077"));
    another.name = QStringLiteral("李四");
    second.hsm.presentsWrongKey = false;
    second.readers.insert(makeCard(another), 0);
    EXPECT_TRUE(second.read());
}

TEST(ChipReading, SaysWhatTheKeyServiceSaysWhenItIsAway)
{
    Desk desk;
    desk.hsm.isAway = true;
    desk.readers.insert(card("g3c"), 0);
    EXPECT_EQ(desk.read().error().kind, Error::Kind::Unavailable);
    EXPECT_EQ(desk.readers.card(0)->keyTries.at(0x0A), 3);
    desk.hsm.isAway = false;
    EXPECT_TRUE(desk.read());
}

TEST(ChipReading, ChallengesACardAnewEachTime)
{
    // An impostor that has recorded one authentication must not pass with it.
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    ASSERT_TRUE(desk.read());
    ASSERT_TRUE(desk.read());
    ASSERT_EQ(desk.hsm.asked.size(), 2u);
    EXPECT_NE(desk.hsm.asked[0].internalOriginal, desk.hsm.asked[1].internalOriginal);
    EXPECT_NE(desk.hsm.asked[0].internalFactor, desk.hsm.asked[1].internalFactor);
}

TEST(ChipReading, DoesNotGuessBetweenTwoSocialSecurityCards)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    desk.readers.insert(card("g2"), 1);
    EXPECT_EQ(sentence(desk.read().error()), QStringLiteral("error.card_several"));
    EXPECT_EQ(desk.read(EmulatedCardReaders::readerName(1))->generation, 2);
}

TEST(ChipReading, PowersACardOnceToTellItsKind)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    ASSERT_TRUE(QCoro::waitFor(desk.readers.list()));
    const int commands = desk.readers.commands(0);
    ASSERT_TRUE(QCoro::waitFor(desk.readers.list()));
    EXPECT_EQ(desk.readers.commands(0), commands);
}

// chip.md §1, §10: SSF33 is not public, and its cards are the key service's alone. It hears which algorithm the card names,
// or that of Beijing where the card names none; ours says that it cannot, and no try of a key is spent.
TEST(ChipReading, LeavesACardOfSsf33ToTheKeyService)
{
    constexpr int ssf33 = 2;
    CardState named = card("g3c");
    named.algorithm = ssf33;
    CardState ofBeijing = card("g3c");
    ofBeijing.algorithm.reset();
    ofBeijing.value(0x05, 0x01)->replace(0, 3, hex("110100"));
    for (const CardState& state : {named, ofBeijing}) {
        Desk desk;
        desk.readers.insert(state, 0);
        const auto read = desk.read();
        ASSERT_FALSE(read);
        EXPECT_EQ(sentence(read.error()), QStringLiteral("error.card_not_supported"));
        ASSERT_FALSE(desk.hsm.asked.empty());
        EXPECT_EQ(desk.hsm.asked.back().algorithm, ssf33);
        EXPECT_EQ(desk.readers.card(0)->keyTries, state.keyTries);
    }
}
