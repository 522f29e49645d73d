// A heap that forgets: what is given back is wiped before it may be used again.
//
// Names and numbers of a citizen are ordinary texts while he is open. Whoever looks into the memory after the sign-out
// must not find them in what was given back: answers of the line, drafts, rows, what stood on pages.
#pragma once

namespace kapok::app {

/// Whether what this program gives back is wiped. False under a sanitizer, which keeps a heap of its own. A main that
/// asks has that heap: `free` and `realloc` of the whole program are then this file's.
bool heapForgets();

}  // namespace kapok::app
