// Change of bank 换行, at the new bank: P1.11(15), P1.7, P1.10, P3.1, P3.4; rules.md §6, §9, §12, §13, §21. The old card
// stays in use until its own bank settles it, which is a business of its own.
#pragma once

#include "messages/province/change_bank.h"
#include "workflows/ending.h"
#include "workflows/merging.h"
#include "workflows/new_number.h"

namespace kapok::workflows {

/// From the appointment, or the counter, until the new card is handed over.
struct ChangeBank {
    static constexpr auto business = domain::Business::ChangeBank;

    Visit visit{};
    domain::Card card{};  ///< the old bank's

    Answer<QString> appointment{};  ///< now, later
    Answer<QDate> day{};            ///< of the appointment
    Answer<QString> oldCard{};      ///< found, lost
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Inner<Merge> merge{};
    Answer<QString> linked{};  ///< what becomes of the payments that go by the number, which changes
    Review review{};
    Answer<QString> waive{};
    Terms waived{};
    Effect<Payment> fee{};
    Order<OrderBankChange> order{};
    Terms terms{};  // decided again when the province has accepted what was taken provisionally
    Paper<Receipt> receipt{};
    Paper<FeeReceipt> feeReceipt{};
    Paper<MergeSlip> mergeSlip{};
    OwnResult<ReserveAccount> account{};
    Awaited<CardMade> made{};
    Effect<Carried> told{};
    WhenHeComes<Collect> collect{};
    WhenHeComes<AccountChange> oneWindow{};
    Paper<Slip> slip{};  ///< of an appointment
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &ChangeBank::visit}, Field{"card", &ChangeBank::card}};
    static constexpr auto fields = std::tuple{Field{"appointment", &ChangeBank::appointment},
                                              Field{"day", &ChangeBank::day},
                                              Field{"old_card", &ChangeBank::oldCard},
                                              Field{"cards", &ChangeBank::cards},
                                              Field{"verdict", &ChangeBank::verdict},
                                              Field{"merge", &ChangeBank::merge},
                                              Field{"linked", &ChangeBank::linked},
                                              Field{"review", &ChangeBank::review},
                                              Field{"waive", &ChangeBank::waive},
                                              Field{"waived", &ChangeBank::waived},
                                              Field{"fee", &ChangeBank::fee},
                                              Field{"order", &ChangeBank::order},
                                              Field{"terms", &ChangeBank::terms},
                                              Field{"receipt", &ChangeBank::receipt},
                                              Field{"fee_receipt", &ChangeBank::feeReceipt},
                                              Field{"merge_slip", &ChangeBank::mergeSlip},
                                              Field{"account", &ChangeBank::account},
                                              Field{"made", &ChangeBank::made},
                                              Field{"told", &ChangeBank::told},
                                              Field{"collect", &ChangeBank::collect},
                                              Field{"one_window", &ChangeBank::oneWindow},
                                              Field{"slip", &ChangeBank::slip},
                                              Field{"refusal_slip", &ChangeBank::refusalSlip}};
};

Step next(const ChangeBank& c);
domain::Facts factsOf(const ChangeBank& c);
void reviewed(const ChangeBank& c, Sheet& sheet);
void received(const ChangeBank& c, Sheet& sheet);
Json sheetOf(const ChangeBank& c, Receipt);
Json sheetOf(const ChangeBank& c, Slip);

}  // namespace kapok::workflows
