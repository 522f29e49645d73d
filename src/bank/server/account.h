// One account at the bank's core, kept for a card.
#pragma once

#include <QString>

#include <optional>

namespace kapok::bank::server {

enum class AccountState { Reserved, Inactive, Active, Frozen, Closed };

struct Account {
    QString number{};  ///< 19 figures
    QString person{};  ///< identity number
    QString card{};    ///< the card's reference, which is the number of its application
    AccountState state = AccountState::Reserved;
    QString bank{};                ///< GDB, BOC, …
    bool paysSmallAmounts = true;  ///< without a PIN: on unless he wishes otherwise (P5.2)
    QString replaces{};            ///< the card in whose place this one's comes; empty for a first card
    qint64 balanceFen = 0;         ///< what lies on it, in whole fen
};

/// As contract.md §2 names it in `bank_account`; empty while it is only reserved.
QString wordOf(AccountState state);
std::optional<AccountState> accountStateOf(const QString& word);

/// "6217…", 19 figures with Luhn's check figure.
QString accountNumberOf(int serial);

}  // namespace kapok::bank::server
