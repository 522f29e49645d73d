// Finds paragraphs of the handbook by what stands in them, in either language, without any line (capabilities.md J10):
// SQLite's full text search, in memory.
#pragma once

#include "db/sqlite/database.h"
#include "domain/handbook.h"

#include <QStringList>

namespace kapok::db {

class HandbookIndex {
public:
    /// Unavailable: memory is exhausted.
    static Expected<HandbookIndex> of(const domain::Handbook& handbook);

    /// The ids of the paragraphs in which all of these words stand, the best first: title before text. An id finds its
    /// paragraph. Every sign that is no letter or figure parts words, so that nothing that is typed can be malformed.
    Expected<QStringList> find(const QString& words, int most = 20);

private:
    explicit HandbookIndex(Database database) : m_database(std::move(database)) {}
    Database m_database;
};

}  // namespace kapok::db
