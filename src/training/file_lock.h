// A lock that one process of this machine has at a time; the system takes it back when that process ends, however.
#pragma once

#include "base/error.h"

#include <memory>
#include <optional>

namespace kapok::training {

class FileLock {
public:
    /// Null: another has it. Unavailable: the file can be neither opened nor made.
    static Expected<std::unique_ptr<FileLock>> tryTake(const QString& file);
    ~FileLock();
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

private:
    explicit FileLock(int file) : m_file(file) {}
    int m_file;
};

}  // namespace kapok::training
