#include "desk/memory.h"

#include <algorithm>

namespace kapok::desk {

using namespace ports;

Task<Expected<void>> Memory::start()
{
    constexpr int atOnce = 500;
    Remembered remembered;
    for (qint64 last = 0;;) {
        const auto more = co_await m_journal.sinceCheckpoint(last, atOnce);
        if (!more) co_return std::unexpected(more.error());
        for (const Entry& entry : more->list) {
            if (const auto added = remembered.add(entry); !added) co_return std::unexpected(added.error());
            last = entry.seq;
        }
        if (int(more->list.size()) < atOnce) break;
    }
    m_remembered = std::move(remembered);
    co_return Expected<void>{};
}

Task<Expected<Entry>> Memory::append(NewEntry entry)
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    auto kept = co_await m_journal.append(std::move(entry));
    if (!kept) co_return std::unexpected(kept.error());
    if (const auto added = m_remembered.add(*kept); !added) co_return std::unexpected(added.error());
    const bool closed = kept->kind == QLatin1String("day_closed");
    if (closed || m_remembered.sinceCheckpoint() >= entriesBetween) {
        const Entry after = *kept;
        // The entry is kept whether or not this one is; the next one tries again.
        (void)co_await writeCheckpoint(after);
    }
    co_return kept;
}

Task<Expected<void>> Memory::writeCheckpoint(Entry after)
{
    const NewEntry checkpoint{after.at, after.day, Remembered::checkpointKind, {}, {}, m_remembered.checkpoint()};
    const auto kept = co_await m_journal.append(checkpoint);
    if (!kept) co_return std::unexpected(kept.error());
    co_return m_remembered.add(*kept);
}

Task<Expected<Entries>> Memory::ofCase(domain::CaseId id)
{
    if (const auto open = m_remembered.cases().find(id); open != m_remembered.cases().end())
        return m_journal.walkedBack(id, open->second.last);
    if (const auto open = m_remembered.visits().find(id); open != m_remembered.visits().end())
        return m_journal.walkedBack(id, open->second.last);
    // Whether it has begun is the journal's word too: else it would be begun a second time (A1).
    if (const Awaited* awaited = m_remembered.awaiting(id)) return m_journal.walkedBack(id, awaited->innerEnd);
    return m_journal.ofCase(id);
}

Task<Expected<CaseIds>> Memory::openCases()
{
    std::vector<std::pair<qint64, domain::CaseId>> open;
    for (const auto& [id, one] : m_remembered.cases()) open.emplace_back(one.first, id);
    std::ranges::sort(open);
    CaseIds ids;
    for (auto& [first, id] : open) ids.list.push_back(std::move(id));
    co_return ids;
}

Task<Expected<Entries>> Memory::walkedBack(domain::CaseId id, qint64 last) { return m_journal.walkedBack(id, last); }
Task<Expected<Entries>> Memory::sinceCheckpoint(qint64 after, int most)
{
    return m_journal.sinceCheckpoint(after, most);
}
Task<Expected<Entries>> Memory::since(Instant from, QStringList kinds)
{
    return m_journal.since(from, std::move(kinds));
}
Task<Expected<CaseIds>> Memory::casesOf(QString identityNumber) { return m_journal.casesOf(std::move(identityNumber)); }
Task<Expected<CaseIds>> Memory::visitsOf(QString identityNumber, QDate day)
{
    return m_journal.visitsOf(std::move(identityNumber), day);
}
Task<Expected<CaseIds>> Memory::casesBegunOn(QDate day) { return m_journal.casesBegunOn(day); }
Task<Expected<Digest>> Memory::digest(domain::CaseId id, Json shown)
{
    return m_journal.digest(std::move(id), std::move(shown));
}

}  // namespace kapok::desk
