// What the counter promises of money: none is kept after a refusal, none is taken or handed out twice, none is owed.
#pragma once

#include "support/desk/account.h"

namespace kapok::test {

const std::vector<Promise>& moneyPromises();

}  // namespace kapok::test
