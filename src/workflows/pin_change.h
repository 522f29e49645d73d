// Changing the social PIN 修改社保密码: C04, C13, P2.1, P1.11(9); rules.md §6, §21. The chip compares the old one; its
// last try is never used, and whoever has no other left has the PIN reset.
#pragma once

#include "workflows/enquiries.h"
#include "workflows/papers.h"
#include "workflows/pin.h"

namespace kapok::workflows {

struct PinChange {
    static constexpr auto business = domain::Business::PinChange;
    static constexpr const char* basis = "P2.1";  ///< on which a chip's no rests

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Enquiry<ChipOf> chip{};
    Effect<PinSet> pin{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &PinChange::visit}, Field{"card", &PinChange::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &PinChange::cards}, Field{"verdict", &PinChange::verdict},
                   Field{"chip", &PinChange::chip},   Field{"pin", &PinChange::pin},
                   Field{"slip", &PinChange::slip},   Field{"refusal_slip", &PinChange::refusalSlip}};
};

Step next(const PinChange& p);
Json sheetOf(const PinChange& p, Slip);

}  // namespace kapok::workflows
