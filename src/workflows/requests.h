// What a business asks of province and bank is written once, a file a message, in src/messages; here its
// requests are named as if they were our own.
#pragma once

#include "messages/request.h"

namespace kapok::workflows {

using namespace messages;

}  // namespace kapok::workflows
