#include "messages/province/loss_temporary.h"

namespace kapok::messages {

std::vector<QString> ReportTemporaryLoss::refusals()
{
    return {QStringLiteral("wrong_state"), QStringLiteral("unknown_card"), QStringLiteral("unknown_person"),
            QStringLiteral("several_cards")};
}

Json ReportTemporaryLoss::body() const
{
    Json body{{"person", idInMessage(person)}};
    if (card) body["card"] = card->toStdString();
    return body;
}

}  // namespace kapok::messages
