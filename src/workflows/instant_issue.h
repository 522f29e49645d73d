// A card made on the spot 即时制卡: P1.6, P3.1; rules.md §5, §8, §9. It is an application or a replacement by the channel
// `instant`, each a case of its own inside; what they cost and need the rules say to them.
#pragma once

#include "workflows/apply.h"
#include "workflows/replace.h"

namespace kapok::workflows {

/// He takes the card home the same day, so nothing of it is begun while the province cannot be asked.
struct InstantIssue {
    static constexpr auto business = domain::Business::InstantIssue;
    static constexpr const char* basis = "P1.6";

    Visit visit{};

    Answer<QString> what{};  ///< apply, replace
    Enquiry<CardsOfPerson> cards{};
    Answer<QString> old{};  ///< ref of the card that is replaced, where there are several
    Inner<Apply> apply{};
    Inner<Replace> replace{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &InstantIssue::visit}};
    static constexpr auto fields =
        std::tuple{Field{"what", &InstantIssue::what},       Field{"cards", &InstantIssue::cards},
                   Field{"old", &InstantIssue::old},         Field{"apply", &InstantIssue::apply},
                   Field{"replace", &InstantIssue::replace}, Field{"refusal_slip", &InstantIssue::refusalSlip}};
};

Step next(const InstantIssue& i);

}  // namespace kapok::workflows
