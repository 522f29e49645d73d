#include "db/seal/seal_key.h"

#include "base/certified.h"
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

QByteArray certificateIn(const JournalPlace& place)
{
    return readFile(certificateFile(place), place.vfs, mostBytes).value_or("");
}

// The disk gave its bytes, and they do not end as a key does: the writing of it was cut. One that may not be read, or
// is of another kind, somebody has put there.
bool wasCutShort(const JournalPlace& place)
{
    auto text = readFile(keyFile(place), place.vfs, mostBytes);
    if (!text) return false;
    const KeyText pem(std::move(*text));
    return !pem.view().contains("-----END ") || !pem.view().trimmed().endsWith("-----");
}

}  // namespace

// Before the first entry no journal needs the old one: a key cut short beside no certificate is the trace of a power
// cut in the very first start. A certificate is written behind the key, so beside one it was whole once.
Expected<std::optional<SealKey>> SealKey::beforeFirstEntry(const JournalPlace& place)
{
    auto there = of(place);
    if (!there && certificateIn(place).isEmpty() && wasCutShort(place)) return std::optional<SealKey>();
    return there;
}

Expected<void> SealKey::lay(const JournalPlace& place, const Certify& certify)
{
    const auto there = beforeFirstEntry(place);
    if (!there) return std::unexpected(there.error());
    const auto key = *there ? (*there)->m_key : crypto::Sm2Key::fresh();
    const QByteArray found = certificateIn(place);
    if (crypto::isCertificateOf(found, key.publicKey())) return {};
    const auto certificate = certify(key.publicPem());
    if (!certificate) return std::unexpected(certificate.error());
    // The first entry would name it for ever, and no authority would be believed for this journal.
    if (certificate->isEmpty() && !found.isEmpty())
        return failure(Error::Kind::Damaged, words("journal.seal_certificate_other"));
    if (!*there)
        if (const auto laid = kept(keyFile(place), place, KeyText(key.pem()).view()); !laid) return laid;
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
    return std::optional(SealKey(std::move(key), certificateIn(place)));
}

}  // namespace kapok::db
