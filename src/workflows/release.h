// Release of a loss 解除挂失, temporary or formal: rules.md §6, §19, §21. At the counter only, by the holder; of a
// formal loss at the card's bank and with a second person, while nothing replaces it yet. That is the rules', so
// the two differ in what the province is told, and in nothing else.
#pragma once

#include "messages/province/release_formal.h"
#include "messages/province/release_temporary.h"
#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// The holder takes a card back into use. Without the line nothing is released (§2). `O` tells the province.
template <domain::Business which, OrderRequest O>
struct Release {
    static constexpr auto business = which;
    static constexpr bool irreversible = which == domain::Business::ReleaseFormal;  ///< rules.md §19

    Visit visit{};
    domain::Card card{};

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Review review{};
    Order<O> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &Release::visit}, Field{"card", &Release::card}};
    static constexpr auto fields =
        std::tuple{Field{"cards", &Release::cards},   Field{"verdict", &Release::verdict},
                   Field{"review", &Release::review}, Field{"order", &Release::order},
                   Field{"slip", &Release::slip},     Field{"refusal_slip", &Release::refusalSlip}};
};

using ReleaseTemporary = Release<domain::Business::ReleaseTemporary, ReleaseTemporaryLoss>;
using ReleaseFormal = Release<domain::Business::ReleaseFormal, ReleaseFormalLoss>;

Step next(const ReleaseTemporary& r);
Step next(const ReleaseFormal& r);

}  // namespace kapok::workflows
