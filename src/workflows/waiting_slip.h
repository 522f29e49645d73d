// The waiting slip 等候单: P2.8, X1. What stands on it is proof while he waits; it costs nothing and changes nothing.
#pragma once

#include "messages/province/card_progress.h"
#include "workflows/papers.h"
#include "workflows/requests.h"

namespace kapok::workflows {

/// Proof of a card that is on its way, free (D10).
struct WaitingSlip {
    static constexpr auto business = domain::Business::WaitingSlip;
    static constexpr const char* basis = "P2.8";

    Visit visit{};

    Enquiry<ProgressOfPerson> progress{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &WaitingSlip::visit}};
    static constexpr auto fields =
        std::tuple{Field{"progress", &WaitingSlip::progress}, Field{"slip", &WaitingSlip::slip},
                   Field{"refusal_slip", &WaitingSlip::refusalSlip}};
};

Step next(const WaitingSlip& w);
Json sheetOf(const WaitingSlip& w, Slip);

}  // namespace kapok::workflows
