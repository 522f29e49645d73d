// How the one-stop platform answers each of its messages: one file here each, and one line below.
#pragma once

#include "messages/list.h"
#include "platform/server/core.h"

namespace kapok::platform::server {

/// What is done with a message of this type; written in the file that bears its name.
template <class M>
Message handlerOf();

template <>
Message handlerOf<messages::StatusOfPlatform>();
template <>
Message handlerOf<messages::LinkedServices>();
template <>
Message handlerOf<messages::NextServiceResult>();
template <>
Message handlerOf<messages::ChangeService>();

/// Every message of src/messages that the platform answers.
const Messages& handlers();

}  // namespace kapok::platform::server
