// Release of a formal loss 解除正式挂失: rules.md §6, §19, §21. At the card's bank, with a second person.
#pragma once

#include "messages/province/release_formal.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// The holder has found a card that he had reported lost for good, and nothing replaces it yet.
struct ReleaseFormal {
    static constexpr auto business = domain::Business::ReleaseFormal;

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<ReleaseFormalLoss> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &ReleaseFormal::visit}, Field{"card", &ReleaseFormal::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &ReleaseFormal::cards},   Field{"verdict", &ReleaseFormal::verdict},
                   Field{"review", &ReleaseFormal::review}, Field{"order", &ReleaseFormal::order},
                   Field{"slip", &ReleaseFormal::slip},     Field{"refusal_slip", &ReleaseFormal::refusalSlip}};
};

Step next(const ReleaseFormal& r);
Json sheetOf(const ReleaseFormal& r, Slip);

}  // namespace kapok::workflows
