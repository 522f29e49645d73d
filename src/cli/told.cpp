#include "cli/told.h"

#include "db/journal/reader.h"
#include "desk/told.h"

#include <QDir>

namespace kapok::cli {

Expected<reports::Told> toldBy(const QString& folder, const Dictionary& dictionary)
{
    auto reader = db::JournalReader::open(QDir(folder).filePath(QStringLiteral("journal.db")));
    if (!reader) return std::unexpected(reader.error());
    if (!reader->hasKeys()) return failure(Error::Kind::Damaged, words("cli.no_keys"));
    desk::Telling telling(workflows::Workflows::ofThisHouse(), dictionary);
    const auto read = reader->each([&](const ports::Entry& entry) { return telling.take(entry); });
    if (!read) return std::unexpected(read.error());
    return telling.told();
}

}  // namespace kapok::cli
