#include "bank/server/books.h"

#include "domain/codes.h"

namespace kapok::bank::server {
namespace {

constexpr int firstSerialOfNew = 70'000'000;  // beside those of the invented people
constexpr int numbersOfABank = 1'000'000;

// A number of its own among all banks, too.
int firstSerialOf(const QString& bank)
{
    constexpr auto banks = int(domain::codeWords<domain::Bank>.size());
    const int place = int(domain::codeOfWord<domain::Bank>(bank).value_or(domain::Bank::BOC)) - int(domain::Bank::BOC);
    return firstSerialOfNew + (place + banks) % banks * numbersOfABank;
}

// Of each account in use another one, up to some 2,500 yuan.
qint64 inventedBalance(AccountState state, qint64 serial)
{
    const bool wasInUse = state == AccountState::Active || state == AccountState::Frozen;
    return wasInUse ? serial * 7919 % 250'000 : 0;
}

}  // namespace

std::shared_ptr<const Accounts> accountsOf(const Json& peopleDocument, const QString& bank)
{
    auto accounts = std::make_shared<Accounts>();
    int serial = 0;
    for (const Json& person : peopleDocument.at("people"))
        for (const Json& card : person.at("cards")) {
            if (!card.contains("bank_account")) continue;
            ++serial;  // a number of its own among all banks
            if (!bank.isEmpty() && text(card.at("bank")) != bank) continue;
            const QString ref = text(card.at("ref"));
            const AccountState state = accountStateOf(text(card.at("bank_account"))).value();
            accounts->emplace(ref, Account{.number = accountNumberOf(serial),
                                           .person = text(person.at("id")),
                                           .card = ref,
                                           .state = state,
                                           .bank = card.contains("bank") ? text(card.at("bank")) : QString(),
                                           .balanceFen = inventedBalance(state, serial)});
        }
    return accounts;
}

std::optional<Account> Books::account(const QString& card) const
{
    for (const Accounts* accounts : {&m_changed, m_opening.get()})
        if (const auto found = accounts->find(card); found != accounts->end()) return found->second;
    return std::nullopt;
}

void Books::keep(Account account)
{
    const QString card = account.card;
    if (!this->account(card)) ++m_new;
    m_changed.insert_or_assign(card, std::move(account));
}

QString Books::nextNumber() { return accountNumberOf(firstSerialOf(bank) + ++m_serial); }

Payment Books::take(const QString& person, qint64 fen)
{
    const QString reference = QStringLiteral("P%1").arg(m_payments.size() + 1, 10, 10, QLatin1Char('0'));
    const Payment payment{reference, person, fen};
    keep(payment);
    return payment;
}

std::optional<Payment> Books::payment(const QString& reference) const
{
    const auto found = m_payments.find(reference);
    return found == m_payments.end() ? std::nullopt : std::optional(found->second);
}

qint64 Books::heldFen() const
{
    qint64 held = 0;
    for (const auto& [reference, payment] : m_payments)
        if (!payment.givenBack) held += payment.fen;
    return held;
}

Json Books::changedStates() const
{
    Json states = Json::object();
    for (const auto& [card, account] : m_changed)
        if (const QString word = wordOf(account.state); !word.isEmpty()) states[card.toStdString()] = toJson(word);
    return states;
}

}  // namespace kapok::bank::server
