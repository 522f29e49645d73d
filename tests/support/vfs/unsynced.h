// The system's disk, with nothing forced onto it: for folders that are written in bulk and may be lost.
#pragma once

#include <sqlite3.h>

namespace kapok::test {

/// Registered while it lives.
class UnsyncedVfs {
public:
    UnsyncedVfs();
    ~UnsyncedVfs();
    UnsyncedVfs(const UnsyncedVfs&) = delete;
    UnsyncedVfs& operator=(const UnsyncedVfs&) = delete;

    const char* name() const { return m_vfs.zName; }

private:
    sqlite3_vfs m_vfs;
};

}  // namespace kapok::test
