// contract.md §2 Facts: whatever is not in the table is malformed, and the complaint names the key.
#include "tests/support/json/spoilt.h"
#include "tests/unit/domain/support.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

using test::Spoilt;

Json everyFact()
{
    return *parseStrict(R"({"today":"2022-09-14","online":true,
      "desk":{"bank":"CCB","city":"440700","quick_issue":true,"photo_source":"bring"},
      "person":{"kind":"resident","birth_date":"1985-03-12","insured":false,"deceased":false,"identity_changed":false,
                "agency_corrected":false,"mobile_in_use":true},
      "present":{"who":"holder","documents":["id_card","photo"]},
      "cards":[{"ref":"c1","city":"440700","bank":"CCB","generation":2,"production":"collected","status":"normal",
                "expires":"2027-05-31","issued":"2017-05-31","bank_account":"active","lost_by_holder":false,
                "social_account_cleared":true,"by_word":true}],
      "request":{"business":"replace","card":"c1","reason":"damaged","cause":"personal","channel":"normal","bank":"CCB",
                 "in_transit_wish":"drop","inside":"apply","waiver":"hardship","fee_fen":1500}})");
}

const std::set<std::string> starred{"today",       "desk",    "desk.bank",        "desk.city",    "person",
                                    "person.kind", "request", "request.business", "cards[0].ref", "cards[0].city"};

std::string complaintOf(const Json& json)
{
    const auto facts = factsOf(json);
    return facts ? "none" : facts.error().detail.toStdString();
}

TEST(Facts, AreReadWhereEveryKeyOfTheTableIsGiven)
{
    const auto facts = factsOf(everyFact());
    ASSERT_TRUE(facts) << facts.error().detail.toStdString();
    EXPECT_EQ(bare(toJson(*facts)), everyFact());
}

TEST(Facts, AreRefusedWithTheKeyThatIsSpoilt)
{
    for (const Spoilt& one : test::everyWrongType(everyFact())) {
        const auto facts = factsOf(one.document);
        ASSERT_FALSE(facts) << one.place << ": " << one.how;
        EXPECT_EQ(facts.error().kind, Error::Kind::BadInput);
        EXPECT_TRUE(facts.error().detail.toStdString().starts_with(one.place + ": expected"))
            << one.place << ", " << one.how << ": " << facts.error().detail.toStdString();
        EXPECT_FALSE(facts.error().happened.id.isEmpty());
    }
}

TEST(Facts, NameAKeyThatIsNotInTheTable)
{
    for (const Spoilt& one : test::everyUnknownKey(everyFact()))
        EXPECT_TRUE(
            complaintOf(one.document).starts_with(test::below(one.place, "shoe_size") + ": expected no such key"))
            << complaintOf(one.document);
}

// The keys that the table marks with a star.
TEST(Facts, NameTheKeyThatIsMissing)
{
    int missing = 0;
    for (const Spoilt& one : test::everyLeftOut(everyFact())) {
        if (!starred.contains(one.place)) continue;
        EXPECT_EQ(complaintOf(one.document), one.place + ": expected to be given");
        ++missing;
    }
    EXPECT_EQ(missing, int(starred.size()));
}

// What is not there is unknown, never no: with the starred keys alone nothing is malformed.
TEST(Facts, MayLeaveOutEverythingElse)
{
    for (const Spoilt& one : test::everyLeftOut(everyFact(), starred)) {
        Json json = one.document;
        if (one.place == "cards") json["request"].erase("card");
        EXPECT_EQ(complaintOf(json), "none") << one.place;
    }
}

struct Wrong {
    const char* pointer;
    Json value;
    const char* complaint;
};

// A value of the right type that is in no list, out of its bounds, or no day.
TEST(Facts, SayWhatWasExpectedInPlaceOfAValue)
{
    const Wrong all[]{
        {"/today", "2022-02-30", "today: expected a day such as 2021-07-08"},
        {"/today", "2022-9-14", "today: expected a day"},
        {"/today", "2022-09-14T08:00:00", "today: expected a day"},
        {"/today", "2019-10-30", "today: expected a day from 2019-10-31 on"},
        {"/desk/bank", "HSBC", "desk.bank: expected GDB, BOC"},
        {"/desk/city", "44070", "desk.city: expected a division code"},
        {"/desk/city", "４４０７００", "desk.city: expected a division code"},
        {"/desk/photo_source", "selfie", "desk.photo_source: expected bring, camera, police"},
        {"/person/kind", "martian", "person.kind: expected resident"},
        {"/person/birth_date", "1985-13-01", "person.birth_date: expected a day"},
        {"/present/who", "heirs", "present.who: expected"},
        {"/present/who", "nobody", "present.who: expected holder"},
        {"/present/documents/1", "library_card", "present.documents[1]: expected a document"},
        {"/cards/0/ref", "", "cards[0].ref: expected a name"},
        {"/cards/0/generation", 0, "cards[0].generation: expected a whole number from 1 to 3"},
        {"/cards/0/generation", 4, "cards[0].generation: expected a whole number from 1 to 3"},
        {"/cards/0/production", "lost", "cards[0].production: expected applied"},
        {"/cards/0/status", "0", "cards[0].status: expected not_activated"},
        {"/cards/0/bank_account", "open", "cards[0].bank_account: expected active"},
        {"/request/business", "marry", "request.business: expected a business that the rules decide"},
        {"/request/business", "stock", "request.business: expected a business that the rules decide"},
        {"/request/card", "c9", "request.card: expected the ref of one of the cards"},
        {"/request/reason", "tired", "request.reason: expected lost"},
        {"/request/channel", "post", "request.channel: expected normal"},
        {"/request/in_transit_wish", "both", "request.in_transit_wish: expected drop, keep"},
        {"/request/inside", "day_end", "request.inside: expected a business that the rules decide"},
        {"/request/waiver", "friend", "request.waiver: expected hardship"},
        {"/request/fee_fen", -1, "request.fee_fen: expected a whole number from 0"},
        {"/request/fee_fen", 1'000'000'001, "request.fee_fen: expected a whole number from 0"},
    };
    for (const Wrong& one : all) {
        Json json = everyFact();
        json[Json::json_pointer(one.pointer)] = one.value;
        EXPECT_TRUE(complaintOf(json).starts_with(one.complaint))
            << one.pointer << ' ' << one.value << ": " << complaintOf(json);
    }
}

TEST(Facts, RefuseTwoCardsOfOneName)
{
    Json json = everyFact();
    json["cards"].push_back(json["cards"][0]);
    EXPECT_EQ(complaintOf(json), "cards[1].ref: expected a name that no other card bears");
}

TEST(Facts, AreAnObject)
{
    for (const char* text : {"[]", "7", "null", "\"facts\"", "true"})
        EXPECT_TRUE(complaintOf(Json::parse(text)).starts_with("the document: expected an object")) << text;
}

}  // namespace
}  // namespace kapok::domain
