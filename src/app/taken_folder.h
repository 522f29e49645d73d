// The data folder, taken for this process: all that must be known of it before a window may be shown.
#pragma once

#include "app/options.h"
#include "db/journal/keeper.h"

namespace kapok::app {

struct TakenFolder {
    db::JournalPlace place;
    std::unique_ptr<db::Keeper> keeper;

    /// Begins its log, too. Needs no application: the folder is taken while the window system is called.
    /// Unavailable: another Kapok has it. Refused: it holds the data of the other kind. Nothing was changed then.
    static Expected<TakenFolder> take(const Options& options);
};

}  // namespace kapok::app
