// Where a desk stands.
#pragma once

#include "domain/facts.h"
#include "domain/outlet.h"

namespace kapok::desk {

/// Part of every number, every request and every decision.
struct Place {
    domain::OutletCode outlet;
    QString desk;  ///< four figures, no other desk's of this outlet: case numbers are made of it
    domain::Facts::Desk facts;

    /// The desk of an outlet; whether cards are made on the spot there, the directory knows.
    static Place at(const domain::OutletCode& outlet, const QString& desk, domain::Facts::Desk facts,
                    const domain::Directory& directory)
    {
        if (const domain::Outlet* known = directory.outlet(outlet)) facts.quickIssue = known->quickIssue;
        return {outlet, desk, std::move(facts)};
    }
};

}  // namespace kapok::desk
