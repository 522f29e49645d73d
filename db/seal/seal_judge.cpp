#include "db/seal/seal_judge.h"

#include "base/sm2.h"
#include "db/journal/entry_codec.h"
#include "db/journal/links.h"
#include "db/schema/schema.h"
#include "db/seal/due.h"

#include <algorithm>

namespace kapok::db {

SealJudge::SealJudge(Database& database, const std::optional<Owner>& owner, Signatures looked)
    : m_database(database), m_owner(owner.value_or(Owner())), m_looked(looked)
{
    const bool hasTable = schema::hasSeals(m_database).value_or(false);
    m_judges = hasTable || !m_owner.sealKey.isEmpty();
    if (hasTable) fetch();
}

void SealJudge::damagedAt(qint64 entry) { m_damaged = m_damaged ? std::min(*m_damaged, entry) : entry; }

bool SealJudge::isSigned(const SealRow& row) const
{
    return crypto::isSm2SignedBy(m_owner.sealKey, row.bytes, row.signature);
}

// What can be said of a seal before its entry is met. Nothing: it does not follow upon the one before.
std::optional<Seal> SealJudge::nextSeal()
{
    auto seal = Seal::of(m_row.bytes);
    const bool follows = seal && m_row.number == m_good + 1 && seal->number == m_row.number && seal->count > m_sealed &&
                         seal->previous == (m_good == 0 ? genesis() : m_held.hash());
    const bool isOurs = seal && seal->desk == m_owner.name() && seal->training == m_owner.training;
    const bool isGood = follows && isOurs && (m_looked == Signatures::Last || isSigned(m_row));
    return isGood ? seal : std::nullopt;
}

void SealJudge::fetch()
{
    auto rows = m_database.query(
        "SELECT number, bytes, signature, path FROM seal WHERE number > ? ORDER BY number LIMIT 1", m_row.number);
    const auto there = rows ? rows->next() : std::unexpected(rows.error());
    if (there && !*there) return;
    if (there) {
        m_row = {rows->number(0), rows->bytes(1), rows->bytes(2), rows->bytes(3)};
        m_next = nextSeal();
    }
    if (!m_next) damagedAt(m_sealed + 1);
}

bool SealJudge::covers(QByteArrayView last, QByteArrayView hash) const
{
    const auto behind = treeBehind(m_next->count, m_row.path, last);
    return m_next->head == hash && m_next->tree == bytesOf(m_tree.root()) && m_next->checkpoint == m_checkpoint &&
           behind && bytesOf(behind->root()) == m_next->tree;
}

void SealJudge::see(QByteArrayView bytes, QByteArrayView kind, QByteArrayView hash)
{
    if (!m_judges) return;
    m_tree.add(bytes);
    const qint64 seq = m_tree.size();
    if (kind == Links::checkpoint) m_checkpoint = seq;
    if (m_next && m_next->count == seq) {
        const bool isGood = covers(bytes, hash);
        m_next.reset();
        if (isGood) {
            ++m_good;
            m_sealed = seq;
            m_held = m_row;
            fetch();
        } else {
            damagedAt(m_sealed + 1);
        }
    }
    if (!m_owner.sealKey.isEmpty() && m_sealed != seq && isDue(m_owner.sealRule, seq, kind, bytes, m_sealed))
        damagedAt(seq);
}

void SealJudge::end(bool isWhole)
{
    if (m_next && isWhole) damagedAt(m_tree.size() + 1);
    if (m_looked == Signatures::Last && m_good > 0 && !isSigned(m_held)) damagedAt(m_sealed);
}

}  // namespace kapok::db
