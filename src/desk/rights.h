// Which role may do what at a desk: one table, for everything that is not everybody's (L01, E1; decision 0057).
#pragma once

#include "desk/staff.h"

#include <span>

namespace kapok::desk {

enum class Right {
    Look,            ///< at lists, at cases as they stand, and at the card on a reader
    Serve,           ///< a citizen: open him, carry out his business, take and give back his money
    Approve,         ///< what another one entered
    Unlock,          ///< a number that was typed wrongly too often, another one's
    SignOffAnother,  ///< who has left the desk without it
    KeepOutlet,      ///< sign the whole outlet off here, and, with another one, in again
    KeepStock,       ///< receive, hand out, spoil, destroy and count blanks, with a second person
    CloseDay,        ///< and, with another supervisor, open it again
    MakeCards,       ///< at the counter, from blanks of his own tray (P1.6)
    KeepStaff,       ///< who works here, and as what
    Erase            ///< persons whose time is over (M17)
};

/// All of them, in this order.
std::span<const Right> rights();
/// "serve": as the journal keeps it.
QString nameOf(Right right);
bool may(Role role, Right right);
/// NotPermitted, in a sentence that says who may.
std::unexpected<Error> notHis(Right right);

}  // namespace kapok::desk
