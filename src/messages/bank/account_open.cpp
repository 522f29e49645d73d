#include "messages/bank/account_open.h"

namespace kapok::messages {

std::vector<QString> OpenAccount::refusals() { return {QStringLiteral("no_account_reserved")}; }

}  // namespace kapok::messages
