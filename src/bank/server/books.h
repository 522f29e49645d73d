// What the bank's core knows: the accounts that stand behind cards, and what was paid by card.
#pragma once

#include "bank/server/account.h"
#include "base/clock.h"
#include "base/json.h"

#include <map>
#include <memory>
#include <optional>

namespace kapok::bank::server {

using Accounts = std::map<QString, Account>;  ///< by card reference

/// The accounts of invented people, as `kapok-province people` lists them (contract.md §1): of every
/// card of this bank that bears a `bank_account`; empty: of every bank.
std::shared_ptr<const Accounts> accountsOf(const Json& peopleDocument, const QString& bank = {});

/// A fee taken by card.
struct Payment {
    QString reference;
    QString person;  ///< identity number
    qint64 fen = 0;
    bool givenBack = false;
};

/// A value that is cheap to copy: the first accounts are shared, only changes are its own.
class Books {
public:
    explicit Books(std::shared_ptr<const Accounts> opening, QString whose = QStringLiteral("BOC"))
        : bank(std::move(whose)), m_opening(std::move(opening))
    {
    }

    Instant now;
    QString bank;  ///< whose accounts are opened here

    std::optional<Account> account(const QString& card) const;
    void keep(Account account);
    QString nextNumber();
    /// Takes so much, under a reference of its own.
    Payment take(const QString& person, qint64 fen);
    std::optional<Payment> payment(const QString& reference) const;
    void keep(const Payment& payment) { m_payments.insert_or_assign(payment.reference, payment); }
    qint64 heldFen() const;  ///< of all that was taken by card and not given back
    /// State by card reference of what has changed since the beginning: for the province to hear.
    Json changedStates() const;
    std::size_t size() const { return m_opening->size() + m_new; }

private:
    std::shared_ptr<const Accounts> m_opening;
    Accounts m_changed;
    std::map<QString, Payment> m_payments;  // by reference
    std::size_t m_new = 0;
    int m_serial = 0;
};

}  // namespace kapok::bank::server
