// Release of a temporary loss 解除临时挂失: rules.md §6, §21. At the counter only, by the holder.
#pragma once

#include "workflows/collect.h"

namespace kapok::workflows {

/// The province is told that the card was found; it answers what the card is again.
struct ReleaseTemporaryLoss {
    static constexpr Party party = Party::Province;
    static constexpr const char* kind = "release_temporary";
    struct Reply {
        QString status;  ///< normal, locked, sealed, not_activated: as before the loss

        Json toJson() const { return {{"status", status.toStdString()}}; }
        static Expected<Reply> fromJson(const Json& json);
    };
    static std::vector<QString> refusals();

    Visit visit;
    QString card;

    Json body() const;
    std::vector<Reply> outcomes() const;
};

/// The holder takes a card back into use. Without the line nothing is released (§2).
struct ReleaseTemporary {
    static constexpr auto business = domain::Business::ReleaseTemporary;

    Visit visit{};
    domain::Card card{};

    Answer<QString> who{};
    Answer<QStringList> papers{};
    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Order<ReleaseTemporaryLoss> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &ReleaseTemporary::visit}, Field{"card", &ReleaseTemporary::card}};
    static constexpr auto fields = std::tuple{Field{"who", &ReleaseTemporary::who},
                                              Field{"papers", &ReleaseTemporary::papers},
                                              Field{"cards", &ReleaseTemporary::cards},
                                              Field{"verdict", &ReleaseTemporary::verdict},
                                              Field{"order", &ReleaseTemporary::order},
                                              Field{"slip", &ReleaseTemporary::slip},
                                              Field{"refusal_slip", &ReleaseTemporary::refusalSlip}};
};

Step next(const ReleaseTemporary& r);

}  // namespace kapok::workflows
