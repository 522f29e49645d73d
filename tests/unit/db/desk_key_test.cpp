// Who opens the desk's data key, and who does not (docs/decisions/0064): each kind of wrapping, each way to lose or
// change the file, each moment at which the power may go.
#include "base/crypto.h"
#include "db/journal/erased.h"
#include "db/journal/reader.h"
#include "db/vault/desk_key.h"
#include "db/vault/key_wrap.h"
#include "db/vault/staff_door.h"
#include "support/journal/desk_journal.h"

#include <QDir>
#include <QFile>

namespace kapok::db::test {
namespace {

SecretKey keyOf(char fill) { return SecretKey(QByteArray(32, fill)); }

ports::Stretch stretch(char salt) { return {65536, 3, QByteArray(16, salt)}; }

JournalPlace practice(const QTemporaryDir& folder)
{
    JournalPlace place = onDisk(folder);
    place.training = true;
    return place;
}

QByteArray read(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void write(const QString& file, const QByteArray& bytes)
{
    QFile opened(file);
    ASSERT_TRUE(opened.open(QIODevice::WriteOnly | QIODevice::Truncate) && opened.write(bytes) == bytes.size());
}

/// A desk with one case, whose key a device holds, or two members of staff.
class BoundDesk : public testing::Test {
protected:
    QTemporaryDir folder;
    Parts parts;
    const SecretKey dataKey = keyOf('d'), ofTeller = keyOf('t'), ofBoss = keyOf('b');

    QString file(const char* name) const { return folder.filePath(QLatin1String(name)); }

    void beginPractice() { ASSERT_TRUE(done(openOrFail(practice(folder), parts)->append(begun(1, 1)))); }
    JournalPlace real(const SecretKey& key = {}) const
    {
        JournalPlace place = onDisk(folder);
        place.dataKey = key;
        return place;
    }
    void beginReal()
    {
        ASSERT_TRUE(layKeyForStaff(
            real(), dataKey,
            {{QStringLiteral("0101"), stretch('1'), ofTeller}, {QStringLiteral("9001"), stretch('2'), ofBoss}}));
        ASSERT_TRUE(done(openOrFail(real(dataKey), parts)->append(begun(1, 1))));
    }
    StaffDoor door() const
    {
        return StaffDoor(real(), [](SecretKey) -> Task<Expected<void>> { co_return Expected<void>{}; });
    }
    static bool opens(StaffDoor& door, const char* number, const ports::Stretch& with, const SecretKey& key)
    {
        const auto opened = done(door.open(QString::fromLatin1(number), with, key));
        return opened && *opened;
    }
    std::map<QString, QByteArray> bytes() const
    {
        std::map<QString, QByteArray> all;
        for (const QString& name : QDir(folder.path()).entryList(QDir::Files)) all[name] = read(folder.filePath(name));
        return all;
    }
    QString personRead(const SecretKey& key = {}) const
    {
        auto reader = JournalReader::open(file("journal.db"), {}, key);
        if (!reader) return reader.error().happened.id;
        if (!reader->hasKeys()) return QStringLiteral("sealed");
        const auto entries = reader->ofCase(caseNo(1));
        return entries ? text(bare(entries->list.front().body)["opening"]["visit"]["person"]["id"])
                       : entries.error().happened.id;
    }
};

TEST_F(BoundDesk, OfPracticeOpensWithItsDeviceAndKeepsNoKeyInItsFolder)
{
    beginPractice();
    const QByteArray key = read(file("desk.key"));
    EXPECT_TRUE(key.contains("\"device\""));
    EXPECT_FALSE(key.startsWith("kapok desk key 1 "));
    EXPECT_EQ(readDeskKey(practice(folder)).state, DeskKeyState::There);
    EXPECT_EQ(personRead(), personNo(1));
    EXPECT_EQ(QFileInfo(file("training/device.key")).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
              QFileDevice::Permissions());
}

// D1: a copy of the folder without that one is noise.
TEST_F(BoundDesk, OfPracticeOpensNothingWithoutItsDevice)
{
    beginPractice();
    ASSERT_TRUE(QDir(file("training")).removeRecursively());
    EXPECT_EQ(readDeskKey(practice(folder)).state, DeskKeyState::Shut);
    EXPECT_EQ(personRead(), QStringLiteral("sealed"));
    const auto before = bytes();
    const auto journal = openOrFail(practice(folder), parts);
    EXPECT_TRUE(journal->wasShut());
    EXPECT_EQ(done(journal->append(begun(2, 2))).error().happened.id, QStringLiteral("journal.shut"));
    EXPECT_EQ(done(journal->openCasesOf(personNo(1))).error().happened.id, QStringLiteral("journal.shut"));
    EXPECT_TRUE(done(journal->entries(1, 1))->list.front().body.dump().find(personNo(1).toStdString()) ==
                std::string::npos);
    EXPECT_EQ(bytes()[QStringLiteral("desk.key")], before.at(QStringLiteral("desk.key")));
    EXPECT_EQ(bytes()[QStringLiteral("vault.db")], before.at(QStringLiteral("vault.db")));
}

TEST_F(BoundDesk, OfPracticeOpensNothingWithAnotherDevice)
{
    beginPractice();
    const QTemporaryDir other;
    Parts others(9);
    ASSERT_TRUE(done(openOrFail(practice(other), others)->append(begun(1, 1))));
    write(file("training/device.key"), read(other.filePath(QStringLiteral("training/device.key"))));
    EXPECT_EQ(personRead(), QStringLiteral("sealed"));
}

// A desk that was practised at before keys were bound: the next start binds it, whatever moment the power goes.
TEST_F(BoundDesk, OfPracticeIsBoundByTheNextStart)
{
    beginPractice();
    const SecretKey key = readDeskKey(practice(folder)).bytes;
    const QByteArray old = "kapok desk key 1 " + key.view().toByteArray().toHex() + '\n';
    ASSERT_TRUE(QDir(file("training")).removeRecursively());
    write(file("desk.key"), old);
    EXPECT_EQ(personRead(), personNo(1)) << "it is read as ever";
    ASSERT_TRUE(openOrFail(practice(folder), parts));
    EXPECT_FALSE(read(file("desk.key")).contains(key.view().toByteArray().toHex()));
    EXPECT_FALSE(QFile::exists(file("desk.key.new")));
    EXPECT_EQ(personRead(), personNo(1));
    const QByteArray bound = read(file("desk.key"));
    for (const auto& [inPlace, beside] :
         {std::pair(old, bound), {bound.left(40), bound}, {QByteArray(), bound}, {bound, bound.left(40)}}) {
        write(file("desk.key"), inPlace);
        write(file("desk.key.new"), beside);
        ASSERT_TRUE(openOrFail(practice(folder), parts)) << inPlace.left(20).toStdString();
        EXPECT_EQ(personRead(), personNo(1)) << inPlace.left(20).toStdString();
        EXPECT_FALSE(read(file("desk.key")).startsWith("kapok desk key 1 "));
        EXPECT_FALSE(QFile::exists(file("desk.key.new")));
    }
}

struct Try {
    const char* what;
    const char* number;
    char salt, key;
    bool opens;
};
void PrintTo(const Try& one, std::ostream* out) { *out << one.what; }

class DeskOfStaff : public BoundDesk, public testing::WithParamInterface<Try> {};

TEST_P(DeskOfStaff, OpensWithAMembersKeyAlone)
{
    beginReal();
    EXPECT_EQ(personRead(), QStringLiteral("sealed"));
    StaffDoor before = door();
    EXPECT_TRUE(before.isShut() && before.isOfStaff());
    const Try& one = GetParam();
    EXPECT_EQ(opens(before, one.number, stretch(one.salt), keyOf(one.key)), one.opens);
    EXPECT_EQ(before.isShut(), !one.opens);
    EXPECT_EQ(personRead(before.key()), one.opens ? personNo(1) : QStringLiteral("sealed"));
}

INSTANTIATE_TEST_SUITE_P(Each, DeskOfStaff,
                         testing::Values(Try{"his own", "0101", '1', 't', true},
                                         Try{"another member's own", "9001", '2', 'b', true},
                                         Try{"another member's key", "0101", '1', 'b', false},
                                         Try{"no key of the desk", "0101", '1', 'x', false},
                                         Try{"stretched with another salt", "0101", '2', 't', false},
                                         Try{"the data key itself", "0101", '1', 'd', false},
                                         Try{"a number without a wrapping", "0102", '1', 't', false}));

// What an attacker writes into the file gives nobody another way in, and the desk says that its key is not whole.
TEST_F(BoundDesk, OfStaffIsOpenedByNoWrappingThatWasChanged)
{
    beginReal();
    const QByteArray whole = read(file("desk.key"));
    const auto opensNothing = [&](const QByteArray& changed, const char* number, char salt, const SecretKey& key) {
        write(file("desk.key"), changed);
        StaffDoor before = door();
        return !opens(before, number, stretch(salt), key);
    };
    QByteArray renamed = whole;
    renamed.replace("\"0101\"", "\"0102\"");  // his wrapping under another number
    EXPECT_TRUE(opensNothing(renamed, "0102", '1', ofTeller));
    QByteArray cheaper = whole;
    cheaper.replace("\"passes\": 3", "\"passes\": 1");  // cheaper to guess
    write(file("desk.key"), cheaper);
    StaffDoor cheap = door();
    EXPECT_FALSE(opens(cheap, "0101", {65536, 1, QByteArray(16, '1')}, ofTeller));
    QByteArray dear = whole;
    dear.replace("\"memory\": 65536", "\"memory\": 999999999");  // no desk has that much
    write(file("desk.key"), dear);
    EXPECT_EQ(readDeskKey(real()).state, DeskKeyState::Unreadable);
    QByteArray ofAnother = whole;
    ofAnother.replace(vaultIdOf(dataKey).toUtf8(), vaultIdOf(ofBoss).toUtf8());  // of another desk
    EXPECT_TRUE(opensNothing(ofAnother, "0101", '1', ofTeller));
}

// D5: cut at any byte, or any byte changed, it opens nothing that is not this desk's, and no file changes.
TEST_F(BoundDesk, OfStaffSurvivesEveryCutAndEveryByte)
{
    beginReal();
    const QByteArray whole = read(file("desk.key"));
    for (qsizetype cut = 1; cut < whole.size() - 1; ++cut) {
        write(file("desk.key"), whole.left(cut));
        ASSERT_EQ(readDeskKey(real(dataKey)).state, DeskKeyState::Unreadable) << cut;
    }
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray other = whole;
        other[at] = char(other[at] ^ 1);
        write(file("desk.key"), other);
        StaffDoor before = door();
        if (opens(before, "0101", stretch('1'), ofTeller))
            ASSERT_EQ(before.key().view().toByteArray(), dataKey.view().toByteArray()) << at;
    }
    write(file("desk.key"), whole.left(100));
    const auto before = bytes();
    const auto opened = SqliteJournal::open(real(), parts.scheduler, parts.randomness);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Damaged);
    EXPECT_EQ(opened.error().happened.id, QStringLiteral("journal.key_unreadable"));
    EXPECT_TRUE(bytes() == before);
}

// A10: what a later version has written is neither used nor written over.
TEST_F(BoundDesk, OfALaterVersionIsLeftAlone)
{
    beginReal();
    const QByteArray whole = read(file("desk.key"));
    for (const auto& [what, with] :
         {std::pair("\"kapok_desk_key\": 2", "\"kapok_desk_key\": 3"), {"\"kind\": \"staff\"", "\"kind\": \"tpm\""}}) {
        QByteArray later = whole;
        ASSERT_TRUE(later.contains(what)) << what;
        later.replace(what, with);
        write(file("desk.key"), later);
        write(file("desk.key.new"), whole);
        const auto opened = SqliteJournal::open(real(dataKey), parts.scheduler, parts.randomness);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().happened.id, QStringLiteral("journal.newer"));
        EXPECT_EQ(read(file("desk.key")), later);
    }
}

TEST_F(BoundDesk, OfStaffIsGivenOnlyByWhoHasOpenedIt)
{
    beginReal();
    const SecretKey fresh = keyOf('f');
    StaffDoor shut = door();
    EXPECT_EQ(shut.give(QStringLiteral("0102"), stretch('3'), fresh).error().happened.id,
              QStringLiteral("journal.shut"));
    ASSERT_TRUE(opens(shut, "9001", stretch('2'), ofBoss));
    ASSERT_TRUE(shut.give(QStringLiteral("0102"), stretch('3'), fresh));
    StaffDoor next = door();
    EXPECT_TRUE(opens(next, "0102", stretch('3'), fresh));
    StaffDoor teller = door();
    EXPECT_TRUE(opens(teller, "0101", stretch('1'), ofTeller)) << "whoever had it has it";
}

// A new password beside the old one, at every moment at which the power may go: one of the two is whole, and each of
// them opens. At the end the old one opens nothing.
TEST_F(BoundDesk, OfStaffHasTwoWrappingsUntilANewPasswordCounts)
{
    beginReal();
    const SecretKey fresh = keyOf('f');
    StaffDoor opened = door();
    ASSERT_TRUE(opens(opened, "0101", stretch('1'), ofTeller));
    const QByteArray before = read(file("desk.key"));
    ASSERT_TRUE(opened.give(QStringLiteral("0101"), stretch('3'), fresh));
    const QByteArray both = read(file("desk.key"));
    EXPECT_EQ(opened.wrappingsOf(QStringLiteral("0101")), (std::vector{stretch('1'), stretch('3')}));
    for (qsizetype cut = 0; cut < both.size(); cut += 7)
        for (const auto& [inPlace, beside] : {std::pair(before, both.left(cut)), {both.left(cut), both}}) {
            write(file("desk.key"), inPlace);
            write(file("desk.key.new"), beside);
            ASSERT_TRUE(openOrFail(real(), parts)) << cut;
            StaffDoor again = door();
            ASSERT_TRUE(opens(again, "0101", stretch('1'), ofTeller)) << cut;
        }
    write(file("desk.key"), both);
    StaffDoor last = door();
    ASSERT_TRUE(opens(last, "0101", stretch('3'), fresh));
    ASSERT_TRUE(last.leaveOnly(QStringLiteral("0101"), stretch('3')));
    EXPECT_EQ(last.wrappingsOf(QStringLiteral("0101")), std::vector{stretch('3')});
    StaffDoor old = door();
    EXPECT_FALSE(opens(old, "0101", stretch('1'), ofTeller));
    EXPECT_TRUE(opens(old, "9001", stretch('2'), ofBoss)) << "another member's is nobody else's matter";
}

TEST_F(BoundDesk, OfStaffIsLostByWhoLeavesAndNeverByAll)
{
    beginReal();
    StaffDoor opened = door();
    ASSERT_TRUE(opened.takeFrom(QStringLiteral("0101")));
    StaffDoor next = door();
    EXPECT_FALSE(opens(next, "0101", stretch('1'), ofTeller));
    const QByteArray before = read(file("desk.key"));
    EXPECT_EQ(opened.takeFrom(QStringLiteral("9001")).error().happened.id, QStringLiteral("journal.last_wrapping"));
    EXPECT_EQ(read(file("desk.key")), before);
    EXPECT_TRUE(opens(next, "9001", stretch('2'), ofBoss));
}

// The first sign-in opens the journal that is open already: what was sealed is read, and persons are found.
TEST_F(BoundDesk, OfStaffIsOpenedWhileItsJournalIs)
{
    beginReal();
    const auto journal = openOrFail(real(), parts);
    ASSERT_TRUE(journal->wasShut());
    EXPECT_TRUE(done(journal->append(dayOpened()))) << "what holds nothing personal is written";
    EXPECT_EQ(done(journal->openKeys(ofBoss)).error().happened.id, QStringLiteral("journal.shut"));
    ASSERT_TRUE(done(journal->openKeys(dataKey)));
    EXPECT_EQ(done(journal->openCasesOf(personNo(1)))->list, std::vector{caseNo(1)});
    EXPECT_EQ(text(bare(done(journal->ofCase(caseNo(1)))->list.front().body)["opening"]["visit"]["person"]["id"]),
              personNo(1));
    EXPECT_TRUE(done(journal->append(begun(2, 2))));
}

// D6: a cut between the entry and the keys; the sign-in that opens them is written down before it does, and so is every
// wrong password before it.
TEST_F(BoundDesk, OfStaffErasesWhomACutLeftThoughOthersWroteSince)
{
    beginReal();
    ASSERT_TRUE(done(openOrFail(real(dataKey), parts)->append(ended(1))));
    const QByteArray vault = read(file("vault.db"));
    const Erased erased{{caseNo(1).text}};
    ASSERT_TRUE(done(
        openOrFail(real(dataKey), parts)
            ->append({minute(90), firstDay.addDays(60), Erased::kind, {}, QStringLiteral("9201"), erased.toJson()})));
    write(file("vault.db"), vault);
    ASSERT_TRUE(done(openOrFail(real(), parts)->append(dayOpened())));
    {
        const auto journal = openOrFail(real(), parts);
        ASSERT_TRUE(journal->wasShut());
        ASSERT_TRUE(done(journal->append(dayOpened())));
        ASSERT_TRUE(done(journal->openKeys(dataKey)));
        EXPECT_EQ(done(journal->entries(1, 1))->list.front().body["opening"]["visit"]["person"]["id"], "•••");
    }
    EXPECT_EQ(personRead(dataKey), QStringLiteral("•••"));
}

// No known answer of ours: each part is computed here from the algorithms alone.
TEST(AWrap, IsTheCipherAndTheMacOfTheStandards)
{
    const SecretKey under = keyOf('u'), key = keyOf('k');
    const QByteArray about("whose\0which", 11);
    const QByteArray cipher = crypto::hmacSm3(under.view(), "kapok wrap cipher").left(16);
    const QByteArray mac = crypto::hmacSm3(under.view(), "kapok wrap mac");
    const QByteArray nonce = crypto::hmacSm3(mac, "nonce " + about).left(16);
    const QByteArray text = nonce + crypto::sm4Ctr(cipher, nonce, key.view());
    const QByteArray made = KeyWrap(under).wrapped(about, key);
    EXPECT_EQ(made, text + crypto::hmacSm3(mac, '\1' + about + '\0' + text));
    EXPECT_EQ(KeyWrap(under).unwrapped(about, made).view().toByteArray(), key.view().toByteArray());
    EXPECT_TRUE(KeyWrap(under).unwrapped(about + 'x', made).empty());
    EXPECT_TRUE(KeyWrap(key).unwrapped(about, made).empty());
    EXPECT_TRUE(KeyWrap(under).unwrapped(about, made.left(20)).empty());
}

}  // namespace
}  // namespace kapok::db::test
