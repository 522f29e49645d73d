// Replacement 补换: P1.7, P1.8, P1.10, P3.1, P3.4; rules.md §4, §6, §8, §9, §21.
#pragma once

#include "messages/province/replace.h"
#include "workflows/in_place.h"
#include "workflows/loss_formal.h"
#include "workflows/merging.h"

namespace kapok::workflows {

/// A card in place of one that is lost, damaged, wrong or old, from the counter until it is handed over.
struct Replace {
    static constexpr auto business = domain::Business::Replace;

    Visit visit{};
    domain::Card card{};  ///< the old one
    QString channel{};    ///< instant; empty: the ordinary one

    Answer<QString> reason{};
    Answer<QString> cause{};  ///< of a damage
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Inner<LossFormal> lossFormal{};
    Inner<Merge> merge{};
    Answer<QString> number{};  ///< keep, change: where the bank can keep it
    Answer<QString> linked{};  ///< what becomes of the payments that go by a number that changes
    Review review{};
    Answer<QString> waive{};
    Terms waived{};
    Effect<Payment> fee{};
    Answer<QString> oldCard{};  ///< punched, kept
    Order<OrderReplacement> order{};
    Terms terms{};  // decided again when the province has accepted what was taken provisionally
    Paper<Receipt> receipt{};
    Paper<FeeReceipt> feeReceipt{};
    Paper<MergeSlip> mergeSlip{};
    OwnResult<ReserveAccount> account{};
    Awaited<CardMade> made{};
    Effect<Carried> told{};
    WhenHeComes<Collect> collect{};
    WhenHeComes<AccountChange> oneWindow{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &Replace::visit}, Field{"card", &Replace::card}, Field{"channel", &Replace::channel}};
    static constexpr auto fields = std::tuple{Field{"reason", &Replace::reason},
                                              Field{"cause", &Replace::cause},
                                              Field{"cards", &Replace::cards},
                                              Field{"verdict", &Replace::verdict},
                                              Field{"loss_formal", &Replace::lossFormal},
                                              Field{"merge", &Replace::merge},
                                              Field{"number", &Replace::number},
                                              Field{"linked", &Replace::linked},
                                              Field{"review", &Replace::review},
                                              Field{"waive", &Replace::waive},
                                              Field{"waived", &Replace::waived},
                                              Field{"fee", &Replace::fee},
                                              Field{"old_card", &Replace::oldCard},
                                              Field{"order", &Replace::order},
                                              Field{"terms", &Replace::terms},
                                              Field{"receipt", &Replace::receipt},
                                              Field{"fee_receipt", &Replace::feeReceipt},
                                              Field{"merge_slip", &Replace::mergeSlip},
                                              Field{"account", &Replace::account},
                                              Field{"made", &Replace::made},
                                              Field{"told", &Replace::told},
                                              Field{"collect", &Replace::collect},
                                              Field{"one_window", &Replace::oneWindow},
                                              Field{"refusal_slip", &Replace::refusalSlip}};
};

Step next(const Replace& r);
domain::Facts::Request requestOf(const Replace& r);
void reviewed(const Replace& r, Sheet& sheet);
void received(const Replace& r, Sheet& sheet);
void reserved(const Replace& r, ReserveAccount& account);
Json sheetOf(const Replace& r, Receipt);

}  // namespace kapok::workflows
