// K04, K12: a blank says its serial before anything is written, and whatever is no blank says what it is.
#include "support.h"

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

Expected<ports::BlankData> blankIn(Desk& desk, const QString& reader = {})
{
    return QCoro::waitFor(desk.readers.readBlank(reader));
}

}  // namespace

TEST(BlankReading, GivesSerialGenerationVersionAndDays)
{
    struct Row {
        const char* name;
        const char* serial;
        int generation;
        const char* version;
    };
    for (const Row& row : {Row{"blank", "00000101", 3, "3.00"}, Row{"blank-g2", "00000102", 2, "2.00"},
                           Row{"blank-g3n", "00000104", 3, "3.00"}, Row{"not-in-stock", "99990001", 3, "3.00"}}) {
        Desk desk;
        desk.readers.insert(card(row.name), 0);
        const auto blank = blankIn(desk);
        ASSERT_TRUE(blank) << row.name << sentence(blank.error()).toStdString();
        EXPECT_EQ(blank->serial, QLatin1String(row.serial));
        EXPECT_EQ(blank->identification, QStringLiteral("440700D156000005%1FFFFFFFF").arg(QLatin1String(row.serial)));
        EXPECT_EQ(blank->generation, row.generation);
        EXPECT_EQ(blank->version, QLatin1String(row.version));
        EXPECT_EQ(blank->issued, QDate(2021, 4, 1));
        EXPECT_EQ(blank->expires, QDate(2031, 3, 31));
        EXPECT_TRUE(desk.hsm.asked.empty()) << "a blank is known without a key";
    }
}

TEST(BlankReading, RefusesWhateverIsNoBlank)
{
    const std::pair<const char*, const char*> table[] = {{"g1", "error.card_used"},
                                                         {"g2", "error.card_used"},
                                                         {"g3c", "error.card_used"},
                                                         {"expired", "error.card_used"},
                                                         {"other-province", "error.card_used"},
                                                         {"app-blocked", "error.card_application_blocked"},
                                                         {"card-blocked", "error.card_blocked"},
                                                         {"bank-only", "error.card_is_bank_card"},
                                                         {"mute", "error.card_mute"}};
    for (const auto& [name, said] : table) {
        Desk desk;
        desk.readers.insert(card(name), 0);
        const auto blank = blankIn(desk);
        ASSERT_FALSE(blank) << name;
        EXPECT_EQ(sentence(blank.error()).toStdString(), said) << name;
    }
    Desk empty;
    EXPECT_EQ(sentence(blankIn(empty).error()), QStringLiteral("error.card_none"));
    EXPECT_EQ(sentence(blankIn(empty, QStringLiteral("Nobody's")).error()),
              QStringLiteral("error.card_reader_unknown"));
}

// At the counter the citizen's card may lie in the other reader.
TEST(BlankReading, FindsTheBlankBesideACard)
{
    Desk desk;
    desk.readers.insert(card("g3c"), 0);
    desk.readers.insert(card("blank"), 1);
    const auto blank = blankIn(desk);
    ASSERT_TRUE(blank) << sentence(blank.error()).toStdString();
    EXPECT_EQ(blank->serial, QStringLiteral("00000101"));
    EXPECT_EQ(sentence(blankIn(desk, EmulatedCardReaders::readerName(0)).error()), QStringLiteral("error.card_used"));

    desk.readers.insert(card("g2"), 1);
    EXPECT_EQ(sentence(blankIn(desk).error()), QStringLiteral("error.card_no_blank"));
    desk.readers.insert(card("blank"), 0);
    desk.readers.insert(card("blank-g2"), 1);
    EXPECT_EQ(sentence(blankIn(desk).error()), QStringLiteral("error.card_several_blanks"));
}

// chip.md §6: without its number a card is a blank to whoever has no key, however much of it is written.
TEST(BlankReading, OfOneOnWhichWritingBrokeOffIsLeftToWhoWritesIt)
{
    Desk desk;
    desk.readers.insert(card("half-written"), 0);
    const auto blank = blankIn(desk);
    ASSERT_TRUE(blank);
    EXPECT_EQ(blank->serial, QStringLiteral("00000103"));
}

TEST(BlankReading, ChangesNothingAndEndsWithACardThatIsPulled)
{
    for (int at = 1; at <= 7; ++at) {
        Desk desk;
        const CardState before = card("blank");
        CardState after = before;
        desk.readers.insert(before, 0, [&after](const CardState& now) {
            after = now;
            return true;
        });
        ASSERT_TRUE(desk.readers.arm(*Fault::named(QStringLiteral("pulled"), at)));
        const auto blank = blankIn(desk);
        EXPECT_FALSE(blank) << at;
        EXPECT_EQ(after, before) << at;
    }
}
