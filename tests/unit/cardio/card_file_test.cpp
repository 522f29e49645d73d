// docs/card-file.md: the file of a virtual card, spoilt in every place; the complaint names the key.
#include "base/small_file.h"
#include "cardio/apdu/atr.h"
#include "cardio/apdu/tlv.h"
#include "support.h"
#include "tests/support/json/spoilt.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace kapok;
using namespace kapok::cardio;
using namespace kapok::cardio::testing;

namespace {

// A card with something in each of its lists.
Json wholeCard()
{
    Json json = toJson(card("g3-full"));
    json["challenges"] = Json::array({"D1D2D3D4D5D6D7D8"});
    json["damaged"] = Json::array({"0D"});
    json["faults"] =
        Json::array({{{"kind", "mute"}, {"at", 3}, {"repeat", 1}, {"value", 0}, {"ins", -1}, {"file", "x"}}});
    return json;
}

std::string complaintOf(const Json& json)
{
    const auto state = cardStateOf(json);
    return state ? "none" : state.error().detail.toStdString();
}

// The nearest key to a place: what stands in a list or an object of numbers is complained of by its name or its list's.
bool names(const std::string& complaint, const std::string& place)
{
    std::string part;
    for (const char c : place + '.') {
        if (c != '.' && c != '[' && c != ']') {
            part += c;
            continue;
        }
        if (!part.empty() && complaint.find(part) != std::string::npos) return true;
        part.clear();
    }
    return false;
}

}  // namespace

TEST(CardFile, ComesBackAsItWasWritten)
{
    const auto state = cardStateOf(wholeCard());
    ASSERT_TRUE(state) << state.error().detail.toStdString();
    EXPECT_EQ(toJson(*state), wholeCard());
    for (const QString& name : personalities()) {
        const Json json = toJson(*personality(name));
        EXPECT_EQ(toJson(*cardStateOf(json)), json) << name.toStdString();
    }
}

TEST(CardFile, IsRefusedWithTheKeyThatIsSpoilt)
{
    for (const test::Spoilt& one : test::everyWrongType(wholeCard())) {
        const std::string complaint = complaintOf(one.document);
        EXPECT_TRUE(names(complaint, one.place)) << one.place << ", " << one.how << ": " << complaint;
    }
}

TEST(CardFile, NeedsAllItsKeysButThoseThatOldCardsLack)
{
    for (const auto& [key, value] : wholeCard().items()) {
        Json json = wholeCard();
        json.erase(key);
        const bool mayBeAbsent = key == "algorithm" || key == "public" || key == "pki";
        EXPECT_EQ(complaintOf(json) == "none", mayBeAbsent) << key << ": " << complaintOf(json);
    }
    Json more = wholeCard();
    more["shoe_size"] = 43;
    EXPECT_TRUE(complaintOf(more).starts_with("shoe_size")) << complaintOf(more);
}

struct Wrong {
    const char* pointer;
    Json value;
    const char* complaint;
};

// docs/card-file.md, the bounds of its tables.
TEST(CardFile, SaysWhatWasExpectedInPlaceOfAValue)
{
    const Wrong all[]{
        {"/kapok_card", 2, "kapok_card: expected 1"},
        {"/atr", "", "atr: expected 1 to 33 bytes"},
        {"/atr", std::string(68, 'A'), "atr: expected 1 to 33 bytes"},
        {"/atr", "3B6", "atr: expected hexadecimal digits"},
        {"/atr", "3Bxx", "atr: expected hexadecimal digits"},
        {"/algorithm", 2, "algorithm: expected 1 or 3"},
        {"/algorithm", 4'294'967'297, "algorithm: expected 1 or 3"},
        {"/records/05/0/tag", "0102", "records: tag of one byte"},
        {"/records/05/0/value", std::string(508, 'A'), "records: tag of one byte"},
        {"/pin/limit", 0, "pin: left of limit, at most 15"},
        {"/pin/limit", 16, "pin: left of limit, at most 15"},
        {"/pin/left", 7, "pin: left of limit, at most 15"},
        {"/pin/left", -1, "pin: left of limit, at most 15"},
        {"/pin/digits", "88888a", "pin.digits: at most 16 figures"},
        {"/pin/digits", "12345678901234567", "pin.digits: at most 16 figures"},
        {"/public/05/0/tag", "0102", "public: tag of one byte"},
        {"/pki/key", "0102", "pki.key: 32 bytes"},
        {"/pki/left", 7, "pki: left of limit, at most 15"},
        {"/pki/pin", "12a4", "pki.pin: at most 16 figures"},
        {"/key_tries/04", 16, "key_tries: 0 to 15"},
        {"/key_tries/04", -1, "key_tries: 0 to 15"},
        {"/challenges/0", "D1D", "challenges: expected hexadecimal digits"},
        {"/damaged/0", "0D0E", "expected two hexadecimal digits"},
        {"/faults/0/kind", "never", "kind: never"},
        {"/faults/0/at", -1, "at: expected"},
        {"/faults/0/at", 4'294'967'297, "at: expected"},
        {"/faults/0/repeat", 0, "repeat: expected"},
        {"/faults/0/value", 4'294'967'296, "value: expected"},
        {"/faults/0/ins", 256, "ins: expected"},
    };
    for (const Wrong& one : all) {
        Json json = wholeCard();
        json[Json::json_pointer(one.pointer)] = one.value;
        const std::string complaint = complaintOf(json);
        EXPECT_NE(complaint.find(one.complaint), std::string::npos)
            << one.pointer << ' ' << one.value << ": " << complaint;
    }
    Json unknown = wholeCard();
    unknown["faults"][0]["kind"] = "fire";
    const auto state = cardStateOf(unknown);
    ASSERT_FALSE(state);
    EXPECT_EQ(state.error().happened.id, QStringLiteral("error.card_fault_unknown"));
    EXPECT_EQ(state.error().happened.values.at(QStringLiteral("fault")), QStringLiteral("fire"));
}

TEST(CardFile, IsNamedWhereItIsMissingOrNoCard)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("card.json"));
    EXPECT_EQ(loadCard(path).error().happened.id, QStringLiteral("error.card_file_missing"));
    for (const char* text : {"", "[]", "7", "{", "{\"kapok_card\":1}"}) {
        ASSERT_TRUE(writeSmallFile(path, text));
        const auto state = loadCard(path);
        ASSERT_FALSE(state) << text;
        EXPECT_EQ(state.error().happened.id, QStringLiteral("error.card_file")) << text;
        EXPECT_TRUE(state.error().detail.startsWith(path + QStringLiteral(": "))) << state.error().detail.toStdString();
    }
    const auto nobody = personality(QStringLiteral("g9"));
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().happened.id, QStringLiteral("error.card_personality_unknown"));
    EXPECT_TRUE(nobody.error().detail.contains(QStringLiteral("g3c")));
}

// chip.md §2: what the first bytes of an answer promise is never more than there are; each length cut short is none.
TEST(BrokenTlv, IsNothingAtEveryLength)
{
    const QByteArray whole = hex("6F1C840F7378312E73682EC9E7BBE1B1A3D5CFA50988011E9F0C03860103");
    ASSERT_EQ(berValue(0x84, whole), hex("7378312E73682EC9E7BBE1B1A3D5CF"));
    ASSERT_EQ(berValue(0x88, whole), hex("1E"));
    for (qsizetype length = 0; length < whole.size(); ++length)
        EXPECT_FALSE(berValue(0x84, whole.first(length))) << length;
    for (const char* bytes :
         {"5A80", "5A83000001AA", "5A84000000FFAA", "5A85", "1F", "1F81", "1F8181015A", "5A82", "5A8201"})
        EXPECT_FALSE(berValue(0x5A, hex(bytes))) << bytes;
    EXPECT_EQ(berValue(0x5A, hex("5A8101AA")), hex("AA"));
    EXPECT_EQ(berValue(0x5A, hex("5A820001AA")), hex("AA"));
    EXPECT_EQ(berValue(0x5A, hex("5A00")), QByteArray());
}

// A card that nests for ever is not followed for ever.
TEST(BrokenTlv, IsFollowedEightDeepAndNoDeeper)
{
    const auto nested = [](int depth) {
        QByteArray bytes = hex("5A01AA");
        for (int i = 0; i < depth; ++i) bytes = QByteArray(1, '\x70') + char(bytes.size()) + bytes;
        return bytes;
    };
    EXPECT_EQ(berValue(0x5A, nested(8)), hex("AA"));
    EXPECT_FALSE(berValue(0x5A, nested(9)));
    EXPECT_FALSE(berValue(0x5A, nested(50)));
}

// ISO 7816-3: what an ATR announces must be there.
TEST(BrokenAtr, IsNothingWhereItEndsTooSoon)
{
    for (const char* contact : {"3B6D000000814A44468660440700000003", "3B7D94000000814A44468660440700000003",
                                "3B8D800100814A4446866044070000000363"}) {
        const QByteArray whole = hex(contact);
        ASSERT_TRUE(parseAtr(whole)) << contact;
        const qsizetype check = QByteArray(contact).startsWith("3B8D") ? 1 : 0;
        for (qsizetype length = 0; length < whole.size() - check; ++length)
            EXPECT_FALSE(parseAtr(whole.first(length))) << contact << ' ' << length;
    }
    EXPECT_FALSE(parseAtr(QByteArray(33, '\xff')));
}
