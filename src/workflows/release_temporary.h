// Release of a temporary loss 解除临时挂失: rules.md §6, §21. At the counter only, by the holder.
#pragma once

#include "messages/province/release_temporary.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// The holder takes a card back into use. Without the line nothing is released (§2).
struct ReleaseTemporary {
    static constexpr auto business = domain::Business::ReleaseTemporary;

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<ReleaseTemporaryLoss> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &ReleaseTemporary::visit}, Field{"card", &ReleaseTemporary::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &ReleaseTemporary::cards},   Field{"verdict", &ReleaseTemporary::verdict},
                   Field{"review", &ReleaseTemporary::review}, Field{"order", &ReleaseTemporary::order},
                   Field{"slip", &ReleaseTemporary::slip},     Field{"refusal_slip", &ReleaseTemporary::refusalSlip}};
};

Step next(const ReleaseTemporary& r);
Json sheetOf(const ReleaseTemporary& r, Slip);

}  // namespace kapok::workflows
