#include "domain/business.h"

#include <algorithm>

namespace kapok::domain {
namespace {

const BusinessName& entryOf(Business business)
{
    return *std::ranges::find(businesses(), business, &BusinessName::business);
}

template <class Member>
std::optional<Business> found(const QString& wanted, Member member)
{
    const auto at = std::ranges::find_if(
        businesses(), [&](const BusinessName& entry) { return wanted == QLatin1String(entry.*member); });
    return at == businesses().end() ? std::nullopt : std::optional(at->business);
}

}  // namespace

const std::vector<BusinessName>& businesses()
{
    using enum Business;
    static const std::vector<BusinessName> all{
        {Apply, "1101", "apply", true},
        {Collect, "1102", "collect", true},
        {ApplyCancel, "1103", "apply_cancel", false},
        {Activate, "1201", "activate", true},
        {LossTemporary, "1301", "loss_temporary", true},
        {LossFormal, "1302", "loss_formal", true},
        {ReleaseTemporary, "1303", "release_temporary", true},
        {ReleaseFormal, "1304", "release_formal", true},
        {Replace, "1401", "replace", true},
        {ChangeBank, "1501", "change_bank", true},
        {ChangeBankSettle, "1502", "change_bank_settle", true},
        {Merge, "1601", "merge", true},
        {InTransitFollow, "1602", "in_transit_follow", false},
        {Renew, "1701", "renew", true},
        {InstantIssue, "1801", "instant_issue", false},
        {PinChange, "1901", "pin_change", true},
        {PinReset, "1902", "pin_reset", true},
        {AccountChange, "2001", "account_change", false},
        {EcardIssue, "2101", "ecard_issue", true},
        {EcardPayment, "2102", "ecard_payment", true},
        {Cancel, "2201", "cancel", true},
        {Progress, "3001", "progress", false},
        {WaitingSlip, "3002", "waiting_slip", false},
        {CardDoesNotWork, "3003", "card_does_not_work", false},
        {Stock, "8001", "stock", false},
        {Approvals, "9001", "approvals", false},
        {DayEnd, "9009", "day_end", false},
    };
    return all;
}

QString codeOf(Business business) { return QString::fromLatin1(entryOf(business).code); }
QString nameOf(Business business) { return QString::fromLatin1(entryOf(business).name); }
std::optional<Business> businessOfCode(const QString& code) { return found(code, &BusinessName::code); }
std::optional<Business> businessOfName(const QString& name) { return found(name, &BusinessName::name); }

}  // namespace kapok::domain
