// Collection 领卡: P1.4, P1.9, P3.1; rules.md §8.
#pragma once

#include "messages/bank/account_open.h"
#include "messages/province/collect.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// A finished card is handed over against receipt and identity paper.
struct Collect {
    static constexpr auto business = domain::Business::Collect;

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<HandOver> order{};
    OwnResult<OpenAccount> account{};
    Paper<Slip> slip{};
    Effect<Carried> told{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Collect::visit}, Field{"card", &Collect::card}};
    static constexpr auto fields = std::tuple{
        Field{"cards", &Collect::cards}, Field{"verdict", &Collect::verdict},         Field{"review", &Collect::review},
        Field{"order", &Collect::order}, Field{"account", &Collect::account},         Field{"slip", &Collect::slip},
        Field{"told", &Collect::told},   Field{"refusal_slip", &Collect::refusalSlip}};
};

Step next(const Collect& c);
Json sheetOf(const Collect& c, Slip);

}  // namespace kapok::workflows
