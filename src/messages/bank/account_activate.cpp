#include "messages/bank/account_activate.h"

namespace kapok::messages {

std::vector<QString> ActivateAccount::refusals()
{
    return {QStringLiteral("account_frozen"), QStringLiteral("no_account")};
}

}  // namespace kapok::messages
