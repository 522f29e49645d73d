#include "messages/example_card.h"

namespace kapok::messages {

domain::Card exampleCard(domain::Production production, const char* status)
{
    domain::Card card;
    card.ref = QStringLiteral("example");
    card.city = QStringLiteral("440700");
    card.bank = domain::Bank::BOC;
    card.generation = 3;
    card.production = production;
    card.setStatus(*domain::statusOfWord(QString::fromLatin1(status)));
    card.identification = domain::CardIdentification{QStringLiteral("440700D15600000500000001FFFFFFFF")};
    card.number = Redacted(domain::CardNumber{QStringLiteral("D00000017")});
    return card;
}

}  // namespace kapok::messages
