// Every kind of entry that a journal of ours has: its code, whose doing it is, and what it refers to (M02).
#pragma once

#include <QString>

#include <span>

namespace kapok::desk {

struct EventKind {
    enum class By { User, System, Either };  ///< either: by hand, or by the desk itself
    enum class Of { Case, Visit, Desk };     ///< whose entry it is

    const char* code;  ///< the entry's kind; kept for ever. What it means says "event.CODE"
    By by;
    Of of;
    const char* refers;  ///< keys of its body that say of what, with blanks between them; empty: its case or user alone
};

/// In the order of a desk's life. A kind that is written and does not stand here fails tests/unit/cli.
std::span<const EventKind> eventKinds();

const char* nameOf(EventKind::By by);
const char* nameOf(EventKind::Of of);

}  // namespace kapok::desk
