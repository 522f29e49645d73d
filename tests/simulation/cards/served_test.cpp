// B6 of what a counter does with a finished card: read, PIN changed, PIN reset (N01, C10, C11, D2). Every command ×
// every fault × both generations in use; afterwards the card's own memory says what happened, and the answer must have said the same.
#include "faults.h"

#include <gtest/gtest.h>

#include <iostream>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

const QByteArray oldPin = QByteArrayLiteral("135792"), newPin = QByteArrayLiteral("246813"),
                 initialPin = QByteArrayLiteral("888888");

enum class Work { Read, Change, Reset };
const char* nameOf(Work work) { return work == Work::Read ? "read" : work == Work::Change ? "change" : "reset"; }

struct Served {
    Desk desk;
    CardState before, kept;
    QString identification;

    explicit Served(const char* personality) : before(card(personality))
    {
        before.pin = oldPin;
        kept = before;
        identification = QString::fromLatin1(before.value(0x05, 0x01)->toHex().toUpper());
        layIn();
    }
    void layIn()
    {
        desk.readers.insert(kept, 0, [this](const CardState& now) {
            kept = now;
            return true;
        });
    }
    std::optional<Error> done(Work work)
    {
        if (work == Work::Read) {
            const auto read = desk.read();
            return read ? std::nullopt : std::optional(read.error());
        }
        const auto set = work == Work::Change
                             ? QCoro::waitFor(desk.readers.changePin(identification, pin(oldPin.constData()),
                                                                     pin(newPin.constData())))
                             : QCoro::waitFor(desk.readers.resetPin(identification, pin(newPin.constData())));
        return set ? std::nullopt : std::optional(set.error());
    }
};

void check(const char* personality, Work work, const CardFault& fault, int at)
{
    const std::string where =
        std::string(personality) + ", " + nameOf(work) + ", command " + std::to_string(at) + ", " + fault.name;
    Served served(personality);
    ASSERT_TRUE(served.desk.readers.arm(armed(fault, at)));
    const auto error = served.done(work);

    // No record, no binary file is touched by any of the three.
    EXPECT_EQ(served.kept.recordFiles, served.before.recordFiles) << where;
    EXPECT_EQ(served.kept.binaryFiles, served.before.binaryFiles) << where;
    if (work == Work::Read) EXPECT_EQ(served.kept.pin, oldPin) << where;
    else if (error && error->kind != Error::Kind::InDoubt) EXPECT_EQ(served.kept.pin, oldPin) << where;
    // A swapped card answers for itself: what it did not do is not said to be done.
    else if (!error && fault.kind != Fault::Kind::SwapCard) EXPECT_EQ(served.kept.pin, newPin) << where;
    else EXPECT_TRUE(served.kept.pin == oldPin || served.kept.pin == newPin || served.kept.pin == initialPin) << where;
    const bool tookThem = fault.kind == Fault::Kind::SetCounters && fault.value == 0;
    for (const auto& [key, left] : served.kept.keyTries) {
        if (!tookThem) EXPECT_GE(left, 1) << where << " key " << key;
    }
    // The next insertion is read as if nothing had been, unless the fault took its keys.
    const bool mayBeRefused = fault.maySpoil;
    served.layIn();
    if (const auto again = served.done(Work::Read); again && !mayBeRefused)
        ADD_FAILURE() << where << ": " << again->happened.id.toStdString();
}

int commandsOf(const char* personality, Work work)
{
    Served served(personality);
    EXPECT_FALSE(served.done(work));
    return served.desk.readers.commands(0);
}

}  // namespace

TEST(ServedCards, AreWhatTheAnswerSaidAfterEveryFaultAtEveryCommand)
{
    int runs = 0, combination = 0;
    for (const char* personality : {"g2", "g3c"})
        for (const Work work : {Work::Read, Work::Change, Work::Reset}) {
            const int commands = commandsOf(personality, work);
            for (int at = 1; at <= commands; ++at)
                for (const CardFault& fault : everyFault()) {
                    if (!isTaken(combination++)) continue;
                    check(personality, work, fault, at);
                    ++runs;
                }
        }
    std::cout << runs << " of " << combination << " combinations\n";
}
