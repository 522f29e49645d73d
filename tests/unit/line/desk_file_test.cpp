// desk.json: what is wrong in it is named with file and key, before anything is called (contract.md §1).
#include "line/desk_file.h"

#include "base/small_file.h"
#include "tests/support/json/spoilt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace kapok::line {
namespace {

Json whole()
{
    return *parseStrict(R"({"outlet":"0708","desk":"0101","bank":"BOC","city":"440700",
      "province":{"host":"127.0.0.1","port":35001,"name":"province.kapok"},
      "bank_core":{"host":"127.0.0.1","port":35002,"name":"boc.kapok"},
      "platform":{"host":"127.0.0.1","port":35003,"name":"platform.kapok"},
      "hsm":{"host":"127.0.0.1","port":35004,"name":"hsm.kapok"},
      "proxy":{"host":"127.0.0.1","port":3128},
      "ledger":{"host":"127.0.0.1","port":5432,"name":"ledger.kapok","database":"kapok"},
      "certificates":{"authority":"authority.pem","desk":"desk.pem","key":"desk.key","revoked":"revoked.pem"}})");
}

class DeskJson : public testing::Test {
protected:
    QTemporaryDir m_folder;

    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }
    Expected<DeskFile> read(const QByteArray& bytes)
    {
        EXPECT_TRUE(writeSmallFile(path("desk.json"), bytes));
        return readDeskFile(path("desk.json"));
    }
    Expected<DeskFile> read(const Json& json) { return read(QByteArray::fromStdString(json.dump())); }

    void expectRefused(const Json& json, const std::string& key, const std::string& how)
    {
        const auto desk = read(json);
        ASSERT_FALSE(desk) << key << ": " << how;
        EXPECT_EQ(desk.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(desk.error().happened.id, QStringLiteral("line.desk_file_wrong")) << key << ": " << how;
        EXPECT_EQ(desk.error().happened.values.at(QStringLiteral("file")), path("desk.json"));
        EXPECT_EQ(desk.error().happened.values.at(QStringLiteral("key")).toStdString(), key) << how;
        EXPECT_TRUE(desk.error().detail.contains(QStringLiteral("expected"))) << desk.error().detail.toStdString();
    }
};

TEST_F(DeskJson, ComesBackAsItWasWritten)
{
    const auto desk = read(whole());
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ(desk->journalName(), QStringLiteral("0708-0101"));
    EXPECT_EQ(desk->province.address.port, 35001);
    EXPECT_EQ(desk->bankCore.name, QStringLiteral("boc.kapok"));
    EXPECT_EQ(desk->platform.address.port, 35003);
    EXPECT_EQ(desk->partner(PartyName::Hsm)->name, QStringLiteral("hsm.kapok"));
    EXPECT_EQ(desk->ledger, (LedgerPlace{{{QStringLiteral("127.0.0.1"), 5432}, QStringLiteral("ledger.kapok")},
                                         QStringLiteral("kapok")}));
    EXPECT_EQ(desk->role(), QStringLiteral("desk_0708_0101"));
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_EQ(*readDeskFile(path("desk.json")), *desk);
    Json without = whole();
    without["certificates"].erase("revoked");
    const auto unrevoked = read(without);
    ASSERT_TRUE(unrevoked && writeDeskFile(path("desk.json"), *unrevoked));
    EXPECT_EQ(readDeskFile(path("desk.json"))->revoked, QString());
}

// K14: which reader lies in the card printer's station; a desk that does not say so stays as it was written.
TEST_F(DeskJson, MayNameTheReaderInTheCardPrinter)
{
    Json json = whole();
    EXPECT_EQ(read(json)->station, QString());
    json["printers"]["station"] = "Evolis Contact 00 01";
    const auto desk = read(json);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ(desk->station, QStringLiteral("Evolis Contact 00 01"));
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_EQ(*readDeskFile(path("desk.json")), *desk);
}

// contract.md §4: an older desk.json knows nothing of the one-stop platform, and stays so.
TEST_F(DeskJson, MayNameNoPlatform)
{
    Json json = whole();
    json.erase("platform");
    const auto desk = read(json);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ(desk->partner(PartyName::Platform), nullptr);
    EXPECT_EQ(desk->partner(PartyName::Bank)->name, QStringLiteral("boc.kapok"));
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_FALSE(parseStrict(*readSmallFile(path("desk.json")))->contains("platform"));
}

// N05: a desk that names no proxy calls directly, and its file stays as it was.
TEST_F(DeskJson, MayNameAProxy)
{
    Json json = whole();
    EXPECT_EQ(read(json)->proxy, (Address{QStringLiteral("127.0.0.1"), 3128}));
    json.erase("proxy");
    const auto desk = read(json);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ(desk->proxy, Address());
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_FALSE(parseStrict(*readSmallFile(path("desk.json")))->contains("proxy"));
}

TEST_F(DeskJson, NamesItsFilesFromItsOwnFolder)
{
    const auto desk = read(whole());
    ASSERT_TRUE(desk);
    EXPECT_EQ(desk->tls(m_folder.path()).authority, path("authority.pem"));
    EXPECT_EQ(desk->tls(m_folder.path()).revoked, path("revoked.pem"));
    Json absolute = whole();
    absolute["certificates"]["key"] = "/etc/kapok/desk.key";
    EXPECT_EQ(read(absolute)->tls(m_folder.path()).key, QStringLiteral("/etc/kapok/desk.key"));
}

TEST_F(DeskJson, IsRefusedWithTheKeyThatIsSpoilt)
{
    for (const test::Spoilt& one : test::everyWrongType(whole())) expectRefused(one.document, one.place, one.how);
    for (const test::Spoilt& one : test::everyUnknownKey(whole())) expectRefused(one.document, one.place, one.how);
    for (const test::Spoilt& one :
         test::everyLeftOut(whole(), {"certificates.revoked", "desk", "platform", "hsm", "proxy", "ledger"}))
        expectRefused(one.document, one.place, one.how);
}

TEST_F(DeskJson, TakesNoValueThatCannotBeMeant)
{
    const std::tuple<const char*, const char*, Json> values[]{{"/desk", "desk", "101"},
                                                              {"/desk", "desk", "01011"},
                                                              {"/desk", "desk", "０１０１"},
                                                              {"/desk", "desk", "01a1"},
                                                              {"/outlet", "outlet", ""},
                                                              {"/province/port", "province.port", 0},
                                                              {"/province/port", "province.port", 65536},
                                                              {"/province/port", "province.port", -1},
                                                              {"/bank_core/port", "bank_core.port", 9007199254740991},
                                                              {"/platform/port", "platform.port", 0},
                                                              {"/proxy/port", "proxy.port", 65536},
                                                              {"/ledger/port", "ledger.port", 0},
                                                              {"/province/host", "province.host", "a\nb"}};
    for (const auto& [pointer, key, value] : values) {
        Json json = whole();
        json[Json::json_pointer(pointer)] = value;
        expectRefused(json, key, value.dump());
    }
}

// Case numbers are made of the desk's number: only beside a practice world may it be left out.
TEST_F(DeskJson, MayLeaveItsNumberOutInTrainingOnly)
{
    Json json = whole();
    json.erase("desk");
    expectRefused(json, "desk", "left out at a real desk");
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("training")));
    EXPECT_EQ(read(json)->desk, QStringLiteral("0101"));
}

TEST_F(DeskJson, ThatIsNoDocumentIsNamed)
{
    EXPECT_EQ(readDeskFile(path("desk.json")).error().happened.id, QStringLiteral("line.desk_file_missing"));
    for (const char* text : {"", "[]", "7", "{", "{\"outlet\":\"0708\"} x"}) {
        const auto desk = read(QByteArray(text));
        ASSERT_FALSE(desk) << text;
        EXPECT_EQ(desk.error().happened.id, QStringLiteral("line.desk_file_no_json")) << text;
        EXPECT_EQ(desk.error().happened.values.at(QStringLiteral("file")), path("desk.json")) << text;
        EXPECT_FALSE(desk.error().detail.isEmpty()) << text;
    }
}

// F3, P14: an end of the line that cannot prove itself is none; the file that is wrong is named.
TEST_F(DeskJson, NamesACertificateOrKeyThatCannotBeRead)
{
    for (const char* name : {"authority.pem", "desk.pem", "desk.key"})
        EXPECT_TRUE(writeSmallFile(path(name), "-----BEGIN NOTHING-----\n"));
    const TlsFiles files{path("authority.pem"), path("desk.pem"), path("desk.key")};
    const auto named = [](const TlsFiles& asked) {
        const auto tls = tlsOf(asked);
        if (tls) return QString();
        EXPECT_EQ(tls.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(tls.error().happened.id, QStringLiteral("line.certificate_unreadable"));
        return tls.error().happened.values.at(QStringLiteral("file"));
    };
    EXPECT_EQ(named(files), files.authority);
    TlsFiles missing = files;
    missing.key = path("nowhere");
    EXPECT_EQ(named(missing), missing.key);
    EXPECT_TRUE(writeSmallFile(files.certificate, QByteArray()));
    EXPECT_EQ(named(files), files.certificate);
    ASSERT_TRUE(QFile::link(files.authority, path("link")));
    TlsFiles link = files;
    link.authority = path("link");
    EXPECT_EQ(named(link), link.authority);
}

// contract.md §4, "Pages" and "Parties": without the key the paper is signed and nothing is asked.
TEST_F(DeskJson, SaysWhetherTheCitizenHasAScreen)
{
    EXPECT_FALSE(read(whole())->citizenScreen);
    Json json = whole();
    json["citizen_screen"] = true;
    const auto desk = read(json);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_TRUE(desk->citizenScreen);
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_EQ(*readDeskFile(path("desk.json")), *desk);
    for (const Json& wrong : {Json(1), Json("yes"), Json()}) {
        json["citizen_screen"] = wrong;
        expectRefused(json, "citizen_screen", wrong.dump());
    }
}

// contract.md §4, "Parties": the rule pack in force; which one is the standard one, the rules know.
TEST_F(DeskJson, NamesTheRulesByWhichTheDeskDecides)
{
    EXPECT_EQ(read(whole())->pack, QString());
    Json json = whole();
    json["pack"] = "guangdong-2023";
    const auto desk = read(json);
    ASSERT_TRUE(desk) << desk.error().detail.toStdString();
    EXPECT_EQ(desk->pack, QStringLiteral("guangdong-2023"));
    ASSERT_TRUE(writeDeskFile(path("desk.json"), *desk));
    EXPECT_EQ(*readDeskFile(path("desk.json")), *desk);
    for (const Json& wrong : {Json(7), Json(""), Json::array()}) {
        json["pack"] = wrong;
        expectRefused(json, "pack", wrong.dump());
    }
}

}  // namespace
}  // namespace kapok::line
