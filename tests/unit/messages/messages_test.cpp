// Every message of the house, from its own table: what both ends of the line rely on.
#include "messages/list.h"

#include "base/dictionary.h"
#include "base/resources.h"
#include "messages/page.h"
#include "support/places/places.h"

#include <gtest/gtest.h>

#include <set>

namespace kapok::messages {
namespace {

std::string nameOf(const Described& message)
{
    return (domain::wordOf(message.party) + u' ' + message.kind).toStdString();
}

const domain::Person& citizen()
{
    static const domain::Person person = PersonOnFile::outcomes().front().person;
    return person;
}

// A request of each type with everything in it, as the desk would keep it.
template <class M>
Json bodyOf(const M& request)
{
    EXPECT_TRUE(fits(bare(request.body()), M::request())) << M::kind;
    return request.body();
}

template <class M>
void expectMarkedAsItsShapeSays(const M& request)
{
    const Json body = bodyOf(request);
    EXPECT_EQ(body, marked(bare(body), M::request())) << M::kind;
}

}  // namespace

TEST(Messages, AreNamedOnceByEachParty)
{
    std::set<std::string> names;
    for (const Described& message : all()) EXPECT_TRUE(names.insert(nameOf(message)).second) << nameOf(message);
}

// What is kept of a reply is marked exactly where the shape calls it personal: neither more nor less.
TEST(Messages, KeepWhatIsPersonalInTheirExamplesMarked)
{
    for (const Described& message : all())
        for (const Json& reply : message.outcomes)
            EXPECT_EQ(reply, marked(bare(reply), message.reply)) << nameOf(message);
}

TEST(Messages, HaveBodiesOfTheirOwnShapeWithWhatIsPersonalMarked)
{
    const QString card = QStringLiteral("c1");
    expectMarkedAsItsShapeSays(PersonOnFile{citizen().document.bare(ForCodec{})});
    expectMarkedAsItsShapeSays(CardsOfPerson{citizen()});
    expectMarkedAsItsShapeSays(ProgressOfPerson{citizen()});
    expectMarkedAsItsShapeSays(CardMade{card});
    expectMarkedAsItsShapeSays(CardData{card});
    expectMarkedAsItsShapeSays(CardCompleted{citizen(), card, QStringLiteral("440700D1"),
                                             personal(QStringLiteral("D00000017")), QDate(2021, 7, 8),
                                             QDate(2031, 7, 7)});
    expectMarkedAsItsShapeSays(AuthenticateChip{.division = QStringLiteral("440700")});
    expectMarkedAsItsShapeSays(ResetPin{.division = QStringLiteral("440700")});
    expectMarkedAsItsShapeSays(
        ProveToWrite{.division = QStringLiteral("440700"), .historical = {}, .call = QStringLiteral("03|0094|00|00|")});
    expectMarkedAsItsShapeSays(OrderCard{citizen(), {QStringLiteral("id_card")}, {card}});
    expectMarkedAsItsShapeSays(HandOver{citizen(), card});
    expectMarkedAsItsShapeSays(
        ActivateSocialSide{citizen(), card, QStringLiteral("440700D1"), personal(QStringLiteral("D00000017"))});
    expectMarkedAsItsShapeSays(ReportTemporaryLoss{citizen(), card});
    expectMarkedAsItsShapeSays(ReleaseTemporaryLoss{citizen(), card});
    expectMarkedAsItsShapeSays(ReportFormalLoss{citizen(), std::nullopt});
    expectMarkedAsItsShapeSays(ReleaseFormalLoss{citizen(), card});
    expectMarkedAsItsShapeSays(OrderReplacement{.person = citizen(),
                                                .card = card,
                                                .reason = QStringLiteral("damaged"),
                                                .papers = {QStringLiteral("id_card")},
                                                .cause = QStringLiteral("quality"),
                                                .numberKept = true,
                                                .merges = {card}});
    expectMarkedAsItsShapeSays(OrderRenewal{citizen(), card, {QStringLiteral("id_card")}, true});
    expectMarkedAsItsShapeSays(CancelApplication{citizen(), card});
    expectMarkedAsItsShapeSays(ReleaseAccount{citizen(), card});
    expectMarkedAsItsShapeSays(SetAccountPassword{citizen(), card, QStringLiteral("change")});
    expectMarkedAsItsShapeSays(SwitchSmallPaymentOff{citizen(), card});
    expectMarkedAsItsShapeSays(AllowPinReset{citizen(), card});
    expectMarkedAsItsShapeSays(MergeCards{citizen(), card, {QStringLiteral("c2")}, true});
    expectMarkedAsItsShapeSays(IssueEcard{citizen(), card, QStringLiteral("face")});
    expectMarkedAsItsShapeSays(OpenEcardPayment{citizen(), card});
    expectMarkedAsItsShapeSays(DissociateEcard{citizen()});
    expectMarkedAsItsShapeSays(LinkedServices{citizen()});
    expectMarkedAsItsShapeSays(NextServiceResult{card, {QStringLiteral("TV")}, {QStringLiteral("PEN_EMP")}});
    expectMarkedAsItsShapeSays(ChangeService{citizen(), card, QStringLiteral("TV"), personal(QStringLiteral("62")),
                                             personal(QStringLiteral("61"))});
    expectMarkedAsItsShapeSays(AccountNumbers{citizen(), card});
    expectMarkedAsItsShapeSays(CancelCard{citizen(), card, {QStringLiteral("medical_settlement_slip")}, true});
    expectMarkedAsItsShapeSays(OrderBankChange{citizen(), card, {QStringLiteral("old_card")}, {card}});
    expectMarkedAsItsShapeSays(BankChangeOf{citizen(), card});
    expectMarkedAsItsShapeSays(SettleBankChange{citizen(), card, {QStringLiteral("transfer_notice")}, true});
    expectMarkedAsItsShapeSays(Hello{{12, QByteArray(32, '\x1f')}, QByteArray(16, '\x5a')});
    expectMarkedAsItsShapeSays(TransitEnd{citizen(), card});
    expectMarkedAsItsShapeSays(ChangesOfPerson{citizen()});
    expectMarkedAsItsShapeSays(
        ReverseChange{citizen(), card, QStringLiteral("0708-20210708-0101-0001-7"), QStringLiteral("reversal")});
    expectMarkedAsItsShapeSays(ReserveAccount{citizen(), card, card, false, true});
    expectMarkedAsItsShapeSays(OpenAccount{citizen(), card});
    expectMarkedAsItsShapeSays(ActivateAccount{citizen(), card});
    expectMarkedAsItsShapeSays(CloseAccount{citizen(), card});
    expectMarkedAsItsShapeSays(TakeCardPayment{citizen(), 2000, card});
    expectMarkedAsItsShapeSays(ReturnCardPayment{citizen(), QStringLiteral("P1")});
}

// Whom nobody could be asked about is known by his number only.
TEST(Messages, NameAPersonByHisNumberWhereNothingElseIsKnown)
{
    domain::Person stranger{.document = citizen().document, .name = Redacted(domain::PersonName{})};
    EXPECT_EQ(personInMessage(stranger), idInMessage(stranger));
    EXPECT_TRUE(fits(bare(OrderCard{stranger, {}}.body()), OrderCard::request()));
}

// A no is read to the citizen: each of its codes has its words.
TEST(Messages, HaveWordsForEveryRefusal)
{
    const auto words = Dictionary::load(resourcePath(QStringLiteral("words")));
    ASSERT_TRUE(words) << words.error().detail.toStdString();
    for (const Described& message : all())
        for (const Reason& reason : message.refusals)
            EXPECT_TRUE(words->knows(QStringLiteral("reason.") + reason)) << nameOf(message) << ' ' << reason.code;
    for (const char* code : {"malformed", "unknown_kind", "operation_reused"})
        EXPECT_TRUE(words->knows(QStringLiteral("reason.") + QLatin1String(code))) << code;
}

// `kapok-province messages` writes this half of the page; the other half is ours.
TEST(Messages, StandInTheApiPageAsTheyAre)
{
    const QString file = QString::fromUtf8(readFile(clonePath("docs/province-api.md")).value());
    const auto begins = file.indexOf(QLatin1String(pageBegins));
    ASSERT_GT(begins, 0);
    EXPECT_EQ(file.mid(begins).toStdString(), page(all()).toStdString());
}

}  // namespace kapok::messages
