// Activation 启用: P2.1; rules.md §7. Two sides, two results.
#pragma once

#include "messages/bank/account_activate.h"
#include "messages/province/activate.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

struct Activate {
    static constexpr auto business = domain::Business::Activate;

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Enquiry<ChipOf> chip{};
    Review review{};
    Order<ActivateSocialSide> social{};
    OwnResult<ActivateAccount> bank{};
    Answer<QString> pinWish{};
    Effect<Carried> pin{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Activate::visit}, Field{"card", &Activate::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &Activate::cards},     Field{"verdict", &Activate::verdict},
                   Field{"chip", &Activate::chip},       Field{"review", &Activate::review},
                   Field{"social", &Activate::social},   Field{"bank", &Activate::bank},
                   Field{"pin_wish", &Activate::pinWish}, Field{"pin", &Activate::pin},
                   Field{"slip", &Activate::slip},       Field{"refusal_slip", &Activate::refusalSlip}};
};

Step next(const Activate& a);
Json sheetOf(const Activate& a, Slip);

}  // namespace kapok::workflows
