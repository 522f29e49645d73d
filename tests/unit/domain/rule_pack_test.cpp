// A pack that does not say exactly what the engine can read is not taken, and a pack that says another
// thing is obeyed without a build.
#include "support.h"

#include <gtest/gtest.h>

#include <functional>

namespace kapok::domain {
namespace {

using namespace tests;

Json shipped() { return *parseStrict(packBytes()); }
Expected<RulePack> loaded(const Json& json) { return RulePack::load(QByteArray::fromStdString(json.dump())); }

struct Broken {
    const char* name;
    const char* place;  ///< what the complaint must name
    std::function<void(Json&)> change;
};

std::vector<Broken> brokenPacks()
{
    const auto set = [](const char* pointer, Json value) {
        return [pointer, value](Json& json) { json[Json::json_pointer(pointer)] = value; };
    };
    const auto drop = [](const char* parent, const char* key) {
        return [parent, key](Json& json) { json[Json::json_pointer(parent)].erase(key); };
    };
    return {
        {"unknown_key", "colour", set("/colour", "red")},
        {"no_name", "name", drop("", "name")},
        {"no_date", "effective_from", set("/effective_from", "2019-02-30")},
        {"no_cfg", "minor_age", drop("/cfg", "minor_age")},
        {"unused_cfg", "cfg.fee.tea", set("/cfg/fee.tea", 100)},
        {"reason_missing", "reasons.deceased", drop("/reasons", "deceased")},
        {"reason_unknown", "reasons.bored", set("/reasons/bored", {{"outcome", "refuse"}, {"zh", "x"}, {"en", "x"}})},
        {"outcome", "reasons.deceased.outcome", set("/reasons/deceased/outcome", "maybe")},
        {"no_chinese", "reasons.deceased", set("/reasons/deceased/zh", "")},
        {"basis_of_business", "businesses.apply", set("/businesses/apply", Json::array())},
        {"grid_letter", "grid.rows[0].letters", set("/grid/rows/0/letters", "TTTTTTTX")},
        {"grid_short", "grid.rows[0].letters", set("/grid/rows/0/letters", "T")},
        {"grid_column", "grid.columns", set("/grid/columns/0", "normal2")},
        {"stage", "asks[0].stage", set("/asks/0/stage", "dreams")},
        {"stage_order", "asks[1].stage", set("/asks/0/stage", "money")},
        {"reason_of_row", "asks[0].gives.reason", set("/asks/0/gives/reason", "bored")},
        {"fact", "asks[0].when.person.mood", set("/asks/0/when", {{"person.mood", "good"}})},
        {"value", "asks[0].when.person.deceased", set("/asks/0/when", {{"person.deceased", "yes"}})},
        {"no_value", "asks[0].when.person.deceased", set("/asks/0/when", {{"person.deceased", Json::array()}})},
        {"cfg_name", "asks[0].when.person.kind", set("/asks/0/when", {{"person.kind", "cfg:kinds"}})},
        {"business", "asks[0].all_but[0]", set("/asks/0/all_but/0", "marry")},
        {"no_business", "asks[0]", drop("/asks/0", "all_but")},
        {"both_businesses", "asks[0]", set("/asks/0/businesses", "all")},
        {"date_word", "asks[0].when.today.around", set("/asks/0/when", {{"today", {{"around", "2021-04-01"}}}})},
        {"expression", "asks[0].when.today.before",
         set("/asks/0/when", {{"today", {{"before", "card.expires - 3 months"}}}})},
        {"step", "roads[0].gives.then[0]", set("/roads/0/gives/then/0", "go_home")},
        {"document", "documents[0].gives.needs", set("/documents/0/gives/needs", "library_card")},
        {"fee_text", "fees[0].gives.fee_fen", set("/fees/0/gives/fee_fen", "20 yuan")},
        {"number_word", "numbers[0].gives.account_number", set("/numbers/0/gives/account_number", "perhaps")},
        {"paper", "papers[0].gives.papers[0]", set("/papers/0/gives/papers/0", "napkin")},
        {"empty_basis", "asks[1].basis", set("/asks/1/basis", Json::array())},
        {"two_scopes", "no_card", [](Json& json) { json["fees"][1]["any_card"] = Json::object(); }},
        {"text_missing", "texts.accept", drop("/texts", "accept")},
        {"name_missing", "names.apply", drop("/names", "apply")},
        {"row_no_object", "asks[0]", set("/asks/0", 7)},
        {"rows_no_list", "asks", set("/asks", "none")},
    };
}

void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.place; }

class BrokenPack : public testing::TestWithParam<Broken> {};

TEST_P(BrokenPack, IsRefusedWithItsPlace)
{
    Json json = shipped();
    GetParam().change(json);
    const auto result = loaded(json);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().kind, Error::Kind::BadInput);
    EXPECT_TRUE(result.error().detail.contains(QString::fromLatin1(GetParam().place)))
        << result.error().detail.toStdString();
}

INSTANTIATE_TEST_SUITE_P(RulePack, BrokenPack, testing::ValuesIn(brokenPacks()),
                         [](const auto& info) { return info.param.name; });

TEST(RulePack, IsKnownByTheHashOfItsBytes)
{
    const auto one = RulePack::load(packBytes());
    const auto other = RulePack::load(packBytes() + "\n");
    ASSERT_TRUE(one && other);
    EXPECT_EQ(one->identity().sm3.size(), 64);
    EXPECT_NE(one->identity().sm3, other->identity().sm3);
    EXPECT_EQ(one->identity().name, RulePack::standard());
}

TEST(RulePack, IsNotFoundUnderAnotherName) { EXPECT_FALSE(RulePack::find(QStringLiteral("jiangmen-1999"))); }

Facts lostFormally()
{
    Facts facts = factsFor(Business::Replace);
    facts.cards = {cardHere()};
    facts.cards[0].status = QStringLiteral("formal_loss");
    facts.request.card = QStringLiteral("c1");
    facts.request.reason = QStringLiteral("lost");
    return facts;
}

// X1: if the city decides that lost cards are free, one number changes.
TEST(RulePack, ChangesTheFeeWithoutABuild)
{
    Json json = shipped();
    json["cfg"]["fee.lost"] = 0;
    const auto free = loaded(json);
    ASSERT_TRUE(free);
    const Ruling ruling = decide(*free, calendar(), lostFormally());
    EXPECT_EQ(ruling.feeFen, 0);
    EXPECT_EQ(ruling.papers, QStringList{QStringLiteral("receipt")});
    EXPECT_EQ(ask(lostFormally()).feeFen, 2000);
}

// §4 row 11: once the fee is set nobody has to be asked for it.
TEST(RulePack, NeedsNoSupervisorOnceTheFeeIsSet)
{
    Json json = shipped();
    json["cfg"]["fee.gen3_voluntary"] = 1000;
    Facts facts = factsFor(Business::Replace);
    facts.cards = {cardHere()};
    facts.request.card = QStringLiteral("c1");
    facts.request.reason = QStringLiteral("by_wish");
    const Ruling ruling = decide(*loaded(json), calendar(), facts);
    EXPECT_EQ(ruling.outcome, Outcome::Accept);
    EXPECT_EQ(ruling.feeFen, 1000);
}

// §5: effective-dated values; a row holds from its first to its last day.
TEST(RulePack, ObeysTheDatesOfARow)
{
    Json json = shipped();
    Json quick = json["days"][2];
    quick["gives"]["working_days"] = 12;
    quick["from"] = "2022-09-14";
    quick["to"] = "2022-09-15";
    json["days"].insert(json["days"].begin(), quick);
    const auto changed = *loaded(json);
    Facts facts = lostFormally();
    const std::pair<QDate, int> days[]{
        {{2022, 9, 13}, 20}, {{2022, 9, 14}, 12}, {{2022, 9, 15}, 12}, {{2022, 9, 16}, 20}};
    for (const auto& [day, expected] : days) {
        facts.today = day;
        EXPECT_EQ(decide(changed, calendar(), facts).terms.workingDays, expected)
            << day.toString(Qt::ISODate).toStdString();
    }
}

}  // namespace
}  // namespace kapok::domain
