// A real desk, made by `kapokctl desk init`: who opens it afterwards, and what is refused before anything is made.
#include "base/clock.h"
#include "base/randomness.h"
#include "base/small_file.h"
#include "db/journal/sqlite_journal.h"
#include "db/seal/seal_key.h"
#include "db/vault/desk_key.h"
#include "ports/real_scheduler.h"
#include "started.h"
#include "support/desk_folder/real_desk.h"
#include "training/certificates.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace kapok::programs {
namespace {

using testing::HasSubstr;
using testing::Not;

const QByteArray three = R"({"staff":[{"number":"0101","name":"陈柜员","role":"teller"},
{"number":"9001","name":"何主管","role":"supervisor"},
{"number":"9201","name":"钟管理","role":"administrator"}]})";

class DeskToBe : public testing::Test {
protected:
    QTemporaryDir folder;

    void SetUp() override
    {
        ASSERT_TRUE(training::makeCertificates(folder.filePath(QStringLiteral("desk/certificates")),
                                               {{QStringLiteral("desk"), {.name = QStringLiteral("desk.kapok")}}}));
        writeConfig([](line::DeskFile&) {});
        write("staff", three);
    }
    template <class Change>
    void writeConfig(const Change& change)
    {
        line::DeskFile desk = test::realDesk();
        change(desk);
        ASSERT_TRUE(line::writeDeskFile(folder.filePath(QStringLiteral("config")), desk));
    }
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Ended run(const char* line) { return shell(QLatin1String(line), folder.path()); }
    Ended init(const char* passwords = "first password\\nsecond password\\nthird password\\n")
    {
        return shell(QStringLiteral("printf '%1' | $kapokctl desk init --config $dir/config --staff $dir/staff "
                                    "--data $dir/desk")
                         .arg(QLatin1String(passwords)),
                     folder.path());
    }
    QStringList made() const { return QDir(folder.filePath(QStringLiteral("desk"))).entryList(QDir::Files); }
    static QJsonObject documentOf(const Ended& ended)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(ended.out)).object();
    }
    // Its first entry names a key, and the sign-ins behind it stand under its seals.
    void expectSealed(const char* desk)
    {
        const Ended ended = shell(
            QStringLiteral("$kapokctl journal verify $dir/%1/journal.db").arg(QLatin1String(desk)), folder.path());
        EXPECT_EQ(ended.code, 0) << ended.err;
        const QJsonObject verdict = documentOf(ended);
        EXPECT_EQ(verdict["seal_keys"].toArray().size(), 1);
        EXPECT_GT(verdict["seals"].toInt(), 0);
        EXPECT_TRUE(verdict["first_damaged"].isNull());
    }
    void layBanksKey()
    {
        const db::JournalPlace place{.folder = folder.filePath(QStringLiteral("desk"))};
        ASSERT_TRUE(db::SealKey::lay(place, [this](const QByteArray& publicKey) {
            return training::sealCertificate(folder.filePath(QStringLiteral("desk/certificates")),
                                             db::SealKey::nameFor(QStringLiteral("0708-0101")), publicKey);
        }));
    }
    QByteArray bytesOf(const char* name) const
    {
        return readSmallFile(folder.filePath(QStringLiteral("desk/") + QLatin1String(name))).value_or(QByteArray());
    }
};

TEST_F(DeskToBe, IsMadeAndOpensForItsStaffAlone)
{
    const Ended ended = init();
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(documentOf(ended)["desk"].toString(), QStringLiteral("0708-0101"));
    EXPECT_EQ(documentOf(ended)["staff"].toArray().size(), 3);
    EXPECT_EQ(ended.err, "");
    EXPECT_EQ(made(),
              (QStringList{QStringLiteral("desk.json"), QStringLiteral("desk.key"), QStringLiteral("journal.db"),
                           QStringLiteral("seal.key"), QStringLiteral("staff.json"), QStringLiteral("vault.db")}));
    const db::DeskKey key = db::readDeskKey({.folder = folder.filePath(QStringLiteral("desk"))});
    EXPECT_EQ(key.state, db::DeskKeyState::Shut);
    EXPECT_TRUE(key.isOfStaff);
    const Ended shut = run("$kapokctl case list --data $dir/desk");
    EXPECT_EQ(shut.code, 0) << shut.err;
    EXPECT_EQ(documentOf(shut)["sealed"], true);
    for (const auto& [user, password, code] :
         {std::tuple{"0101", "first password", 0},
          {"9001", "second password", 0},
          {"9001", "first password", 5},
          {"9201", "third password", 5}}) {  // an administrator sees no citizen (E1)
        const Ended asked = shell(QStringLiteral("printf '%1\\n' | $kapokctl case list --user %2 --data $dir/desk")
                                      .arg(QLatin1String(password), QLatin1String(user)),
                                  folder.path());
        EXPECT_EQ(asked.code, code) << user << ' ' << password << ' ' << asked.err;
        if (code == 0) EXPECT_FALSE(documentOf(asked).contains(QStringLiteral("sealed")));
    }
    expectSealed("desk");
    EXPECT_EQ(documentOf(run("$kapokctl doctor --data $dir/desk"))["keys"].toObject()["works"], true);
}

// Both as they lay in the folder before.
TEST_F(DeskToBe, SealsWithTheKeyThatTheBankHasLaidThere)
{
    ASSERT_NO_FATAL_FAILURE(layBanksKey());
    const QByteArray key = bytesOf("seal.key"), certificate = bytesOf("seal.pem");
    const Ended ended = init();
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(bytesOf("seal.key"), key);
    EXPECT_EQ(bytesOf("seal.pem"), certificate);
    const Ended verified =
        run("$kapokctl journal verify $dir/desk/journal.db --authority $dir/desk/certificates/authority.pem");
    EXPECT_EQ(verified.code, 0) << verified.err;
    EXPECT_EQ(documentOf(verified)["authority"], true);
}

TEST_F(DeskToBe, IsNotMadeWithACertificateOfAnotherKey)
{
    ASSERT_NO_FATAL_FAILURE(layBanksKey());
    ASSERT_TRUE(QFile::remove(folder.filePath(QStringLiteral("desk/seal.key"))));
    const Ended ended = init();
    EXPECT_EQ(ended.code, 4) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr("seal.pem"));
    EXPECT_EQ(made(), QStringList{QStringLiteral("seal.pem")});
}

// No `desk init` made it: its first entry is a sign-in from the command line.
TEST_F(DeskToBe, IsSealedWhereItBeginsWithACall)
{
    ASSERT_EQ(init().code, 0);
    ASSERT_TRUE(QDir(folder.path()).mkdir(QStringLiteral("bare")));
    for (const char* name : {"desk.json", "staff.json"})
        write(QByteArray("bare/").append(name).constData(), bytesOf(name));
    const Ended ended = run("printf 'third password\\n' | $kapokctl staff disable 0101 --user 9201 --data $dir/bare");
    ASSERT_EQ(ended.code, 0) << ended.err;
    expectSealed("bare");
}

// All of it or nothing: the disk takes no file of more than 8 KiB, and what was made before that is gone again.
TEST_F(DeskToBe, LeavesNothingBehindWhereItCouldNotBeMadeWhole)
{
    const Ended cut = run("trap '' XFSZ; printf 'first password\\nsecond password\\nthird password\\n' > $dir/input; "
                          "ulimit -f 16; $kapokctl desk init --config $dir/config --staff $dir/staff "
                          "--data $dir/desk < $dir/input");
    EXPECT_NE(cut.code, 0);
    EXPECT_EQ(
        QDir(folder.filePath(QStringLiteral("desk"))).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList(QStringLiteral("certificates")));
    EXPECT_EQ(init().code, 0);
}

// E3, issue 18: roles, names and who works here are the journal's word from the first entry on.
TEST_F(DeskToBe, HoldsToItsJournalWhereSomebodyChangedTheFileOfTheStaff)
{
    ASSERT_EQ(init().code, 0);
    write("desk/staff.json", bytesOf("staff.json").replace("\"role\": \"teller\"", "\"role\": \"administrator\""));
    EXPECT_EQ(run("printf 'first password\\nanother password\\n' | "
                  "$kapokctl staff password 9001 --user 0101 --data $dir/desk")
                  .code,
              5);
    const Ended listed = run("$kapokctl staff list --lang en --data $dir/desk");
    EXPECT_EQ(documentOf(listed)["staff"].toArray()[0].toObject()["role"].toString(), QStringLiteral("teller"));
    EXPECT_THAT(listed.err, HasSubstr("staff.json says otherwise of 0101"));
    const QJsonObject staff = documentOf(run("$kapokctl doctor --data $dir/desk"))["staff"].toObject();
    EXPECT_EQ(staff["works"], false);
    EXPECT_THAT(staff["what"].toString().toStdString(), HasSubstr("0101"));
    // The next change writes the file anew, as the journal has it.
    ASSERT_EQ(run("printf 'third password\\n' | $kapokctl staff disable 0101 --user 9201 --data $dir/desk").code, 0);
    EXPECT_EQ(documentOf(run("$kapokctl doctor --data $dir/desk"))["staff"].toObject()["works"], true);
    expectSealed("desk");
}

// contract.md §4, Keys: `--user` may stand in every call.
TEST_F(DeskToBe, IsLookedAtByTheDoctorInAMembersName)
{
    ASSERT_EQ(init().code, 0);
    const auto keys = [&](const char* password) {
        return documentOf(
                   shell(QStringLiteral("printf '%1\\n' | $kapokctl doctor --lang en --user 0101 --data $dir/desk")
                             .arg(QLatin1String(password)),
                         folder.path()))["keys"]
            .toObject();
    };
    EXPECT_THAT(keys("first password")["what"].toString().toStdString(), HasSubstr("open every entry"));
    EXPECT_EQ(keys("second password")["works"], false);
}

// Unattended after a start: the window waits, and nothing is wrong with it.
TEST_F(DeskToBe, StartsAndWaitsForWhoeverOpensIt)
{
    ASSERT_EQ(init().code, 0);
    const Ended ended = run("timeout 5 $kapok --data $dir/desk; code=$?; cat $dir/desk/log/kapok.log; exit $code");
    EXPECT_EQ(ended.code, 124) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("starts"));
    EXPECT_THAT(ended.out, Not(HasSubstr(" error ")));
    EXPECT_EQ(db::readDeskKey({.folder = folder.filePath(QStringLiteral("desk"))}).state, db::DeskKeyState::Shut);
}

// The doctor says of a desk that was made otherwise that its key is bound to nobody.
TEST_F(DeskToBe, IsSaidToBeBoundToNobodyWhereItWasMadeOtherwise)
{
    ASSERT_TRUE(
        QFile::copy(folder.filePath(QStringLiteral("config")), folder.filePath(QStringLiteral("desk/desk.json"))));
    {
        ports::RealScheduler scheduler;
        SystemRandomness randomness;
        const db::JournalPlace place{.folder = folder.filePath(QStringLiteral("desk")),
                                     .deskName = QStringLiteral("0708-0101")};
        const auto journal = db::SqliteJournal::open(place, scheduler, randomness);
        ASSERT_TRUE(journal);
        const Instant now = SystemClock().now();
        ASSERT_TRUE(QCoro::waitFor(
            (*journal)->append({now, outletDay(now), QStringLiteral("day_opened"), {}, {}, Json::object()})));
    }
    const QJsonObject keys = documentOf(run("$kapokctl doctor --data $dir/desk"))["keys"].toObject();
    EXPECT_EQ(keys["works"], true);
    EXPECT_THAT(keys["what"].toString().toStdString(), HasSubstr("bound to nobody"));
}

TEST_F(DeskToBe, IsNotMadeOverAnother)
{
    ASSERT_EQ(init().code, 0);
    const QByteArray key = bytesOf("desk.key"), journal = bytesOf("journal.db"), staff = bytesOf("staff.json");
    const Ended again = init();
    EXPECT_EQ(again.code, 1);
    EXPECT_THAT(again.err, HasSubstr("journal.db lies in"));
    EXPECT_EQ(bytesOf("desk.key"), key);
    EXPECT_EQ(bytesOf("journal.db"), journal);
    EXPECT_EQ(bytesOf("staff.json"), staff);
}

struct Wrong {
    const char* what;
    void (*change)(line::DeskFile&);
    QByteArray staff;
    const char* passwords;
    const char* named;
};
void PrintTo(const Wrong& wrong, std::ostream* out) { *out << wrong.what; }

class WrongDesk : public DeskToBe, public testing::WithParamInterface<Wrong> {};

// What is wrong, and where; and nothing is made.
TEST_P(WrongDesk, IsNotMade)
{
    writeConfig(GetParam().change);
    write("staff", GetParam().staff);
    const Ended ended = init(GetParam().passwords);
    EXPECT_EQ(ended.code, 2) << ended.err;
    EXPECT_THAT(ended.err, HasSubstr(GetParam().named));
    EXPECT_EQ(ended.out, "");
    EXPECT_EQ(made(), QStringList());
}

constexpr auto right = [](line::DeskFile&) {};
constexpr const char* passwords = "first password\\nsecond password\\nthird password\\n";

INSTANTIATE_TEST_SUITE_P(
    Each, WrongDesk,
    testing::Values(
        Wrong{"no such outlet", [](line::DeskFile& desk) { desk.outlet = QStringLiteral("9999"); }, three, passwords,
              "outlet"},
        Wrong{"another bank's outlet", [](line::DeskFile& desk) { desk.bank = QStringLiteral("GDB"); }, three,
              passwords, "bank"},
        Wrong{"no certificate",
              [](line::DeskFile& desk) { desk.certificate = QStringLiteral("certificates/none.pem"); }, three,
              passwords, "none.pem"},
        Wrong{"no rule pack", [](line::DeskFile& desk) { desk.pack = QStringLiteral("nowhere-1999"); }, three,
              passwords, "nowhere-1999"},
        Wrong{"a key that nobody knows", right, R"({"staff":[{"number":"0101","name":"A","role":"teller","x":1}]})",
              passwords, "x"},
        Wrong{
            "a number twice", right,
            R"({"staff":[{"number":"0101","name":"A","role":"teller"},{"number":"0101","name":"B","role":"teller"}]})",
            passwords, "0101"},
        Wrong{"a number of three figures", right, R"({"staff":[{"number":"101","name":"A","role":"teller"}]})",
              passwords, "101"},
        Wrong{"no such role", right, R"({"staff":[{"number":"0101","name":"A","role":"boss"}]})", passwords, "boss"},
        Wrong{"nobody", right, R"({"staff":[]})", passwords, "Nobody"},
        Wrong{"a password too short", right, three, "first password\\nsecond\\nthird password\\n", "9001"},
        Wrong{"a password too few", right, three, "first password\\nsecond password\\n", "9201"}));

// Changing a password rewraps, and leaving staff lose their copy.
TEST_F(DeskToBe, FollowsItsStaff)
{
    ASSERT_EQ(init().code, 0);
    const auto lists = [this](const char* user, const char* password) {
        return shell(QStringLiteral("printf '%1\\n' | $kapokctl case list --user %2 --data $dir/desk")
                         .arg(QLatin1String(password), QLatin1String(user)),
                     folder.path())
            .code;
    };
    const auto staff = [this](const char* input, const char* call) {
        return shell(QStringLiteral("printf '%1\\n' | $kapokctl staff %2 --data $dir/desk")
                         .arg(QLatin1String(input), QLatin1String(call)),
                     folder.path());
    };
    // His own, with the password that he has.
    EXPECT_EQ(staff("first password\\nanother password", "password 0101 --user 0101").code, 0);
    EXPECT_EQ(lists("0101", "first password"), 5);
    EXPECT_EQ(lists("0101", "another password"), 0);
    EXPECT_EQ(bytesOf("desk.key").count("\"0101\""), 1);
    // Another's is the administrator's to set.
    EXPECT_EQ(staff("another password\\nyet another one", "password 9001 --user 0101").code, 5);
    EXPECT_EQ(lists("9001", "second password"), 0);
    EXPECT_EQ(staff("third password\\nyet another one", "password 9001 --user 9201").code, 0);
    EXPECT_EQ(lists("9001", "yet another one"), 0);
    EXPECT_EQ(staff("third password\\nshort", "password 9001 --user 9201").code, 2);
    // Who comes has a wrapping, who goes has none.
    EXPECT_EQ(staff("third password\\nfourth password", "add 0102 --name Li --role teller --user 9201").code, 0);
    EXPECT_EQ(lists("0102", "fourth password"), 0);
    EXPECT_EQ(staff("third password", "disable 0101 --user 9201").code, 0);
    EXPECT_EQ(lists("0101", "another password"), 5);
    EXPECT_EQ(bytesOf("desk.key").count("\"0101\""), 0);
    EXPECT_EQ(run("$kapokctl journal verify $dir/desk/journal.db").code, 0);
}

// The power goes while a password is changed: behind each of its three writings the password that counts opens the desk.
TEST_F(DeskToBe, OpensWithThePasswordThatCountsWhereverAChangeWasCut)
{
    ASSERT_EQ(init().code, 0);
    const QByteArray oldKey = bytesOf("desk.key"), oldStaff = bytesOf("staff.json");
    ASSERT_EQ(run("printf 'first password\\nanother password\\n' | "
                  "$kapokctl staff password 0101 --user 0101 --data $dir/desk")
                  .code,
              0);
    const QByteArray newKey = bytesOf("desk.key"), newStaff = bytesOf("staff.json");
    auto both = db::KeyFile::of(oldKey);
    const auto after = db::KeyFile::of(newKey);
    ASSERT_TRUE(both && after);
    for (const db::Wrapping& one : after->wrappings)
        if (one.id == QLatin1String("0101")) both->wrappings.push_back(one);
    struct Cut {
        const char* behind;
        QByteArray key, staff;
        const char* counts;
    };
    for (const Cut& cut : {Cut{"nothing", oldKey, oldStaff, "first password"},
                           Cut{"the new wrapping", both->bytes(), oldStaff, "first password"},
                           Cut{"the staff", both->bytes(), newStaff, "another password"},
                           Cut{"all", newKey, newStaff, "another password"}}) {
        write("desk/desk.key", cut.key);
        write("desk/staff.json", cut.staff);
        for (const char* password : {"first password", "another password"})
            EXPECT_EQ(shell(QStringLiteral("printf '%1\\n' | $kapokctl case list --user 0101 --data $dir/desk")
                                .arg(QLatin1String(password)),
                            folder.path())
                          .code,
                      std::string(password) == cut.counts ? 0 : 5)
                << "behind " << cut.behind << ' ' << password;
    }
}

}  // namespace
}  // namespace kapok::programs
