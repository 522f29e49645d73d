// Documents, codes, money, persons, cards and the directory: what stands behind every case.
#include "base/resources.h"
#include "domain/card.h"
#include "domain/document.h"
#include "domain/money.h"
#include "domain/outlet.h"
#include "domain/permanent_resident.h"
#include "domain/person.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

TEST(Money, IsWrittenInYuanWithTwoFigures)
{
    EXPECT_EQ(Money{2000}.formatted(), QStringLiteral("20.00"));
    EXPECT_EQ(Money{5}.formatted(), QStringLiteral("0.05"));
    EXPECT_EQ((Money{0} - Money{2001}).formatted(), QStringLiteral("-20.01"));
}

// rules.md §1: the same city by four figures, of the province by two.
TEST(Division, ComparesCityAndProvince)
{
    EXPECT_TRUE(sameCity(QStringLiteral("440700"), QStringLiteral("440785")));
    EXPECT_FALSE(sameCity(QStringLiteral("440700"), QStringLiteral("440100")));
    EXPECT_TRUE(sameProvince(QStringLiteral("440700"), QStringLiteral("442000")));
    EXPECT_FALSE(sameProvince(QStringLiteral("440700"), QStringLiteral("430100")));
    EXPECT_FALSE(isDivision(QStringLiteral("44070")));
    EXPECT_FALSE(isDivision(QStringLiteral("04070a")));
}

// codes.md §3: a card lost before its activation is lost, and not active when it is found again.
TEST(CardStatus, KeepsActivationApartFromTheLoss)
{
    Card card;
    card.setStatus(CardStatus::NotActivated);
    EXPECT_EQ(card.status(), QStringLiteral("not_activated"));
    card.application = ApplicationStatus::TemporaryLoss;
    EXPECT_EQ(card.status(), QStringLiteral("temporary_loss"));
    card.application = ApplicationStatus::Normal;
    EXPECT_EQ(card.status(), QStringLiteral("not_activated"));
    for (const char* word :
         {"not_activated", "sealed", "normal", "temporary_loss", "formal_loss", "locked", "cancelled", "merged"}) {
        const auto status = codeOfWord<CardStatus>(QString::fromLatin1(word));
        ASSERT_TRUE(status) << word;
        card.setStatus(*status);
        EXPECT_EQ(card.status(), QString::fromLatin1(word));
    }
    EXPECT_FALSE(codeOfWord<CardStatus>(QStringLiteral("lost")));
}

TEST(Document, TakesTheFormsOfPersonsFromAbroad)
{
    using enum DocumentKind;
    EXPECT_TRUE(IdentityDocument::parse(TravelPermit, u"H12345678"));
    EXPECT_TRUE(IdentityDocument::parse(TravelPermit, u"m 1234567800"));
    EXPECT_TRUE(IdentityDocument::parse(TravelPermit, u"01234567"));
    EXPECT_FALSE(IdentityDocument::parse(TravelPermit, u"K12345678"));
    EXPECT_TRUE(IdentityDocument::parse(ResidencePermit, u"FRA330098765432"));
    EXPECT_FALSE(IdentityDocument::parse(ResidencePermit, u"810000199408230020"));  // wrong check character
    EXPECT_TRUE(IdentityDocument::parse(Passport, u"e1234567"));
    EXPECT_FALSE(IdentityDocument::parse(Passport, u"1234"));
    EXPECT_FALSE(IdentityDocument::parse(IdCard, u"H12345678"));
}

// Numbers without a check character take no sign for the letter that it only looks like.
TEST(Document, IsTheSameHoweverItIsWritten)
{
    using enum DocumentKind;
    EXPECT_EQ(IdentityDocument::parse(TravelPermit, u"Ｈ１２３ ４５６７８")->number(), QStringLiteral("H12345678"));
    EXPECT_EQ(IdentityDocument::parse(Passport, u"\u200ee1234567")->number(), QStringLiteral("E1234567"));
    EXPECT_FALSE(IdentityDocument::parse(Passport, u"EⅩ234567"));
    EXPECT_FALSE(IdentityDocument::parse(Passport, u"E×234567"));
    EXPECT_EQ(IdentityDocument::recognise(u"１１０１０５１９４９１２３１００２ｘ")->kind(), IdCard);
}

// Kept as given, compared as a person would: the chip writes another dot than the register.
TEST(Person, IsCalledTheSameByWhateverDotAndWidth)
{
    const PersonName given{QStringLiteral("阿卜杜拉·买买提")};
    EXPECT_EQ(given, PersonName{QStringLiteral("阿卜杜拉•买买提")});
    EXPECT_NE(given, PersonName{QStringLiteral("阿卜杜拉买买提")});
    EXPECT_EQ(PersonName{QStringLiteral("Ｌｉ　X")}.text, QStringLiteral("Ｌｉ　X"));
}

// The specimen of the permit of 2023: 9, Beijing, Canada, 1981-08-03, 002 (National Immigration Administration).
TEST(Document, KnowsThePermanentResidentsNumberThatBeginsWithNine)
{
    using enum DocumentKind;
    const auto permit = IdentityDocument::recognise(u"911124198108030024");
    ASSERT_TRUE(permit);
    EXPECT_EQ(permit->kind(), ResidencePermit);
    EXPECT_EQ(permit->birthDate(), QDate(1981, 8, 3));
    EXPECT_EQ(permit->isMale(), false);
    EXPECT_TRUE(isOfAPermanentResident(permit->number()));
    EXPECT_FALSE(IdentityDocument::parse(ResidencePermit, u"911124198108030025"));  // wrong check character
    EXPECT_FALSE(IdentityDocument::parse(ResidencePermit, u"990124198108030024"));  // no province
    EXPECT_FALSE(IdentityDocument::parse(IdCard, u"911124198108030024"));           // no citizen's
    EXPECT_FALSE(IdentityDocument::parse(HouseholdBook, u"911124198108030024"));
    EXPECT_FALSE(isOfAPermanentResident(QStringLiteral("FRA330098765432")));
    EXPECT_FALSE(isOfAPermanentResident(QStringLiteral("440524188001010014")));
}

TEST(Document, IsRecognisedFromItsNumber)
{
    EXPECT_EQ(IdentityDocument::recognise(u"440524188001010014")->kind(), DocumentKind::IdCard);
    EXPECT_EQ(IdentityDocument::recognise(u"H12345678")->kind(), DocumentKind::TravelPermit);
    EXPECT_EQ(IdentityDocument::recognise(u"FRA330098765432")->kind(), DocumentKind::ResidencePermit);
    // A mistyped ID card is no passport: its own complaint is what helps.
    EXPECT_EQ(IdentityDocument::recognise(u"440524188001010015").error().happened.id,
              QStringLiteral("id_number.checksum"));
    EXPECT_EQ(IdentityDocument::recognise(u"440524800101001").error().happened.id,
              QStringLiteral("id_number.old_form"));
}

Person liang()
{
    return {Redacted(*IdentityDocument::parse(DocumentKind::IdCard, u"440524188001010014")),
            Redacted(PersonName{QStringLiteral("梁嘉怡")}),
            PersonKind::Resident,
            Redacted(BirthDate{QDate(1880, 1, 1)}),
            false,
            true,
            {},
            Redacted(Mobile{QStringLiteral("13800005521")}),
            true};
}

// D1, D3: a journal or a log that is written from the document holds no personal value in clear.
TEST(Person, MarksWhatIsPersonalAndComesBackTheSame)
{
    const Json json = toJson(liang());
    const auto back = personOf(json);
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    EXPECT_EQ(*back, liang());
    EXPECT_EQ(*personOf(bare(json)), liang());
    const std::string logged = kapok::masked(json).dump();
    for (const char* canary : {"440524188001010014", "梁嘉怡", "1880-01-01", "13800005521"})
        EXPECT_EQ(logged.find(canary), std::string::npos) << canary;
    EXPECT_EQ(liang().name.shown(), QStringLiteral("梁**"));
    EXPECT_EQ(liang().mobile->shown(), QStringLiteral("138 **** 5521"));
}

TEST(Person, NamesTheKeyThatIsWrong)
{
    Json json = bare(toJson(liang()));
    json["kind"] = "martian";
    EXPECT_TRUE(personOf(json).error().detail.startsWith(QStringLiteral("person.kind")));
    json["kind"] = "resident";
    json["shoe_size"] = 43;
    EXPECT_TRUE(personOf(json).error().detail.startsWith(QStringLiteral("person.shoe_size")));
}

TEST(Card, MarksItsNumbersAndComesBackTheSame)
{
    Card card;
    card.ref = QStringLiteral("c1");
    card.city = QStringLiteral("440700");
    card.bank = Bank::BOC;
    card.generation = 3;
    card.production = Production::AtOutlet;
    card.setStatus(CardStatus::NotActivated);
    card.expires = QDate(2031, 7, 8);
    card.issued = QDate(2021, 7, 8);
    card.bankAccount = BankAccountState::Inactive;
    card.identification = CardIdentification{QStringLiteral("440700D15600000500000000A1B2C3D4")};
    card.number = Redacted(CardNumber{QStringLiteral("D12345607")});
    card.account = Redacted(AccountNumber{QStringLiteral("6217000000000000017")});
    card.outlet = QStringLiteral("0708");
    const auto back = cardOf(toJson(card));
    ASSERT_TRUE(back) << back.error().detail.toStdString();
    EXPECT_EQ(*back, card);
    const std::string logged = kapok::masked(toJson(card)).dump();
    EXPECT_EQ(logged.find("D12345607"), std::string::npos);
    EXPECT_EQ(logged.find("6217000000000000017"), std::string::npos);
    EXPECT_EQ(card.number->shown(), QStringLiteral("D12 **** 07"));
    EXPECT_EQ(factsOf(card).status, QStringLiteral("not_activated"));
    EXPECT_EQ(factsOf(card).production, QStringLiteral("at_outlet"));
    card.application.reset();
    EXPECT_EQ(cardOf(toJson(card))->status(), std::nullopt);
}

// rules.md §13: after a change of bank two cards of this city are alive, and each bank means its own.
TEST(Card, IsMostLikelyMeantWhereItIsTheBanksOwn)
{
    const auto held = [](const char* ref, const char* city, Bank bank, CardStatus status) {
        Card card;
        card.ref = QLatin1String(ref);
        card.city = QLatin1String(city);
        card.bank = bank;
        card.setStatus(status);
        return card;
    };
    const QString here = QStringLiteral("440700");
    const std::vector<Card> cards{held("elsewhere", "442000", Bank::GDB, CardStatus::Normal),
                                  held("over", "440700", Bank::GDB, CardStatus::Cancelled),
                                  held("boc", "440700", Bank::BOC, CardStatus::Normal),
                                  held("gdb", "440700", Bank::GDB, CardStatus::Normal)};
    EXPECT_EQ(likelyCard(cards, here)->ref, QStringLiteral("boc"));
    EXPECT_EQ(likelyCard(cards, here, Bank::BOC)->ref, QStringLiteral("boc"));
    EXPECT_EQ(likelyCard(cards, here, Bank::GDB)->ref, QStringLiteral("gdb"));
    EXPECT_EQ(likelyCard(cards, here, Bank::ICBC)->ref, QStringLiteral("boc")) << "it has none of his";
    EXPECT_EQ(likelyCard({cards[0], cards[1]}, here, Bank::GDB)->ref, QStringLiteral("elsewhere"));
    EXPECT_EQ(likelyCard({}, here, Bank::GDB), nullptr);
}

// A21: what no telephone has is no mobile number.
TEST(Mobile, HasElevenFiguresAndBeginsWithOne)
{
    EXPECT_TRUE(isMobile(QStringLiteral("13800005521")));
    for (const char* none :
         {"", "1380000552", "138000055210", "23800005521", "1380000552a", "075038712345", "\u0661\u0663800005521"})
        EXPECT_FALSE(isMobile(QString::fromUtf8(none))) << none;
}

// P1.2, P1.6: eleven banks, the hotlines as printed, the training outlet.
TEST(Directory, HoldsTheBanksOfTheHotIssues)
{
    const auto directory = Directory::parse(*readFile(clonePath("resources/directory.json")));
    ASSERT_TRUE(directory) << directory.error().detail.toStdString();
    EXPECT_EQ(directory->banks().size(), 11u);
    EXPECT_EQ(directory->bank(Bank::GDB).hotlines, (QStringList{QStringLiteral("3288772"), QStringLiteral("3960000")}));
    EXPECT_EQ(directory->bank(Bank::RCB_HS).hotlines, QStringList{QStringLiteral("6339129")});
    const Outlet* outlet = directory->outlet({QStringLiteral("0708")});
    ASSERT_TRUE(outlet);
    EXPECT_EQ(outlet->bank, Bank::BOC);
    EXPECT_TRUE(outlet->quickIssue);
    EXPECT_EQ(directory->city(QStringLiteral("442000"))->name.zh, QStringLiteral("中山"));
    EXPECT_EQ(directory->city(QStringLiteral("430100")), nullptr);
}

TEST(Directory, SaysWhichBankIsMissing)
{
    const auto directory = Directory::parse(R"({"about":"","card_hotlines":[],"banks":[],"outlets":[],"cities":[]})");
    ASSERT_FALSE(directory);
    EXPECT_TRUE(directory.error().detail.contains(QStringLiteral("GDB")));
}

}  // namespace
}  // namespace kapok::domain
