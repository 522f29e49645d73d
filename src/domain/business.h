// The businesses of the counter and their codes (contract.md §1): one word for one thing.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace kapok::domain {

enum class Business : std::uint8_t {
    Apply,
    Collect,
    ApplyCancel,
    Activate,
    LossTemporary,
    LossFormal,
    ReleaseTemporary,
    ReleaseFormal,
    Replace,
    ChangeBank,
    ChangeBankSettle,
    Merge,
    InTransitFollow,
    Renew,
    InstantIssue,
    PinChange,
    PinReset,
    BankPassword,
    SmallPaymentOff,
    AccountChange,
    EcardIssue,
    EcardPayment,
    EcardDissociate,
    Cancel,
    FormerCard,
    Progress,
    WaitingSlip,
    CardDoesNotWork,
    Stock,
    Approvals,
    Reverse,
    DayEnd
};
constexpr std::size_t businessCount = std::size_t(Business::DayEnd) + 1;

struct BusinessName {
    Business business;
    const char* code;  ///< four figures, as typed at the counter: "1101"
    const char* name;  ///< as in facts, journal and play files: "apply"
    bool decided;      ///< true: the rules know it, `advise` answers for it
};

const std::vector<BusinessName>& businesses();
const QString& codeOf(Business business);
const QString& nameOf(Business business);
bool isDecided(Business business);
std::optional<Business> businessOfCode(const QString& code);
std::optional<Business> businessOfName(const QString& name);

}  // namespace kapok::domain
