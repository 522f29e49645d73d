#include "db/journal/chain.h"

#include "base/crypto.h"
#include "db/journal/entry_codec.h"
#include "db/seal/seal_judge.h"

#include <algorithm>
#include <limits>

namespace kapok::db {

Expected<Chain> Chain::behind(const KeptRow& checkpoint)
{
    const auto entry = decode(checkpoint.bytes);
    if (!entry) return std::unexpected(entry.error());
    auto links = Links::at(entry->entry.body);
    if (!links) return std::unexpected(links.error());
    Chain chain;
    chain.m_sound = checkpoint.seq;
    std::ranges::copy(checkpoint.hash, chain.m_hash.begin());
    chain.m_links = std::move(*links);
    return chain;
}

DbResult<bool> Chain::walk(Database& database, qint64 most)
{
    const qint64 from = m_sound == 0 ? std::numeric_limits<qint64>::min() : m_sound + 1;
    auto rows = database.query("SELECT seq, bytes, hash FROM entry WHERE seq >= ? ORDER BY seq LIMIT ?", from, most);
    if (!rows) return std::unexpected(rows.error());
    for (qint64 read = 0;; ++read) {
        const auto there = rows->next();
        if (!there) return std::unexpected(there.error());
        if (!*there) return read == most;
        if (!takes(rows->number(0), rows->view(1), rows->view(2))) return false;
    }
}

bool Chain::takes(qint64 seq, QByteArrayView bytes, QByteArrayView hash)
{
    thread_local crypto::Sm3 sm3;
    sm3.add(m_hash);
    sm3.add(bytes);
    const auto now = sm3.taken();
    if (seq != m_sound + 1 || hash != QByteArrayView(now) || !standsInItsPlace(bytes)) {
        m_damaged = m_sound + 1;
        return false;
    }
    m_hash = now;
    ++m_sound;
    if (m_judge) m_judge->see(bytes, EntryEnd::of(bytes)->kind, m_hash);
    return true;
}

// The number that it gives itself, the back-link, and the first one's saying whose journal it is.
bool Chain::standsInItsPlace(QByteArrayView bytes)
{
    const auto end = EntryEnd::of(bytes);
    const qint64 seq = m_sound + 1;
    if (!end || end->seq != seq || !m_links.take(*end)) return false;
    if (end->kind == Links::checkpoint) {
        const auto entry = decode(bytes.toByteArray());
        if (!entry || !m_links.settle(entry->entry.body)) return false;
    }
    return (seq == 1) == (end->kind == "journal");
}

std::optional<qint64> Chain::against(const Head& head) const
{
    if (m_damaged) return m_damaged;
    if (head.count != m_sound) return std::clamp<qint64>(head.count, 0, m_sound) + 1;
    if (head.hash != QByteArrayView(m_hash)) return std::max<qint64>(m_sound, 1);
    return {};
}

}  // namespace kapok::db
