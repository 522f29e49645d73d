// The former medical card of Guangfa 原广发医保卡: P2.9; rules.md §17. What lay on it before 2013 comes over by itself; where
// it does not, or he leaves or has died, he is told who puts it right, and takes that home.
#pragma once

#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// Told and given in hand; nothing is ordered, so the rules are asked nothing, and it is for everybody.
struct FormerCard {
    static constexpr auto business = domain::Business::FormerCard;
    static constexpr const char* basis = "P2.9";

    Visit visit{};

    Answer<QString> situation{};  ///< waiting, not_arrived, leaving, deceased
    Enquiry<CardsOfPerson> cards{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &FormerCard::visit}};
    static constexpr auto fields =
        std::tuple{Field{"situation", &FormerCard::situation}, Field{"cards", &FormerCard::cards},
                   Field{"slip", &FormerCard::slip}, Field{"refusal_slip", &FormerCard::refusalSlip}};
};

Step next(const FormerCard& f);
Json sheetOf(const FormerCard& f, Slip);

}  // namespace kapok::workflows
