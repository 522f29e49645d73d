#include "messages/person_in_message.h"

namespace kapok::messages {

Json idInMessage(const domain::Person& person) { return {{"id", personal(person.document.bare(ForCodec{}).number())}}; }

Json personInMessage(const domain::Person& person)
{
    Json json = idInMessage(person);
    // Whom the province could not be asked about is known by his number only; the name on the card is the province's.
    if (const QString name = person.name.bare(ForCodec{}).text; !name.isEmpty()) {
        json["name"] = personal(name);
        json["kind"] = domain::toJson(person)["kind"];
    }
    if (person.birthDate) json["birth_date"] = personal(person.birthDate->bare(ForCodec{}).day.toString(Qt::ISODate));
    return json;
}

}  // namespace kapok::messages
