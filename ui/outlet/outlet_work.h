// The open cases of all desks of the outlet, as its page asks for them (L08). Behind it stands the ledger, or, where
// there is none, this desk alone.
#pragma once

#include "desk/counter_view.h"

namespace kapok::ui {

/// Whose it is only its own desk knows.
struct OpenAtDesk {
    QString desk;  ///< "0708-0101"
    domain::CaseId id;
    QString number;
    domain::Business business{};
    desk::StateWord state{};
    QString step;  ///< field now asked or awaited
    QString teller;
    desk::WaitsFor waitsFor{};
    Instant changedAt;  ///< since when it stands so
    bool operator==(const OpenAtDesk&) const = default;
};

/// A desk that has written more than it has handed in shows what was, and is said so.
struct DeskOfList {
    QString name;
    qint64 behind = 0;  ///< entries
    bool operator==(const DeskOfList&) const = default;
};

struct WorkOfOutlet {
    std::vector<OpenAtDesk> open;
    std::vector<DeskOfList> desks;
    int unread = 0;  ///< rows of other versions, which this desk cannot read
};

class OutletWork {
public:
    virtual ~OutletWork() = default;
    /// Unavailable: could not be asked, which is another thing than that nothing is open (W25).
    virtual Task<Expected<WorkOfOutlet>> look() = 0;
    /// Told where a desk of the outlet has something new.
    virtual void whenNew(std::function<void()> tell) = 0;
};

}  // namespace kapok::ui
