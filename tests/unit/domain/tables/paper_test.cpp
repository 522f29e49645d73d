// rules.md §21 "Papers printed", §1, §8, §13, §14: which paper is missing, and which is printed.
#include "open_requests.h"

#include "domain/rules/pack_data.h"

namespace kapok::domain {
namespace {

using namespace tests;
using enum Business;

struct Printed {
    Business business;
    const char* papers;
};

void PrintTo(const Printed& row, std::ostream* out) { *out << nameOf(row.business).toStdString(); }

const Printed printed[]{
    {Apply, "receipt"},
    {Activate, "slip"},
    {LossTemporary, "slip"},
    {LossFormal, "slip"},
    {ReleaseTemporary, "slip"},
    {ReleaseFormal, "slip"},
    {Replace, "receipt fee_receipt"},
    {Renew, "receipt"},
    {ChangeBank, "receipt fee_receipt"},
    {ChangeBankSettle, "slip"},
    {Merge, "consequences merge_slip"},
    {Cancel, "slip"},
    {PinChange, "slip"},
    {PinReset, "slip"},
    {EcardIssue, "slip"},
    {EcardPayment, "slip"},
    {Collect, "slip"},
};

class Papers : public testing::TestWithParam<Printed> {};

TEST_P(Papers, ArePrintedAsTheBusinessEnds)
{
    EXPECT_EQ(ask(openRequest(GetParam().business)).papers.join(u' ').toStdString(), GetParam().papers);
}

// Whichever paper is asked and not shown stands alone in `missing`, is named in the sentence, and is to be brought; the
// receipt alone goes to a second person (§8, §19).
TEST_P(Papers, AreAskedForOneByOne)
{
    const Facts open = openRequest(GetParam().business);
    for (const QString& paper : ask(open).needs) {
        Facts facts = open;
        facts.present.documents->removeAll(paper);
        const Ruling ruling = ask(facts);
        EXPECT_EQ(ruling.missing, QStringList{paper});
        if (paper == QLatin1String("receipt")) {
            EXPECT_EQ(said(ruling), "authorise second_person");
            continue;
        }
        EXPECT_EQ(said(ruling), "refuse papers_missing") << paper.toStdString();
        EXPECT_EQ(ruling.then.value(0), QStringLiteral("bring_papers")) << paper.toStdString();
        EXPECT_EQ(ruling.papers, QStringList{QStringLiteral("refusal_slip")}) << paper.toStdString();
        const auto document = codeOfWord<DocumentKind>(paper);
        ASSERT_TRUE(document);
        EXPECT_TRUE(ruling.text.zh.contains(pack().data().documentNames[std::size_t(*document)].zh));
        EXPECT_TRUE(ruling.text.en.contains(pack().data().documentNames[std::size_t(*document)].en));
    }
}

INSTANTIATE_TEST_SUITE_P(Section21, Papers, testing::ValuesIn(printed),
                         [](const auto& info) { return nameOf(info.param.business).toStdString(); });

// §2: where another city's card is merged first its consequences and the merge slip are printed too. A15.
TEST(PapersOfAMergeInside, AreThoseOfTheMerge)
{
    for (const Business business : {Apply, Replace, ChangeBank}) {
        Facts facts = openRequest(business);
        facts.cards.push_back(cardOfAnotherCity());
        const Ruling ruling = ask(facts);
        EXPECT_EQ(said(ruling), "accept_after other_city_card") << nameOf(business).toStdString();
        EXPECT_EQ(ruling.then.value(0), QStringLiteral("confirm_merge")) << nameOf(business).toStdString();
        for (const char* paper : {"receipt", "consequences", "merge_slip"})
            EXPECT_TRUE(ruling.papers.contains(QLatin1String(paper))) << paper;
    }
}

// §13 step 2: the notice that carries the medical account over is printed at the activation of the new card while
// the old bank's card is still held, beside the slip; and only where the card asked about is named.
TEST(TransferNotice, IsPrintedAtTheActivationOfTheNewBanksCard)
{
    Facts facts = openRequest(Activate);
    CardFacts old = cardHere(QStringLiteral("old"));
    old.bank = QStringLiteral("BOC");
    facts.cards.push_back(old);
    const QStringList both{QStringLiteral("slip"), QStringLiteral("transfer_notice")};
    EXPECT_EQ(ask(facts).papers, both);
    facts.cards[1].bank = QStringLiteral("CCB");
    EXPECT_EQ(ask(facts).papers, QStringList{QStringLiteral("slip")});
    facts.cards[1].bank = QStringLiteral("BOC");
    facts.cards[1].status = QStringLiteral("cancelled");
    EXPECT_EQ(ask(facts).papers, QStringList{QStringLiteral("slip")});
    facts.cards[1].status = QStringLiteral("normal");
    facts.cards[1].city = QStringLiteral("440100");
    EXPECT_EQ(ask(facts).papers, QStringList{QStringLiteral("slip")});
    facts.cards[1].city = QStringLiteral("440700");
    facts.request.card.reset();
    EXPECT_FALSE(ask(facts).papers.contains(QStringLiteral("transfer_notice")));
}

// J10 as far as an answer goes: each names the paragraph that it came from, and says it in both languages.
TEST(EveryAnswer, NamesItsParagraph)
{
    for (const Business business : everyDecided()) {
        const Ruling ruling = ask(openRequest(business));
        ASSERT_FALSE(ruling.basis.isEmpty()) << nameOf(business).toStdString();
        for (const QString& paragraph : ruling.basis)
            EXPECT_TRUE(paragraph.startsWith(u'P')) << paragraph.toStdString();
        EXPECT_FALSE(ruling.text.zh.isEmpty() || ruling.text.en.isEmpty());
    }
}

}  // namespace
}  // namespace kapok::domain
