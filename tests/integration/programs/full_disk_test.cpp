// Each small file that a desk and its practice world keep, on a disk that is full at each byte of its writing: the
// file is whole or as it was, and who wanted it written is told in a plain sentence (issue 15, "Disk"). The desk's key
// and its databases are tried in tests/unit/db, papers in tests/unit/ui.
#include "base/dictionary.h"
#include "base/randomness.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "cardio/chip/refused_cards.h"
#include "cardio/emulator/card_contents.h"
#include "desk/secret_hash.h"
#include "desk/staff.h"
#include "desk/witness.h"
#include "line/answering/operations_file.h"
#include "province/server/core.h"
#include "started.h"
#include "support/desk_folder/real_desk.h"
#include "support/disk/short_disk.h"
#include "training/certificates.h"
#include "training/message_box.h"
#include "training/practice_cards.h"
#include "training/practice_printer.h"
#include "training/training_clock.h"

#include <QCoroTask>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <iostream>
#include <stdexcept>

namespace kapok::programs {
namespace {

using test::filesIn;
using test::onADiskThatTakes;

// A file of `folder`: what writes it once more, and what its reader finds in it. `tells` is false where nobody is told,
// because who writes it remembers by himself.
struct Kept {
    const char* name;
    std::function<Expected<void>(const QString& folder, int round)> write;
    std::function<bool(const QString& folder, int round)> reads;
    bool tells = true;
};

void PrintTo(const Kept& kept, std::ostream* out) { *out << kept.name; }

struct FixedClock final : Clock {
    Instant now() const override { return {1'625'700'000'000}; }
};
const FixedClock clock;

QString in(const QString& folder, const char* name) { return folder + u'/' + QLatin1String(name); }

template <class T>
Expected<void> only(const Expected<T>& done)
{
    if (!done) return std::unexpected(done.error());
    return {};
}

line::DeskFile desk(int round)
{
    line::DeskFile desk = test::realDesk();
    desk.province.address.port = quint16(1000 + round);
    return desk;
}

cardio::CardState card(int round)
{
    return cardio::makeCard({.serial = quint32(40 + round),
                             .cardNumber = cardio::cardNumberOf(QStringLiteral("44070014")),
                             .name = QStringLiteral("梁嘉怡"),
                             .identityNumber = QStringLiteral("440703199001010017"),
                             .birthDate = QDate(1990, 1, 1),
                             .issued = QDate(2020, 1, 1),
                             .expires = QDate(2030, 1, 1)});
}

ports::Deed deed(const char* request, int round)
{
    return {.operation = {QStringLiteral("operation-%1").arg(round)},
            .request = QLatin1String(request),
            .body = {{"to", personal(QStringLiteral("19900000001"))}},
            .caseNumber = QStringLiteral("0708-0101-0023-7")};
}

bool isDone(ports::Hand& hand, const char* request, int round)
{
    const auto fate = QCoro::waitFor(hand.find(deed(request, round)));
    return fate && fate->kind == ports::Fate::Kind::Done;
}

Expected<std::unique_ptr<training::PracticePrinter>> printer(const QString& folder)
{
    return training::PracticePrinter::open(in(folder, "printer.json"), {}, {});
}

QString identification(int round) { return QString::number(1000 + round).repeated(8); }

const Kept keptFiles[] = {
    {"desk.json",
     [](const QString& folder, int round) { return line::writeDeskFile(in(folder, "desk.json"), desk(round)); },
     [](const QString& folder, int round) { return line::readDeskFile(in(folder, "desk.json")) == desk(round); }},
    {"staff.json",
     [](const QString& folder, int round) -> Expected<void> {
         SeededRandomness randomness{quint64(round)};
         const SecureBytes password{QByteArrayView("right")};
         return writeSmallFile(
             in(folder, "staff.json"),
             desk::staffFile({{QString::number(1000 + round), QStringLiteral("李柜员"), desk::Role::Teller,
                               desk::hashOf(password, randomness, desk::Hashing::Light)}}));
     },
     [](const QString& folder, int round) {
         const auto bytes = readSmallFile(in(folder, "staff.json"));
         const auto staff = bytes ? desk::staffOf(*bytes, desk::Hashing::Light) : std::unexpected(bytes.error());
         return staff && staff->front().number == QString::number(1000 + round);
     }},
    {"witness.json",
     [](const QString& folder, int round) {
         return desk::Witness{.confirmed = {1000 + round, QByteArray(32, 'h')}}.keepIn(folder);
     },
     [](const QString& folder, int round) { return desk::Witness::in(folder).confirmed.count == 1000 + round; }},
    {"training/clock.json",
     [](const QString& folder, int round) -> Expected<void> {
         const auto kept = training::TrainingClock::open(in(folder, "clock.json"), clock, clock.now());
         if (!kept || round == 0) return only(kept);
         return (*kept)->pass(100 * round);
     },
     [](const QString& folder, int round) {
         const auto kept = training::TrainingClock::open(in(folder, "clock.json"), clock, clock.now());
         return kept && (*kept)->now().utcMs == clock.now().utcMs + round * (round + 1) * 50LL * 86'400'000;
     }},
    {"training/printer.json",
     [](const QString& folder, int round) -> Expected<void> {
         const auto hand = printer(folder);
         return hand ? only(QCoro::waitFor((*hand)->carryOut(deed("receipt", round)))) : only(hand);
     },
     [](const QString& folder, int round) {
         const auto hand = printer(folder);
         return hand && isDone(**hand, "receipt", 0) && isDone(**hand, "receipt", round);
     }},
    {"training/messages.jsonl",
     [](const QString& folder, int round) -> Expected<void> {
         const auto box = training::MessageBox::open(in(folder, "messages.jsonl"));
         return box ? only(QCoro::waitFor((*box)->carryOut(deed("message.card_made", round)))) : only(box);
     },
     [](const QString& folder, int round) {
         const auto box = training::MessageBox::open(in(folder, "messages.jsonl"));
         return box && isDone(**box, "message.card_made", 0) && isDone(**box, "message.card_made", round);
     }},
    {"refused-cards",
     [](const QString& folder, int round) -> Expected<void> {
         cardio::RefusedCards(in(folder, "refused-cards")).add(identification(round));
         return {};
     },
     [](const QString& folder, int round) {
         const cardio::RefusedCards cards(in(folder, "refused-cards"));
         return cards.contains(identification(0)) && cards.contains(identification(round));
     },
     false},
    {"training/cards/NUMBER.json",
     [](const QString& folder, int round) { return cardio::saveCard(in(folder, "card.json"), card(round)); },
     [](const QString& folder, int round) {
         const auto there = cardio::loadCard(in(folder, "card.json"));
         return there && cardio::toJson(*there) == cardio::toJson(card(round));
     }},
};

class KeptFile : public testing::TestWithParam<Kept> {};

TEST_P(KeptFile, IsWholeOrAsBeforeOnADiskThatIsFullAtEachByte)
{
    const Kept& kept = GetParam();
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    ASSERT_TRUE(dictionary);
    const QTemporaryDir folder;
    ASSERT_TRUE(kept.write(folder.path(), 0));
    ASSERT_TRUE(kept.reads(folder.path(), 0));
    const auto before = filesIn(folder.path());
    const qint64 size = before.begin()->second.size(), most = size + 4000;
    qint64 bytes = 0;
    int refused = 0;
    // Of what is long each byte of its head and its end, and one of a hundred between.
    const auto step = [size](qint64 at) { return at < 300 || at > size - 100 ? 1 : 97; };
    for (bool held = false; !held; bytes += step(bytes), ++refused) {
        ASSERT_LT(bytes, most) << "it is never written";
        const bool told = onADiskThatTakes(bytes, [&] {
            const auto written = kept.write(folder.path(), 1);
            const bool said = !written && written.error().kind == Error::Kind::Unavailable &&
                              dictionary->knows(written.error().happened.id);
            // Nobody is told of success where nothing was written, nor the other way round.
            return kept.tells ? said : true;
        });
        held = kept.reads(folder.path(), 1);
        if (held && kept.tells) EXPECT_FALSE(told) << "written, and told that it was not, at byte " << bytes;
        if (held) break;
        EXPECT_TRUE(told) << "not written, and nobody is told in words, at byte " << bytes;
        ASSERT_TRUE(kept.reads(folder.path(), 0)) << "what it held is gone at byte " << bytes;
        auto now = filesIn(folder.path());
        std::erase_if(now, [](const auto& file) { return file.first.endsWith(QLatin1String(".lock")); });
        ASSERT_EQ(now.size(), before.size()) << "something stays beside it at byte " << bytes;
    }
    EXPECT_GT(refused, 0);
    // Once there is room again, it is written where it stands.
    ASSERT_TRUE(kept.write(folder.path(), 2));
    EXPECT_TRUE(kept.reads(folder.path(), 2));
    std::cout << kept.name << ": full at " << refused << " bytes\n";
}

INSTANTIATE_TEST_SUITE_P(OfADesk, KeptFile, testing::ValuesIn(keptFiles), [](const auto& info) {
    std::string name = info.param.name;
    std::erase_if(name, [](char c) { return !std::isalnum(static_cast<unsigned char>(c)); });
    return name;
});

// A key stands there before its certificate: whatever is cut short is made anew, and all of it once there is room.
TEST(KeptFiles, OfTheLineAreMadeWholeOnceThereIsRoom)
{
    const std::vector<training::End> ends{
        {QStringLiteral("province"), {.name = training::provinceName, .server = true}},
        {QStringLiteral("bank"), {.name = training::bankName, .server = true}},
        {QStringLiteral("desk"), {.name = QStringLiteral("desk.kapok")}}};
    int refused = 0;
    for (qint64 bytes = 0; bytes < 1200; bytes += 7) {
        const QTemporaryDir folder;
        const bool made =
            onADiskThatTakes(bytes, [&] { return bool(training::makeCertificates(folder.path(), ends)); });
        EXPECT_EQ(made, QFile::exists(folder.filePath(QStringLiteral("desk.pem")))) << bytes;  // the last of them
        refused += made ? 0 : 1;
        ASSERT_TRUE(training::makeCertificates(folder.path(), ends)) << bytes;
        EXPECT_EQ(filesIn(folder.path()).size(), 8u) << bytes;
    }
    EXPECT_GT(refused, 50);
}

// What a party of the practice world was asked to do: what was taken is replayed, what was not is not, and the file opens
// again once there is room.
TEST(KeptFiles, OfOperationsHoldWhatWasTaken)
{
    int refused = 0, taken = 0;
    for (qint64 bytes = 0; bytes < 80'000; bytes += 1024) {
        SCOPED_TRACE(bytes);
        const QTemporaryDir folder;
        const QString path = in(folder.path(), "province.db");
        const bool kept = onADiskThatTakes(bytes, [&] {
            const auto file = line::OperationsFile::open(path);
            if (!file) return false;
            try {
                (*file)->append({clock.now(), {}, QStringLiteral("operation"), QStringLiteral("card.order"), "{}"});
            } catch (const std::runtime_error&) {
                return false;
            }
            return true;
        });
        ++(kept ? taken : refused);
        const auto file = line::OperationsFile::open(path);
        ASSERT_TRUE(file) << file.error().detail.toStdString();
        int again = 0;
        (*file)->replay([&](const line::Arrival&) { ++again; });
        EXPECT_EQ(again, kept ? 1 : 0);
    }
    EXPECT_GT(refused, 3);
    EXPECT_GT(taken, 3);
}

// A full disk is no damage.
TEST(KeptFiles, OfOperationsSayThatTheDiskIsFull)
{
    for (const qint64 bytes : {0, 100, 4096}) {
        const QTemporaryDir folder;
        EXPECT_TRUE(onADiskThatTakes(bytes, [&] {
            const auto file = line::OperationsFile::open(in(folder.path(), "province.db"));
            return !file && file.error().kind == Error::Kind::Unavailable &&
                   file.error().happened.id == QLatin1String("line.file_not_written");
        })) << bytes;
    }
}

// What is laid out is laid out again: no card of nothing stays, and no half of one beside it.
TEST(KeptFiles, OfPracticeCardsAreLaidOutAgain)
{
    const province::server::Books books(province::server::inventedPeople());
    const QTemporaryDir folder;
    const auto cards = training::PracticeCards::in(folder.path());
    ASSERT_TRUE(cards);
    for (const qint64 bytes : {0, 1, 100, 1000}) {
        EXPECT_TRUE(onADiskThatTakes(bytes, [&] { return !cards->layOut(books); })) << bytes;
        EXPECT_TRUE(filesIn(folder.path()).empty()) << bytes;
    }
    // A power cut leaves a name whose bytes never came.
    const QString number = QStringLiteral("440703198207039590");  // lies at the outlet when training begins
    QFile empty(cards->fileOf(number));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    empty.close();
    ASSERT_TRUE(cards->layOut(books));
    EXPECT_TRUE(cardio::loadCard(cards->fileOf(number)));
}

// The whole program in a folder that takes so many KiB: it begins there or says why not, and what it left behind opens
// again once there is room. A disk that is full is exit 3 and a sentence, whatever was being written (contract.md §1).
TEST(ADesk, OnAFullDiskSaysSoAndOpensAgain)
{
    int refused = 0, begun = 0;
    for (const int kib : {4, 40, 96, 128, 256, 60'000}) {
        const QTemporaryDir folder;
        const Ended ended = shell(
            QStringLiteral(
                "mkdir $dir/desk $dir/kept; printf '{\"sign_in\":\"0101\"}\\n{\"sign_out\":true}\\n' > $dir/day.jsonl; "
                "exec unshare -m sh -c 'mount -t tmpfs -o size=%1k none $dir/desk || exit 99; "
                "$kapok --training --data $dir/desk --play $dir/day.jsonl; code=$?; "
                "mount -o remount,size=64m $dir/desk || exit 98; cp -r $dir/desk/. $dir/kept/; exit $code'")
                .arg(kib),
            folder.path());
        SCOPED_TRACE(std::to_string(kib) + " KiB: " + ended.out + ended.err);
        EXPECT_THAT(ended.code, testing::AnyOf(0, 1, 3));
        if (ended.code == 0) ++begun;
        else ++refused;
        if (ended.code == 3) EXPECT_FALSE(ended.err.empty());
        const Ended again =
            shell(QStringLiteral("$kapok --training --data $dir/kept --play $dir/day.jsonl && $kapokctl "
                                 "journal verify $dir/kept/journal.db"),
                  folder.path());
        EXPECT_EQ(again.code, 0) << again.out << again.err;
    }
    EXPECT_GT(refused, 2);
    EXPECT_GT(begun, 0);
}

}  // namespace
}  // namespace kapok::programs
