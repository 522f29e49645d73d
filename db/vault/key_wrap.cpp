#include "db/vault/key_wrap.h"

#include "base/crypto.h"

namespace kapok::db {
namespace {

constexpr qsizetype cipherBytes = 16, nonceBytes = 16, macBytes = 32;
constexpr char wrapVersion = 1;

}  // namespace

QByteArray derived(const SecretKey& key, const char* use)
{
    return crypto::hmacSm3(key.view(), QByteArray("kapok ") + use);
}

SecretKey keyFrom(const SecretKey& key, const char* use, qsizetype bytes)
{
    QByteArray whole = derived(key, use);
    const SecretKey part(QByteArrayView(whole).first(bytes));
    OPENSSL_cleanse(whole.data(), std::size_t(whole.size()));
    return part;
}

KeyWrap::KeyWrap(const SecretKey& under)
    : m_cipher(keyFrom(under, "wrap cipher", cipherBytes)), m_mac(keyFrom(under, "wrap mac"))
{
}

QByteArray KeyWrap::wrapped(const QByteArray& about, const SecretKey& key) const
{
    const QByteArray nonce = crypto::hmacSm3(m_mac.view(), "nonce " + about).left(nonceBytes);
    const QByteArray nonceAndText = nonce + crypto::sm4Ctr(m_cipher.view(), nonce, key.view());
    return nonceAndText + macOf(about, nonceAndText);
}

SecretKey KeyWrap::unwrapped(const QByteArray& about, const QByteArray& wrapped) const
{
    const QByteArray nonceAndText = wrapped.chopped(std::min(macBytes, wrapped.size()));
    const bool genuine =
        nonceAndText.size() > nonceBytes && crypto::same(wrapped.right(macBytes), macOf(about, nonceAndText));
    if (!genuine) return {};
    return SecretKey::takenFrom(
        crypto::sm4Ctr(m_cipher.view(), nonceAndText.left(nonceBytes), nonceAndText.mid(nonceBytes)));
}

QByteArray KeyWrap::macOf(const QByteArray& about, const QByteArray& nonceAndText) const
{
    return crypto::hmacSm3(m_mac.view(), QByteArray(1, wrapVersion) + about + '\0' + nonceAndText);
}

}  // namespace kapok::db
