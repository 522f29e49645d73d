#include "messages/province/card_completed.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape CardCompleted::request()
{
    return object(
        {{"person", namedPerson()},
         {"card", anyText()},
         {"chip",
          object(
              {{"identification", hex()}, {"number", personal(anyText())}, {"issued", date()}, {"expires", date()}})}});
}

Shape CardCompleted::reply() { return object({{"status", word({"not_activated"})}}); }

std::vector<Reason> CardCompleted::refusals()
{
    return {{"not_made_here", "it was not ordered by the channel `instant`: the plant makes it"},
            {"already_made", "the card is made, or was handed out"},
            {"wrong_state", "it was cancelled or merged already"},
            {"chip_differs", "what was read from the chip is not what was made for this order"},
            {"chip_known", "another card bears this identification already"},
            reasons::unknownCard,
            reasons::unknownPerson,
            reasons::deceased};
}

Json CardCompleted::body() const
{
    return {{"person", idInMessage(person)},
            {"card", card.toStdString()},
            {"chip",
             {{"identification", identification.toStdString()},
              {"number", number},
              {"issued", issued.toString(Qt::ISODate).toStdString()},
              {"expires", expires.toString(Qt::ISODate).toStdString()}}}};
}

}  // namespace kapok::messages
