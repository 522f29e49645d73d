// The banks that serve the card, their hotlines (P1.2, P5), the outlets, and the cities of the
// province with their hotlines: data in resources/directory.json (X13).
#pragma once

#include "base/error.h"
#include "domain/codes.h"
#include "domain/ids.h"

#include <QStringList>

#include <vector>

namespace kapok::domain {

struct NameInBoth {
    QString zh, en;
    bool operator==(const NameInBoth&) const = default;
};

struct BankEntry {
    Bank bank;
    NameInBoth name, shortName;
    QStringList hotlines;  ///< as P1.2 prints them, without the area code
};

struct Outlet {
    OutletCode code;
    Bank bank;
    QString city;
    NameInBoth name;
    bool quickIssue = false;  ///< makes cards on the spot (P1.6)
    NameInBoth address, hours;
    QString telephone;  ///< these three stand on every paper
};

struct CityEntry {
    QString division;  ///< 440700
    NameInBoth name;
    QString hotline;  ///< of that city's card service, for the contact slip (P1.11(12))
};

class Directory {
public:
    /// BadInput names the entry and what was expected there.
    static Expected<Directory> parse(const QByteArray& json);

    const BankEntry& bank(Bank bank) const;
    const std::vector<BankEntry>& banks() const { return m_banks; }
    const std::vector<Outlet>& outlets() const { return m_outlets; }
    const Outlet* outlet(const OutletCode& code) const;
    /// The city of a division by its first four figures; null where it is not in the province.
    const CityEntry* city(const QString& division) const;
    const std::vector<CityEntry>& cities() const { return m_cities; }
    const QStringList& cardHotlines() const { return m_cardHotlines; }

private:
    std::vector<BankEntry> m_banks;
    std::vector<Outlet> m_outlets;
    std::vector<CityEntry> m_cities;
    QStringList m_cardHotlines;
};

}  // namespace kapok::domain
