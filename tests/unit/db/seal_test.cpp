// The desk seals what it must, goes on sealing where it stood, and seals nothing that somebody else wrote.
#include "base/certified.h"
#include "db/journal/erased.h"
#include "db/journal/owner.h"
#include "db/journal/verify.h"
#include "support/journal/sealed_desk.h"

#include <QFile>

namespace kapok::db::test {
namespace {

class SealingDesk : public testing::Test {
protected:
    TestAuthority authority;
    QTemporaryDir folder;
    JournalPlace place = onDisk(folder);
    const QString file = folder.filePath(QStringLiteral("journal.db"));
    Parts parts;

    void SetUp() override
    {
        ASSERT_TRUE(SealKey::lay(place, authority.standsFor(SealKey::nameFor(place.deskName))));
        write([](SqliteJournal& journal) { writeDay(journal); });
    }
    void write(const std::function<void(SqliteJournal&)>& acts)
    {
        const auto journal = openOrFail(place, parts);
        ASSERT_TRUE(journal);
        acts(*journal);
    }
    std::vector<Seal> seals() const
    {
        std::vector<Seal> all;
        auto database = Database::open(file, Database::Mode::ReadWrite, {});
        auto rows = database->query("SELECT bytes FROM seal ORDER BY number");
        while (rows && rows->next().value_or(false))
            if (const auto seal = Seal::of(rows->bytes(0))) all.push_back(*seal);
        return all;
    }
    void change(const char* sql) const
    {
        auto database = Database::open(file, Database::Mode::ReadWrite, {});
        ASSERT_TRUE(database && database->script(sql)) << sql;
        database->letCheckpointOnClose(true);
    }
    Verdict verdict() const { return verifyFile(file, {}, authority.pem()).value_or(Verdict()); }
    // What the desk says when it is started on this folder.
    Expected<ports::Entry> started()
    {
        auto journal = SqliteJournal::open(place, parts.scheduler, parts.randomness);
        if (!journal) return std::unexpected(journal.error());
        return done((*journal)->append(signedIn(9)));
    }
};

TEST_F(SealingDesk, SealsSignInApprovalPaperAndCloseAndNamesWhatStaysUnsealed)
{
    std::vector<qint64> counts;
    for (const Seal& seal : seals()) counts.push_back(seal.count);
    EXPECT_EQ(counts, sealedEntries);
    const Verdict said = verdict();
    EXPECT_FALSE(said.damage);
    EXPECT_EQ(said.entries, entriesOfDay);
    EXPECT_EQ(said.seals, qint64(sealedEntries.size()));
    EXPECT_EQ(said.lastSealed, sealedEntries.back());
    EXPECT_EQ(said.isOfAuthority, true);
}

TEST_F(SealingDesk, SaysOfTheDeskWhatDecidesThere)
{
    const InForce now{crypto::sm3("a pack"), crypto::sm3("who works here")};
    write([&](SqliteJournal& journal) {
        journal.now(now);
        ASSERT_TRUE(done(journal.append(signedIn(4))));
    });
    const std::vector<Seal> all = seals();
    const Seal &first = all.front(), &last = all.back();
    EXPECT_EQ(first.number, 1);
    EXPECT_EQ(first.checkpoint, 0);
    EXPECT_EQ(first.previous, QByteArray(32, '\0'));
    EXPECT_EQ(first.pack, QByteArray());  // nobody had said so
    EXPECT_EQ(last.number, qint64(sealedEntries.size()) + 1);
    EXPECT_EQ(last.count, entriesOfDay + 1);
    EXPECT_EQ(last.checkpoint, 12);
    EXPECT_EQ(last.desk, QStringLiteral("0708-0101"));
    EXPECT_FALSE(last.training);
    EXPECT_EQ(last.pack, now.pack);
    EXPECT_EQ(last.staff, now.staff);
    EXPECT_FALSE(verdict().damage);
}

// E3, E5: who works here, and what he was shown or denied, can be neither changed nor left out behind the last seal.
TEST_F(SealingDesk, SealsWhatItSaysOfItsStaffAndWhatTheyWereShownOrDenied)
{
    qint64 written = entriesOfDay;
    for (const char* kind : {"desk_made", "staff_known", "staff_changed", "sign_in_failed", "unsealed", "unseal_denied",
                             "revealed", "recovery_made", "unlocked", "day_reopened", "erased"}) {
        const Json body = kind == Erased::kind ? Erased{{QStringLiteral("gone")}}.toJson() : Json::object();
        write([&](SqliteJournal& journal) {
            ASSERT_TRUE(done(
                journal.append({minute(5), firstDay, QString::fromLatin1(kind), {}, QStringLiteral("0101"), body})));
        });
        EXPECT_EQ(verdict().lastSealed, ++written) << kind;
        EXPECT_FALSE(verdict().damage) << kind;
    }
}

// A10: what was sound when it was written stays sound; its first entry names no rule.
TEST(SealRule, OfAJournalThatWasBegunEarlierIsTheFirst)
{
    ports::Entry first;
    first.kind = Owner::kind;
    const std::string key(128, 'a');
    first.body = {{"outlet", "0708"}, {"desk", "0101"}, {"vault", "v"}, {"training", false}, {"seal_key", key}};
    EXPECT_EQ(Owner::fromEntry(first)->sealRule, SealRule::First);
    EXPECT_FALSE(isDue(SealRule::First, 2, "revealed", "{}", 1));
    EXPECT_TRUE(isDue(SealRule::Second, 2, "revealed", "{}", 1));
    first.body["seal_rule"] = 2;
    EXPECT_EQ(Owner::fromEntry(first)->sealRule, SealRule::Second);
    EXPECT_EQ(Owner::fromEntry(first)->toJson(), first.body);
    first.body["seal_rule"] = 3;
    EXPECT_EQ(Owner::fromEntry(first).error().kind, Error::Kind::Damaged);
    first.body["seal_rule"] = 2;
    first.body.erase("seal_key");
    EXPECT_EQ(Owner::fromEntry(first).error().kind, Error::Kind::Damaged);
}

TEST_F(SealingDesk, SealsTheThousandthEntryWhateverItIs)
{
    const qint64 due = sealedEntries.back() + 1000;
    write([&](SqliteJournal& journal) {
        for (qint64 seq = entriesOfDay + 1; seq < due; ++seq) ASSERT_TRUE(done(journal.append(filled(2, "contact"))));
        EXPECT_EQ(verifyFile(file, {}, {}).error().kind, Error::Kind::Unavailable);  // it is open
    });
    EXPECT_EQ(verdict().lastSealed, sealedEntries.back());
    write([&](SqliteJournal& journal) { ASSERT_TRUE(done(journal.append(filled(2, "contact")))); });
    EXPECT_EQ(verdict().lastSealed, due);
    EXPECT_FALSE(verdict().damage);
}

// What `journal verify` finds, the desk finds as well, and does no more work over it; it reads back to its last seal at
// the start, so such a seal is met while people work.
TEST_F(SealingDesk, StopsOverASealThatWasChangedInItsPast)
{
    for (const char* sql :
         {"UPDATE seal SET signature = zeroblob(64) WHERE number = 2",
          "UPDATE seal SET path = zeroblob(32) WHERE number = 3", "DELETE FROM seal WHERE number = 4"}) {
        ASSERT_TRUE(QFile::copy(file, file + QStringLiteral(".whole")));
        change(sql);
        const Verdict said = verdict();
        ASSERT_TRUE(said.firstDamaged) << sql;
        {
            const auto journal = openOrFail(place, parts);
            const auto looked = done(journal->verified());
            ASSERT_FALSE(looked) << sql;
            EXPECT_EQ(looked.error().kind, Error::Kind::Damaged);
            EXPECT_EQ(looked.error().happened.values.at("entry"), QString::number(*said.firstDamaged)) << sql;
            EXPECT_EQ(done(journal->append(signedIn(9))).error(), looked.error());
        }
        QFile::remove(file);
        QFile::remove(file + QStringLiteral("-wal"));
        ASSERT_TRUE(QFile::rename(file + QStringLiteral(".whole"), file));
    }
    const auto journal = openOrFail(place, parts);
    EXPECT_TRUE(done(journal->verified()));
}

// A forger takes the seals away that tell of him, and waits for the desk to seal what he wrote.
TEST_F(SealingDesk, SealsNothingAnewFromWhichASealWasTaken)
{
    for (std::size_t left = 0; left < sealedEntries.size(); ++left) {
        QTemporaryDir copy;
        for (const char* name : {"journal.db", "vault.db", "desk.key", "seal.key", "seal.pem"})
            ASSERT_TRUE(QFile::copy(folder.filePath(QLatin1String(name)), copy.filePath(QLatin1String(name))));
        const JournalPlace there = onDisk(copy);
        {
            auto database = Database::open(there.file(schema::journalFile), Database::Mode::ReadWrite, {});
            ASSERT_TRUE(database->run("DELETE FROM seal WHERE number > ?", qint64(left)));
            database->letCheckpointOnClose(true);
        }
        auto journal = SqliteJournal::open(there, parts.scheduler, parts.randomness);
        ASSERT_TRUE(journal);
        const auto refused = done((*journal)->append(signedIn(9)));
        ASSERT_FALSE(refused) << left;
        EXPECT_EQ(refused.error().kind, Error::Kind::Damaged);
        EXPECT_EQ(refused.error().happened.values.at("entry"), QString::number(sealedEntries[left]));
    }
}

TEST_F(SealingDesk, GoesOnFromItsLastSealOnlyIfThatHolds)
{
    EXPECT_TRUE(started());
    for (const char* sql : {"UPDATE seal SET signature = zeroblob(64) WHERE number = 7",
                            "UPDATE seal SET path = zeroblob(32) WHERE number = 7",
                            "UPDATE seal SET bytes = CAST('{}' AS BLOB) WHERE number = 7"}) {
        QFile::remove(file + QStringLiteral(".whole"));
        ASSERT_TRUE(QFile::copy(file, file + QStringLiteral(".whole")));
        change(sql);
        EXPECT_EQ(started().error().happened.id, "journal.seal_damaged") << sql;
        QFile::remove(file);
        QFile::remove(file + QStringLiteral("-wal"));
        ASSERT_TRUE(QFile::rename(file + QStringLiteral(".whole"), file));
    }
    EXPECT_TRUE(started());
    EXPECT_FALSE(verdict().damage);
}

// D5: without its key, or with another, the desk writes nothing at all.
TEST_F(SealingDesk, DoesNotOpenWithoutTheKeyThatItsFirstEntryNames)
{
    const QString key = folder.filePath(QStringLiteral("seal.key"));
    const QByteArray before = readSmallFile(file).value_or(""), ours = readSmallFile(key).value_or("");
    ASSERT_TRUE(QFile::remove(key));
    EXPECT_EQ(started().error().happened.id, "journal.seal_key_missing");
    ASSERT_TRUE(writeSmallFile(key, crypto::Sm2Key::fresh().pem()));
    EXPECT_EQ(started().error().happened.id, "journal.seal_key_missing");
    for (const QByteArray& cut : {QByteArray("no key"), ours.left(60)}) {
        ASSERT_TRUE(writeSmallFile(key, cut));
        EXPECT_EQ(started().error().happened.id, "journal.seal_key_damaged");
    }
    ASSERT_TRUE(writeSmallFile(key, ""));  // for the system's VFS an empty file is none
    EXPECT_EQ(started().error().happened.id, "journal.seal_key_missing");
    EXPECT_EQ(readSmallFile(file).value_or(""), before);
    ASSERT_TRUE(writeSmallFile(key, ours));
    EXPECT_TRUE(started());
}

// A journal that names no key is not this key's, whoever wrote it.
TEST_F(SealingDesk, DoesNotOpenAJournalThatNamesNoKeyBesideOne)
{
    QTemporaryDir other;
    {
        Parts plain;
        const auto journal = openOrFail(onDisk(other), plain);
        ASSERT_TRUE(done(journal->append(dayOpened())));
    }
    ASSERT_TRUE(SealKey::lay(onDisk(other), authority.standsFor(QStringLiteral("seal.0708-0101"))));
    const auto opened = SqliteJournal::open(onDisk(other), parts.scheduler, parts.randomness);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().happened.id, "journal.seal_key_missing");
}

TEST_F(SealingDesk, LaysItsKeyOnceAndForTheOwnerAlone)
{
    const QString key = folder.filePath(QStringLiteral("seal.key"));
    const QByteArray first = readSmallFile(key).value_or("");
    ASSERT_TRUE(SealKey::lay(place, authority.standsFor(QStringLiteral("seal.0708-0101"))));
    EXPECT_EQ(readSmallFile(key).value_or(""), first);
    EXPECT_EQ(QFile::permissions(key) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
              QFile::Permissions());
    const auto there = SealKey::of(place);
    ASSERT_TRUE(there && *there);
    const QByteArray text = "what is sealed";
    EXPECT_TRUE(crypto::isSm2SignedBy((*there)->publicKey(), text, (*there)->sign(text)));
    EXPECT_FALSE(crypto::isSm2SignedBy((*there)->publicKey(), text + ' ', (*there)->sign(text)));
}

// The first start of a desk, with what lies there before it.
class KeyToBeLaid : public testing::Test {
protected:
    const QByteArray ours = crypto::Sm2Key::fresh().pem();
    const QString name = SealKey::nameFor(QStringLiteral("0708-0101"));
    TestAuthority authority;
    QTemporaryDir folder;
    JournalPlace place = onDisk(folder);

    void put(const char* file, const QByteArray& bytes) const
    {
        ASSERT_TRUE(writeSmallFile(folder.filePath(QLatin1String(file)), bytes));
    }
    QByteArray found(const char* file) const
    {
        return readSmallFile(folder.filePath(QLatin1String(file))).value_or("");
    }
    QByteArray certificateOf(const QByteArray& keyPem) const
    {
        return authority.standsFor(name)(crypto::Sm2Key::fromPem(keyPem).publicPem()).value_or("");
    }
};

TEST_F(KeyToBeLaid, IsLaidAnewWhereThePowerWentInTheVeryFirstStart)
{
    for (const QByteArray& cut :
         {QByteArray(), ours.left(1), ours.left(60), ours.left(ours.size() - 2), QByteArray(ours.size(), '\0')}) {
        put("seal.key", cut);
        ASSERT_TRUE(SealKey::lay(place, SealKey::byNobody)) << cut.size();
        const auto there = SealKey::of(place);
        ASSERT_TRUE(there && *there) << cut.size();
        EXPECT_EQ((*there)->certificate(), QByteArray());
    }
    Parts parts;
    writeDay(*openOrFail(place, parts));
    EXPECT_EQ(verifyFile(place.file(schema::journalFile)).value_or(Verdict()).lastSealed, sealedEntries.back());
}

// Beside its certificate it was whole once, and what is no key of ours was never cut short.
TEST_F(KeyToBeLaid, IsNotLaidOverOneThatSomebodyHasPutThere)
{
    const QByteArray locked = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    for (const auto& [key, certificate] :
         {std::pair{locked, QByteArray()}, {ours.left(60), certificateOf(ours)}, {ours.left(60), "cut as well"}}) {
        put("seal.key", key);
        put("seal.pem", certificate);
        for (const SealKey::Certify& certify : {SealKey::Certify(SealKey::byNobody), authority.standsFor(name)}) {
            const auto laid = SealKey::lay(place, certify);
            ASSERT_FALSE(laid);
            EXPECT_EQ(laid.error().happened.id, "journal.seal_key_damaged");
        }
        EXPECT_EQ(found("seal.key"), key);
        EXPECT_EQ(found("seal.pem"), certificate);
    }
}

// Both as the bank has laid them.
TEST_F(KeyToBeLaid, StaysWithItsCertificate)
{
    const QByteArray certificate = certificateOf(ours);
    put("seal.key", ours);
    put("seal.pem", certificate);
    for (const SealKey::Certify& certify : {SealKey::Certify(SealKey::byNobody), authority.standsFor(name)}) {
        ASSERT_TRUE(SealKey::lay(place, certify));
        EXPECT_EQ(found("seal.key"), ours);
        EXPECT_EQ(found("seal.pem"), certificate);
    }
}

// The first entry would name it for ever: another key's, one cut short, or one beside no key at all.
TEST_F(KeyToBeLaid, IsNotNamedWithACertificateThatIsNotItsOwn)
{
    const QByteArray another = certificateOf(crypto::Sm2Key::fresh().pem());
    for (const auto& [key, certificate] :
         {std::pair{ours, another}, {ours, certificateOf(ours).left(100)}, {QByteArray(), another}}) {
        put("seal.key", key);
        put("seal.pem", certificate);
        const auto laid = SealKey::lay(place, SealKey::byNobody);
        ASSERT_FALSE(laid);
        EXPECT_EQ(laid.error().kind, Error::Kind::Damaged);
        EXPECT_EQ(laid.error().happened.id, "journal.seal_certificate_other");
        EXPECT_EQ(found("seal.key"), key);
        EXPECT_EQ(found("seal.pem"), certificate);
        // Where somebody is here who stands for the key, his takes its place.
        ASSERT_TRUE(SealKey::lay(place, authority.standsFor(name)));
        const auto there = SealKey::of(place);
        ASSERT_TRUE(there && *there);
        EXPECT_TRUE(crypto::isCertified((*there)->certificate(), authority.pem(), name, (*there)->publicKey()));
    }
}

// Who stands for a key stands for that of one desk, and nobody else does.
TEST_F(SealingDesk, IsBelievedForItsOwnNameByItsOwnAuthorityAlone)
{
    const auto said = [&](const QByteArray& pem) { return verifyFile(file, {}, pem).value_or(Verdict()); };
    EXPECT_FALSE(said(authority.pem()).damage);
    EXPECT_FALSE(verifyFile(file).value_or(Verdict()).isOfAuthority);
    const TestAuthority another;
    for (const QByteArray& pem : {another.pem(), QByteArray(), QByteArray("no certificate")}) {
        EXPECT_EQ(said(pem).isOfAuthority, false);
        EXPECT_EQ(said(pem).firstDamaged, 1);
    }
    EXPECT_EQ(said(another.pem() + authority.pem()).isOfAuthority, true);

    QTemporaryDir elsewhere;  // its key is certified as another desk's
    const JournalPlace there = onDisk(elsewhere);
    ASSERT_TRUE(SealKey::lay(there, authority.standsFor(QStringLiteral("seal.0708-0102"))));
    {
        Parts plain;
        writeDay(*openOrFail(there, plain));
    }
    const auto swapped = verifyFile(there.file(schema::journalFile), {}, authority.pem()).value_or(Verdict());
    EXPECT_EQ(swapped.isOfAuthority, false);
    EXPECT_EQ(swapped.firstDamaged, 1);
}

TEST_F(SealingDesk, OfAnUncertifiedKeyTheSealsHoldAndNobodyStandsForThem)
{
    QTemporaryDir elsewhere;
    const JournalPlace there = onDisk(elsewhere);
    ASSERT_TRUE(SealKey::lay(there, [](const QByteArray&) { return QByteArray(); }));
    {
        Parts plain;
        writeDay(*openOrFail(there, plain));
    }
    const auto said = verifyFile(there.file(schema::journalFile)).value_or(Verdict());
    EXPECT_FALSE(said.damage);
    EXPECT_EQ(said.lastSealed, sealedEntries.back());
    EXPECT_EQ(verifyFile(there.file(schema::journalFile), {}, authority.pem())->firstDamaged, 1);
}

}  // namespace
}  // namespace kapok::db::test
