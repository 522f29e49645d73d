// §6, every cell: the table is written here a second time, row by row as rules.md prints it, so that a
// letter that slips in the pack is seen.
#include "support.h"

#include <gtest/gtest.h>

namespace kapok::domain {
namespace {

using namespace tests;

constexpr const char* columns[]{"sealed",         "normal",    "formal_loss",   "locked",
                                "temporary_loss", "cancelled", "not_activated", "merged"};

struct GridRow {
    Business business;
    const char* reason;
    const char* letters[8];
};

const GridRow grid[]{
    {Business::Activate, "", {"T*", "-", "-", "-", "-", "-", "T", "-"}},
    {Business::LossTemporary, "", {"T", "T", "-", "T", "-", "-", "T", "T"}},
    {Business::LossFormal, "", {"T", "T", "-", "T", "T", "-", "T", "T"}},
    {Business::ReleaseTemporary, "", {"-", "-", "-", "-", "T", "-", "-", "-"}},
    {Business::ReleaseFormal, "", {"-", "-", "A", "-", "-", "-", "-", "-"}},
    {Business::Replace, "lost", {"L", "L", "T", "L", "L", "-", "L", "-"}},
    {Business::Replace, "damaged", {"T", "T", "-", "T", "-", "-", "T", "-"}},
    {Business::Replace, "by_wish", {"T", "T", "-", "T", "-", "-", "T", "-"}},
    {Business::Replace, "information_changed", {"T", "T", "-", "T", "-", "-", "T", "-"}},
    {Business::Replace, "information_wrong", {"T", "T", "-", "T", "-", "-", "T", "-"}},
    {Business::Renew, "", {"T", "T", "-", "T", "-", "-", "T", "-"}},
    {Business::ChangeBank, "", {"-", "T", "A", "-", "-", "-", "-", "-"}},
    {Business::PinChange, "", {"-", "T", "-", "-", "-", "-", "-", "-"}},
    {Business::PinReset, "", {"-", "T", "-", "T", "-", "-", "-", "-"}},
    {Business::Cancel, "", {"A", "A", "A", "A", "A", "-", "A", "A"}},
    {Business::Merge, "", {"-", "T", "-", "-", "-", "-", "T", "-"}},
    {Business::EcardIssue, "", {"-", "T", "-", "-", "-", "-", "-", "-"}},
    {Business::EcardPayment, "", {"-", "T", "-", "-", "-", "-", "-", "-"}},
};

struct Cell {
    Business business;
    QString reason, status, letter;
};

void PrintTo(const Cell& cell, std::ostream* out) { *out << cell.letter.toStdString(); }

std::vector<Cell> cells()
{
    std::vector<Cell> all;
    for (const GridRow& row : grid)
        for (int i = 0; i < 8; ++i)
            all.push_back({row.business, QString::fromLatin1(row.reason), QString::fromLatin1(columns[i]),
                           QString::fromLatin1(row.letters[i])});
    return all;
}

CardFacts cardOfGuangzhou(const char* ref)
{
    CardFacts card = cardHere(QString::fromLatin1(ref));
    card.city = QStringLiteral("440100");
    return card;
}

Facts factsOf(const Cell& cell)
{
    Facts facts = factsFor(cell.business);
    CardFacts card = cardHere();
    card.status = cell.status;
    if (cell.business == Business::Renew) card.expires = QDate(2022, 10, 31);
    if (cell.business == Business::ChangeBank) card.bank = QStringLiteral("BOC");
    facts.cards = {card};
    if (cell.business == Business::Merge) facts.cards.push_back(cardOfGuangzhou("gz"));
    const bool noLongerHeld = cell.status == QLatin1String("merged") || cell.status == QLatin1String("cancelled");
    if (cell.business == Business::Merge && noLongerHeld) facts.cards.push_back(cardOfGuangzhou("gz2"));
    facts.request.card = card.ref;
    if (!cell.reason.isEmpty()) facts.request.reason = cell.reason;
    return facts;
}

// What the letter means for this business (contract.md §2, §19, §21).
std::pair<Outcome, QString> expectedOf(const Cell& cell)
{
    const bool ecard = cell.business == Business::EcardIssue || cell.business == Business::EcardPayment;
    const bool pin = cell.business == Business::PinChange || cell.business == Business::PinReset;
    const bool merged = cell.status == QLatin1String("merged");
    if (cell.letter == QLatin1String("A") || cell.letter == QLatin1String("T*"))
        return {Outcome::Authorise, QStringLiteral("second_person")};
    if (cell.letter == QLatin1String("L")) return {Outcome::AcceptAfter, QStringLiteral("formal_loss_first")};
    if (cell.letter == QLatin1String("-")) {
        if (ecard) return {Outcome::Refuse, QStringLiteral("ecard_card_state")};
        return {Outcome::Refuse,
                pin && merged ? QStringLiteral("merged_no_pin_reset") : QStringLiteral("status_forbids")};
    }
    if (cell.business == Business::PinReset) return {Outcome::Authorise, QStringLiteral("second_person")};
    if (cell.reason == QLatin1String("by_wish")) return {Outcome::Authorise, QStringLiteral("fee_not_configured")};
    return {Outcome::Accept, merged ? QStringLiteral("merged_loss_route") : QString()};
}

class Grid : public testing::TestWithParam<Cell> {};

TEST_P(Grid, IsDecidedByItsLetter)
{
    const Ruling ruling = ask(factsOf(GetParam()));
    const auto [outcome, reason] = expectedOf(GetParam());
    EXPECT_EQ(wordOf(ruling.outcome).toStdString(), wordOf(outcome).toStdString());
    EXPECT_EQ(ruling.reason.value_or(QString()).toStdString(), reason.toStdString());
    EXPECT_TRUE(ruling.unknown.isEmpty()) << ruling.unknown.join(u' ').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Section6, Grid, testing::ValuesIn(cells()), [](const auto& info) {
    return (nameOf(info.param.business) + u'_' + info.param.reason + u'_' + info.param.status).toStdString();
});

}  // namespace
}  // namespace kapok::domain
