// rules.md §1: may this person apply for a first card? Row by row as the table prints it.
#include "open_requests.h"

namespace kapok::domain {
namespace {

using namespace tests;

struct Row {
    const char* row;
    void (*given)(Facts&);
    const char* expected;  ///< outcome and reason
    const char* then;
    const char* basis;  ///< one paragraph that the answer must name
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.row; }

void hold(Facts& facts, const char* production, const char* status = nullptr)
{
    CardFacts card = cardHere();
    card.production = QString::fromLatin1(production);
    card.status = status ? std::optional(QString::fromLatin1(status)) : std::nullopt;
    facts.cards.push_back(card);
}

void comesFrom(Facts& facts, const char* kind, bool insured)
{
    facts.person.kind = QString::fromLatin1(kind);
    facts.person.insured = insured;
}

const Row rows[]{
    {"1_resident", [](Facts&) {}, "accept -", "", "P1.5"},
    {"1_insured", [](Facts& f) { f.person.insured = true; }, "accept -", "", "P1.7"},
    {"2_waiting", [](Facts& f) { hold(f, "at_outlet"); }, "refuse card_waiting_at_outlet", "collect activate", "P1.9"},
    {"2_waiting_and_looked_for",  // §21: just collected it is found, so the road does not lead to a loss
     [](Facts& f) {
         hold(f, "at_outlet");
         f.cards[0].lostByHolder = true;
     },
     "refuse card_waiting_at_outlet", "collect activate", "P1.9"},
    {"3_lost",
     [](Facts& f) {
         hold(f, "collected", "normal");
         f.cards[0].lostByHolder = true;
     },
     "refuse card_cannot_be_found", "loss_formal replace", "P1.9"},
    {"4_elsewhere", [](Facts& f) { f.cards.push_back(cardOfAnotherCity()); }, "accept_after other_city_card",
     "confirm_merge", "P1.10"},
    {"5_on_the_way_elsewhere",
     [](Facts& f) {
         f.cards.push_back(cardOfAnotherCity(QStringLiteral("in_production")));
         f.request.inTransitWish = QStringLiteral("keep");
     },
     "wait in_transit_elsewhere", "wait_until_made merge_when_made", "P1.11(12)"},
    {"6_applied_here", [](Facts& f) { hold(f, "applied"); }, "wait in_transit_here", "progress apply_cancel",
     "P1.11(12)"},
    {"6_made_here", [](Facts& f) { hold(f, "in_production"); }, "wait in_transit_here", "progress", "P1.11(12)"},
    {"6_failed_here", [](Facts& f) { hold(f, "failed"); }, "wait in_transit_here", "progress", "P1.11(12)"},
    {"7_new_employer",
     [](Facts& f) {
         hold(f, "collected", "normal");
         f.person.insured = true;
     },
     "refuse has_card_keep_using", "", "P3.3"},
    {"8_left_insurance", [](Facts& f) { hold(f, "collected", "normal"); }, "refuse has_card_keep_using", "", "P1.5"},
    {"10_hong_kong", [](Facts& f) { comesFrom(f, "hong_kong", false); }, "accept -", "", "P1.1"},
    {"10_macao", [](Facts& f) { comesFrom(f, "macao", false); }, "accept -", "", "P1.1"},
    {"10_taiwan", [](Facts& f) { comesFrom(f, "taiwan", false); }, "accept -", "", "P1.1"},
    {"10_foreigner", [](Facts& f) { comesFrom(f, "foreigner", false); }, "accept -", "", "P1.1"},
    {"10_hong_kong_insured", [](Facts& f) { comesFrom(f, "hong_kong", true); }, "accept -", "verify_insured_data",
     "P1.1"},
    {"10_macao_insured", [](Facts& f) { comesFrom(f, "macao", true); }, "accept -", "verify_insured_data", "P1.1"},
    {"10_taiwan_insured", [](Facts& f) { comesFrom(f, "taiwan", true); }, "accept -", "verify_insured_data", "P1.1"},
    {"10_foreigner_insured", [](Facts& f) { comesFrom(f, "foreigner", true); }, "accept -", "verify_insured_data",
     "P1.1"},
    {"11_deceased", [](Facts& f) { f.person.deceased = true; }, "refuse deceased", "", "P1.1"},
};

class FirstCard : public testing::TestWithParam<Row> {};

// A13, A14, A15: keep using, the card at the outlet, the lost one, the card of another city.
TEST_P(FirstCard, IsDecidedByItsRow)
{
    Facts facts = openRequest(Business::Apply);
    GetParam().given(facts);
    const Ruling ruling = ask(facts);
    EXPECT_EQ(said(ruling), GetParam().expected);
    EXPECT_EQ(thenOf(ruling), GetParam().then);
    EXPECT_TRUE(ruling.basis.contains(QLatin1String(GetParam().basis))) << ruling.basis.join(u' ').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Section1, FirstCard, testing::ValuesIn(rows),
                         [](const auto& info) { return std::string("row_") + info.param.row; });

// Row 1: any cooperating bank (A12), for nothing.
TEST(FirstCard, IsFreeAtEveryBank)
{
    for (const char* bank : codeWords<Bank>) {
        Facts facts = openRequest(Business::Apply);
        facts.desk.bank = QString::fromLatin1(bank);
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "accept -") << bank;
        EXPECT_EQ(ruling.feeFen, 0) << bank;
    }
}

struct Shown {
    const char* kind;
    const char* document;
    bool willDo;
};

// A06, the papers: what says who one is. Where two will do, the first is named where neither is shown.
TEST(FirstCard, TakesThePaperOfEachKindOfPerson)
{
    const Shown all[]{{"resident", "id_card", true},
                      {"resident", "passport", false},
                      {"hong_kong", "travel_permit", true},
                      {"hong_kong", "residence_permit", true},
                      {"hong_kong", "passport", false},
                      {"hong_kong", "id_card", false},
                      {"macao", "travel_permit", true},
                      {"macao", "residence_permit", true},
                      {"macao", "passport", false},
                      {"taiwan", "travel_permit", true},
                      {"taiwan", "residence_permit", true},
                      {"taiwan", "id_card", false},
                      {"foreigner", "residence_permit", true},
                      {"foreigner", "passport", true},
                      {"foreigner", "travel_permit", false}};
    for (const Shown& one : all) {
        Facts facts = openRequest(Business::Apply);
        facts.person.kind = QString::fromLatin1(one.kind);
        facts.present.documents = QStringList{QString::fromLatin1(one.document), QStringLiteral("photo")};
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), one.willDo ? "accept -" : "refuse papers_missing") << one.kind << ' ' << one.document;
        EXPECT_EQ(ruling.missing.isEmpty(), one.willDo) << one.kind << ' ' << one.document;
    }
}

// §1, below the table: a minor up to and including the day before the sixteenth birthday, an adult where the birth
// date is unknown.
TEST(FirstCard, IsAMinorsUpToTheDayBeforeTheSixteenthBirthday)
{
    const std::pair<std::optional<QDate>, const char*> born[]{{QDate(2006, 9, 15), "refuse guardian_required"},
                                                              {QDate(2006, 9, 14), "accept -"},
                                                              {QDate(2022, 9, 14), "refuse guardian_required"},
                                                              {std::nullopt, "accept -"}};
    for (const auto& [day, expected] : born) {
        Facts facts = openRequest(Business::Apply);
        facts.person.birthDate = day;
        EXPECT_EQ(said(ask(facts)), expected) << day.value_or(QDate()).toString(Qt::ISODate).toStdString();
    }
}

// §21: a card waiting at the outlet counts as a card held for the first card's fee; after one that was made and ended,
// and none held, the fee is not set; what was ended before it was made leaves the first card free.
TEST(FirstCard, CostsNothingOnlyWhereNoCardWasEverMade)
{
    const auto asked = [](const char* production, const char* status) {
        Facts facts = openRequest(Business::Apply);
        hold(facts, production, status);
        return ask(facts);
    };
    EXPECT_EQ(asked("at_outlet", nullptr).terms.feeFen, std::nullopt);
    EXPECT_EQ(asked("collected", "normal").terms.feeFen, std::nullopt);
    for (const char* ended : {"cancelled", "merged"}) {
        EXPECT_EQ(said(asked("collected", ended)), "authorise fee_not_configured") << ended;
        EXPECT_EQ(said(asked("at_outlet", ended)), "authorise fee_not_configured") << ended;
        for (const char* unmade : {"applied", "failed", "in_production"}) {
            EXPECT_EQ(said(asked(unmade, ended)), "accept -") << unmade;
            EXPECT_EQ(asked(unmade, ended).feeFen, 0) << unmade;
        }
    }
}

// §1: a card that is cancelled or merged is not a card held, and one of another province counts in nothing.
TEST(FirstCard, IsNotShutOutByACardThatIsNoneOfOurs)
{
    for (const char* ended : {"cancelled", "merged"}) {
        Facts facts = openRequest(Business::Apply);
        facts.cards = {cardOfAnotherCity()};
        facts.cards[0].status = QString::fromLatin1(ended);
        EXPECT_EQ(said(ask(facts)), "accept -") << ended;
    }
    for (const char* production : {"applied", "in_production", "at_outlet", "collected"}) {
        Facts facts = openRequest(Business::Apply);
        facts.cards = {cardOfAnotherCity(QString::fromLatin1(production))};
        facts.cards[0].city = QStringLiteral("430100");
        EXPECT_EQ(said(ask(facts)), "accept -") << production;
    }
}

}  // namespace
}  // namespace kapok::domain
