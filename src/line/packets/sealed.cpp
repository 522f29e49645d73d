#include "line/packets/sealed.h"

#include "base/small_file.h"
#include "line/openssl_owners.h"

#include <openssl/cms.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <stdexcept>

namespace kapok::line {
namespace {

using Cms = Owned<CMS_ContentInfo, CMS_ContentInfo_free>;
using Store = Owned<X509_STORE, X509_STORE_free>;

void freeAll(STACK_OF(X509) * certificates) { sk_X509_free(certificates); }  // who is in it belongs to another
using Certificates = Owned<STACK_OF(X509), freeAll>;

void must(bool done)
{
    if (!done) throw std::runtime_error("OpenSSL could not seal");
}

std::unexpected<Error> refused(const char* why) { return failure(Error::Kind::Refused, words(why)); }

Certificate certificateIn(const QByteArray& pem)
{
    return Certificate(PEM_read_bio_X509(over(pem).get(), nullptr, nullptr, nullptr));
}

Key keyIn(const QByteArray& pem) { return Key(PEM_read_bio_PrivateKey(over(pem).get(), nullptr, nullptr, nullptr)); }

Cms cmsIn(const QByteArray& der) { return Cms(d2i_CMS_bio(over(der).get(), nullptr)); }

QByteArray derOf(CMS_ContentInfo* cms)
{
    const Bio out(BIO_new(BIO_s_mem()));
    must(out && i2d_CMS_bio(out.get(), cms) == 1);
    return writtenTo(out.get());
}

QByteArray derOf(X509* certificate)
{
    const Bio out(BIO_new(BIO_s_mem()));
    must(out && i2d_X509_bio(out.get(), certificate) == 1);
    return writtenTo(out.get());
}

// Our authority alone; what a certificate is for is looked at by who knows what it signed.
Store storeOf(const Sealing& own)
{
    Store store(X509_STORE_new());
    const Certificate authority = certificateIn(own.authority);
    must(store && authority && X509_STORE_add_cert(store.get(), authority.get()) == 1);
    must(X509_STORE_set_purpose(store.get(), X509_PURPOSE_ANY) == 1);
    return store;
}

bool isOfOurAuthority(X509* certificate, const Sealing& own)
{
    const Store store = storeOf(own);
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    must(context && X509_STORE_CTX_init(context.get(), store.get(), certificate, nullptr) == 1);
    return X509_verify_cert(context.get()) == 1;
}

// Who wrote it is bound into what is enciphered, so that nobody can put his name on what he cannot read.
QByteArray signedBy(const Sealing& own, const QByteArray& bytes)
{
    const Certificate certificate = certificateIn(own.certificate);
    const Key key = keyIn(own.key);
    const Cms cms(CMS_sign(certificate.get(), key.get(), nullptr, over(bytes).get(), CMS_BINARY));
    must(cms != nullptr);
    return derOf(cms.get());
}

// Of who agrees upon a key OpenSSL says only that it cannot be read, and not whether it was meant for us.
bool isFor(X509* reader, CMS_ContentInfo* cms)
{
    const STACK_OF(CMS_RecipientInfo)* readers = CMS_get0_RecipientInfos(cms);
    for (int at = 0; at < sk_CMS_RecipientInfo_num(readers); ++at) {
        CMS_RecipientInfo* one = sk_CMS_RecipientInfo_value(readers, at);
        if (CMS_RecipientInfo_type(one) != CMS_RECIPINFO_AGREE) continue;
        const STACK_OF(CMS_RecipientEncryptedKey)* keys = CMS_RecipientInfo_kari_get0_reks(one);
        for (int key = 0; key < sk_CMS_RecipientEncryptedKey_num(keys); ++key)
            if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, key), reader) == 0)
                return true;
    }
    return false;
}

struct Signed {
    QByteArray der;
};

Expected<Signed> deciphered(const QByteArray& sealed, const Sealing& own)
{
    const Cms cms = cmsIn(sealed);
    const int kind = cms ? OBJ_obj2nid(CMS_get0_type(cms.get())) : NID_undef;
    // Only what proves that nothing of it was changed (AuthEnvelopedData, RFC 5083).
    if (kind != NID_id_smime_ct_authEnvelopedData) return failure(Error::Kind::BadInput, words("packet.is_none"));
    const Certificate certificate = certificateIn(own.certificate);
    const Key key = keyIn(own.key);
    const Bio out(BIO_new(BIO_s_mem()));
    must(certificate && key && out);
    if (!isFor(certificate.get(), cms.get())) return refused("packet.for_another");
    if (CMS_decrypt(cms.get(), key.get(), certificate.get(), nullptr, out.get(), CMS_BINARY) != 1)
        return refused("packet.was_changed");
    return Signed{writtenTo(out.get())};
}

}  // namespace

Expected<Sealing> sealingOf(const TlsFiles& files)
{
    const auto checked = tlsOf(files);
    if (!checked) return std::unexpected(checked.error());
    Sealing own{.authority = {}, .certificate = {}, .key = {}, .revoked = checked->revoked};
    for (const auto& [path, into] : {std::pair{&files.authority, &own.authority},
                                     {&files.certificate, &own.certificate},
                                     {&files.key, &own.key}}) {
        auto bytes = readSmallFile(*path);
        if (!bytes) return std::unexpected(bytes.error());
        *into = std::move(*bytes);
    }
    return own;
}

Expected<QByteArray> sealedFor(const QByteArray& recipient, const QByteArray& bytes, const Sealing& own)
{
    const Certificate reader = certificateIn(recipient);
    if (!reader || !isOfOurAuthority(reader.get(), own)) return refused("packet.reader_not_believed");
    if (own.revoked.names(QSslCertificate(recipient, QSsl::Pem))) return refused("packet.reader_not_believed");
    const QByteArray inside = signedBy(own, bytes);
    const Certificates readers(sk_X509_new_null());
    must(readers && sk_X509_push(readers.get(), reader.get()) == 1);
    const Cms cms(CMS_encrypt(readers.get(), over(inside).get(), EVP_aes_256_gcm(), CMS_BINARY));
    must(cms != nullptr);
    return derOf(cms.get());
}

Expected<Unsealed> unsealed(const QByteArray& sealed, const Sealing& own)
{
    const auto inside = deciphered(sealed, own);
    if (!inside) return std::unexpected(inside.error());
    const Cms cms = cmsIn(inside->der);
    const bool isSigned = cms && OBJ_obj2nid(CMS_get0_type(cms.get())) == NID_pkcs7_signed;
    const Bio out(BIO_new(BIO_s_mem()));
    const Store store = storeOf(own);
    if (!isSigned || CMS_verify(cms.get(), nullptr, store.get(), nullptr, out.get(), CMS_BINARY) != 1)
        return refused("packet.not_signed_by_ours");
    const Certificates signers(CMS_get0_signers(cms.get()));
    if (!signers || sk_X509_num(signers.get()) != 1) return refused("packet.not_signed_by_ours");
    const QSslCertificate signer(derOf(sk_X509_value(signers.get(), 0)), QSsl::Der);
    if (own.revoked.names(signer)) return refused("packet.signer_not_believed");
    return Unsealed{writtenTo(out.get()), signer};
}

}  // namespace kapok::line
