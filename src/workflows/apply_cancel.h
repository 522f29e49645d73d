// Cancelling an application 撤销申领: A19, P1.11(12); rules.md §3. The rules are not asked: whether it can still be
// cancelled is a matter of how far the card is, and that the province knows.
#pragma once

#include "messages/bank/account_release.h"
#include "messages/province/apply_cancel.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// A card that was applied for and is not yet made is not made. Whichever case waits for it hears that at its next
/// sync, gives back what was paid, and ends.
struct ApplyCancel {
    static constexpr auto business = domain::Business::ApplyCancel;
    static constexpr const char* basis = "P1.11(12)";
    static constexpr bool irreversible = true;  ///< who wants a card after all applies anew

    Visit visit{};
    domain::Card card{};  ///< the one that was applied for

    Enquiry<CardsOfPerson> cards{};
    Review review{};
    Order<CancelApplication> order{};
    OwnResult<ReleaseAccount> account{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &ApplyCancel::visit}, Field{"card", &ApplyCancel::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &ApplyCancel::cards}, Field{"review", &ApplyCancel::review},
                   Field{"order", &ApplyCancel::order}, Field{"account", &ApplyCancel::account},
                   Field{"slip", &ApplyCancel::slip},   Field{"refusal_slip", &ApplyCancel::refusalSlip}};
};

Step next(const ApplyCancel& a);
void reviewed(const ApplyCancel& a, Sheet& sheet);
Json sheetOf(const ApplyCancel& a, Slip);

}  // namespace kapok::workflows
