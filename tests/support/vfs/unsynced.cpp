#include "support/vfs/unsynced.h"

#include <map>

namespace kapok::test {
namespace {

sqlite3_vfs* system() { return sqlite3_vfs_find("unix"); }

int notSynced(sqlite3_file*, int) { return SQLITE_OK; }

// The methods of the system's files, but for one.
const sqlite3_io_methods* withoutSync(const sqlite3_io_methods* methods)
{
    static std::map<const sqlite3_io_methods*, sqlite3_io_methods> all;
    const auto [known, isNew] = all.try_emplace(methods, *methods);
    if (isNew) known->second.xSync = notSynced;
    return &known->second;
}

int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* given)
{
    const int result = system()->xOpen(vfs, name, file, flags, given);
    if (result == SQLITE_OK && file->pMethods) file->pMethods = withoutSync(file->pMethods);
    return result;
}

}  // namespace

UnsyncedVfs::UnsyncedVfs() : m_vfs(*system())
{
    m_vfs.zName = "unsynced";
    m_vfs.pNext = nullptr;
    m_vfs.xOpen = open;
    sqlite3_vfs_register(&m_vfs, 0);
}

UnsyncedVfs::~UnsyncedVfs() { sqlite3_vfs_unregister(&m_vfs); }

}  // namespace kapok::test
