#include "db/seal/sealer.h"

#include "db/journal/entry_codec.h"
#include "db/journal/failures.h"
#include "db/journal/links.h"
#include "db/seal/due.h"

#include <algorithm>

namespace kapok::db {
namespace {

std::unexpected<Error> noSeal() { return failure(Error::Kind::Damaged, words("journal.seal_damaged")); }

merkle::Path pathOfNext(const SealTree& tree)
{
    merkle::Path path = tree.parts();
    std::ranges::reverse(path);
    return path;
}

}  // namespace

Sealer::Sealer(SealKey key, QString desk, bool training, SealRule rule)
    : m_key(std::move(key)), m_desk(std::move(desk)), m_training(training), m_rule(rule), m_previous(genesis())
{
}

Expected<void> Sealer::goOnBehind(const SealRow& row, QByteArrayView last)
{
    const auto seal = Seal::of(row.bytes);
    if (!seal || !crypto::isSm2SignedBy(m_key.publicKey(), row.bytes, row.signature)) return noSeal();
    auto tree = treeBehind(seal->count, row.path, last);
    if (!tree || bytesOf(tree->root()) != seal->tree) return noSeal();
    m_tree = std::move(*tree);
    m_checkpoint = seal->checkpoint;
    m_number = seal->number;
    m_sealed = seal->count;
    m_previous = row.hash();
    return {};
}

void Sealer::grow(QByteArrayView bytes, QByteArrayView kind)
{
    m_tree.add(bytes);
    if (kind == Links::checkpoint) m_checkpoint = m_tree.size();
}

// Whoever takes seals away to change what they cover must take such entries away too: none is sealed a second time.
Expected<void> Sealer::pass(QByteArrayView bytes, QByteArrayView kind)
{
    const qint64 seq = m_tree.size() + 1;
    if (isDue(m_rule, seq, kind, bytes, m_sealed)) return std::unexpected(failures::damaged(seq));
    grow(bytes, kind);
    return {};
}

Expected<std::optional<SealRow>> Sealer::sealFor(const Head& head, QByteArrayView bytes, QByteArrayView kind) const
{
    if (!isDue(m_rule, head.count, kind, bytes, m_sealed)) return std::optional<SealRow>();
    SealTree tree = m_tree;
    tree.add(bytes);
    const Seal seal{.number = m_number + 1,
                    .count = head.count,
                    .head = head.hash,
                    .tree = bytesOf(tree.root()),
                    .checkpoint = kind == Links::checkpoint ? head.count : m_checkpoint,
                    .desk = m_desk,
                    .training = m_training,
                    .pack = m_inForce.pack,
                    .staff = m_inForce.staff,
                    .previous = m_previous};
    SealRow row{seal.number, seal.bytes(), {}, joined(pathOfNext(m_tree))};
    row.signature = m_key.sign(row.bytes);
    // What is to be under seal is not kept without one.
    if (row.signature.isEmpty())
        return std::unexpected(failures::notSaved({SQLITE_ERROR, QStringLiteral("the seal key does not sign")}));
    return std::optional(std::move(row));
}

void Sealer::keep(QByteArrayView bytes, QByteArrayView kind, const std::optional<SealRow>& seal)
{
    grow(bytes, kind);
    if (!seal) return;
    m_number = seal->number;
    m_sealed = m_tree.size();
    m_previous = seal->hash();
}

}  // namespace kapok::db
