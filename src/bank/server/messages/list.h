// How the bank's core answers each of its messages: one file here each, and one line below.
#pragma once

#include "bank/server/core.h"
#include "messages/list.h"

namespace kapok::bank::server {

/// What is done with a message of this type; written in the file that bears its name.
template <class M>
Message handlerOf();

template <>
Message handlerOf<messages::StatusOfBank>();
template <>
Message handlerOf<messages::AccountNumbers>();
template <>
Message handlerOf<messages::ReserveAccount>();
template <>
Message handlerOf<messages::OpenAccount>();
template <>
Message handlerOf<messages::ActivateAccount>();
template <>
Message handlerOf<messages::CloseAccount>();
template <>
Message handlerOf<messages::TakeCardPayment>();
template <>
Message handlerOf<messages::ReturnCardPayment>();
template <>
Message handlerOf<messages::ReleaseAccount>();
template <>
Message handlerOf<messages::SetAccountPassword>();
template <>
Message handlerOf<messages::SwitchSmallPaymentOff>();

/// Every message of src/messages that the bank's core answers.
const Messages& handlers();

}  // namespace kapok::bank::server
