// The code on a paper: its number, and that its entry stands under a seal (docs/journal-format.md).
#pragma once

#include "db/journal/journal_file.h"
#include "domain/ids.h"

namespace kapok::db {

/// "KAPOK1:" and the number: of a paper that no seal covers.
QString paperCode(const QString& caseNumber);
/// The same, and behind it how many entries `row` covers, of which the paper's is the last and has this leaf; the way
/// from there to the root; and the seal. A scanner field reads the number and ignores the rest (contract.md §4).
QString paperCode(const QString& caseNumber, const SealRow& row, const Seal& seal, const Node& leaf);
/// The one or the other, of the paper that this operation prints; its entry is among the last that were sealed.
QString paperCodeIn(JournalFile& file, const QString& caseNumber, const domain::OperationId& operation);

}  // namespace kapok::db
