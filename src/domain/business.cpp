#include "domain/business.h"

#include <algorithm>
#include <array>

namespace kapok::domain {
namespace {

using Texts = std::array<QString, businessCount>;

Texts textsOf(const char* BusinessName::* member)
{
    Texts texts;
    for (const BusinessName& entry : businesses())
        texts[std::size_t(entry.business)] = QString::fromLatin1(entry.*member);
    return texts;
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
        {BankPassword, "1903", "bank_password", false},
        {SmallPaymentOff, "1904", "small_payment_off", false},
        {AccountChange, "2001", "account_change", false},
        {EcardIssue, "2101", "ecard_issue", true},
        {EcardPayment, "2102", "ecard_payment", true},
        {EcardDissociate, "2103", "ecard_dissociate", false},
        {Cancel, "2201", "cancel", true},
        {FormerCard, "2202", "former_card", false},
        {Progress, "3001", "progress", false},
        {WaitingSlip, "3002", "waiting_slip", false},
        {CardDoesNotWork, "3003", "card_does_not_work", false},
        {Stock, "8001", "stock", false},
        {Approvals, "9001", "approvals", false},
        {Reverse, "9002", "reverse", false},
        {DayEnd, "9009", "day_end", false},
    };
    return all;
}

const QString& codeOf(Business business)
{
    static const Texts codes = textsOf(&BusinessName::code);
    return codes[std::size_t(business)];
}

const QString& nameOf(Business business)
{
    static const Texts names = textsOf(&BusinessName::name);
    return names[std::size_t(business)];
}

bool isDecided(Business business)
{
    return std::ranges::find(businesses(), business, &BusinessName::business)->decided;
}

std::optional<Business> businessOfCode(const QString& code) { return found(code, &BusinessName::code); }
std::optional<Business> businessOfName(const QString& name) { return found(name, &BusinessName::name); }

}  // namespace kapok::domain
