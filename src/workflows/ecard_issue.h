// Issue of an e-card 签发电子社保卡: P4.7 to P4.9, P4.14; rules.md §15.
#pragma once

#include "messages/province/ecard_issue.h"
#include "workflows/ecard_dissociate.h"

namespace kapok::workflows {

/// The one e-card of a person: issued, or received where another channel issued it; after a replacement untied first.
struct EcardIssue {
    static constexpr auto business = domain::Business::EcardIssue;

    Visit visit{};
    domain::Card card{};
    QString inside{};  ///< the business of which this is a first step; empty: none

    Enquiry<CardsOfPerson> cards{};
    Verdict verdict{};
    Inner<EcardDissociate> dissociate{};
    Answer<QString> proof{};  ///< of one that is received: how he was authenticated
    Review review{};
    Order<IssueEcard> order{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening = std::tuple{Field{"visit", &EcardIssue::visit}, Field{"card", &EcardIssue::card},
                                               Field{"inside", &EcardIssue::inside}};
    static constexpr auto fields = std::tuple{Field{"cards", &EcardIssue::cards},
                                              Field{"verdict", &EcardIssue::verdict},
                                              Field{"dissociate", &EcardIssue::dissociate},
                                              Field{"proof", &EcardIssue::proof},
                                              Field{"review", &EcardIssue::review},
                                              Field{"order", &EcardIssue::order},
                                              Field{"slip", &EcardIssue::slip},
                                              Field{"refusal_slip", &EcardIssue::refusalSlip}};
};

Step next(const EcardIssue& e);
void reviewed(const EcardIssue& e, Sheet& sheet);
Json sheetOf(const EcardIssue& e, Slip);

}  // namespace kapok::workflows
