#include "messages/province/loss_temporary.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReportTemporaryLoss::request() { return object({{"person", namedPerson()}, {"card?", anyText()}}); }
Shape ReportTemporaryLoss::reply() { return object({{"status", word({"temporary_loss", "merged"})}}); }

std::vector<Reason> ReportTemporaryLoss::refusals()
{
    return {{"wrong_state",
             "it was not handed out, or is neither not activated, sealed, normal, locked nor merged (rules.md §6)"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::severalCards};
}

Json ReportTemporaryLoss::body() const
{
    Json body{{"person", idInMessage(person)}};
    if (card) body["card"] = card->toStdString();
    return body;
}

}  // namespace kapok::messages
