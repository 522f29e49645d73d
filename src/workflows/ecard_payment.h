// Opening of payment by e-card 开通电子社保卡支付: P4.10, P4.11; rules.md §15.
#pragma once

#include "messages/province/ecard_payment.h"
#include "workflows/ecard_issue.h"

namespace kapok::workflows {

/// Payment is opened on the e-card; who has none yet, or one of a card that was replaced, gets his first.
struct EcardPayment {
    static constexpr auto business = domain::Business::EcardPayment;

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Inner<EcardDissociate> dissociate{};
    Inner<EcardIssue> issue{};
    Review review{};
    Order<OpenEcardPayment> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &EcardPayment::visit}, Field{"card", &EcardPayment::card}};
    static constexpr auto fields = std::tuple{Field{"cards", &EcardPayment::cards},
                                              Field{"verdict", &EcardPayment::verdict},
                                              Field{"dissociate", &EcardPayment::dissociate},
                                              Field{"issue", &EcardPayment::issue},
                                              Field{"review", &EcardPayment::review},
                                              Field{"order", &EcardPayment::order},
                                              Field{"slip", &EcardPayment::slip},
                                              Field{"refusal_slip", &EcardPayment::refusalSlip}};
};

Step next(const EcardPayment& e);
Json sheetOf(const EcardPayment& e, Slip);

}  // namespace kapok::workflows
