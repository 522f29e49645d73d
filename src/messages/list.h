// Every message of the house: one line each, by who answers it.
#pragma once

#include "messages/bank/account_activate.h"
#include "messages/bank/account_close.h"
#include "messages/bank/account_numbers.h"
#include "messages/bank/account_open.h"
#include "messages/bank/account_release.h"
#include "messages/bank/account_reserve.h"
#include "messages/bank/card_payment.h"
#include "messages/bank/card_payment_return.h"
#include "messages/bank/password_set.h"
#include "messages/bank/small_payment_off.h"
#include "messages/platform/account_change.h"
#include "messages/platform/account_change_result.h"
#include "messages/platform/linked_services.h"
#include "messages/province/activate.h"
#include "messages/province/apply.h"
#include "messages/province/apply_cancel.h"
#include "messages/province/bank_change.h"
#include "messages/province/cancel.h"
#include "messages/province/card_completed.h"
#include "messages/province/card_data.h"
#include "messages/province/card_progress.h"
#include "messages/province/cards_of_person.h"
#include "messages/province/change_bank.h"
#include "messages/province/change_bank_settle.h"
#include "messages/province/changes_of_person.h"
#include "messages/province/collect.h"
#include "messages/province/ecard_dissociate.h"
#include "messages/province/ecard_issue.h"
#include "messages/province/ecard_payment.h"
#include "messages/province/hello.h"
#include "messages/province/hsm_authenticate.h"
#include "messages/province/hsm_pin_reset.h"
#include "messages/province/hsm_write.h"
#include "messages/province/loss_formal.h"
#include "messages/province/loss_temporary.h"
#include "messages/province/merge.h"
#include "messages/province/order_progress.h"
#include "messages/province/person.h"
#include "messages/province/pin_reset.h"
#include "messages/province/release_formal.h"
#include "messages/province/release_temporary.h"
#include "messages/province/renew.h"
#include "messages/province/replace.h"
#include "messages/province/reverse.h"
#include "messages/province/transit_end.h"
#include "messages/status.h"

namespace kapok::messages {

template <Message... M>
struct List {};

/// One value for each message of a list: `make` is called with the message as its template argument.
template <class Make, Message... M>
auto each(List<M...>, Make make)
{
    return std::vector { make.template operator()<M>()... };
}

using OfProvince = List<  // questions first
    PersonOnFile, CardsOfPerson, ProgressOfPerson, CardMade, CardData, BankChangeOf, TransitEnd, ChangesOfPerson,
    AuthenticateChip, ResetPin, ProveToWrite,  //
    Hello, StatusOfProvince,                   //
    OrderCard, HandOver, ActivateSocialSide,   //
    ReportTemporaryLoss, ReleaseTemporaryLoss, ReportFormalLoss, ReleaseFormalLoss, OrderReplacement, MergeCards,
    OrderRenewal, CancelApplication, AllowPinReset, IssueEcard, OpenEcardPayment, DissociateEcard, CancelCard,
    OrderBankChange, SettleBankChange, ReverseChange, CardCompleted>;

/// Those of the province that a key service of its own answers as well, where a desk has one (chip.md §5).
using OfHsm = List<AuthenticateChip, ResetPin, ProveToWrite, StatusOfProvince>;

using OfBank = List<StatusOfBank, AccountNumbers,  //
                    ReserveAccount, OpenAccount, ActivateAccount, CloseAccount, TakeCardPayment, ReturnCardPayment,
                    ReleaseAccount, SetAccountPassword, SwitchSmallPaymentOff>;

using OfPlatform = List<StatusOfPlatform, LinkedServices, NextServiceResult, ChangeService>;

template <Message... A, Message... B, Message... C>
List<A..., B..., C...> joined(List<A...>, List<B...>, List<C...>);
/// All of them; whom a message is for, it says itself.
using Every = decltype(joined(OfProvince{}, OfBank{}, OfPlatform{}));

/// A message as data, for those who treat all messages alike: the line, the API page, the tests.
struct Described {
    Party party;
    QString kind;
    QString business;  ///< empty: a question, which changes nothing
    QString says;
    Shape request, reply;
    std::vector<Reason> refusals;
    std::vector<Json> outcomes;  ///< replies as they are kept
};

const std::vector<Described>& all();

/// What an accepted reply of this party looks like, the key service's as the province's; null for a kind that is none of its messages.
const Shape* replyOf(Party party, const QString& kind);

}  // namespace kapok::messages
