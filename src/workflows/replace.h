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
    static constexpr const char* basis = "P1.6";  ///< on which a no rests that no verdict gives: it is not made here

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
    Awaited<CardData> cardData{};          // from here: made at the counter (making.h)
    Attempts<Answer<Way>, 3> otherwise{};  ///< another, typed, stop
    Attempts<Answer<QString>, 3> typed{};  ///< the serial of a blank that nobody can read
    Attempts<Terms, 3> allowed{};          ///< a second person agrees to another blank, or to one that is typed
    Attempts<Enquiry<BlankInSlot>, 3> blank{};
    Attempts<Effect<Moved>, 3> fed{};
    Attempts<Effect<Made>, 3> written{};
    Attempts<Enquiry<WrittenChip>, 3> readBack{};
    Attempts<Answer<Way>, 3> printIt{};  ///< print, spoil
    Attempts<Effect<Made>, 3> face{};
    Attempts<Answer<QStringList>, 3> looked{};  ///< what is right on it
    Attempts<Effect<Moved>, 3> bin{};           ///< or back to the tray, where nothing was written
    OwnResult<CardCompleted> completed{};
    OwnResult<CancelApplication> takenBack{};  ///< where it is not made after all
    OwnResult<ReleaseAccount> released{};
    Awaited<CardMade> made{};
    Effect<Carried> told{};
    WhenHeComes<Collect> collect{};
    Effect<Moved> issued{};
    WhenHeComes<Activate> activate{};
    WhenHeComes<AccountChange> oneWindow{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &Replace::visit}, Field{"card", &Replace::card}, Field{"channel", &Replace::channel}};
    static constexpr auto fields = std::tuple_cat(
        std::tuple{Field{"reason", &Replace::reason}, Field{"cause", &Replace::cause}, Field{"cards", &Replace::cards},
                   Field{"verdict", &Replace::verdict}, Field{"loss_formal", &Replace::lossFormal},
                   Field{"merge", &Replace::merge}, Field{"number", &Replace::number},
                   Field{"linked", &Replace::linked}, Field{"review", &Replace::review},
                   Field{"waive", &Replace::waive}, Field{"waived", &Replace::waived}, Field{"fee", &Replace::fee},
                   Field{"old_card", &Replace::oldCard}, Field{"order", &Replace::order},
                   Field{"terms", &Replace::terms}, Field{"receipt", &Replace::receipt},
                   Field{"fee_receipt", &Replace::feeReceipt}, Field{"merge_slip", &Replace::mergeSlip},
                   Field{"account", &Replace::account}},
        makingFields<Replace>,
        std::tuple{Field{"made", &Replace::made}, Field{"told", &Replace::told}, Field{"collect", &Replace::collect},
                   Field{"issued", &Replace::issued}, Field{"activate", &Replace::activate},
                   Field{"one_window", &Replace::oneWindow}, Field{"refusal_slip", &Replace::refusalSlip}});
};

Step next(const Replace& r);
domain::Facts::Request requestOf(const Replace& r);
void reviewed(const Replace& r, Sheet& sheet);
void received(const Replace& r, Sheet& sheet);
void reserved(const Replace& r, ReserveAccount& account);
Json sheetOf(const Replace& r, Receipt);

}  // namespace kapok::workflows
