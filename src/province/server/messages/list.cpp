#include "province/server/messages/list.h"

#include "province/server/messages/activate.h"
#include "province/server/messages/apply.h"
#include "province/server/messages/cards_of_person.h"
#include "province/server/messages/collect.h"
#include "province/server/messages/hsm_authenticate.h"
#include "province/server/messages/loss_temporary.h"
#include "province/server/messages/order_progress.h"
#include "province/server/messages/person.h"
#include "province/server/messages/release_temporary.h"
#include "province/server/messages/status.h"

namespace kapok::province::server {

const Messages& messages()
{
    static const Messages all{
        person(), cardsOfPerson(), orderProgress(), hsmAuthenticate(), status(),
        apply(),  collect(),       activate(),      lossTemporary(),   releaseTemporary(),
    };
    return all;
}

}  // namespace kapok::province::server
