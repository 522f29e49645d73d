// Cancellation 注销: P1.11(3); rules.md §1 row 11, §6, §14, §16, §19, §21. The medical account is cleared at the
// department before, which its slip shows; then the bank's account, the card, the province. By the heirs where the holder
// has died.
#pragma once

#include "messages/bank/account_close.h"
#include "messages/province/cancel.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

struct Cancel {
    static constexpr auto business = domain::Business::Cancel;
    static constexpr bool irreversible = true;  ///< rules.md §19

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<CloseAccount> account{};
    Paper<Receipt> receipt{};     ///< of who goes home before the bank has answered
    Answer<QString> recovered{};  ///< punched, not_here
    OwnResult<CancelCard> social{};
    Effect<Payout> balance{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Cancel::visit}, Field{"card", &Cancel::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &Cancel::cards},     Field{"verdict", &Cancel::verdict},
                   Field{"review", &Cancel::review},   Field{"account", &Cancel::account},
                   Field{"receipt", &Cancel::receipt}, Field{"recovered", &Cancel::recovered},
                   Field{"social", &Cancel::social},   Field{"balance", &Cancel::balance},
                   Field{"slip", &Cancel::slip},       Field{"refusal_slip", &Cancel::refusalSlip}};
};

Step next(const Cancel& c);
domain::Facts factsOf(const Cancel& c);
void reviewed(const Cancel& c, Sheet& sheet);
Json sheetOf(const Cancel& c, Receipt);
Json sheetOf(const Cancel& c, Slip);

}  // namespace kapok::workflows
