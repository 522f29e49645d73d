#include "support/vfs/memory_disk.h"

#include <algorithm>
#include <random>
#include <sqlite3.h>

namespace kapok::test {
namespace {

constexpr std::size_t sector = 512;

void apply(Content& content, Operation operation, std::size_t at, const std::vector<char>& bytes)
{
    if (operation == Operation::Write) content.write(at, bytes.data(), bytes.size());
    if (operation == Operation::Truncate) content.resize(at);
}

// Splits one write at sector borders; each piece has a fate of its own. Bytes outside the write
// are never touched (SQLITE_IOCAP_POWERSAFE_OVERWRITE, which the unix VFS promises by default).
void writeTorn(Content& content, std::size_t at, const std::vector<char>& bytes, bool garbage, std::mt19937_64& dice)
{
    for (std::size_t done = 0; done < bytes.size();) {
        const std::size_t part = std::min(bytes.size() - done, sector - (at + done) % sector);
        const auto fate = dice() % 4;
        if (fate < 2) content.write(at + done, bytes.data() + done, part);
        if (fate == 2 && garbage) {
            std::vector<char> rubbish(part);
            std::ranges::generate(rubbish, [&] { return char(dice()); });
            content.write(at + done, rubbish.data(), part);
        }
        done += part;
    }
}

}  // namespace

MemoryDisk::MemoryDisk(const Image& image) : MemoryDisk(image, true) {}

MemoryDisk::MemoryDisk(const Image& image, bool recorded) : m_recorded(recorded)
{
    for (const auto& [name, content] : image.files) {
        auto inode = std::make_shared<Inode>();
        inode->current = inode->durable = content;
        m_entries.emplace(name, inode);
        m_kept.emplace(inode.get(), inode);
        if (m_recorded) m_stands[inode.get()].push_back({0, content, content, 0, false});
    }
    m_first = m_entries;
}

std::shared_ptr<MemoryDisk::Inode> MemoryDisk::find(const std::string& name) const
{
    const auto found = m_entries.find(name);
    return found == m_entries.end() ? nullptr : found->second;
}

int MemoryDisk::fault(Operation operation)
{
    if (!m_fault) return SQLITE_OK;
    const Ordinal next = m_ordinal + 1;
    const bool due = m_fault->forEver ? next >= m_fault->at : next == m_fault->at && !m_failed;
    if (!due) return SQLITE_OK;
    const bool syncing = operation == Operation::Sync || operation == Operation::SyncDirectory;
    int code = SQLITE_OK;
    if (m_fault->kind == Fault::Kind::SyncFails && syncing) code = SQLITE_IOERR_FSYNC;
    if (m_fault->kind == Fault::Kind::Full && operation == Operation::Write) code = SQLITE_FULL;
    if (m_fault->kind == Fault::Kind::WriteFails && operation == Operation::Write) code = SQLITE_IOERR_WRITE;
    m_failed = m_failed || code != SQLITE_OK;
    return code;
}

void MemoryDisk::log(Operation operation, const std::string& name, Inode* inode, std::size_t at,
                     std::vector<char> bytes)
{
    ++m_ordinal;
    if (m_recorded) m_log.push_back({operation, name, inode, at, std::move(bytes)});
}

void MemoryDisk::stand(Inode& inode)
{
    if (!m_recorded) return;
    const Ordinal synced = inode.pending.empty() ? m_ordinal : m_stands[&inode].back().synced;
    m_stands[&inode].push_back({m_ordinal, inode.current, inode.durable, synced, inode.holdsLost});
}

std::shared_ptr<MemoryDisk::Inode> MemoryDisk::create(const std::string& name)
{
    auto inode = std::make_shared<Inode>();
    m_entries[name] = inode;
    if (m_recorded) m_kept.emplace(inode.get(), inode);
    log(Operation::Create, name, inode.get());
    stand(*inode);
    return inode;
}

int MemoryDisk::unlink(const std::string& name)
{
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) return SQLITE_IOERR_DELETE_NOENT;
    log(Operation::Unlink, name, found->second.get());
    m_entries.erase(found);
    return SQLITE_OK;
}

int MemoryDisk::write(const std::string& name, Inode& inode, std::size_t at, const char* bytes, std::size_t count)
{
    const int failed = fault(Operation::Write);
    if (failed != SQLITE_OK) return failed;
    std::vector<char> copy(bytes, bytes + count);
    inode.current.write(at, bytes, count);
    inode.pending.push_back({Operation::Write, at, m_recorded || inode.holdsLost ? copy : std::vector<char>{}});
    log(Operation::Write, name, &inode, at, std::move(copy));
    stand(inode);
    return SQLITE_OK;
}

int MemoryDisk::truncate(const std::string& name, Inode& inode, std::size_t size)
{
    const int failed = fault(Operation::Truncate);
    if (failed != SQLITE_OK) return failed;
    inode.current.resize(size);
    inode.pending.push_back({Operation::Truncate, size, {}});
    log(Operation::Truncate, name, &inode, size);
    stand(inode);
    return SQLITE_OK;
}

int MemoryDisk::sync(const std::string& name, Inode& inode)
{
    const int failed = fault(Operation::Sync);
    // Linux: after a failed fsync the pages count as clean; a later one succeeds without them.
    if (failed != SQLITE_OK) inode.holdsLost = true;
    else if (!inode.holdsLost) inode.durable = inode.current;
    else
        for (const auto& change : inode.pending) apply(inode.durable, change.operation, change.at, change.bytes);
    inode.pending.clear();
    log(Operation::Sync, name, &inode);
    stand(inode);
    return failed;
}

int MemoryDisk::syncDirectory()
{
    const int failed = fault(Operation::SyncDirectory);
    // The unix VFS does not report a directory that cannot be synced; the entries simply stay unsynced.
    if (failed == SQLITE_OK) log(Operation::SyncDirectory, {}, nullptr);
    return SQLITE_OK;
}

Image MemoryDisk::now() const
{
    Image image;
    for (const auto& [name, inode] : m_entries) image.files.emplace(name, inode->current);
    return image;
}

Image MemoryDisk::imageAfter(Ordinal k, Survives variant, std::uint64_t seed) const
{
    std::mt19937_64 dice(seed * 0x9E3779B97F4A7C15ULL + k);
    const bool random = variant == Survives::RandomSectors || variant == Survives::RandomAndGarbage;

    // Directory entries: durable up to the last sync of the directory; changes of one name stay in order.
    std::map<std::string, const Inode*> entries;
    for (const auto& [name, inode] : m_first) entries.emplace(name, inode.get());
    Ordinal synced = 0;
    for (Ordinal at = k; at > 0 && synced == 0; --at)
        if (m_log[at - 1].operation == Operation::SyncDirectory) synced = at;
    std::map<std::string, bool> stopped;
    for (Ordinal at = 1; at <= k; ++at) {
        const Logged& done = m_log[at - 1];
        if (done.operation != Operation::Create && done.operation != Operation::Unlink) continue;
        const bool pending = at > synced;
        if (pending && variant == Survives::Nothing) continue;
        if (pending && random) {
            bool& isStopped = stopped[done.name];
            isStopped = isStopped || dice() % 2 == 0;
            if (isStopped) continue;
        }
        if (done.operation == Operation::Create) entries[done.name] = done.inode;
        else entries.erase(done.name);
    }

    Image image;
    for (const auto& [name, inode] : entries) {
        const std::vector<Stand>& stands = m_stands.at(inode);
        const auto after = std::ranges::upper_bound(stands, k, {}, &Stand::at);
        const Stand& last = *std::prev(after);
        if (variant == Survives::Everything && !last.lost) {
            image.files.emplace(name, last.current);
            continue;
        }
        Content content = last.durable;
        for (Ordinal at = last.synced + 1; at <= k && variant != Survives::Nothing; ++at) {
            const Logged& done = m_log[at - 1];
            if (done.inode != inode) continue;
            const bool isWrite = done.operation == Operation::Write;
            if (variant == Survives::Everything || (!isWrite && dice() % 2 == 0))
                apply(content, done.operation, done.at, done.bytes);
            else if (isWrite) writeTorn(content, done.at, done.bytes, variant == Survives::RandomAndGarbage, dice);
        }
        image.files.emplace(name, std::move(content));
    }
    return image;
}

}  // namespace kapok::test
