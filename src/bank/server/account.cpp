#include "bank/server/account.h"

#include <array>
#include <utility>

namespace kapok::bank::server {
namespace {

constexpr std::array<std::pair<AccountState, const char*>, 4> stateWords{{{AccountState::Inactive, "inactive"},
                                                                          {AccountState::Active, "active"},
                                                                          {AccountState::Frozen, "frozen"},
                                                                          {AccountState::Closed, "closed"}}};

// ISO/IEC 7812-1 annex B.
int luhn(const QString& digits)
{
    int sum = 0;
    bool twice = true;
    for (auto at = digits.crbegin(); at != digits.crend(); ++at, twice = !twice) {
        const int value = at->digitValue() * (twice ? 2 : 1);
        sum += value > 9 ? value - 9 : value;
    }
    return (10 - sum % 10) % 10;
}

}  // namespace

QString wordOf(AccountState state)
{
    for (const auto& [known, word] : stateWords)
        if (known == state) return QString::fromLatin1(word);
    return {};
}

std::optional<AccountState> accountStateOf(const QString& word)
{
    for (const auto& [state, known] : stateWords)
        if (word == QLatin1String(known)) return state;
    return std::nullopt;
}

QString accountNumberOf(int serial)
{
    const QString digits = QStringLiteral("621700%1").arg(serial, 12, 10, QLatin1Char('0'));
    return digits + QString::number(luhn(digits));
}

}  // namespace kapok::bank::server
