#include "db/vault/key_text.h"

namespace kapok::db {
namespace {

constexpr qsizetype keyBytes = 32;
constexpr QByteArrayView figures("0123456789abcdef");

}  // namespace

void wipe(QByteArray& bytes) { OPENSSL_cleanse(bytes.data(), std::size_t(bytes.size())); }

// Figure by figure: no copy of a key stays behind in memory that is neither locked nor wiped.
QByteArray textOf(const SecretKey& key, QByteArrayView title)
{
    QByteArray text;
    text.reserve(title.size() + 2 * keyBytes + 1);
    text.append(title);
    for (const char byte : key.view()) text.append(figures[quint8(byte) >> 4]).append(figures[quint8(byte) & 0xf]);
    return text.append('\n');
}

SecretKey keyInText(QByteArrayView text, QByteArrayView title)
{
    const bool framed =
        text.size() == title.size() + 2 * keyBytes + 1 && text.startsWith(title) && text.endsWith(QByteArrayView("\n"));
    SecureBytes key;
    for (qsizetype at = title.size(); framed && at + 1 < text.size(); at += 2) {
        const qsizetype high = figures.indexOf(text[at]), low = figures.indexOf(text[at + 1]);
        if (high < 0 || low < 0) return {};
        key.append(char(high << 4 | low));
    }
    return SecretKey(QByteArrayView(key.view().data(), qsizetype(key.size())));
}

}  // namespace kapok::db
