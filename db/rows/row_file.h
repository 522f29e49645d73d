// views.db: the rows of a desk, as its tables describe them. Can be deleted at any time.
//
// What is missing, damaged, of other tables or cannot be written is begun anew, in the file or, where the disk has
// no room for it, in memory (A5): the desk then makes its rows again from the journal.
#pragma once

#include "db/journal/place.h"
#include "db/sqlite/database.h"
#include "ports/rows.h"

#include <map>

namespace kapok::db {

class RowFile {
public:
    static RowFile open(const JournalPlace& place, std::vector<ports::Table> tables);

    Expected<void> put(const QString& table, const std::vector<ports::Row>& rows, const ports::Stand& stand);
    Expected<ports::FoundRows> find(const QString& table, const ports::Query& query);
    Expected<ports::Count> count(const QString& table, std::vector<ports::Where> where);
    const ports::Stand& stand() const { return m_stand; }
    void rebuild();

    /// Of a data folder whose journal was put back to an earlier state.
    static void remove(const JournalPlace& place);

private:
    RowFile(JournalPlace place, std::vector<ports::Table> tables);
    bool openFile();
    DbResult<void> make(const QString& file);
    void startInMemory();
    Expected<const ports::Table*> named(const QString& table) const;
    const char* kept(std::string sql);

    JournalPlace m_place;
    std::vector<ports::Table> m_tables;
    std::string m_schema;
    std::map<std::string, char> m_texts;  // prepared statements are kept under the address of their text
    std::optional<Database> m_database;
    ports::Stand m_stand;
    bool m_inMemory = false;
};

}  // namespace kapok::db
