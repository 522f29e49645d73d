#include "workflows/list.h"

#include "workflows/account_change.h"
#include "workflows/activate.h"
#include "workflows/apply.h"
#include "workflows/card_does_not_work.h"
#include "workflows/apply_cancel.h"
#include "workflows/bank_password.h"
#include "workflows/cancel.h"
#include "workflows/change_bank.h"
#include "workflows/change_bank_settle.h"
#include "workflows/collect.h"
#include "workflows/ecard_dissociate.h"
#include "workflows/ecard_issue.h"
#include "workflows/ecard_payment.h"
#include "workflows/former_card.h"
#include "workflows/in_transit_follow.h"
#include "workflows/instant_issue.h"
#include "workflows/loss_formal.h"
#include "workflows/loss_temporary.h"
#include "workflows/merge.h"
#include "workflows/progress.h"
#include "workflows/pin_change.h"
#include "workflows/pin_reset.h"
#include "workflows/release.h"
#include "workflows/renew.h"
#include "workflows/replace.h"
#include "workflows/waiting_slip.h"
#include "workflows/reverse.h"
#include "workflows/small_payment_off.h"

#include <algorithm>

namespace kapok::workflows {

const Workflows& Workflows::ofThisHouse()
{
    static const Workflows all({
        workflow<Apply>(),
        workflow<Collect>(),
        workflow<Activate>(),
        workflow<LossTemporary>(),
        workflow<LossFormal>(),
        workflow<ReleaseTemporary>(),
        workflow<ReleaseFormal>(),
        workflow<Merge>(),
        workflow<InTransitFollow>(),
        workflow<Replace>(),
        workflow<AccountChange>(),
        workflow<Progress>(),
        workflow<WaitingSlip>(),
        workflow<EcardIssue>(),
        workflow<EcardPayment>(),
        workflow<EcardDissociate>(),
        workflow<CardDoesNotWork>(),
        workflow<Renew>(),
        workflow<ApplyCancel>(),
        workflow<PinChange>(),
        workflow<PinReset>(),
        workflow<BankPassword>(),
        workflow<SmallPaymentOff>(),
        workflow<ChangeBank>(),
        workflow<ChangeBankSettle>(),
        workflow<Cancel>(),
        workflow<FormerCard>(),
        workflow<InstantIssue>(),
        workflow<Reverse>(),
    });
    return all;
}

const Workflow* Workflows::find(domain::Business business) const
{
    const auto found = std::ranges::find(m_list, business, &Workflow::business);
    return found == m_list.end() ? nullptr : &*found;
}

}  // namespace kapok::workflows
