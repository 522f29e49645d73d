#include "messages/province/loss_formal.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape ReportFormalLoss::request() { return object({{"person", namedPerson()}, {"card?", anyText()}}); }
Shape ReportFormalLoss::reply() { return object({{"status", word({"formal_loss", "merged"})}}); }

std::vector<Reason> ReportFormalLoss::refusals()
{
    return {{"wrong_state", "it was not handed out, is formally lost already, or is cancelled (rules.md §6)"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::severalCards};
}

std::vector<ReportFormalLoss::Reply> ReportFormalLoss::outcomes()
{
    return {{QStringLiteral("formal_loss")}, {QStringLiteral("merged")}};
}

Json ReportFormalLoss::body() const
{
    Json body{{"person", idInMessage(person)}};
    if (card) body["card"] = card->toStdString();
    return body;
}

}  // namespace kapok::messages
