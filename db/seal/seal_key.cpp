#include "db/seal/seal_key.h"

#include "db/journal/failures.h"
#include "db/sqlite/vfs_file.h"

#include <openssl/crypto.h>

#include <QFileInfo>

namespace kapok::db {
namespace {

constexpr int mostBytes = 64 << 10;

QString beside(const JournalPlace& place, const char* name)
{
    return QFileInfo(place.key()).path() + QLatin1Char('/') + QLatin1String(name);
}

QString keyFile(const JournalPlace& place) { return beside(place, "seal.key"); }
QString certificateFile(const JournalPlace& place) { return beside(place, "seal.pem"); }

// A key written out is longer than what SecureBytes holds; it is wiped as soon as it was used.
class KeyText {
public:
    explicit KeyText(QByteArray text) : m_text(std::move(text)) {}
    ~KeyText() { OPENSSL_cleanse(m_text.data(), std::size_t(m_text.size())); }
    KeyText(const KeyText&) = delete;
    KeyText& operator=(const KeyText&) = delete;
    QByteArrayView view() const { return m_text; }

private:
    QByteArray m_text;
};

Expected<void> kept(const QString& file, const JournalPlace& place, QByteArrayView bytes)
{
    const QByteArray raw = QByteArray::fromRawData(bytes.data(), bytes.size());
    if (const auto written = writeFile(file, place.vfs, raw); !written)
        return std::unexpected(failures::notSaved(written.error()));
    return {};
}

}  // namespace

Expected<void> SealKey::lay(const JournalPlace& place, const Certify& certify)
{
    const auto there = of(place);
    if (!there) return std::unexpected(there.error());
    if (*there && !(*there)->certificate().isEmpty()) return {};
    const auto key = *there ? (*there)->m_key : crypto::Sm2Key::fresh();
    if (!*there)
        if (const auto laid = kept(keyFile(place), place, KeyText(key.pem()).view()); !laid) return laid;
    const auto certificate = certify(key.publicPem());
    if (!certificate) return std::unexpected(certificate.error());
    if (certificate->isEmpty()) return {};
    return kept(certificateFile(place), place, *certificate);
}

Expected<std::optional<SealKey>> SealKey::of(const JournalPlace& place)
{
    auto text = readFile(keyFile(place), place.vfs, mostBytes);
    if (!text && !fileExists(keyFile(place), place.vfs)) return std::optional<SealKey>();
    const KeyText pem(text ? std::move(*text) : QByteArray());
    auto key = crypto::Sm2Key::fromPem(pem.view());
    if (key.empty()) return failure(Error::Kind::Damaged, words("journal.seal_key_damaged"));
    return std::optional(SealKey(std::move(key), readFile(certificateFile(place), place.vfs, mostBytes).value_or("")));
}

}  // namespace kapok::db
