// Formal loss 正式挂失: P3.1, P1.11(7); rules.md §6, §21. In person; also as a first step of a replacement.
#pragma once

#include "messages/province/loss_formal.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// The card is lost for good; from then on it may be replaced. A loss never waits for the line (§2).
struct LossFormal {
    static constexpr auto business = domain::Business::LossFormal;

    Visit visit{};
    domain::Card card{};
    QString inside{};  ///< the business of which this is a first step; empty: none

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<ReportFormalLoss> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &LossFormal::visit}, Field{"card", &LossFormal::card},
                                               Field{"inside", &LossFormal::inside}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &LossFormal::cards},   Field{"verdict", &LossFormal::verdict},
                   Field{"review", &LossFormal::review}, Field{"order", &LossFormal::order},
                   Field{"slip", &LossFormal::slip},     Field{"refusal_slip", &LossFormal::refusalSlip}};
};

Step next(const LossFormal& l);
domain::Facts::Request requestOf(const LossFormal& l);
void reviewed(const LossFormal& l, Sheet& sheet);
Json sheetOf(const LossFormal& l, Slip);

}  // namespace kapok::workflows
