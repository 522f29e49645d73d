// Dissociating an e-card 解除电子社保卡关联: P4.8, P4.9; rules.md §15. After a replacement, also as a first step of the new
// issue, and of a lost card, whose e-card can only be untied. The rules are not asked.
#pragma once

#include "messages/province/ecard_dissociate.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// The e-card is tied to no card any more.
struct EcardDissociate {
    static constexpr auto business = domain::Business::EcardDissociate;
    static constexpr const char* basis = "P4.8";

    Visit visit{};
    domain::Card card{};
    QString inside{};  ///< the business of which this is a first step; empty: none

    Enquiry<CardsOfPerson> cards{};
    Review review{};
    Order<DissociateEcard> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &EcardDissociate::visit}, Field{"card", &EcardDissociate::card},
                   Field{"inside", &EcardDissociate::inside}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &EcardDissociate::cards}, Field{"review", &EcardDissociate::review},
                   Field{"order", &EcardDissociate::order}, Field{"slip", &EcardDissociate::slip},
                   Field{"refusal_slip", &EcardDissociate::refusalSlip}};
};

Step next(const EcardDissociate& e);
void reviewed(const EcardDissociate& e, Sheet& sheet);
Json sheetOf(const EcardDissociate& e, Slip);

}  // namespace kapok::workflows
