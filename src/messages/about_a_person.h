// A request that says whom it is about, and no more.
#pragma once

#include "base/shape.h"
#include "messages/person_in_message.h"

namespace kapok::messages {

struct AboutAPerson {
    static Shape request();

    domain::Person person;

    Json body() const { return {{"person", idInMessage(person)}}; }
};

}  // namespace kapok::messages
