#include "messages/about_a_person.h"

#include "messages/on_file.h"

namespace kapok::messages {

Shape AboutAPerson::request() { return shapes::object({{"person", namedPerson()}}); }

}  // namespace kapok::messages
