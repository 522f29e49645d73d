// The identity card on its reader: what it fills, and what is said where it cannot (A25, N04).
#include "support/desk/counter.h"

#include <gtest/gtest.h>

namespace kapok::test {
namespace {

using domain::Business;

struct AtTheReader : Counter {
    AtTheReader() : Counter(people::withoutCard()) { outside.scheduler.passAtOnce = true; }
    QString reads()
    {
        const auto read = done(desk().reception().readIdentity());
        return read ? QString() : read.error().happened.id;
    }
    QString opens(const QString& number)
    {
        const auto opened = done(desk().reception().open(number));
        return opened ? QString() : opened.error().happened.id;
    }
    void lay(const QString& number, const QString& name = QStringLiteral("梁读卡"))
    {
        outside.idReader.lay(identityOf(number, name));
    }
    const workflows::Attendance& present() { return desk().reception().person()->visit.present; }
    void signIn() { ASSERT_TRUE(done(desk().signIn(QStringLiteral("0101"), passwordOf(QStringLiteral("0101"))))); }
};

const QString idCard = QStringLiteral("id_card");

// A25: number, name, sex, birth date, address and validity are read, and the paper is seen.
TEST(IdentityCard, OfWhoStandsHereIsAPaperThatWasSeen)
{
    AtTheReader counter;
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    counter.lay(people::withoutCard());
    ASSERT_EQ(counter.reads(), QString());
    ASSERT_TRUE(counter.present().identity);
    EXPECT_EQ(*counter.present().identity, identityOf(people::withoutCard()));
    EXPECT_EQ(counter.present().papers, QStringList{idCard});
}

TEST(IdentityCard, ThatLiesThereWhenHeIsOpenedIsHisVisits)
{
    AtTheReader counter;
    counter.signIn();
    counter.lay(people::withoutCard());
    ASSERT_EQ(counter.reads(), QString());
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    EXPECT_TRUE(counter.present().identity);
}

TEST(IdentityCard, OfHisIsNotAskedForAgainByABusiness)
{
    AtTheReader counter;
    counter.lay(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_EQ(counter.reads(), QString());
    counter.answer("who", "holder");
    ASSERT_EQ(counter.asked(), QStringLiteral("papers"));
    const Json missing = counter.now().step.body["missing"];
    EXPECT_EQ(std::ranges::count(missing, Json("id_card")), 0) << "what was read is not asked for";
    EXPECT_EQ(std::ranges::count(missing, Json("photo")), 1);
}

TEST(IdentityCard, OfAnotherOneIsNoPaperOfHis)
{
    AtTheReader counter;
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    counter.lay(people::withCardInUse());
    ASSERT_EQ(counter.reads(), QString());
    EXPECT_FALSE(counter.present().identity);
    EXPECT_TRUE(counter.present().papers.isEmpty());
}

// A03, A04: who comes for the holder lays his own card there, and nothing of it is typed.
TEST(IdentityCard, OfWhoComesForTheHolderTellsHisNameAndNumber)
{
    for (const auto& [who, paper] : {std::pair{"agent", "agent_id"}, std::pair{"guardian", "guardian_id"}}) {
        AtTheReader counter;
        counter.signIn();
        ASSERT_EQ(counter.opens(people::withoutCard()), QString());
        ASSERT_TRUE(done(counter.desk().reception().attend(QStringLiteral("who"), who)));
        counter.lay(people::withCardInUse(), QStringLiteral("陈代办"));
        ASSERT_EQ(counter.reads(), QString());
        const workflows::Deputy& deputy = counter.present().deputy;
        ASSERT_TRUE(deputy.name && deputy.document) << who;
        EXPECT_EQ(*deputy.name, Redacted(domain::PersonName{QStringLiteral("陈代办")}));
        EXPECT_EQ(deputy.document->bare(ForCodec{}).number(), people::withCardInUse());
        EXPECT_EQ(counter.present().papers, QStringList{QLatin1String(paper)});
        EXPECT_FALSE(counter.present().identity) << "it is not the holder's";
    }
}

TEST(IdentityCard, ThatDisagreesWithWhoCameAsTypedIsAskedAbout)
{
    AtTheReader counter;
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    desk::Reception& reception = counter.desk().reception();
    ASSERT_TRUE(done(reception.attend(QStringLiteral("who"), "agent")));
    ASSERT_TRUE(done(reception.attend(QStringLiteral("deputy_number"), people::withNewCard().toStdString())));
    counter.lay(people::withCardInUse());
    EXPECT_EQ(counter.reads(), QStringLiteral("identity.deputy_differs"));
    EXPECT_TRUE(counter.present().papers.isEmpty());
}

TEST(IdentityCard, ThatHasExpiredWasNotSeen)
{
    AtTheReader counter;
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    auto card = identityOf(people::withoutCard());
    card.validUntil = counter.world.today().addDays(-1);
    counter.outside.idReader.lay(card);
    ASSERT_EQ(counter.reads(), QString());
    EXPECT_FALSE(counter.present().identity);
    EXPECT_TRUE(counter.present().papers.isEmpty());
}

TEST(IdentityCard, TakenBackIsSeenNoLonger)
{
    workflows::Attendance present;
    present = *present.with(QStringLiteral("identity"), domain::toJson(identityOf(people::withoutCard())));
    for (const char* field : {"identity", "papers", "id_card"}) {
        const auto after = present.without(QLatin1String(field));
        EXPECT_FALSE(after.identity) << field;
        EXPECT_TRUE(after.papers.isEmpty()) << field;
    }
}

TEST(IdentityCard, IsKnownToTheNextLifeOfTheDesk)
{
    AtTheReader counter;
    counter.lay(people::withoutCard());
    counter.begin(Business::Apply);
    ASSERT_EQ(counter.reads(), QString());
    counter.losePower();
    counter.start();
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    EXPECT_TRUE(counter.present().identity);
}

// With the line down he is not nameless: his card says who he is.
TEST(IdentityCard, NamesWhomTheProvinceCannotBeAskedAbout)
{
    AtTheReader counter;
    counter.signIn();
    counter.world.to(line::PartyName::Province).gate = line::Gate::Down;
    counter.lay(people::withoutCard());
    ASSERT_EQ(counter.reads(), QString());
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    const domain::Person person = *counter.desk().reception().person()->visit.person;
    EXPECT_EQ(person.name, identityOf(people::withoutCard()).name);
    EXPECT_EQ(person.male, identityOf(people::withoutCard()).male);
    counter.world.mendLines();
    ASSERT_TRUE(done(counter.desk().reception().refresh()));
    EXPECT_FALSE(counter.desk().reception().person()->visit.person->name == person.name)
        << "the province's name counts as soon as it says one";
}

// A25: a typed number that disagrees with the card that was read is asked about, once.
TEST(IdentityCard, ThatDisagreesWithWhatIsTypedIsAskedAbout)
{
    AtTheReader counter;
    counter.signIn();
    counter.lay(people::withoutCard());
    ASSERT_EQ(counter.reads(), QString());
    EXPECT_EQ(counter.opens(people::withCardInUse()), QStringLiteral("identity.typed_differs"));
    EXPECT_FALSE(counter.desk().reception().person());
    EXPECT_EQ(counter.opens(people::withCardInUse()), QString()) << "who asks again means it";
    counter.outside.idReader.takeAway();
    EXPECT_EQ(counter.opens(people::withNewCard()), QString()) << "what is gone disagrees with nothing";
}

struct Failing {
    const char* sentence;
    void (*prepare)(AtTheReader&);
};
void PrintTo(const Failing& failing, std::ostream* out) { *out << failing.sentence; }

class Reader : public testing::TestWithParam<Failing> {};

// Each failure has a sentence of its own, and nothing is kept of it.
TEST_P(Reader, SaysWhatIsWrong)
{
    AtTheReader counter;
    counter.signIn();
    ASSERT_EQ(counter.opens(people::withoutCard()), QString());
    GetParam().prepare(counter);
    const auto entries = counter.life().entries().size();
    EXPECT_EQ(counter.reads(), QLatin1String(GetParam().sentence));
    EXPECT_EQ(counter.life().entries().size(), entries);
}

INSTANTIATE_TEST_SUITE_P(That, Reader,
                         testing::Values(Failing{"identity.no_card", [](AtTheReader&) {}},
                                         Failing{"identity.no_reader",
                                                 [](AtTheReader& counter) {
                                                     counter.outside.idReader.fails = Error{
                                                         Error::Kind::Unavailable, words("identity.no_reader"), {}};
                                                 }},
                                         Failing{"identity.slow",
                                                 [](AtTheReader& counter) {
                                                     counter.lay(people::withoutCard());
                                                     counter.outside.idReader.mute = true;
                                                 }},
                                         Failing{"identity.garbled", [](AtTheReader& counter) {
                                                     counter.lay(people::withoutCard());
                                                     counter.outside.idReader.fails =
                                                         Error{Error::Kind::Damaged, words("identity.garbled"), {}};
                                                 }}));

TEST(IdentityCard, IsWaitedForFiveSeconds)
{
    AtTheReader counter;
    counter.signIn();
    counter.lay(people::withoutCard());
    counter.outside.idReader.mute = true;
    counter.outside.scheduler.asked.clear();
    EXPECT_EQ(counter.reads(), QStringLiteral("identity.slow"));
    std::chrono::milliseconds waited{0};
    for (const auto pause : counter.outside.scheduler.asked) waited += pause;
    EXPECT_EQ(waited.count(), 5000);
}

}  // namespace
}  // namespace kapok::test
