// Renewal 到期换发: P3.2, P5.3, P5.4(2); rules.md §4, §5, §9, §11, §12, §21. When it is in time and what it costs later
// is the pack's; what comes is always a card of the newest generation.
#pragma once

#include "messages/province/renew.h"
#include "workflows/in_place.h"

namespace kapok::workflows {

/// A card in place of one that expires or has expired, from the counter until it is handed over.
struct Renew {
    static constexpr auto business = domain::Business::Renew;

    Visit visit{};
    domain::Card card{};  ///< the one that expires

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Answer<QString> number{};  ///< keep, change: where the bank can keep it
    Answer<QString> linked{};  ///< what becomes of the payments that go by a number that changes
    Review review{};
    Answer<QString> waive{};
    Terms waived{};
    Effect<Payment> fee{};
    Answer<QString> oldCard{};  ///< punched, kept
    Order<OrderRenewal> order{};
    Terms terms{};  // decided again when the province has accepted what was taken provisionally
    Paper<Receipt> receipt{};
    Paper<FeeReceipt> feeReceipt{};
    OwnResult<ReserveAccount> account{};
    Awaited<CardMade> made{};
    Effect<Carried> told{};
    WhenHeComes<Collect> collect{};
    WhenHeComes<AccountChange> oneWindow{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Renew::visit}, Field{"card", &Renew::card}};
    static constexpr auto fields = std::tuple{Field{"cards", &Renew::cards},
                                              Field{"verdict", &Renew::verdict},
                                              Field{"number", &Renew::number},
                                              Field{"linked", &Renew::linked},
                                              Field{"review", &Renew::review},
                                              Field{"waive", &Renew::waive},
                                              Field{"waived", &Renew::waived},
                                              Field{"fee", &Renew::fee},
                                              Field{"old_card", &Renew::oldCard},
                                              Field{"order", &Renew::order},
                                              Field{"terms", &Renew::terms},
                                              Field{"receipt", &Renew::receipt},
                                              Field{"fee_receipt", &Renew::feeReceipt},
                                              Field{"account", &Renew::account},
                                              Field{"made", &Renew::made},
                                              Field{"told", &Renew::told},
                                              Field{"collect", &Renew::collect},
                                              Field{"one_window", &Renew::oneWindow},
                                              Field{"refusal_slip", &Renew::refusalSlip}};
};

Step next(const Renew& r);
void reviewed(const Renew& r, Sheet& sheet);
void received(const Renew& r, Sheet& sheet);
void reserved(const Renew& r, ReserveAccount& account);
Json sheetOf(const Renew& r, Receipt);

}  // namespace kapok::workflows
