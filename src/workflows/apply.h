// Application 申领: P1.1(a), P1.3, P1.7, P1.9, P1.10, P3.1; rules.md §1, §4, §5.
#pragma once

#include "messages/province/apply.h"
#include "workflows/ending.h"
#include "workflows/merging.h"

namespace kapok::workflows {

/// What the agency's receipt says of somebody from Hong Kong, Macao, Taiwan or abroad who is insured (P1.1*): his
/// number and his name, personal like any.
struct InsuredNumber {
    Redacted<domain::IdentityDocument> number;

    Json toJson() const { return personal(number.bare(ForCodec{}).number()); }
    static Expected<InsuredNumber> fromJson(const Json& json);
};
struct InsuredName {
    Redacted<domain::PersonName> name;

    Json toJson() const { return personal(name.bare(ForCodec{}).text); }
    static Expected<InsuredName> fromJson(const Json& json);
};

/// An application, from the counter until the card is handed over.
struct Apply {
    static constexpr auto business = domain::Business::Apply;
    static constexpr const char* basis = "P1.1";

    Visit visit{};
    QString channel{};  ///< instant, unit; empty: the ordinary one
    QString batch{};    ///< of channel unit: the list with which it came (A10); a UUIDv7, which says nothing of anybody

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Inner<Merge> merge{};
    Answer<QString> agencyReceipt{};  ///< brought, without
    Answer<InsuredNumber> insuredNumber{};
    Answer<InsuredName> insuredName{};
    Answer<QString> insuredDiffers{};  ///< to_agency
    Answer<QString> anotherBank{};     ///< chosen: said at the review, in place of going on
    Answer<QString> bankWanted{};
    Verdict bankVerdict{};  ///< whether it can be had here
    Review review{};
    Effect<Payment> fee{};  ///< of a further card, where a second person names one (rules.md §21)
    Order<OrderCard> order{};
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
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &Apply::visit}, Field{"channel", &Apply::channel}, Field{"batch", &Apply::batch}};
    static constexpr auto fields = std::tuple_cat(
        std::tuple{Field{"cards", &Apply::cards}, Field{"verdict", &Apply::verdict}, Field{"merge", &Apply::merge},
                   Field{"agency_receipt", &Apply::agencyReceipt}, Field{"insured_number", &Apply::insuredNumber},
                   Field{"insured_name", &Apply::insuredName}, Field{"insured_differs", &Apply::insuredDiffers},
                   Field{"another_bank", &Apply::anotherBank}, Field{"bank_wanted", &Apply::bankWanted},
                   Field{"bank_verdict", &Apply::bankVerdict}, Field{"review", &Apply::review},
                   Field{"fee", &Apply::fee}, Field{"order", &Apply::order}, Field{"terms", &Apply::terms},
                   Field{"receipt", &Apply::receipt}, Field{"fee_receipt", &Apply::feeReceipt},
                   Field{"merge_slip", &Apply::mergeSlip}, Field{"account", &Apply::account}},
        makingFields<Apply>,
        std::tuple{Field{"made", &Apply::made}, Field{"told", &Apply::told}, Field{"collect", &Apply::collect},
                   Field{"issued", &Apply::issued}, Field{"activate", &Apply::activate},
                   Field{"refusal_slip", &Apply::refusalSlip}});
};

Step next(const Apply& a);
domain::Facts::Request requestOf(const Apply& a);
void reviewed(const Apply& a, Sheet& sheet);
void received(const Apply& a, Sheet& sheet);
void sentHome(const Apply& a, Sheet& sheet);
Json sheetOf(const Apply& a, Receipt);

}  // namespace kapok::workflows
