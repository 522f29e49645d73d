// What a desk seals with, and what each of its seals says of it (docs/decisions/0063).
#pragma once

#include "db/journal/sqlite_journal.h"
#include "domain/knowledge.h"
#include "training/world.h"

namespace kapok::app {

/// Its journal's first entry names it: one that has begun without it stays as it is. A real desk's lies there since
/// `kapokctl desk init`, certified if the bank had laid it before; the practice world, where there is one, stands for its
/// own. Unavailable: it could not be written.
Expected<void> laySealKey(const db::JournalPlace& place, const db::SqliteJournal& journal,
                          const training::World* world);

/// By what the desk of this folder decides, and who works at it.
db::InForce inForce(const QString& folder, const domain::Knowledge& knowledge);

}  // namespace kapok::app
