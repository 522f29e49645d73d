// The notice with which the old bank settles, at the activation of the new card (F03; P1.11(15), rules.md §13 step 2).
#include "workflows/activate.h"

#include <gtest/gtest.h>

namespace kapok::workflows {
namespace {

domain::Card held(const char* ref, domain::Bank bank, const char* city, const char* status)
{
    domain::Card card = CardsOfPerson::outcomes().at(2).cards.front();
    card.ref = QString::fromLatin1(ref);
    card.bank = bank;
    card.city = QString::fromLatin1(city);
    card.setStatus(*domain::codeOfWord<domain::CardStatus>(QString::fromLatin1(status)));
    return card;
}

std::vector<std::string> labelsOf(const Json& sheet)
{
    std::vector<std::string> labels;
    for (const Json& row : sheet["rows"]) labels.push_back(row["label"].get<std::string>());
    return labels;
}

// From the old bank's card of this city, and from no card that has ended, is of this bank, or of another city.
TEST(TransferNotice, NamesTheCardOfTheOldBankAndTheNewOne)
{
    using enum domain::Bank;
    Activate activate{
        .visit = {.id = QStringLiteral("visit"),
                  .day = QDate(2021, 7, 8),
                  .person = domain::Person{.document = Redacted(*domain::IdentityDocument::parse(
                                               domain::DocumentKind::IdCard, u"440524188001010014")),
                                           .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})}}};
    activate.card = held("new", GDB, "440700", "not_activated");
    activate.cards.filled = true;
    activate.cards.reply =
        CardsOfPerson::Reply{{held("old", BOC, "440700", "normal"), held("ended", CCB, "440700", "cancelled"),
                              held("elsewhere", CCB, "440300", "normal"), activate.card},
                             {}};
    const Json sheet = sheetOf(activate, TransferNotice{});
    EXPECT_EQ(labelsOf(sheet),
              (std::vector<std::string>{"paper.row.name", "paper.row.number", "paper.row.transfer_from",
                                        "paper.row.card", "paper.row.transfer_to", "paper.row.card"}));
    EXPECT_EQ(sheet["rows"][2]["value"]["values"]["bank"], "bank.BOC");
    EXPECT_EQ(sheet["rows"][4]["value"]["values"]["bank"], "bank.GDB");
}

}  // namespace
}  // namespace kapok::workflows
