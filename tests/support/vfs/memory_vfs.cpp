// SQLite's doors to the memory disk.
#include "support/vfs/memory_disk.h"

#include <cstring>
#include <new>
#include <random>
#include <sqlite3.h>

namespace kapok::test {
namespace {

struct State {
    MemoryDisk& disk;
    std::mt19937_64 dice{20210708};
};

// SQLite reserves szOsFile bytes and knows only the first member.
struct File {
    sqlite3_file base{};
    State* state = nullptr;
    std::string name;
    std::shared_ptr<MemoryDisk::Inode> inode;
    bool syncsDirectory = false;  // a journal that this handle created
    bool goesWhenClosed = false;
    int level = SQLITE_LOCK_NONE;
};

File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
State& of(sqlite3_vfs* vfs) { return *static_cast<State*>(vfs->pAppData); }

int unlockTo(sqlite3_file* file, int level)
{
    File& self = of(file);
    MemoryDisk::Inode& inode = *self.inode;
    if (level >= self.level) return SQLITE_OK;
    if (self.level >= SQLITE_LOCK_PENDING) inode.exclusive = false;
    if (self.level >= SQLITE_LOCK_RESERVED) inode.reserved = false;
    if (level == SQLITE_LOCK_NONE) --inode.shared;
    self.level = level;
    return SQLITE_OK;
}

int lockTo(sqlite3_file* file, int level)
{
    File& self = of(file);
    MemoryDisk::Inode& inode = *self.inode;
    if (level <= self.level) return SQLITE_OK;
    if (self.level == SQLITE_LOCK_NONE) {
        if (inode.exclusive) return SQLITE_BUSY;
        ++inode.shared;
        self.level = SQLITE_LOCK_SHARED;
    }
    if (level >= SQLITE_LOCK_RESERVED && self.level < SQLITE_LOCK_RESERVED) {
        if (inode.reserved) return SQLITE_BUSY;
        inode.reserved = true;
        self.level = SQLITE_LOCK_RESERVED;
    }
    if (level == SQLITE_LOCK_EXCLUSIVE) {
        inode.exclusive = true;  // nobody new comes in
        self.level = SQLITE_LOCK_PENDING;
        if (inode.shared > 1) return SQLITE_BUSY;
        self.level = SQLITE_LOCK_EXCLUSIVE;
    }
    return SQLITE_OK;
}

int close(sqlite3_file* file)
{
    File& self = of(file);
    unlockTo(file, SQLITE_LOCK_NONE);
    if (self.goesWhenClosed) self.state->disk.unlink(self.name);
    self.~File();
    return SQLITE_OK;
}

int read(sqlite3_file* file, void* bytes, int count, sqlite3_int64 at)
{
    const std::size_t got =
        of(file).inode->current.read(std::size_t(at), static_cast<char*>(bytes), std::size_t(count));
    if (got == std::size_t(count)) return SQLITE_OK;
    std::memset(static_cast<char*>(bytes) + got, 0, std::size_t(count) - got);
    return SQLITE_IOERR_SHORT_READ;
}

int write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at)
{
    File& self = of(file);
    return self.state->disk.write(self.name, *self.inode, std::size_t(at), static_cast<const char*>(bytes),
                                  std::size_t(count));
}

int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    File& self = of(file);
    return self.state->disk.truncate(self.name, *self.inode, std::size_t(size));
}

int sync(sqlite3_file* file, int)
{
    File& self = of(file);
    const int synced = self.state->disk.sync(self.name, *self.inode);
    if (synced != SQLITE_OK || !self.syncsDirectory) return synced;
    self.syncsDirectory = false;
    return self.state->disk.syncDirectory();
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    *size = sqlite3_int64(of(file).inode->current.size());
    return SQLITE_OK;
}

int isReserved(sqlite3_file* file, int* reserved)
{
    *reserved = of(file).inode->reserved;
    return SQLITE_OK;
}

int fileControl(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sectorSize(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

constexpr sqlite3_io_methods methods{
    1,        close,      read,        write,      truncate,        sync,    fileSize, lockTo,
    unlockTo, isReserved, fileControl, sectorSize, characteristics, nullptr, nullptr,  nullptr,
    nullptr,  nullptr,    nullptr};

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr;
    State& state = of(vfs);
    const std::string path = name ? name : "temporary-" + std::to_string(state.dice());
    auto inode = state.disk.find(path);
    const bool there = inode != nullptr;
    if (!there && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
    if (there && (flags & SQLITE_OPEN_EXCLUSIVE) && (flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
    if (!there) inode = state.disk.create(path);
    const int journals = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL | SQLITE_OPEN_WAL;
    File& self = *new (file) File;
    self.state = &state;
    self.name = path;
    self.inode = std::move(inode);
    self.syncsDirectory = !there && (flags & journals);
    self.goesWhenClosed = flags & SQLITE_OPEN_DELETEONCLOSE;
    self.base.pMethods = &methods;
    if (outFlags) *outFlags = flags;
    return SQLITE_OK;
}

int erase(sqlite3_vfs* vfs, const char* name, int syncDirectory)
{
    const int gone = of(vfs).disk.unlink(name);
    if (gone != SQLITE_OK || !syncDirectory) return gone;
    return of(vfs).disk.syncDirectory();
}

int access(sqlite3_vfs* vfs, const char* name, int, int* there)
{
    const auto inode = of(vfs).disk.find(name);
    *there = inode && inode->current.size() > 0;  // as the unix VFS: an empty file is none
    return SQLITE_OK;
}

int fullPathname(sqlite3_vfs*, const char* name, int count, char* out)
{
    sqlite3_snprintf(count, out, "%s", name);
    return SQLITE_OK;
}

int randomness(sqlite3_vfs* vfs, int count, char* bytes)
{
    for (int i = 0; i < count; ++i) bytes[i] = char(of(vfs).dice());
    return count;
}

int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }

int currentTime(sqlite3_vfs*, double* julianDay)
{
    *julianDay = 2459403.5;  // 2021-07-08: SQLite's own clock decides nothing here
    return SQLITE_OK;
}

int lastError(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

struct MemoryVfs::Registered {
    std::string name;
    State state;
    sqlite3_vfs vfs;
};

MemoryVfs::MemoryVfs(std::string name, MemoryDisk& disk)
    : m_registered(new Registered{std::move(name), State{disk}, {}})
{
    sqlite3_vfs& vfs = m_registered->vfs;
    vfs.iVersion = 1;
    vfs.szOsFile = int(sizeof(File));
    vfs.mxPathname = 512;
    vfs.zName = m_registered->name.c_str();
    vfs.pAppData = &m_registered->state;
    vfs.xOpen = open;
    vfs.xDelete = erase;
    vfs.xAccess = access;
    vfs.xFullPathname = fullPathname;
    vfs.xRandomness = randomness;
    vfs.xSleep = sleep;
    vfs.xCurrentTime = currentTime;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 0);
}

MemoryVfs::MemoryVfs(std::string name, MemoryDisk& disk, std::uint64_t seed) : MemoryVfs(std::move(name), disk)
{
    m_registered->state.dice.seed(seed);
    // SQLite asks the first VFS of the process only, and once: its own generator is told. Nought would mean chance.
    sqlite3_test_control(SQLITE_TESTCTRL_PRNG_SEED, int(m_registered->state.dice() & 0x7FFFFFFF) | 1, nullptr);
}

MemoryVfs::~MemoryVfs() { sqlite3_vfs_unregister(&m_registered->vfs); }

}  // namespace kapok::test
