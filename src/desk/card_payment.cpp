#include "desk/card_payment.h"

#include "messages/bank/card_payment.h"
#include "messages/bank/card_payment_return.h"
#include "workflows/fields.h"

#include <algorithm>

namespace kapok::desk {

CardMessage cardMessage(const domain::Person& citizen, const Json& step)
{
    const qint64 owed = step["fen"].get<qint64>() - step["paid"].get<qint64>();
    if (owed > 0) {
        const messages::TakeCardPayment take{.person = citizen, .fen = owed};
        return {messages::TakeCardPayment::kind, take.body()};
    }
    const messages::ReturnCardPayment back{citizen, text(step["reference"])};
    return {messages::ReturnCardPayment::kind, back.body()};
}

Json paymentOf(const Intent& intent, const Json& reply)
{
    const qint64 due = intent.body["fen"].get<qint64>(), before = intent.body["paid"].get<qint64>();
    workflows::Payment payment{.fen = due, .method = QStringLiteral("card"), .back = std::max(before - due, qint64(0))};
    if (reply.contains("refused")) {
        payment = {.fen = before, .method = text(intent.body["method"]), .reference = text(intent.body["reference"])};
        payment.declined = text(reply["refused"]);
    } else if (due > before) {
        payment.reference = QString::fromStdString(reply["accepted"].value("reference", std::string()));
    }
    if (intent.approval.is_object()) {
        payment.approvedBy = text(intent.approval["by"]);
        payment.digest = text(intent.approval["digest"]);
    }
    return payment.toJson();
}

}  // namespace kapok::desk
