// The card does not work 卡不能用: P2.2, P2.3; rules.md §16. What is wrong is told apart, nothing is changed, and the rules
// are not asked.
#pragma once

#include "workflows/enquiries.h"
#include "workflows/papers.h"

namespace kapok::workflows {

/// Symptom, cause, who mends it: a slip for each (J02, J03, J04, J11).
struct CardDoesNotWork {
    static constexpr auto business = domain::Business::CardDoesNotWork;
    static constexpr const char* basis = "P2.2";

    Visit visit{};
    domain::Card card{};

    Answer<QString> sign{};
    Answer<QString> pos{};  ///< whether the cashier noted what the terminal said
    Answer<QString> posCode{};
    Answer<QString> posPrompt{};
    Enquiry<CardsOfPerson> cards{};
    Paper<Slip> slip{};
    Paper<RefusalSlip> refusalSlip{};

    static constexpr auto opening =
        std::tuple{Field{"visit", &CardDoesNotWork::visit}, Field{"card", &CardDoesNotWork::card}};
    static constexpr auto fields = std::tuple{Field{"sign", &CardDoesNotWork::sign},
                                              Field{"pos", &CardDoesNotWork::pos},
                                              Field{"pos_code", &CardDoesNotWork::posCode},
                                              Field{"pos_prompt", &CardDoesNotWork::posPrompt},
                                              Field{"cards", &CardDoesNotWork::cards},
                                              Field{"slip", &CardDoesNotWork::slip},
                                              Field{"refusal_slip", &CardDoesNotWork::refusalSlip}};
};

Step next(const CardDoesNotWork& c);
Json sheetOf(const CardDoesNotWork& c, Slip);

}  // namespace kapok::workflows
