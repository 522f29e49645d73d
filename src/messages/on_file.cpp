#include "messages/on_file.h"

#include "domain/document.h"

namespace kapok::messages {
namespace {

using namespace shapes;

// Of the papers that somebody may bring only those that say who he is.
Shape identityDocument()
{
    std::vector<std::string> words;
    for (const domain::DocumentKind kind : domain::identityDocuments())
        words.push_back(domain::wordOf(kind).toStdString());
    return word(std::move(words));
}

Shape person()
{
    return object({{"id", personal(anyText())},
                   {"name", personal(anyText())},
                   {"kind", oneOf<domain::PersonKind>()},
                   {"birth_date", personal(date())},
                   {"document", identityDocument()},
                   {"male", flag()},
                   {"insured", flag()},
                   {"deceased", flag()},
                   {"mobile_in_use", flag()},
                   {"mobile?", personal(anyText())}});
}

}  // namespace

Shape cardStatus() { return oneOf<domain::CardStatus>(); }

Shape channel() { return oneOf<domain::Channel>(); }

Shape namedPerson()
{
    return named("named person", object({{"id", personal(anyText())},
                                         {"name?", personal(anyText())},
                                         {"kind?", oneOf<domain::PersonKind>()},
                                         {"birth_date?", personal(date())}}));
}

Shape personOnFile() { return named("person", person()); }

Shape personWithFacts()
{
    Shape known = person();
    known.members.emplace_back("identity_changed", flag());
    known.members.emplace_back("agency_corrected", flag());
    known.members.emplace_back("ecard", word({"none", "here", "elsewhere", "old_card"}));
    known.members.emplace_back("guardian?", personal(anyText()));
    return named("person with facts", known);
}

Shape cardOnFile()
{
    return named("card", object({{"ref", anyText()},
                                 {"city", anyText()},
                                 {"bank?", oneOf<domain::Bank>()},
                                 {"generation", whole()},
                                 {"production", oneOf<domain::Production>()},
                                 {"status?", cardStatus()},
                                 {"issued?", date()},
                                 {"expires?", date()},
                                 {"bank_account?", oneOf<domain::BankAccountState>()},
                                 {"social_account_cleared?", flag()},
                                 {"outlet?", anyText()},
                                 {"changes?", anyText()},
                                 {"number?", personal(anyText())},
                                 {"identification?", hex()}}));
}

Shape orderTaken() { return object({{"application", anyText()}, {"card", object({{"ref", anyText()}})}}); }

domain::Card exampleCard(domain::Production production, const char* status)
{
    domain::Card card;
    card.ref = QStringLiteral("example");
    card.city = QStringLiteral("440700");
    card.bank = domain::Bank::BOC;
    card.generation = 3;
    card.production = production;
    card.setStatus(*domain::codeOfWord<domain::CardStatus>(QString::fromLatin1(status)));
    card.issued = QDate(2021, 6, 2);
    card.expires = QDate(2031, 6, 1);
    card.bankAccount = domain::BankAccountState::Active;
    card.identification = domain::CardIdentification{QStringLiteral("440700D15600000500000001FFFFFFFF")};
    card.number = Redacted(domain::CardNumber{QStringLiteral("D00000017")});
    return card;
}

}  // namespace kapok::messages
