// Switching small payments without a PIN off 关闭小额免密: C09, P5.2, X17. They are on unless the holder wishes otherwise,
// and that is the bank's to know.
#pragma once

#include "messages/bank/small_payment_off.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

struct SmallPaymentOff {
    static constexpr auto business = domain::Business::SmallPaymentOff;
    static constexpr const char* basis = "P5.2";

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Review review{};
    Order<SwitchSmallPaymentOff> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &SmallPaymentOff::visit}, Field{"card", &SmallPaymentOff::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &SmallPaymentOff::cards}, Field{"review", &SmallPaymentOff::review},
                   Field{"order", &SmallPaymentOff::order}, Field{"slip", &SmallPaymentOff::slip},
                   Field{"refusal_slip", &SmallPaymentOff::refusalSlip}};
};

Step next(const SmallPaymentOff& s);
void reviewed(const SmallPaymentOff& s, Sheet& sheet);
Json sheetOf(const SmallPaymentOff& s, Slip);

}  // namespace kapok::workflows
