// F1, F5: strange bytes as an entry, and as a whole journal file, crash nothing and change nothing.
#include "db/journal/entry_codec.h"
#include "db/journal/sealing.h"
#include "db/journal/verify.h"
#include "support/vfs/memory_disk.h"

#include <cstdint>
#include <cstdlib>

using namespace kapok;
using namespace kapok::db;

namespace {

// What is read is written again as it was; what is not read is refused with a reason.
void asEntry(const QByteArray& bytes)
{
    const auto kept = decode(bytes);
    if (!kept) {
        if (kept.error().happened.empty()) std::abort();
        return;
    }
    if (encode(*kept) != bytes) std::abort();
    const CaseKey key = CaseKey::of(QByteArray(16, 'k'));
    (void)unseal(kept->entry.body, {kept->desk, kept->entry.seq},
                 [&](const QString&) { return Expected<std::optional<CaseKey>>(key); });
}

// A file and, behind the mark, its log.
void asFile(const QByteArray& bytes)
{
    const qsizetype mark = bytes.indexOf("--log--");
    test::Image image;
    const auto put = [&](const char* name, const QByteArray& content) {
        image.files[name].write(0, content.constData(), std::size_t(content.size()));
    };
    put("desk/journal.db", bytes.left(mark));
    if (mark >= 0) put("desk/journal.db-wal", bytes.mid(mark + 7));
    test::MemoryDisk disk(image, false);
    const test::MemoryVfs vfs("fuzz", disk);
    auto database = Database::open(QStringLiteral("desk/journal.db"), Database::Mode::ReadWrite, "fuzz");
    if (!database) return;
    const Verdict verdict = verifyChain(*database);
    if (verdict.firstDamaged && (!verdict.damage || *verdict.firstDamaged < 1)) std::abort();
    (void)JournalFile::open({QStringLiteral("desk"), QStringLiteral("0708-0101"), "fuzz"});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    if (bytes.startsWith("SQLite format 3")) asFile(bytes);
    else asEntry(bytes);
    return 0;
}
