// Temporary loss 临时挂失: P3.1, P1.11(7); rules.md §6, §21. At the counter and by phone.
#pragma once

#include "messages/province/loss_temporary.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// A loss never waits for the line: without it the report is taken provisionally (§2).
struct LossTemporary {
    static constexpr auto business = domain::Business::LossTemporary;

    Visit visit{};
    domain::Card card{};

    Answer<QString> channel{};  ///< normal, phone: as the rules call them
    Answer<QString> who{};      ///< who calls; who stands at the counter is the visit's
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<ReportTemporaryLoss> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &LossTemporary::visit}, Field{"card", &LossTemporary::card}};
    static constexpr auto fields =
        std::tuple{Field{"channel", &LossTemporary::channel}, Field{"who", &LossTemporary::who},
                   Field{"cards", &LossTemporary::cards},     Field{"verdict", &LossTemporary::verdict},
                   Field{"review", &LossTemporary::review},   Field{"order", &LossTemporary::order},
                   Field{"slip", &LossTemporary::slip},       Field{"refusal_slip", &LossTemporary::refusalSlip}};
};

Step next(const LossTemporary& l);
domain::Facts::Request requestOf(const LossTemporary& l);
void reviewed(const LossTemporary& l, Sheet& sheet);
Json sheetOf(const LossTemporary& l, Slip);

}  // namespace kapok::workflows
