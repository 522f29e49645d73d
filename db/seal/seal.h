// What a seal says of a journal, and the row in which it is kept (docs/journal-format.md, Seals).
#pragma once

#include "base/crypto.h"
#include "db/seal/merkle.h"

#include <QString>

namespace kapok::db {

using merkle::Node;
using SealTree = merkle::Tree<crypto::Sm3>;

struct Seal {
    qint64 number = 0;      ///< 1, 2, 3, …
    qint64 count = 0;       ///< of the entries that it covers
    QByteArray head, tree;  ///< the chain's hash at that entry, and the root of the tree over all of them
    qint64 checkpoint = 0;  ///< number of the last checkpoint among them; 0: there is none
    QString desk;
    bool training = false;
    QByteArray pack, staff;  ///< SM3 of the pack in force and of the list of those who work here; empty: nobody said so
    QByteArray previous;     ///< SealRow::hash of the seal before; 32 zero bytes for the first

    QByteArray bytes() const;
    /// Nothing: these are no bytes of a seal.
    static std::optional<Seal> of(const QByteArray& bytes);
    bool operator==(const Seal&) const = default;
};

/// As it is kept. `path` proves its own last entry, and with that entry gives the tree back.
struct SealRow {
    qint64 number = 0;
    QByteArray bytes, signature, path;

    QByteArray hash() const { return crypto::sm3(bytes + signature); }
};

/// 32 bytes after 32 bytes, and back. Nothing: they are not so many.
QByteArray joined(const merkle::Path& path);
std::optional<merkle::Path> parted(const QByteArray& bytes);
QByteArray bytesOf(const Node& node);
std::optional<Node> nodeOf(const QByteArray& bytes);

/// The tree of the first `count` entries, of which `last` is the last and `path` proves it. Nothing: no such tree.
std::optional<SealTree> treeBehind(qint64 count, const QByteArray& path, QByteArrayView last);

}  // namespace kapok::db
