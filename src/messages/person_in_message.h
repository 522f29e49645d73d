// How a message names the person it is about.
#pragma once

#include "domain/person.h"

namespace kapok::messages {

/// Only his identity number; marked.
Json idInMessage(const domain::Person& person);
/// Identity number, name, kind, birth date; personal values marked.
Json personInMessage(const domain::Person& person);

}  // namespace kapok::messages
