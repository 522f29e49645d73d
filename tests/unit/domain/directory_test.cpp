// Bad input of the file and the documents that name outlets, persons and cards: the key, and what was expected there.
#include "domain/card.h"
#include "domain/outlet.h"
#include "domain/person.h"
#include "tests/support/json/spoilt.h"

#include "base/resources.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

using test::Spoilt;

Json directory() { return *parseStrict(*readFile(clonePath("resources/directory.json"))); }

// Every bank, and one of each other kind of entry.
Json smallDirectory()
{
    Json json = directory();
    json.erase("about");
    for (const char* list : {"outlets", "cities"}) json[list] = Json::array({json[list][0]});
    return json;
}

std::string complaintOf(const Json& json)
{
    const auto read = Directory::parse(QByteArray::fromStdString(json.dump()));
    return read ? "none" : read.error().detail.toStdString();
}

// A name and a list of texts are read as one value: the key that they stand under is named.
std::string keyNamed(std::string place)
{
    for (const char* inside : {".zh", ".en", "["})
        if (const auto at = place.rfind(inside); at != std::string::npos && (*inside == '.' || place.ends_with(']')))
            if (place.find("hotlines[") != std::string::npos || *inside == '.') place.resize(at);
    return place;
}

TEST(DirectoryFile, IsRefusedWithTheKeyThatIsSpoilt)
{
    int refused = 0;
    for (const Spoilt& one : test::everyWrongType(smallDirectory())) {
        const std::string complaint = complaintOf(one.document);
        EXPECT_TRUE(complaint.starts_with(keyNamed(one.place))) << one.place << ", " << one.how << ": " << complaint;
        ++refused;
    }
    EXPECT_GT(refused, 100);
}

TEST(DirectoryFile, HoldsEachBankOnce)
{
    Json twice = directory();
    twice["banks"].push_back(twice["banks"][0]);
    EXPECT_TRUE(complaintOf(twice).starts_with("banks: expected each bank once")) << complaintOf(twice);
    Json unknown = directory();
    unknown["banks"][0]["code"] = "HSBC";
    EXPECT_TRUE(complaintOf(unknown).starts_with("banks[0].code: expected GDB, BOC")) << complaintOf(unknown);
    Json astray = directory();
    astray["outlets"][0]["city"] = "Jiangmen";
    EXPECT_TRUE(complaintOf(astray).starts_with("outlets[0].city: expected a division code")) << complaintOf(astray);
}

// J09, of the directory itself: the bank's hotline, the card's, each city's, and where cards are made at once.
TEST(DirectoryFile, KnowsWhomToCallAndWhereCardsAreMadeAtOnce)
{
    const auto read = Directory::parse(QByteArray::fromStdString(directory().dump()));
    ASSERT_TRUE(read);
    for (const BankEntry& bank : read->banks())
        EXPECT_FALSE(bank.name.zh.isEmpty() || bank.name.en.isEmpty() || bank.shortName.zh.isEmpty());
    EXPECT_TRUE(read->bank(Bank::GDB).hotlines.contains(QStringLiteral("3288772")));  // P1.2, as printed there
    EXPECT_FALSE(read->cardHotlines().isEmpty());
    EXPECT_TRUE(std::ranges::any_of(read->outlets(), &Outlet::quickIssue));
    for (const CityEntry& city : read->cities()) EXPECT_FALSE(city.hotline.isEmpty()) << city.division.toStdString();
}

Json wholePerson()
{
    return {{"id", "440524188001010014"}, {"document", "id_card"}, {"name", "梁嘉怡"}, {"kind", "resident"},
            {"birth_date", "1880-01-01"}, {"male", false},         {"insured", true},  {"deceased", false},
            {"mobile", "13800005521"},    {"mobile_in_use", true}};
}

TEST(PersonInJson, IsRefusedWithTheKeyThatIsSpoilt)
{
    ASSERT_TRUE(personOf(wholePerson()));
    for (const Spoilt& one : test::everyWrongType(wholePerson())) {
        const auto person = personOf(one.document);
        ASSERT_FALSE(person) << one.place << ": " << one.how;
        EXPECT_TRUE(person.error().detail.toStdString().starts_with("person." + one.place + ": expected"))
            << person.error().detail.toStdString();
    }
    const std::set<std::string> optional{"birth_date", "male", "insured", "deceased", "mobile", "mobile_in_use"};
    for (const Spoilt& one : test::everyLeftOut(wholePerson(), optional))
        EXPECT_EQ(personOf(one.document).error().detail.toStdString(),
                  "person." + one.place + ": expected to be given");
}

// D3: the number of a person is a personal value; what is wrong with it is said without it.
TEST(PersonInJson, IsNotNamedByTheComplaintAboutHisNumber)
{
    Json json = wholePerson();
    json["id"] = "440524188001010015";
    const auto person = personOf(json);
    ASSERT_FALSE(person);
    EXPECT_EQ(person.error().happened.id, QStringLiteral("id_number.checksum"));
    EXPECT_FALSE(person.error().detail.contains(QStringLiteral("440524188001010015")));
}

Json wholeCard()
{
    return {{"ref", "c1"},
            {"city", "440700"},
            {"bank", "BOC"},
            {"generation", 3},
            {"production", "collected"},
            {"status", "normal"},
            {"activation", "activated"},
            {"expires", "2031-07-08"},
            {"issued", "2021-07-08"},
            {"bank_account", "active"},
            {"social_account_cleared", true},
            {"identification", "440700D1"},
            {"number", "D12345607"},
            {"account", "6217000000000000017"},
            {"outlet", "0708"}};
}

TEST(CardInJson, IsRefusedWithTheKeyThatIsSpoilt)
{
    const auto card = cardOf(wholeCard());
    ASSERT_TRUE(card) << card.error().detail.toStdString();
    for (const Spoilt& one : test::everyWrongType(wholeCard())) {
        const auto read = cardOf(one.document);
        ASSERT_FALSE(read) << one.place << ": " << one.how;
        EXPECT_TRUE(read.error().detail.toStdString().starts_with("card." + one.place + ": expected"))
            << read.error().detail.toStdString();
    }
    for (const char* key :
         {"city", "bank", "production", "status", "activation", "expires", "issued", "bank_account"}) {
        Json json = wholeCard();
        json[key] = "nonsense";
        ASSERT_FALSE(cardOf(json)) << key;
        EXPECT_TRUE(cardOf(json).error().detail.toStdString().starts_with("card." + std::string(key) + ": expected"));
    }
}

}  // namespace
}  // namespace kapok::domain
