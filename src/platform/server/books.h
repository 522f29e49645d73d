// What the one-stop platform knows: which services are linked to whose account (rules.md §10).
#pragma once

#include "base/clock.h"
#include "base/json.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace kapok::platform::server {

using Linked = std::map<QString, QStringList>;  ///< codes of services by identity number

/// The services of invented people, as `kapok-province people` lists them (contract.md §4).
std::shared_ptr<const Linked> servicesOf(const Json& peopleDocument);

/// One service of a form, told to its own unit.
struct Submitted {
    QString form, service;
    QString person;  ///< identity number
    QDate on;
};

/// A value that is cheap to copy: whom the platform knows is shared, only changes are its own.
class Books {
public:
    explicit Books(std::shared_ptr<const Linked> linked) : m_linked(std::move(linked)) {}

    Instant now;
    QDate today() const { return outletDay(now); }

    /// Of those of rules.md §10 the ones that are paid out of his account, or into it; empty: none, or nobody of ours.
    QStringList servicesOf(const QString& person) const;
    std::size_t people() const { return m_linked->size(); }

    /// Takes one service of a form, and says the how manieth of all this is.
    int submit(Submitted one);
    const std::vector<Submitted>& submitted() const { return m_submitted; }  ///< in the order in which they came

private:
    std::shared_ptr<const Linked> m_linked;
    std::vector<Submitted> m_submitted;
};

}  // namespace kapok::platform::server
