// What the reference province knows: the invented people, and what has happened to them since.
#pragma once

#include "domain/do_again.h"
#include "line/answering/known_desk.h"
#include "province/server/population.h"

#include <map>
#include <optional>

namespace kapok::province::server {

/// The desk that calls, as its certificate names it: what a message leaves out of bank and place.
struct Caller {
    QString outlet = QStringLiteral("0708");
    QString bank = QStringLiteral("BOC");
    QString city = QStringLiteral("440700");
};

/// What a message changed of a card, while nobody has taken it back.
struct Change {
    QString number{};  ///< given by the books
    QString business;  ///< loss_temporary, …
    QDate day;
    Card before, now;
};

/// A value that is cheap to copy: the people are shared, only changes are its own.
class Books {
public:
    explicit Books(std::shared_ptr<const Population> people) : now(trainingBegins()), m_people(std::move(people)) {}

    Instant now;
    Caller caller{};
    QString callersName{};                       ///< as its certificate bears it; empty where all are in one memory
    std::map<QString, line::KnownDesk> desks{};  ///< by that name
    line::KnownDesk knownOfCaller() const;
    std::map<QString, std::vector<domain::DoAgain>> again{};  ///< what is wanted again (M11), by the desk that told it
    std::vector<domain::DoAgain> againOfCaller() const;
    /// The photo that is on file of everybody, JPEG: the invented people have one between them. Null: none is.
    std::shared_ptr<const QByteArray> photo{};
    QDate today() const { return outletDay(now); }

    const Person* person(const QString& id) const;
    std::optional<Card> card(const QString& ref) const;        ///< as it stands today
    std::vector<Card> cardsOf(const QString& personId) const;  ///< as they stand today, oldest first
    const std::vector<Person>& people() const { return m_people->people; }
    std::size_t cards() const { return m_people->cards.size() + m_ordered.size(); }
    /// How his e-card stands today: none, here, elsewhere, old_card (contract.md §4).
    QString ecardOf(const QString& personId) const;
    void keepEcard(const QString& personId, const QString& ecard) { m_ecards.insert_or_assign(personId, ecard); }

    /// Takes an order: gives it its reference, serial and day.
    Card order(Card card);
    /// Keeps a change of a card that is known.
    void keep(Card card);
    /// Makes a card that was ordered, today and on the spot (P1.6).
    Card make(Card card);
    int madeOnTheSpot() const { return m_onTheSpot; }  ///< how many so far
    /// Keeps a change of a card, and numbers it.
    void note(Change change);
    std::vector<Change> changesOf(const QString& personId) const;  ///< oldest first
    void takeBack(const QString& change);
    /// What the bank's core reports of the accounts: state by card reference.
    void hearAccounts(std::map<QString, QString> states) { m_accounts = std::move(states); }

private:
    std::shared_ptr<const Population> m_people;
    std::map<QString, Card> m_changed;                  // by reference: ordered here, or no longer as invented
    std::map<QString, std::vector<QString>> m_ordered;  // references by identity number
    std::map<QString, QString> m_accounts;
    std::map<QString, QString> m_ecards;  // by identity number: no longer as invented
    std::vector<Change> m_changes;
    int m_serial = 0, m_changeSerial = 0, m_onTheSpot = 0;
};

}  // namespace kapok::province::server
