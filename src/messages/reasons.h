// The reasons that several messages share.
#pragma once

#include "messages/request.h"

namespace kapok::messages::reasons {

inline constexpr Reason unknownPerson{"unknown_person", "nobody of this number is on file"};
inline constexpr Reason unknownCard{"unknown_card", "there is no such card, or it is another person's"};
inline constexpr Reason deceased{"deceased", "its holder has died (rules.md §1 row 11)"};
inline constexpr Reason expired{"expired", "the card is out of date"};
inline constexpr Reason notThisBank{"not_this_bank", "the card is another bank's than the desk's (P3.1, P1.8)"};
inline constexpr Reason inTransit{"in_transit", "a card of this city is under way already"};
inline constexpr Reason inTransitElsewhere{"in_transit_elsewhere", "a card of another city is under way (P1.11(12))"};
inline constexpr Reason otherCityCard{"other_city_card",
                                      "a finished card of another city is not named in `merges` (P1.10)"};
inline constexpr Reason severalCards{"several_cards", "none is named, and he holds more than one that could be lost"};
inline constexpr Reason agencyFirst{"agency_first", "the identity changed, and the agency has not corrected it (P1.8)"};
inline constexpr Reason accountFrozen{"account_frozen", "the account is frozen"};
inline constexpr Reason accountNotClosed{"account_not_closed",
                                         "the bank has not closed the account, which comes first (rules.md §14)"};
inline constexpr Reason noBankChange{"no_bank_change", "no card of another bank was ordered in its place"};
inline constexpr Reason accountState{"wrong_state", "the account is in another state than this follows on"};

}  // namespace kapok::messages::reasons
