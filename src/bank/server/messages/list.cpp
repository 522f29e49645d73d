#include "bank/server/messages/list.h"

#include "bank/server/messages/account_activate.h"
#include "bank/server/messages/account_open.h"
#include "bank/server/messages/account_reserve.h"
#include "bank/server/messages/status.h"

namespace kapok::bank::server {

const Messages& messages()
{
    static const Messages all{
        status(),
        accountReserve(),
        accountOpen(),
        accountActivate(),
    };
    return all;
}

}  // namespace kapok::bank::server
