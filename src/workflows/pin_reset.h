// Resetting the social PIN 重置社保密码: C05, C06, P2.1, P1.11(9); rules.md §6, §19, §21. With a second person, of a normal
// card as of a locked one; a merged card's is never reset.
#pragma once

#include "messages/province/pin_reset.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"
#include "workflows/pin.h"

namespace kapok::workflows {

struct PinReset {
    static constexpr auto business = domain::Business::PinReset;
    static constexpr const char* basis = "P2.1";  ///< on which a chip's no rests

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Enquiry<ChipOf> chip{};
    Review review{};
    Order<AllowPinReset> order{};
    Effect<PinSet> pin{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &PinReset::visit}, Field{"card", &PinReset::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &PinReset::cards}, Field{"verdict", &PinReset::verdict},
                   Field{"chip", &PinReset::chip},   Field{"review", &PinReset::review},
                   Field{"order", &PinReset::order}, Field{"pin", &PinReset::pin},
                   Field{"slip", &PinReset::slip},   Field{"refusal_slip", &PinReset::refusalSlip}};
};

Step next(const PinReset& p);
void reviewed(const PinReset& p, Sheet& sheet);
Json sheetOf(const PinReset& p, Slip);

}  // namespace kapok::workflows
