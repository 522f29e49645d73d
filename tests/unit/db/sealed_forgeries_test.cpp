// C1, C2, C5, C6: who has everything of a desk but its seal key makes no journal that verifies, however much he
// recomputes; and a stranger's verifier names the same entry.
#include "base/sm2.h"
#include "db/seal/due.h"
#include "independent.h"
#include "support/journal/sealed_desk.h"

namespace kapok::db::test {
namespace {

class OfASealedJournal : public Independent {
protected:
    TestAuthority standsForIt;

    void SetUp() override
    {
        authority = standsForIt.file();
        const JournalPlace place = onDisk(folder);
        ASSERT_TRUE(SealKey::lay(place, standsForIt.standsFor(SealKey::nameFor(place.deskName))));
        Parts parts;
        writeDay(*openOrFail(place, parts));
        ASSERT_EQ(allEntries().size(), std::size_t(entriesOfDay));
    }
    // The last entry before this one that a seal covers.
    static qint64 sealedBefore(qint64 seq)
    {
        qint64 last = 0;
        for (const qint64 one : sealedEntries)
            if (one < seq) last = one;
        return last;
    }
    std::optional<qint64> firstDamaged() const
    {
        return verifyFile(files.back(), {}, standsForIt.pem()).value_or(Verdict()).firstDamaged;
    }
};

TEST_F(OfASealedJournal, AgreesOfWhatIsSound)
{
    copied("sound");
    changed("VACUUM");
    EXPECT_EQ(expectAgreement(), 0);
}

// C5: another hour in one entry, and every hash behind it made anew.
TEST_F(OfASealedJournal, AForgedEntryIsFoundThoughAllHashesWereMadeAnew)
{
    for (qint64 seq = 1; seq <= entriesOfDay; ++seq) {
        auto forged = allEntries();
        forged[std::size_t(seq - 1)].replace("{\"at\":1", "{\"at\":2");
        rechained("another hour in entry " + std::to_string(seq), forged);
        if (seq <= sealedEntries.back()) EXPECT_EQ(firstDamaged(), sealedBefore(seq) + 1) << seq;
        else EXPECT_EQ(firstDamaged(), std::nullopt) << seq;  // no seal covers it, and that is said
    }
    EXPECT_EQ(expectAgreement(), int(sealedEntries.back()));
}

// C2: seals cannot be taken away with what they tell of: the entries that never stand unsealed miss them.
TEST_F(OfASealedJournal, ASealThatIsGoneIsMissed)
{
    changed("DROP TABLE seal");
    EXPECT_EQ(firstDamaged(), sealedEntries.front());
    for (std::size_t n = 1; n <= sealedEntries.size(); ++n) {
        changed("DELETE FROM seal WHERE number >= " + std::to_string(n));
        EXPECT_EQ(firstDamaged(), sealedEntries[n - 1]) << n;
        changed("DELETE FROM seal WHERE number = " + std::to_string(n));
        EXPECT_EQ(firstDamaged(),
                  n == sealedEntries.size() ? sealedEntries.back() : sealedBefore(sealedEntries[n - 1]) + 1);
    }
    EXPECT_EQ(expectAgreement(), int(files.size()));
}

// Every field of every seal.
TEST_F(OfASealedJournal, ASealThatWasChangedCoversNothing)
{
    for (std::size_t n = 1; n <= sealedEntries.size(); ++n) {
        const std::string here = " WHERE number = " + std::to_string(n);
        for (const char* set :
             {"number = number + 100", "number = -number", "signature = zeroblob(64)", "signature = zeroblob(0)",
              "bytes = CAST(replace(CAST(bytes AS TEXT), '\"real\"', '\"training\"') AS BLOB)",
              "bytes = CAST(replace(CAST(bytes AS TEXT), '0708-0101', '0708-0102') AS BLOB)",
              "bytes = CAST(CAST(bytes AS TEXT) || ' ' AS BLOB)", "bytes = zeroblob(400)", "bytes = zeroblob(0)",
              "path = zeroblob(length(path) + 32)", "path = zeroblob(31)", "path = zeroblob(length(path))"}) {
            changed(std::string("UPDATE seal SET ") + set + here);
            const auto found = firstDamaged();
            ASSERT_TRUE(found) << set << here;
            EXPECT_LE(*found, sealedEntries[n - 1]) << set << here;
        }
    }
    changed("UPDATE seal SET number = -1 WHERE number = 2; UPDATE seal SET number = 2 WHERE number = 3; "
            "UPDATE seal SET number = 3 WHERE number = -1");
    EXPECT_EQ(firstDamaged(), sealedEntries[0] + 1);
    changed("INSERT INTO seal SELECT number + 1, bytes, signature, path FROM seal WHERE number = 6");
    EXPECT_EQ(firstDamaged(), sealedEntries.back() + 1);
    EXPECT_EQ(expectAgreement(), int(files.size()));
}

// Entries are cut off, and head and chain are whole again: the seals that are left know of more.
TEST_F(OfASealedJournal, WhatWasCutOffIsMissedByTheSealsThatAreLeft)
{
    for (qint64 left = 1; left < sealedEntries.back(); ++left) {
        auto cut = allEntries();
        cut.resize(std::size_t(left));
        rechained("cut behind entry " + std::to_string(left), cut);
        EXPECT_EQ(firstDamaged(), left + 1) << left;
    }
    EXPECT_EQ(expectAgreement(), int(files.size()));
}

// With their seals they are not missed: an older journal, whole. `last_sealed` says so, and only a witness elsewhere
// knows better (C3).
TEST_F(OfASealedJournal, AnOlderJournalIsSoundAndSaysHowFarItGoes)
{
    for (std::size_t n = 1; n <= sealedEntries.size(); ++n) {
        auto cut = allEntries();
        cut.resize(std::size_t(sealedEntries[n - 1]));
        const std::string drop = "DELETE FROM seal WHERE number > " + std::to_string(n);
        rechained(drop, cut, drop.c_str());
        EXPECT_EQ(firstDamaged(), std::nullopt);
        EXPECT_EQ(verifyFile(files.back())->lastSealed, sealedEntries[n - 1]);
    }
    EXPECT_EQ(expectAgreement(), 0);
}

// C5: he has the whole program, and a key of his own, with which he seals a journal of his own.
TEST_F(OfASealedJournal, AnothersKeySealsNothingHere)
{
    const auto forger = crypto::Sm2Key::fresh();
    const auto sealedAnew = [&](const std::vector<QByteArray>& entries) {
        SealTree tree;
        std::string sql = "DELETE FROM seal;";
        QByteArray hash = genesis(), previous = genesis();
        qint64 number = 0, sealed = 0, checkpoint = 0;
        for (const QByteArray& bytes : entries) {
            merkle::Path path = tree.parts();
            std::ranges::reverse(path);
            tree.add(bytes);
            hash = link(hash, bytes);
            const auto kind = EntryEnd::of(bytes)->kind;
            if (kind == "checkpoint") checkpoint = tree.size();
            if (!isDue(sealRuleNow, tree.size(), kind, bytes, sealed)) continue;
            const Seal seal{++number,   sealed = tree.size(),
                            hash,       bytesOf(tree.root()),
                            checkpoint, QStringLiteral("0708-0101"),
                            false,      {},
                            {},         previous};
            const SealRow row{number, seal.bytes(), forger.signature(seal.bytes()), joined(path)};
            previous = row.hash();
            sql += "INSERT INTO seal VALUES(" + std::to_string(number) + ", x'" + row.bytes.toHex().toStdString() +
                   "', x'" + row.signature.toHex().toStdString() + "', x'" + row.path.toHex().toStdString() + "');";
        }
        return sql;
    };
    auto forged = allEntries();
    forged[3].replace("{\"at\":1", "{\"at\":2");
    rechained("sealed by another, the first entry as it was", forged, sealedAnew(forged).c_str());
    EXPECT_EQ(firstDamaged(), 1);

    const auto ours = SealKey::of(onDisk(folder));
    ASSERT_TRUE(ours && *ours);
    forged[0].replace((*ours)->publicKey().toHex(), forger.publicKey().toHex());
    rechained("sealed by another, who names himself", forged, sealedAnew(forged).c_str());
    EXPECT_EQ(firstDamaged(), 1);
    const auto believed = verifyFile(files.back());
    EXPECT_FALSE(believed->damage);  // of itself it is whole: that is why an authority is asked
    EXPECT_EQ(believed->sealKey, forger.publicKey());
    EXPECT_EQ(expectAgreement(), 2);
    authority.clear();
    EXPECT_EQ(expectAgreement(), 1);
}

// No seal, no key, no table: what is left is a journal that nobody sealed, and it says so.
TEST_F(OfASealedJournal, AJournalWithoutAnySealIsNobodys)
{
    auto forged = allEntries();
    const qsizetype from = forged[0].indexOf(",\"seal_certificate\""), to = forged[0].indexOf(",\"training\"");
    ASSERT_TRUE(from > 0 && to > from);
    forged[0].remove(from, to - from);
    rechained("stripped", forged, "DROP TABLE seal");
    EXPECT_EQ(firstDamaged(), 1);
    rechained("stripped, with seals that it does not name", forged);
    EXPECT_EQ(firstDamaged(), 1);
    EXPECT_EQ(expectAgreement(), 2);
    authority.clear();
    const auto believed = verifyFile(files.front());
    EXPECT_FALSE(believed->damage);
    EXPECT_EQ(believed->seals, 0);
    EXPECT_EQ(believed->lastSealed, 0);
    EXPECT_EQ(expectAgreement(), 1);
}

}  // namespace
}  // namespace kapok::db::test
