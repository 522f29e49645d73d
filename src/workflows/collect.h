// Collection 领卡: P1.4, P1.9, P3.1; rules.md §8.
#pragma once

#include "messages/bank/account_open.h"
#include "messages/province/collect.h"
#include "workflows/enquiries.h"
#include "workflows/record.h"

namespace kapok::workflows {

struct Slip {
    static constexpr const char* name = "slip";
};

/// A finished card is handed over against receipt and identity paper.
struct Collect {
    static constexpr auto business = domain::Business::Collect;

    Visit visit{};
    domain::Card card{};

    Answer<QString> who{};
    Answer<QStringList> papers{};
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Order<HandOver> order{};
    OwnResult<OpenAccount> account{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Collect::visit}, Field{"card", &Collect::card}};
    static constexpr auto fields =
        std::tuple{Field{"who", &Collect::who},     Field{"papers", &Collect::papers},
                   Field{"cards", &Collect::cards}, Field{"verdict", &Collect::verdict},
                   Field{"order", &Collect::order}, Field{"account", &Collect::account},
                   Field{"slip", &Collect::slip},   Field{"refusal_slip", &Collect::refusalSlip}};
};

Step next(const Collect& c);

}  // namespace kapok::workflows
