#include "province/server/key_service.h"

#include "base/crypto.h"

#include <openssl/evp.h>

#include <memory>
#include <stdexcept>

namespace kapok::province::server {
namespace {

QByteArray inverted(QByteArray bytes)
{
    for (char& byte : bytes) byte = char(~byte);
    return bytes;
}

// DES with two keys, whole blocks. A key of 8 bytes stands twice: then it is single DES.
QByteArray des(QByteArray key, const QByteArray& blocks)
{
    if (key.size() == 8) key += key;
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    QByteArray out(blocks.size() + 16, '\0');
    int length = 0;
    const bool done = context &&
                      EVP_EncryptInit_ex(context.get(), EVP_des_ede_ecb(), nullptr,
                                         reinterpret_cast<const unsigned char*>(key.constData()), nullptr) == 1 &&
                      EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1 &&
                      EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char*>(out.data()), &length,
                                        reinterpret_cast<const unsigned char*>(blocks.constData()), int(blocks.size())) == 1;
    if (!done) throw std::runtime_error("OpenSSL refused DES");
    out.resize(length);
    return out;
}

QByteArray diversified(CardCipher cipher, const QByteArray& key, const QByteArray& factor)
{
    if (cipher == CardCipher::Sm4) return crypto::sm4Ecb(key, factor + inverted(factor));
    return des(key, factor) + des(key, inverted(factor));
}

}  // namespace

QByteArray cardKey(CardCipher cipher, const QByteArray& name, const QByteArray& division, const QByteArray& historical)
{
    const QByteArray national = crypto::sm3("SSC-TEST-" + name).left(16);
    const QByteArray province = diversified(cipher, national, division.left(2) + "0000sh");
    const QByteArray city = diversified(cipher, province, division.left(6) + "sx");
    return diversified(cipher, city, historical.mid(5, 8));
}

QByteArray authenticationValue(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& original)
{
    if (cipher == CardCipher::TripleDes) return des(des(key, factor), original);
    const QByteArray session = crypto::sm4Ecb(key, factor + QByteArray(8, '\0'));
    const QByteArray whole = crypto::sm4Ecb(session, original + QByteArray(8, '\0'));
    QByteArray folded = whole.left(8);
    for (qsizetype at = 0; at < 8; ++at) folded[at] = char(folded[at] ^ whole[at + 8]);
    return folded;
}

}  // namespace kapok::province::server
