// What is demanded of the bank's core, by which operation.
#pragma once

#include "bank/server/core.h"

namespace kapok::bank::server {

inline ports::Reply demand(BankCoreServer& core, const char* operation, const char* kind, const Json& body)
{
    return core.demand({QLatin1String(operation)}, QLatin1String(kind), canonical(body));
}

}  // namespace kapok::bank::server
