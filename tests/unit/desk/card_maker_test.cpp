// Who makes cards at the counter, and who looks at what came out (P1.6; L01, K08).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

// L01: a plain teller is told who may, before anything is begun, and that he tried is kept (E5).
TEST(CardMaker, IsNoPlainTeller)
{
    Counter counter(people::withoutCard());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withoutCard())));
    const auto begun = done(counter.desk().casework().start(Business::InstantIssue));
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().kind, Error::Kind::NotPermitted);
    EXPECT_EQ(begun.error().happened.id, QStringLiteral("error.may_not_make_cards"));
    EXPECT_EQ(counter.entries("begun"), 0);
    const auto entries = counter.life().entries();
    EXPECT_TRUE(entries.back().kind.contains(QLatin1String("denied")));
    EXPECT_EQ(entries.back().by, QLatin1String(tellerNumber));
    counter.begin(Business::InstantIssue);  // the operator 0103
    EXPECT_EQ(counter.said(), QString());
    EXPECT_EQ(counter.entries("begun"), 1);
}

// A card that 0101 has had printed, and that is to be looked at.
struct Printed {
    Script script{.business = Business::InstantIssue, .person = people::withoutCard(), .card = {}};
    Counter counter{people::withoutCard()};
    domain::CaseId made;

    Printed()
    {
        script.answers = {{QStringLiteral("what"), "apply"},
                          {QStringLiteral("who"), "holder"},
                          {QStringLiteral("papers"), Json::array({"id_card", "photo", "receipt"})}};
        Teller teller(script, counter.life());
        const domain::CaseId outer = teller.begin();
        teller.leadUntil(outer, QStringLiteral("apply"));
        made = teller.standing(outer).inner.value();
        teller.leadUntil(made, QStringLiteral("looked.1"));
    }
    QString looks(const QString& teller)
    {
        const Json all = Json::array({"name", "photo", "number", "position"});
        const auto said = done(counter.life().runner().answer(made, QStringLiteral("looked.1"), all, errandOf(teller)));
        return said ? QString() : said.error().happened.id;
    }
};

template <class T>
QString idOf(const Expected<T>& answer)
{
    return answer ? QString() : answer.error().happened.id;
}

// L01: who may not begin one does not go on with it either, whatever he tries, and each try is kept (E5).
TEST(CardMaker, IsNoPlainTellerInTheMiddleEither)
{
    Printed card;
    desk::Casework& work = card.counter.desk().casework();
    ASSERT_TRUE(done(card.counter.desk().reception().open(people::withoutCard())));
    const QString no = QStringLiteral("error.may_not_make_cards"), looked = QStringLiteral("looked.1");
    const auto before = card.counter.life().entries().size();
    EXPECT_EQ(idOf(done(work.takeUp(card.made))), no);
    EXPECT_EQ(idOf(done(work.goOn(card.made))), no);
    EXPECT_EQ(idOf(done(work.start(Business::Apply))), no) << "the case inside is an application";
    EXPECT_EQ(idOf(done(work.answer(card.made, looked, Json::array({"name", "photo", "number", "position"})))), no);
    EXPECT_EQ(idOf(done(work.takeBack(card.made, looked))), no);
    EXPECT_EQ(idOf(done(work.breakOff(card.made))), no);
    const auto entries = card.counter.life().entries();
    ASSERT_EQ(entries.size(), before + 6);
    EXPECT_TRUE(entries.back().kind.contains(QLatin1String("denied")));
    ASSERT_TRUE(done(card.counter.desk().signIn(QStringLiteral("0103"), passwordOf(QStringLiteral("0103")))));
    EXPECT_EQ(idOf(done(work.takeUp(card.made))), QString());
}

// K08: the same person, the same day.
TEST(CardMaker, LooksHimselfAtWhatHeMade)
{
    Printed card;
    EXPECT_EQ(card.looks(QStringLiteral("0102")), QStringLiteral("error.another_made_it"));
    EXPECT_EQ(card.counter.entries("filled", "looked.1"), 0);
    EXPECT_EQ(card.looks(QLatin1String(tellerNumber)), QString());
    EXPECT_EQ(card.counter.entries("filled", "looked.1"), 1);
}

}  // namespace
}  // namespace kapok::test
