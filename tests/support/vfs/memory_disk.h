// A disk in memory that knows what a power cut would leave of it (promises.md A1, H3).
//
// Files (inodes) and directory entries are kept apart, each as it is *now* and as it is *durable*:
// a re-created file must not inherit the durable bytes of the one that was unlinked. Every write,
// truncate, sync, create and unlink has an ordinal; the disk remembers them, so that the image
// after a cut at any ordinal is made without running anything again.
//
//     MemoryDisk disk;                                  // one recorded run
//     MemoryVfs vfs("recorded", disk);                  // JournalPlace{"desk", "0101", "recorded"}
//     ... append, and note disk.ordinal() at each acknowledgement ...
//     for (Ordinal k = 1; k <= disk.ordinal(); ++k) {
//         MemoryDisk after(disk.imageAfter(k, Survives::RandomSectors, seed));
//         MemoryVfs mounted("after", after);            // open, look, append
//     }
#pragma once

#include "support/vfs/content.h"

#include <map>
#include <optional>
#include <string>

namespace kapok::test {

using Ordinal = std::uint64_t;

/// What of the things not yet synced is there after the cut.
enum class Survives {
    Nothing,
    Everything,
    RandomSectors,    ///< each 512-byte piece of a write, truncation and directory change, or not
    RandomAndGarbage  ///< the same, and pieces that did not survive whole may hold rubbish
};

enum class Operation { Write, Truncate, Sync, Create, Unlink, SyncDirectory };

/// What is found on the disk at the next start. Cheap to copy.
struct Image {
    std::map<std::string, Content> files;
};

/// One fault, at the operation that would get this ordinal.
struct Fault {
    enum class Kind {
        SyncFails,  ///< SQLITE_IOERR_FSYNC; what was unsynced never becomes durable, as on Linux
        Full,       ///< SQLITE_FULL
        WriteFails  ///< SQLITE_IOERR_WRITE
    };
    Kind kind = Kind::SyncFails;
    Ordinal at = 0;
    bool forEver = false;  ///< false: once, and then all is well again
};

class MemoryDisk {
public:
    MemoryDisk() = default;
    explicit MemoryDisk(const Image& image);
    /// Without a record the disk is faster and needs less memory; imageAfter() is then not to be had.
    MemoryDisk(const Image& image, bool recorded);
    MemoryDisk(const MemoryDisk&) = delete;
    MemoryDisk& operator=(const MemoryDisk&) = delete;

    /// Of the last operation done; 0 before the first.
    Ordinal ordinal() const { return m_ordinal; }
    Operation operationAt(Ordinal k) const { return m_log.at(k - 1).operation; }
    const std::string& fileAt(Ordinal k) const { return m_log.at(k - 1).name; }

    /// The disk after a cut behind operation k (1 to ordinal()); the same seed gives the same image.
    Image imageAfter(Ordinal k, Survives variant, std::uint64_t seed = 0) const;
    /// All files as they are now: a process was killed, the machine lives.
    Image now() const;

    void fail(Fault fault) { m_fault = fault; }
    void mend() { m_fault.reset(); }
    bool hasFailed() const { return m_failed; }

    // What the VFS calls. Results are SQLite's codes.
    struct Inode {
        struct Change {
            Operation operation;
            std::size_t at;  ///< offset, or the new size
            std::vector<char> bytes;
        };
        Content current, durable;
        std::vector<Change> pending;  ///< since the last sync
        bool holdsLost = false;       ///< a sync has failed: `current` holds what will never be durable
        int shared = 0;
        bool reserved = false, exclusive = false;
    };
    std::shared_ptr<Inode> find(const std::string& name) const;
    std::shared_ptr<Inode> create(const std::string& name);
    int unlink(const std::string& name);
    int write(const std::string& name, Inode& inode, std::size_t at, const char* bytes, std::size_t count);
    int truncate(const std::string& name, Inode& inode, std::size_t size);
    int sync(const std::string& name, Inode& inode);
    int syncDirectory();

private:
    using Directory = std::map<std::string, std::shared_ptr<Inode>>;
    /// A file as it stood after an operation.
    struct Stand {
        Ordinal at;
        Content current, durable;
        Ordinal synced;  ///< changes up to this ordinal are in `durable`, or lost
        bool lost;
    };
    struct Logged {
        Operation operation;
        std::string name;
        Inode* inode;
        std::size_t at;
        std::vector<char> bytes;
    };
    Directory m_entries;
    std::optional<Fault> m_fault;
    bool m_failed = false;
    Ordinal m_ordinal = 0;
    bool m_recorded = true;
    Directory m_first;  ///< entries of the image that the disk began with
    std::vector<Logged> m_log;
    std::map<const Inode*, std::vector<Stand>> m_stands;
    std::map<const Inode*, std::shared_ptr<Inode>> m_kept;  ///< unlinked ones too, while recorded

    int fault(Operation operation);
    void log(Operation operation, const std::string& name, Inode* inode, std::size_t at = 0,
             std::vector<char> bytes = {});
    void stand(Inode& inode);
};

/// SQLite sees the disk under this VFS name while the object lives. Without shared memory: WAL only
/// in locking_mode=EXCLUSIVE, as in the product. Syncs a new journal's directory as the unix VFS does.
class MemoryVfs {
public:
    MemoryVfs(std::string name, MemoryDisk& disk);
    /// The same, and SQLite draws its numbers (the salts of a write-ahead file) from this seed: a run can be had
    /// again. Each start takes another seed, as each start of a process does.
    MemoryVfs(std::string name, MemoryDisk& disk, std::uint64_t seed);
    ~MemoryVfs();
    MemoryVfs(const MemoryVfs&) = delete;
    MemoryVfs& operator=(const MemoryVfs&) = delete;

private:
    struct Registered;
    std::unique_ptr<Registered> m_registered;
};

}  // namespace kapok::test
