#include "messages/province/ecard_payment.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape OpenEcardPayment::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }

Shape OpenEcardPayment::reply() { return object({{"status", word({"open"})}}); }

std::vector<Reason> OpenEcardPayment::refusals()
{
    return {{"wrong_state", "the card was not handed out, or is not in normal use (P4.8)"},
            {"no_ecard", "no e-card is tied to this card"},
            {"bank_side_inactive", "the card's account is not active (P4.11)"},
            {"no_mobile", "no mobile number in use is on file (P4.11)"},
            reasons::expired,
            reasons::notThisBank,
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

}  // namespace kapok::messages
