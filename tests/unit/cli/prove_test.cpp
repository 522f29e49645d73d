// contract.md §4: a paper proves itself against a seal, in the hands of somebody who has no journal.
#include "started.h"

#include "support/journal/sealed_desk.h"

#include <QFile>

namespace kapok::cli {
namespace {

using namespace db::test;

class ProvenPaper : public testing::Test {
protected:
    TestAuthority authority;
    QTemporaryDir folder, elsewhere;
    const QString file = folder.filePath(QStringLiteral("journal.db"));

    void SetUp() override
    {
        const db::JournalPlace place = onDisk(folder);
        ASSERT_TRUE(db::SealKey::lay(place, authority.standsFor(db::SealKey::nameFor(place.deskName))));
        Parts parts;
        writeDay(*openOrFail(place, parts));
    }
    Ended kapokctl(const QStringList& args) const { return started(programPath("kapokctl"), args); }
    Ended prove(const QStringList& args) const
    {
        return kapokctl(QStringList{"journal", "prove"} + args + QStringList{"--data", folder.path()});
    }
    // In another place, with nothing but the proof.
    Ended stranger(const Json& proof, const QString& pem) const
    {
        const QString kept = elsewhere.filePath(QStringLiteral("proof.json"));
        EXPECT_TRUE(writeSmallFile(kept, QByteArray::fromStdString(proof.dump())));
        return started(QStringLiteral("/usr/bin/python3"),
                       {clonePath("tests/support/verifier/verify_seals.py"), kept, QStringLiteral("--authority"), pem});
    }
};

TEST_F(ProvenPaper, IsBelievedByWhoHasNoJournal)
{
    const Ended receipt = prove({firstCase});
    ASSERT_EQ(receipt.exit, 0) << receipt.said.toStdString();
    const Json& proof = receipt.document;
    EXPECT_EQ(proof["index"], 4);  // the fifth entry, and the last under its seal
    EXPECT_EQ(proof["count"], 5);
    EXPECT_EQ(parseStrict(QByteArray::fromStdString(proof["entry"].get<std::string>()))->at("body")["request"],
              "receipt");
    ASSERT_EQ(prove({secondCase, "--paper", "slip"}).document["index"], 8);
    const Ended told = stranger(proof, authority.file());
    EXPECT_EQ(told.exit, 0) << told.said.toStdString();
    EXPECT_EQ(told.document, Json({{"proved", true}, {"desk", "0708-0101"}, {"entry", 5}, {"authority", true}}));
}

// That somebody meant it is proved, but not what it says; where a hash of its text stands beside it nobody is warned.
TEST_F(ProvenPaper, IsSaidToProveNothingOfItsTextWhereItsEntryHoldsNone)
{
    const Ended bare = prove({firstCase, "--lang", "en"});
    EXPECT_EQ(bare.exit, 0);
    EXPECT_TRUE(bare.said.contains("holds no hash of its text")) << bare.said.toStdString();
    QTemporaryDir another;
    {
        const db::JournalPlace place = onDisk(another);
        ASSERT_TRUE(db::SealKey::lay(place, authority.standsFor(db::SealKey::nameFor(place.deskName))));
        Parts parts;
        const auto journal = openOrFail(place, parts);
        auto receipt = printed(1, "receipt");
        receipt.body["text_sm3"] = std::string(64, '0');
        for (const auto& entry : {begunAs(firstCase, 1, 1), receipt}) ASSERT_TRUE(done(journal->append(entry)));
    }
    const Ended whole = kapokctl({"journal", "prove", firstCase, "--data", another.path()});
    EXPECT_EQ(whole.exit, 0);
    EXPECT_EQ(whole.said, QByteArray());
}

TEST_F(ProvenPaper, IsNotBelievedOnceAnythingOfItWasChanged)
{
    const Json proof = prove({firstCase}).document;
    const auto bent = [](Json value) {
        auto& text = value.get_ref<std::string&>();
        text[text.size() / 2] = text[text.size() / 2] == '0' ? '1' : '0';
        return value;
    };
    int tried = 0;
    const auto refused = [&](const Json& forged, const std::string& what) {
        ++tried;
        EXPECT_EQ(stranger(forged, authority.file()).exit, 4) << what;
    };
    for (const char* key : {"entry", "head", "key"}) {
        Json forged = proof;
        forged[key] = bent(proof[key]);
        refused(forged, key);
    }
    for (const char* key : {"bytes", "signature"}) {
        Json forged = proof;
        forged["seal"][key] = bent(proof["seal"][key]);
        refused(forged, key);
    }
    for (std::size_t n = 0; n < proof["path"].size(); ++n) {
        Json forged = proof;
        forged["path"][n] = bent(proof["path"][n]);
        refused(forged, "path");
    }
    for (const char* key : {"index", "count"}) {
        Json forged = proof;
        forged[key] = proof[key].get<int>() + 1;
        refused(forged, key);
    }
    Json uncertified = proof;
    uncertified["certificate"] = nullptr;
    refused(uncertified, "certificate");
    EXPECT_EQ(tried, 9);  // four entries before it: one hash leads to them all
    const TestAuthority another;
    EXPECT_EQ(stranger(proof, another.file()).exit, 4);
}

TEST_F(ProvenPaper, IsRefusedWithASentenceWhereThereIsNothingToProve)
{
    const Ended noCase = prove({"0708-0101-0099-9"}), noPaper = prove({firstCase, "--paper", "slip"});
    EXPECT_EQ(noCase.exit, 2);
    EXPECT_TRUE(noCase.document.is_null());
    EXPECT_EQ(noPaper.exit, 2);
    EXPECT_EQ(kapokctl({"journal", "prove", firstCase}).exit, 2);  // of which desk?

    QTemporaryDir unsealed;
    {
        Parts parts;
        const auto journal = openOrFail(onDisk(unsealed), parts);
        for (const auto& entry : {begunAs(firstCase, 1, 1), printed(1, "receipt")})
            ASSERT_TRUE(done(journal->append(entry)));
    }
    EXPECT_EQ(kapokctl({"journal", "prove", firstCase, "--data", unsealed.path()}).exit, 3);

    auto database = db::Database::open(file, db::Database::Mode::ReadWrite, {});
    ASSERT_TRUE(database && database->script("UPDATE entry SET hash = zeroblob(32) WHERE seq = 14"));
    database->letCheckpointOnClose(true);
    database = std::unexpected(db::DbError());
    EXPECT_EQ(prove({firstCase}).exit, 4);
}

// contract.md §4: what `verify` says of the seals, by the first entry's word and by an authority's.
TEST_F(ProvenPaper, StandsUnderSealsOfWhichVerifyTells)
{
    const Ended believed = kapokctl({"journal", "verify", file});
    EXPECT_EQ(believed.exit, 0) << believed.said.toStdString();
    EXPECT_EQ(believed.document["seals"], 6);
    EXPECT_EQ(believed.document["last_sealed"], 12);
    EXPECT_EQ(believed.document["unsealed"], 2);
    EXPECT_TRUE(believed.document["authority"].is_null());
    EXPECT_EQ(believed.document["seal_keys"], Json::array({prove({firstCase}).document["key"]}));

    const Ended judged = kapokctl({"journal", "verify", file, "--authority", authority.file()});
    EXPECT_EQ(judged.exit, 0) << judged.said.toStdString();
    EXPECT_EQ(judged.document["authority"], true);
    const TestAuthority another;
    const Ended refused = kapokctl({"journal", "verify", file, "--authority", another.file()});
    EXPECT_EQ(refused.exit, 4);
    EXPECT_EQ(refused.document["authority"], false);
    EXPECT_EQ(refused.document["first_damaged"], 1);
    EXPECT_NE(kapokctl({"journal", "verify", file, "--authority", "/nowhere"}).exit, 0);
    EXPECT_EQ(kapokctl({"journal", "verify", file, "--paper", "slip"}).exit, 2);
}

// A copy keeps them, and so does what is made of it again.
TEST_F(ProvenPaper, IsProvedByABackupToo)
{
    const QString copy = elsewhere.filePath(QStringLiteral("journal.db"));
    EXPECT_EQ(kapokctl({"journal", "backup", file, copy}).document["last_sealed"], 12);
    const Ended proof = kapokctl({"journal", "prove", firstCase, "--data", elsewhere.path()});
    EXPECT_EQ(proof.document, prove({firstCase}).document);
}

}  // namespace
}  // namespace kapok::cli
