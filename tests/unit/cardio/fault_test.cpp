// "The card: pulled at every APDU of reading and PIN change, it leaves a sentence that a teller
// understands" (B6). Every fault of chip.md §8 falls at every command, and what follows is checked
// against the virtual card's own memory.
#include "base/dictionary.h"
#include "support.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <iostream>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

using K = Fault::Kind;

const Dictionary& dictionary()
{
    static const Dictionary loaded = Dictionary::load(clonePath("resources/words")).value();
    return loaded;
}

void expectSentence(const Error& error, const std::string& where)
{
    EXPECT_TRUE(dictionary().knows(error.happened.id)) << where << ": " << error.happened.id.toStdString();
    for (const Language language : {Language::Chinese, Language::English}) {
        const QString said = dictionary().render(error.happened, language);
        EXPECT_GT(said.size(), 5) << where;
        EXPECT_FALSE(said.contains(QLatin1Char('{'))) << where << said.toStdString();
    }
}

QString otherCardFile()
{
    static const QTemporaryDir folder;
    static const QString file = [] {
        CardContents other;
        other.serial = 77;
        other.cardNumber = cardNumberOf(QStringLiteral("E0000000"));
        other.name = QStringLiteral("李四");
        other.pin = QStringLiteral("135790");
        const QString path = folder.filePath(QStringLiteral("other.json"));
        EXPECT_TRUE(saveCard(path, makeCard(other)));
        return path;
    }();
    return file;
}

Fault fault(K kind, int at, int value = 0)
{
    Fault made;
    made.kind = kind;
    made.at = at;
    made.value = value;
    if (kind == K::SwapCard) made.file = otherCardFile();
    return made;
}

struct Kinds {
    K kind;
    int value;
    const char* name;
};
const Kinds allKinds[] = {{K::Pulled, 0, "pulled"},
                          {K::ExecutedUnheard, 0, "executed_unheard"},
                          {K::TearAtByte, 1, "tear_at_byte"},
                          {K::Mute, 0, "mute"},
                          {K::Garbage, 0, "garbage"},
                          {K::StatusWord, 0x6F00, "6F00"},
                          {K::StatusWord, 0x6A82, "6A82"},
                          {K::StatusWord, 0x6581, "6581"},
                          {K::StatusWord, 0x6985, "6985"},
                          {K::WrongLength, 0x03, "6C03"},
                          {K::WrongSlice, 0x04, "6104"},
                          {K::Slices, 3, "slices"},
                          {K::ShortAnswer, 1, "short"},
                          {K::LongAnswer, 2, "long"},
                          {K::NoBytes, 0, "no bytes"},
                          {K::OneByte, 0, "one byte"},
                          {K::RandomBytes, 5, "5 random"},
                          {K::RandomBytes, 8, "8 random"},
                          {K::Delay, 1, "delay"},
                          {K::SwapCard, 0, "swap"},
                          {K::SetCounters, 1, "counters 1"},
                          {K::SetCounters, 0, "counters 0"}};

int commandsOf(const char* name, bool changesPin)
{
    Desk desk;
    desk.readers.insert(card(name), 0);
    if (changesPin) EXPECT_TRUE(desk.changePin("888888", "246813"));
    else EXPECT_TRUE(desk.read());
    return desk.readers.commands(0);
}

// A field is the card's own or named as damaged: never a third thing.
void expectTrueOrDamaged(const ports::ChipData& read, const ports::ChipData& truth, const std::string& where)
{
    const auto check = [&](const auto& got, const auto& right, const char* field) {
        if (got != right) EXPECT_TRUE(read.damaged.contains(QLatin1String(field))) << where << " " << field;
    };
    check(read.identification, truth.identification, "identification");
    check(read.cardNumber, truth.cardNumber, "card_number");
    check(read.name, truth.name, "name");
    check(read.socialSecurityNumber, truth.socialSecurityNumber, "social_security_number");
    check(read.sex, truth.sex, "sex");
    check(read.nationality, truth.nationality, "nationality");
    check(read.birthDate, truth.birthDate, "birth_date");
    check(read.issued, truth.issued, "issued");
    check(read.expires, truth.expires, "expires");
    check(read.issuer, truth.issuer, "issuer");
}

struct Remembered {
    CardState state;
    VirtualCard::Store store()
    {
        return [this](const CardState& now) {
            state = now;
            return true;
        };
    }
};

}  // namespace

TEST(CardFaults, PulledAtEveryCommandOfReadingLeaveASentenceAndTheCardAsItWas)
{
    int runs = 0;
    for (const char* name : {"g1", "g2", "g3c", "g3n"}) {
        const int commands = commandsOf(name, false);
        ASSERT_GT(commands, 13);
        for (const K kind : {K::Pulled, K::ExecutedUnheard})
            for (int at = 1; at <= commands; ++at, ++runs) {
                Desk desk;
                Remembered memory{card(name)};
                desk.readers.insert(memory.state, 0, memory.store());
                ASSERT_TRUE(desk.readers.arm(fault(kind, at)));
                const auto read = desk.read();
                ASSERT_FALSE(read) << name << at;
                EXPECT_EQ(sentence(read.error()), QStringLiteral("error.card_removed")) << name << at;
                EXPECT_EQ(read.error().kind, Error::Kind::Unavailable);
                EXPECT_TRUE(read.error().detail.contains(QStringLiteral("command ")))
                    << read.error().detail.toStdString();
                expectSentence(read.error(), name);
                EXPECT_EQ(memory.state, card(name)) << name << at;
                desk.readers.insert(memory.state, 0);
                EXPECT_TRUE(desk.read()) << "the same card goes on";
            }
    }
    std::cout << "pulled while read: " << runs << " runs\n";
}

TEST(CardFaults, OfEveryKindAtEveryCommandOfReadingNeverGiveAWrongField)
{
    int runs = 0, refused = 0, partly = 0, whole = 0;
    for (const char* name : {"g1", "g2", "g3c", "g3n"}) {
        Desk calm;
        calm.readers.insert(card(name), 0);
        const auto truth = calm.read();
        ASSERT_TRUE(truth);
        const int commands = commandsOf(name, false);
        for (const auto& [kind, value, label] : allKinds)
            for (int at = 1; at <= commands; ++at, ++runs) {
                const std::string where = std::string(name) + " " + label + " at " + std::to_string(at);
                Desk desk;
                int externalTries = 0;
                desk.readers.insert(card(name), 0);
                ASSERT_TRUE(desk.readers.arm(fault(kind, at, value)));
                const auto read = QCoro::waitFor(desk.readers.readTraced({}, [&](const Exchange& said) {
                    externalTries += said.command.startsWith(QStringLiteral("0082"));
                }));
                EXPECT_LE(externalTries, 1) << where;
                if (!read) {
                    expectSentence(read.error(), where);
                    ++refused;
                    continue;
                }
                expectTrueOrDamaged(*read, *truth, where);
                ++(read->damaged.isEmpty() ? whole : partly);
                if (kind == K::Slices || kind == K::Delay) EXPECT_TRUE(read->damaged.isEmpty()) << where;
            }
    }
    std::cout << "faults while read: " << runs << " runs, " << refused << " explained, " << partly << " partly read, "
              << whole << " unharmed\n";
    EXPECT_GT(refused, 0);
    EXPECT_GT(partly, 0);
}

// C14.
TEST(CardFaults, OfEveryKindAtEveryCommandOfAPinChangeNeverLie)
{
    int runs = 0, done = 0, doubtful = 0, refused = 0;
    const QString identification = identificationOf(CardContents{});
    for (const char* name : {"g2", "g3c"}) {
        CardState before = card(name);
        // Both cards answer to one identification, so that one call finds either.
        *before.value(5, 1) = QByteArray::fromHex(identification.toLatin1());
        const int commands = commandsOf("g3c", true);
        for (const auto& [kind, value, label] : allKinds)
            for (int at = 1; at <= commands; ++at, ++runs) {
                const std::string where = std::string(name) + " " + label + " at " + std::to_string(at);
                Desk desk;
                Remembered memory{before};
                desk.readers.insert(memory.state, 0, memory.store());
                ASSERT_TRUE(desk.readers.arm(fault(kind, at, value)));
                const auto changed = desk.changePin("888888", "246813");
                const bool holdsNew = memory.state.pin == QByteArrayLiteral("246813");
                EXPECT_TRUE(holdsNew || memory.state.pin == QByteArrayLiteral("888888")) << where;
                if (changed) {
                    EXPECT_TRUE(holdsNew) << where;
                    ++done;
                    continue;
                }
                expectSentence(changed.error(), where);
                if (changed.error().kind != Error::Kind::InDoubt) {
                    EXPECT_FALSE(holdsNew) << where << " " << sentence(changed.error()).toStdString();
                    ++refused;
                    continue;
                }
                ++doubtful;
                if (memory.state.pinLeft < 2) continue;  // pinIs() would refuse to use the last try
                desk.readers.insert(memory.state, 0, memory.store());
                EXPECT_EQ(desk.pinIs("246813"), holdsNew) << where;
            }
    }
    std::cout << "faults at a PIN change: " << runs << " runs, " << done << " done, " << doubtful
              << " in doubt and settled, " << refused << " not done\n";
    EXPECT_GT(doubtful, 0);
}

TEST(CardFaults, PulledAtEveryCommandOfAPinChangeSayWhichPinHolds)
{
    const int commands = commandsOf("g3c", true);
    constexpr int change = 5;  // select, its answer, identification, tries, change, tries
    ASSERT_EQ(commands, 6);
    for (const K kind : {K::Pulled, K::ExecutedUnheard})
        for (int at = 1; at <= commands; ++at) {
            Desk desk;
            Remembered memory{card("g3c")};
            desk.readers.insert(memory.state, 0, memory.store());
            ASSERT_TRUE(desk.readers.arm(fault(kind, at)));
            const auto changed = desk.changePin("888888", "246813");
            const QString heard = changed ? QStringLiteral("changed") : sentence(changed.error());
            const QString expected = at < change    ? QStringLiteral("error.card_removed_before_pin_change")
                                     : at == change ? QStringLiteral("error.pin_in_doubt")
                                                    : QStringLiteral("changed");
            EXPECT_EQ(heard, expected) << at;
        }
}

TEST(CardFaults, NeverChangeThePinOfAnotherCard)
{
    const CardState other = loadCard(otherCardFile()).value();
    for (int at = 1; at <= commandsOf("g3c", true); ++at) {
        Desk desk;
        desk.readers.insert(card("g3c"), 0);
        ASSERT_TRUE(desk.readers.arm(fault(K::SwapCard, at)));
        const auto changed = desk.changePin("888888", "246813");
        EXPECT_EQ(desk.readers.card(0)->pin, other.pin) << at;
        EXPECT_EQ(desk.readers.card(0)->pinLeft, other.pinLeft) << at;
    }
}
