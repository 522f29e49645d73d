#include "messages/province/ecard_issue.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape IssueEcard::request()
{
    return object({{"person", namedPerson()}, {"card", anyText()}, {"receives?", word({"password", "face", "sms"})}});
}

Shape IssueEcard::reply() { return object({{"status", word({"here"})}}); }

std::vector<Reason> IssueEcard::refusals()
{
    return {{"wrong_state", "the card was not handed out, or is not in normal use (P4.8)"},
            {"ecard_held", "one is issued already: there is one for each person (P4.14)"},
            {"ecard_on_old_card", "it is still tied to the card that was replaced (P4.9)"},
            {"no_ecard", "none was issued elsewhere that could be received"},
            reasons::expired,
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json IssueEcard::body() const
{
    Json body{{"person", idInMessage(person)}, {"card", card.toStdString()}};
    if (receives) body["receives"] = receives->toStdString();
    return body;
}

}  // namespace kapok::messages
