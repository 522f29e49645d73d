// A fee by card: what the bank is told of it, and what of its answer the fee's field keeps.
#pragma once

#include "desk/case.h"
#include "domain/person.h"

namespace kapok::desk {

/// A message to the bank.
struct CardMessage {
    const char* kind;
    Json body;
};

/// To take what is owed, or to give back what it took; `step` is the body of the step that settles the fee.
CardMessage cardMessage(const domain::Person& citizen, const Json& step);
/// What the bank has said to it; who approved it is kept with it.
Json paymentOf(const Intent& intent, const Json& reply);

}  // namespace kapok::desk
