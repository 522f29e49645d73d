// Which card lies there: opens its social security application, or finds out what it is instead.
#pragma once

#include "cardio/apdu/conversation.h"
#include "cardio/chip/chip_errors.h"

namespace kapok::cardio {

enum class Algorithm { Des = 1, Ssf33 = 2, Sm4 = 3 };

struct SocialApplication {
    std::optional<Algorithm> algorithm;  ///< tag 86 of the FCI; absent on old cards
};

/// Selects the social security application. Refused, with a sentence, for a bank card, a phone's card, a card of
/// another kind or one that says yes to everything, a blocked application (9303) and a blocked card (6A81).
Expected<SocialApplication> openSocialApplication(Conversation& card, Errand errand);

/// social_security, bank or unknown, as `kapokctl card list` names them.
QString kindOf(Conversation& card);

}  // namespace kapok::cardio
