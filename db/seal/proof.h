// That a paper was printed, proved to somebody who has no journal: its entry, the way to the root, and the seal.
#pragma once

#include "base/error.h"
#include "db/seal/seal.h"

namespace kapok::db {

struct Proof {
    QByteArray entry;                 ///< its bytes, as they are kept
    qint64 index = 0;                 ///< its place in the tree, from 0 on
    merkle::Path path{};              ///< from its leaf to the root
    SealRow seal{};                   ///< the first that covers it
    qint64 count = 0;                 ///< of the entries that the seal covers
    QByteArray head{};                ///< the root over them
    QByteArray key{}, certificate{};  ///< X‖Y and PEM, as the journal's first entry names them
};

/// Of the intent to print `paper` in the case of this number; empty: of the last paper of the case. BadInput: no such
/// case, or no such paper. Unavailable: no seal covers it, or a workbench has the journal open. Damaged: it does not
/// verify.
Expected<Proof> proofOfPaper(const QString& file, const QString& caseNumber, const QString& paper);

}  // namespace kapok::db
