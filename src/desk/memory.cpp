#include "desk/memory.h"

#include <algorithm>

namespace kapok::desk {

using namespace ports;

Task<Expected<void>> Memory::start()
{
    constexpr int atOnce = 500;
    Remembered remembered;
    ports::Stand head;
    for (;;) {
        const auto more = co_await m_journal.sinceCheckpoint(head.seq, atOnce);
        if (!more) co_return std::unexpected(more.error());
        for (const Entry& entry : more->list) {
            if (const auto added = remembered.add(entry); !added) co_return std::unexpected(added.error());
            head = {entry.seq, entry.hash, 0};
            m_lastAt = std::max(m_lastAt, std::optional(entry.at));
        }
        if (int(more->list.size()) < atOnce) break;
    }
    if (!remembered.days().knowsItsPast()) {
        auto days = co_await daysUpTo(head.seq);
        if (!days) co_return std::unexpected(days.error());
        remembered.know(std::move(*days));
    }
    m_remembered = std::move(remembered);
    m_head = head;
    co_return Expected<void>{};
}

// L11: no day is open again, and no number given twice, because a checkpoint of an earlier release knew of neither. Once:
// the next checkpoint knows.
Task<Expected<DayBook>> Memory::daysUpTo(qint64 last)
{
    constexpr int atOnce = 500;
    DayBook days;
    for (qint64 at = 0; at < last;) {
        const auto more = co_await m_journal.entries(at, atOnce);
        if (!more) co_return std::unexpected(more.error());
        if (more->list.empty()) break;
        for (const Entry& entry : more->list) days.add(entry);
        at = more->list.back().seq;
    }
    co_return days;
}

Task<Expected<Entry>> Memory::append(NewEntry entry)
{
    const auto turn = m_turn;
    co_await turn->take();
    const Held held(turn);
    // Whoever writes it: no serial is in two places, and none comes from where it is not (K10).
    if (const auto fit = m_remembered.stock().fits(entry); !fit) co_return std::unexpected(fit.error());
    if (const auto fit = m_remembered.days().fits(entry, m_head.seq); !fit) co_return std::unexpected(fit.error());
    auto kept = co_await m_journal.append(std::move(entry));
    if (!kept) co_return std::unexpected(kept.error());
    if (const auto taken = take(*kept); !taken) co_return std::unexpected(taken.error());
    const bool closed = kept->kind == QLatin1String("day_closed");
    if (closed || m_remembered.sinceCheckpoint() >= entriesBetween) {
        const Entry after = *kept;
        const auto written = co_await writeCheckpoint(after);
        if (!written) m_tellTrouble(written.error());
    }
    co_return kept;
}

Task<Expected<void>> Memory::writeCheckpoint(Entry after)
{
    NewEntry checkpoint{after.at, after.day, Remembered::checkpointKind, {}, {}, m_remembered.checkpoint()};
    const auto kept = co_await m_journal.append(std::move(checkpoint));
    if (!kept) co_return std::unexpected(kept.error());
    co_return take(*kept);
}

Expected<void> Memory::take(const Entry& entry)
{
    m_head = {entry.seq, entry.hash, 0};
    m_lastAt = std::max(m_lastAt, std::optional(entry.at));
    return m_remembered.add(entry);
}

Task<Expected<Entries>> Memory::ofCase(domain::CaseId id)
{
    if (const auto open = m_remembered.cases().find(id); open != m_remembered.cases().end())
        return m_journal.walkedBack(id, open->second.last);
    if (const auto open = m_remembered.visits().find(id); open != m_remembered.visits().end())
        return m_journal.walkedBack(id, open->second.last);
    // Whether it has begun is the journal's word too: else it would be begun a second time (A1).
    if (const Awaited* awaited = m_remembered.awaiting(id)) return m_journal.walkedBack(id, awaited->innerEnd);
    return ofEnded(id);
}

// Not open, so it has ended: its last entry must say so.
Task<Expected<Entries>> Memory::ofEnded(domain::CaseId id)
{
    const auto rows = co_await m_rows.ended(id);
    if (rows && rows->list.empty()) co_return Entries{};
    if (rows) {
        auto entries = co_await m_journal.walkedBack(id, rows->list.front().last);
        if (entries && !entries->list.empty() && entries->list.back().kind == QLatin1String("ended")) co_return entries;
    }
    m_rows.makeAnew(m_head);
    co_return failure(Error::Kind::Unavailable, words("error.rows_are_made_anew"));
}

Task<Expected<domain::Person>> Memory::personOf(domain::CaseId id)
{
    const auto open = m_remembered.cases().find(id);
    return personIn(id, open == m_remembered.cases().end() ? 0 : open->second.first);
}

Task<Expected<domain::Person>> Memory::personOf(CaseRow row)
{
    const auto open = m_remembered.cases().find(row.id);
    return personIn(row.id, open == m_remembered.cases().end() ? row.first : open->second.first);
}

Task<Expected<domain::Person>> Memory::personIn(domain::CaseId id, qint64 first)
{
    const auto entry = co_await m_journal.entries(first - 1, 1);
    if (!entry) co_return std::unexpected(entry.error());
    const bool begins = first > 0 && !entry->list.empty() && entry->list.front().caseId == id &&
                        entry->list.front().kind == QLatin1String("begun");
    if (!begins) co_return failure(Error::Kind::Damaged, words("error.rows_are_wrong"), id.text);
    co_return domain::personOf(entry->list.front().body["opening"]["visit"]["person"]);
}

std::vector<domain::CaseId> Memory::openCases() const
{
    std::vector<std::pair<qint64, domain::CaseId>> open;
    for (const auto& [id, one] : m_remembered.cases()) open.emplace_back(one.first, id);
    std::ranges::sort(open);
    std::vector<domain::CaseId> ids;
    for (auto& [first, id] : open) ids.push_back(std::move(id));
    return ids;
}

Task<Expected<CaseIds>> Memory::casesOf(QString identityNumber)
{
    auto all = co_await m_journal.openCasesOf(identityNumber);
    if (!all) co_return std::unexpected(all.error());
    const auto key = co_await m_journal.personKey(identityNumber);
    if (!key) co_return std::unexpected(key.error());
    const auto ended = co_await m_rows.endedOf(key->hash);
    if (ended)
        for (const CaseRow& row : ended->list)
            if (!m_remembered.cases().contains(row.id)) all->list.push_back(row.id);
    std::ranges::sort(all->list, {}, &domain::CaseId::text);  // ids grow with the time at which they were made (UUIDv7)
    co_return all;
}

}  // namespace kapok::desk
