// Activation 启用: P2.1; rules.md §7. Two sides, two results. Of a card that was ordered by a change of bank: the notice
// with which the old bank settles (P1.11(15); rules.md §13 step 2).
#pragma once

#include "messages/bank/account_activate.h"
#include "messages/province/activate.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// That his medical account is to go from the old bank's card to this one; the old bank settles against it.
struct TransferNotice {
    static constexpr const char* name = "transfer_notice";
    static constexpr const char* next = "paper.next.transfer_notice";
};

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
    Paper<TransferNotice> transferNotice{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Activate::visit}, Field{"card", &Activate::card}};
    static constexpr auto fields = std::tuple{Field{"cards", &Activate::cards},
                                              Field{"verdict", &Activate::verdict},
                                              Field{"chip", &Activate::chip},
                                              Field{"review", &Activate::review},
                                              Field{"social", &Activate::social},
                                              Field{"bank", &Activate::bank},
                                              Field{"pin_wish", &Activate::pinWish},
                                              Field{"pin", &Activate::pin},
                                              Field{"slip", &Activate::slip},
                                              Field{"transfer_notice", &Activate::transferNotice},
                                              Field{"refusal_slip", &Activate::refusalSlip}};
};

Step next(const Activate& a);
Json sheetOf(const Activate& a, Slip);
Json sheetOf(const Activate& a, TransferNotice);

}  // namespace kapok::workflows
