// Where a desk stands.
#pragma once

#include "domain/facts.h"
#include "domain/outlet.h"

namespace kapok::desk {

/// Part of every number, every request and every decision.
struct Place {
    domain::OutletCode outlet;
    QString desk;  ///< four figures
    domain::Facts::Desk facts;

    /// The desk of an outlet; whether cards are made on the spot there, the directory knows.
    static Place at(const domain::OutletCode& outlet, domain::Facts::Desk facts, const domain::Directory& directory)
    {
        if (const domain::Outlet* known = directory.outlet(outlet)) facts.quickIssue = known->quickIssue;
        return {outlet, QStringLiteral("0101"), std::move(facts)};  // desk.json names no desk yet: one a folder
    }
};

}  // namespace kapok::desk
