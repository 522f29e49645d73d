#include "support/desk/found.h"

#include "db/sqlite/database.h"

#include <QCryptographicHash>

namespace kapok::test {
namespace {

constexpr const char* vfsName = "found";

bool isDatabase(const std::string& file) { return file.ends_with(".db"); }
bool isLog(const std::string& file) { return file.ends_with("-wal") || file.ends_with("-journal"); }

/// Adds up what is found; each part with its length, so that none runs into the next.
class Sum {
public:
    void add(QByteArrayView part)
    {
        m_hash.addData(QByteArray::number(part.size()) + ':');
        m_hash.addData(part);
    }
    void add(const Content& content)
    {
        const std::vector<char> bytes = content.all();
        add(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    }
    QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha1};
};

// False where SQLite does not open it, or shows nothing.
bool addPages(Sum& sum, const std::string& file)
{
    const auto database = db::Database::open(QString::fromStdString(file), db::Database::Mode::ReadWrite, vfsName);
    if (!database) return false;
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> pages(
        sqlite3_serialize(database->handle(), "main", &size, 0), &sqlite3_free);
    if (!pages || size == 0) return false;
    sum.add(QByteArrayView(pages.get(), size));
    return true;
}

}  // namespace

QByteArray foundOn(const Image& image)
{
    MemoryDisk copy(image, false);
    const MemoryVfs vfs(vfsName, copy);
    Sum sum;
    for (const auto& [file, content] : image.files) {
        if (isLog(file)) continue;
        sum.add(QByteArrayView(file.data(), qsizetype(file.size())));
        const bool isShown = isDatabase(file) && addPages(sum, file);
        if (!isShown) sum.add(content);
        for (const char* log : {"-wal", "-journal"}) {
            const auto beside = image.files.find(file + log);
            if (beside == image.files.end()) continue;
            sum.add(QByteArrayView(log));  // that it lies there is seen by whoever opens the file
            if (!isShown) sum.add(beside->second);
        }
    }
    return sum.result();
}

}  // namespace kapok::test
