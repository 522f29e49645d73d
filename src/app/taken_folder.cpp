#include "app/taken_folder.h"

#include "app/log.h"
#include "base/resources.h"
#include "db/journal/sqlite_journal.h"
#include "line/desk_file.h"
#include "training/seat.h"
#include "training/world.h"

#include <QFileInfo>

namespace kapok::app {
namespace {

// Before its first start a practice desk has no desk.json: it is the one that was asked for.
QString deskName(const Options& options)
{
    const auto desk = line::readDeskFile(options.data + QStringLiteral("/desk.json"));
    training::Seat seat;
    if (!options.outlet.isEmpty()) seat.outlet = options.outlet;
    if (!options.desk.isEmpty()) seat.desk = options.desk;
    return desk ? desk->journalName() : seat.name();
}

// Before a journal is begun; which side it is on says the journal itself, where there is one.
Expected<void> mark(const Options& options)
{
    if (QFileInfo::exists(options.data + QStringLiteral("/journal.db"))) return {};
    return training::markFolder(options.data, options.training, false);
}

// Before anything is written: a number that means nothing begins no folder.
Expected<void> isSeat(const Options& options)
{
    if (options.outlet.isEmpty() && options.desk.isEmpty()) return {};
    const auto bytes = readResource(QStringLiteral("directory.json"));
    const auto directory = bytes ? domain::Directory::parse(*bytes) : std::unexpected(bytes.error());
    if (!directory) return std::unexpected(directory.error());
    if (const auto seat = training::seatAt(options.outlet, options.desk, *directory); !seat)
        return std::unexpected(seat.error());
    return {};
}

}  // namespace

Expected<TakenFolder> TakenFolder::take(const Options& options)
{
    if (const auto known = isSeat(options); !known) return std::unexpected(known.error());
    if (const auto marked = mark(options); !marked) return std::unexpected(marked.error());
    if (!options.training)
        if (const auto desk = line::readDeskFile(options.data + QStringLiteral("/desk.json")); !desk)
            return std::unexpected(desk.error());
    TakenFolder taken{.place = {.folder = options.data, .deskName = deskName(options), .training = options.training}};
    SystemRandomness randomness;
    auto keeper = db::SqliteJournal::take(taken.place, randomness);
    if (!keeper) return std::unexpected(keeper.error());
    taken.keeper = std::move(*keeper);
    const bool begun = taken.keeper->hasBegun();
    if (const auto marked = training::markFolder(options.data, options.training, begun); !marked)
        return std::unexpected(marked.error());
    if (options.training && taken.keeper->isShut())
        return failure(Error::Kind::Damaged, words("app.device_key_missing", {{"folder", options.data}}));
    startLog(options.data);
    logStart(options.training);
    return taken;
}

}  // namespace kapok::app
