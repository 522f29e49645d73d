// The counter while the province cannot be asked: what it still knows, and what it takes all the same
// (rules.md §2, offline; decision 0010).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using desk::StateWord;
using domain::Business;
using line::Gate;

// The line is down: the desk opens whom it has served, with what it last heard of him.
TEST(Counter, KnowsWithoutTheLineWhomItHasServed)
{
    Counter counter(people::withNewCard());
    counter.begin(Business::Activate);
    counter.finish();
    counter.losePower();
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    counter.start();
    ASSERT_TRUE(done(counter.desk().reception().open(people::withNewCard())));
    EXPECT_FALSE(counter.desk().reception().person()->reached);
    EXPECT_EQ(counter.desk().reception().person()->cards.size(), 1u);
    EXPECT_FALSE(counter.desk().reception().person()->selectedCard.isEmpty());
}

// 12: once the province answers, it says who he is as well as which cards he holds.
TEST(Counter, LearnsTheNameOfWhomItOpenedWithoutTheLineAsSoonAsTheProvinceAnswers)
{
    Counter counter(people::withCardInUse());
    desk::Reception& reception = counter.desk().reception();
    const auto name = [&] { return reception.person()->visit.person->name.bare(ForCodec{}).text; };
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    ASSERT_TRUE(done(reception.open(people::withCardInUse())));
    EXPECT_TRUE(name().isEmpty());
    ASSERT_TRUE(done(reception.refresh()));
    EXPECT_TRUE(name().isEmpty());
    const QString visit = reception.person()->visit.id;
    counter.world.mendLines();
    ASSERT_TRUE(done(reception.refresh()));
    EXPECT_FALSE(name().isEmpty());
    EXPECT_TRUE(reception.person()->reached);
    EXPECT_EQ(reception.person()->visit.id, visit);
}

/// Somebody is opened, and the line fails between the two enquiries that are made of him: `first` is how it stands at
/// who he is, `then` at which cards he holds.
struct OpenedByHalf : Counter {
    OpenedByHalf(Gate first, Gate then) : Counter(people::withCardInUse())
    {
        world.to(line::PartyName::Province).gate = first;
        outside.door.holdNext();
        std::optional<Expected<void>> opened;
        const auto keep = [](Task<Expected<void>> asked, std::optional<Expected<void>>* into) -> Task<> {
            into->emplace(co_await std::move(asked));
        };
        const Task<> kept = keep(desk().reception().open(people::withCardInUse()), &opened);
        if (!outside.door.isAwaited()) throw Stuck("nobody was asked");
        world.to(line::PartyName::Province).gate = then;  // seen by the next one: who waits has begun
        outside.door.letThrough();
        if (!opened || !*opened) throw Stuck("nobody was opened");
    }
    const desk::PersonAtCounter& person() { return *desk().reception().person(); }
    QString name() { return person().visit.person->name.bare(ForCodec{}).text; }
};

// 12, decision 0058: where only one of the two was answered, he counts as asked for by half, and both are asked again
// as soon as somebody answers, without a key: nobody who is open when a world changes hands stays without his name.
TEST(Counter, AsksAgainByItselfForWhomItWasAnsweredByHalf)
{
    for (const auto& [first, then] :
         {std::pair{Gate::Down, Gate::Up}, {Gate::Up, Gate::Down}, {Gate::Down, Gate::Down}, {Gate::Mute, Gate::Up}}) {
        OpenedByHalf counter(first, then);
        EXPECT_FALSE(counter.person().reached);
        EXPECT_EQ(counter.name().isEmpty(), first != Gate::Up);
        const QString visit = counter.person().visit.id;
        counter.world.mendLines();
        counter.sync();
        EXPECT_TRUE(counter.person().reached);
        EXPECT_FALSE(counter.name().isEmpty());
        EXPECT_EQ(counter.person().cards.size(), 1u);
        EXPECT_EQ(counter.person().visit.id, visit);
    }
}

// Asked for once, and not at every look that the desk takes by itself.
TEST(Counter, AsksNobodyAgainWhoWasAnsweredWhole)
{
    Counter counter(people::withCardInUse());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withCardInUse())));
    counter.outside.province.countAnew();
    counter.sync();
    EXPECT_EQ(counter.outside.province.said().asks, 0);
}

// The province that answers again does not know him: that is said where he wants something, and no trouble of the desk.
TEST(Counter, TakesNoForAnAnswerOfWhomItAsksAgain)
{
    Counter counter(QStringLiteral("11010519491231002X"));
    counter.world.to(line::PartyName::Province).gate = Gate::Down;
    ASSERT_TRUE(done(counter.desk().reception().open(QStringLiteral("11010519491231002X"))));
    counter.world.mendLines();
    EXPECT_TRUE(done(counter.desk().sync()));
    EXPECT_FALSE(counter.desk().reception().person()->reached);
    const auto begun = done(counter.desk().casework().start(Business::Apply));
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().happened.id, QStringLiteral("error.person_unknown"));
}

// contract.md §2: what is not known is never a no. A person whom nobody can ask about may well have cards.
TEST(Counter, DoesNotSayOfWhomItCannotAskAboutThatHeHasNoCard)
{
    const auto unknownAt = [](Counter& counter, Business business) {
        const auto& possible = counter.desk().reception().person()->possible;
        return std::ranges::find(possible, business, &desk::Possibility::business)->cardsUnknown;
    };
    Counter away(people::withCardInUse());
    away.world.to(line::PartyName::Province).gate = Gate::Down;
    ASSERT_TRUE(done(away.desk().reception().open(people::withCardInUse())));
    EXPECT_FALSE(unknownAt(away, Business::LossFormal));  // a loss goes by his word
    EXPECT_TRUE(unknownAt(away, Business::ReleaseFormal));
    EXPECT_TRUE(unknownAt(away, Business::ReleaseTemporary));
    EXPECT_TRUE(unknownAt(away, Business::Activate));
    EXPECT_FALSE(unknownAt(away, Business::LossTemporary));
    EXPECT_FALSE(unknownAt(away, Business::Apply));

    Counter reached(people::withoutCard());
    ASSERT_TRUE(done(reached.desk().reception().open(people::withoutCard())));
    EXPECT_FALSE(unknownAt(reached, Business::LossFormal));
    EXPECT_FALSE(unknownAt(reached, Business::LossTemporary));
}

/// A loss by phone of somebody whom this desk has never seen, while the line is down.
struct LossByWord : Counter {
    explicit LossByWord(const QString& citizen) : Counter(citizen)
    {
        world.to(line::PartyName::Province).gate = Gate::Down;
        begin(Business::LossTemporary);
        answer("channel", "phone");
        answer("who", "holder");
        answer("review", true);
    }
};

// contract.md §2: a loss never waits for the line, also not of a card that this desk cannot know.
TEST(Counter, TakesALossByTheCitizensWordWhileTheLineIsDown)
{
    LossByWord counter(people::withCardInUse());
    EXPECT_EQ(counter.said(), QString());
    EXPECT_EQ(counter.state(), StateWord::Recorded);
    EXPECT_EQ(counter.papers("slip"), 1);
    EXPECT_TRUE(counter.desk().reception().person()->cards.empty()) << "nobody has said yet which cards he holds";
    EXPECT_EQ(counter.desk().work().of(desk::WorkList::Outbox).size(), 1u);

    counter.losePower();
    counter.world.mendLines();
    counter.start();
    counter.sync();
    EXPECT_EQ(counter.state(), StateWord::Accepted);
    EXPECT_EQ(counter.effects("loss_temporary"), 1);
    const auto cards = counter.world.cards(people::withCardInUse());
    ASSERT_EQ(cards.size(), 1u);
    EXPECT_EQ(cards.front().status(), QStringLiteral("temporary_loss"));
}

TEST(Counter, SaysAfterwardsThatWhatWasLostByWordIsNoCardOfHis)
{
    LossByWord counter(people::withoutCard());
    EXPECT_EQ(counter.state(), StateWord::Recorded);
    counter.world.mendLines();
    counter.sync();
    EXPECT_EQ(counter.state(), StateWord::Refused);
    EXPECT_EQ(counter.effects("loss_temporary"), 0);
}

// The line is back before the form has asked for his cards: the card is named after all.
TEST(Counter, NamesTheCardOfALossByWordAsSoonAsTheProvinceAnswers)
{
    for (const QString& citizen : {people::withCardInUse(), people::withoutCard()}) {
        Counter counter(citizen);
        counter.world.to(line::PartyName::Province).gate = Gate::Down;
        counter.begin(Business::LossTemporary);
        counter.world.mendLines();
        counter.answer("channel", "phone");
        counter.answer("who", "holder");
        if (counter.asked() == QLatin1String("review")) counter.answer("review", true);
        const bool hasCard = citizen == people::withCardInUse();
        EXPECT_EQ(counter.state(), hasCard ? StateWord::Accepted : StateWord::Refused);
        EXPECT_EQ(counter.effects("loss_temporary"), hasCard ? 1 : 0);
        if (!hasCard) EXPECT_EQ(counter.value("verdict")["ruling"]["reason"], "no_card");
    }
}

// rules.md §1, P1.1: unknown is not a value. While nobody can be asked a person is the kind that his document says.
TEST(Counter, TakesAStrangerWithoutTheLineForWhatHisDocumentSays)
{
    struct Shown {
        const char* number;
        const char* kind;
    };
    for (const auto& [number, kind] : {Shown{"H12345678", "hong_kong"},
                                       {"M12345678", "macao"},
                                       {"12345678", "taiwan"},
                                       {"E12345678", "foreigner"},
                                       {"CHN310171012345", "foreigner"},
                                       {"11010519491231002X", "resident"}}) {
        Counter counter(QString::fromLatin1(number));
        counter.world.to(line::PartyName::Province).gate = Gate::Down;
        ASSERT_TRUE(done(counter.desk().reception().open(QString::fromLatin1(number)))) << number;
        EXPECT_EQ(counter.desk().reception().person()->facts.kind, QLatin1String(kind)) << number;
        for (const Business loss : {Business::LossTemporary, Business::LossFormal}) {
            const auto begun = done(counter.desk().casework().start(loss));
            ASSERT_TRUE(begun) << number << ' ' << begun.error().happened.id.toStdString();
            counter.id = begun->id;
            counter.answerUntil("order");
            EXPECT_EQ(counter.state(), StateWord::Recorded) << number;
        }
    }
}

// It was reached, and says no: nothing of what it would have said is made up.
TEST(Counter, TakesNoProvinceThatRefusesForOneThatIsNotReached)
{
    Counter counter(people::withCardInUse());
    ASSERT_TRUE(done(counter.desk().reception().open(people::withCardInUse())));
    counter.outside.province.refusesEnquiries = QStringLiteral("not_permitted");
    const auto asked = done(counter.desk().reception().refresh());
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().happened.id, QStringLiteral("error.enquiry_refused"));
    EXPECT_TRUE(counter.desk().reception().person()->reached) << "what is shown is what was last heard";
    const auto opened = done(counter.desk().reception().open(people::withoutCard()));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().happened.id, QStringLiteral("error.enquiry_refused"));
}

// Only what the rules take provisionally, and only of whom the province cannot be asked.
TEST(Counter, GoesByNobodysWordWhereTheProvinceAnswers)
{
    Counter counter(people::withoutCard());
    counter.begin(Business::LossTemporary);
    EXPECT_EQ(counter.said(), QStringLiteral("error.no_card"));
    EXPECT_EQ(counter.entries("begun"), 0);
}

}  // namespace
}  // namespace kapok::test
