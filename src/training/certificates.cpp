#include "training/certificates.h"

#include "base/randomness.h"
#include "base/small_file.h"
#include "line/openssl_owners.h"

#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <stdexcept>
#include <utility>

namespace kapok::training {
namespace {

using line::Bio;
using line::Certificate;
using line::Key;
using line::over;
using line::Owned;
using line::Revocations;
using line::writtenTo;

using Time = Owned<ASN1_TIME, ASN1_TIME_free>;

void must(bool done)
{
    if (!done) throw std::runtime_error("OpenSSL could not make a certificate");
}

Key newKey()
{
    Key key(EVP_EC_gen("P-256"));
    must(key != nullptr);
    return key;
}

void extend(X509* certificate, X509* issuer, int what, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, what, value.constData());
    must(extension != nullptr);
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    must(added);
}

void setName(X509_NAME* name, const QString& common)
{
    const auto add = [&](const char* field, const QByteArray& value) {
        must(X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                        reinterpret_cast<const unsigned char*>(value.constData()), int(value.size()),
                                        -1, 0) == 1);
    };
    add("O", "Kapok");
    add("CN", common.toUtf8());
}

void setSerial(X509* certificate)
{
    QByteArray bytes = SystemRandomness().bytes(16);
    bytes[0] = char(bytes[0] & 0x7f);  // positive
    const Owned<BIGNUM, BN_free> number(
        BN_bin2bn(reinterpret_cast<const unsigned char*>(bytes.constData()), int(bytes.size()), nullptr));
    must(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr);
}

Certificate begun(const CertificateWish& wish, EVP_PKEY* key)
{
    Certificate certificate(X509_new());
    must(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    setSerial(certificate.get());
    must(X509_time_adj_ex(X509_getm_notBefore(certificate.get()), wish.validFromDays, 0, nullptr) != nullptr);
    must(X509_time_adj_ex(X509_getm_notAfter(certificate.get()), wish.validToDays, 0, nullptr) != nullptr);
    setName(X509_get_subject_name(certificate.get()), wish.name);
    must(X509_set_pubkey(certificate.get(), key) == 1);
    return certificate;
}

void describe(X509* certificate, X509* issuer, const CertificateWish& wish)
{
    extend(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    extend(certificate, issuer, NID_key_usage, "critical,digitalSignature,keyAgreement");
    const QByteArray purpose = wish.server ? "serverAuth" : "clientAuth", host = "DNS:" + wish.name.toUtf8();
    const auto say = [&](int what, const QByteArray& wished, const QByteArray& usual) {
        if (wished != "-") extend(certificate, issuer, what, wished.isEmpty() ? usual : wished);
    };
    say(NID_ext_key_usage, wish.purpose, purpose);
    say(NID_subject_alt_name, wish.alternative, host);
}

void sign(X509* certificate, X509* issuer, EVP_PKEY* issuerKey)
{
    must(X509_set_issuer_name(certificate, X509_get_subject_name(issuer)) == 1);
    must(X509_sign(certificate, issuerKey, EVP_sha256()) > 0);
}

QByteArray pemOf(X509* certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    must(bio && PEM_write_bio_X509(bio.get(), certificate) == 1);
    return writtenTo(bio.get());
}

QByteArray pemOf(EVP_PKEY* key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    must(bio && PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return writtenTo(bio.get());
}

QByteArray pemOf(X509_CRL* list)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    must(bio && PEM_write_bio_X509_CRL(bio.get(), list) == 1);
    return writtenTo(bio.get());
}

Certificate certificateIn(const QByteArray& pem)
{
    const Bio bio = over(pem);
    Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    must(certificate != nullptr);
    return certificate;
}

Key keyIn(const QByteArray& pem)
{
    const Bio bio = over(pem);
    Key key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    must(key != nullptr);
    return key;
}

Time daysFromNow(int days)
{
    Time time(X509_time_adj_ex(nullptr, days, 0, nullptr));
    must(time != nullptr);
    return time;
}

void enter(X509_CRL* list, const X509* certificate)
{
    X509_REVOKED* entry = X509_REVOKED_new();
    must(entry && X509_REVOKED_set_serialNumber(entry, const_cast<ASN1_INTEGER*>(X509_get0_serialNumber(certificate))));
    must(X509_REVOKED_set_revocationDate(entry, daysFromNow(0).get()) == 1);
    must(X509_CRL_add0_revoked(list, entry) == 1);
}

Expected<void> write(const QString& path, const QByteArray& bytes)
{
    const auto written = writeSmallFile(path, bytes);
    if (!written)
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", path}}),
                       written.error().detail);
    return {};
}

Expected<void> write(const QDir& folder, const QString& name, const Identity& identity)
{
    if (const auto key = write(folder.filePath(name + QStringLiteral(".key")), identity.key); !key) return key;
    return write(folder.filePath(name + QStringLiteral(".pem")), identity.certificate);
}

const QString authorityFile = QStringLiteral("authority");

QString inFolder(const QDir& folder, const QString& name, const char* suffix)
{
    return folder.filePath(name + QLatin1String(suffix));
}

// Folders of an earlier Kapok have no key of it: then nobody else's certificate there is of use either.
Expected<Authority> authorityIn(const QDir& folder, const std::vector<End>& ends)
{
    const auto certificate = readSmallFileIfThere(inFolder(folder, authorityFile, ".pem"));
    const auto key = readSmallFileIfThere(inFolder(folder, authorityFile, ".key"));
    if (!certificate) return std::unexpected(certificate.error());
    if (!key) return std::unexpected(key.error());
    if (*certificate && *key) return Authority(Identity{**certificate, **key});
    for (const End& end : ends) QFile::remove(inFolder(folder, end.file, ".pem"));
    QFile::remove(inFolder(folder, authorityFile, ".pem"));  // whatever is cut here, it stands beside its own key
    Authority fresh(QStringLiteral("Kapok training authority"));
    if (const auto kept = write(folder, authorityFile, {fresh.certificate(), fresh.key()}); !kept)
        return std::unexpected(kept.error());
    return Expected<Authority>(std::move(fresh));
}

}  // namespace

struct Authority::Parts {
    explicit Parts(Key own) : key(std::move(own)) {}
    Key key;
    Certificate certificate;
};

Authority::Authority(const QString& name) : m_parts(std::make_unique<Parts>(newKey()))
{
    m_parts->certificate = begun({.name = name}, m_parts->key.get());
    X509* own = m_parts->certificate.get();
    extend(own, own, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(own, own, NID_key_usage, "critical,keyCertSign,cRLSign");
    extend(own, own, NID_subject_key_identifier, "hash");
    sign(own, own, m_parts->key.get());
}

Authority::Authority(const Identity& kept) : m_parts(std::make_unique<Parts>(keyIn(kept.key)))
{
    m_parts->certificate = certificateIn(kept.certificate);
}

Authority::~Authority() = default;
Authority::Authority(Authority&&) noexcept = default;

Identity Authority::issue(const CertificateWish& wish) const
{
    const Key key = newKey();
    return {certified(wish, key.get()), pemOf(key.get())};
}

QByteArray Authority::certify(const CertificateWish& wish, const QByteArray& publicKey) const
{
    const Bio bio = over(publicKey);
    const Key key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
    must(key != nullptr);
    return certified(wish, key.get());
}

QByteArray Authority::certified(const CertificateWish& wish, evp_pkey_st* key) const
{
    const Certificate certificate = begun(wish, key);
    describe(certificate.get(), m_parts->certificate.get(), wish);
    sign(certificate.get(), m_parts->certificate.get(), m_parts->key.get());
    return pemOf(certificate.get());
}

Identity Authority::selfSigned(const CertificateWish& wish)
{
    const Key key = newKey();
    const Certificate certificate = begun(wish, key.get());
    describe(certificate.get(), certificate.get(), wish);
    sign(certificate.get(), certificate.get(), key.get());
    return {pemOf(certificate.get()), pemOf(key.get())};
}

QByteArray Authority::revoke(const Identity& identity, int days) const
{
    const Revocations list(X509_CRL_new());
    must(list && X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1);
    must(X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(m_parts->certificate.get())) == 1);
    must(X509_CRL_set1_lastUpdate(list.get(), daysFromNow(0).get()) == 1);
    must(X509_CRL_set1_nextUpdate(list.get(), daysFromNow(days).get()) == 1);
    enter(list.get(), certificateIn(identity.certificate).get());
    must(X509_CRL_sort(list.get()) == 1 && X509_CRL_sign(list.get(), m_parts->key.get(), EVP_sha256()) > 0);
    return pemOf(list.get());
}

QByteArray Authority::certificate() const { return pemOf(m_parts->certificate.get()); }

QByteArray Authority::key() const { return pemOf(m_parts->key.get()); }

QString certificateNameOf(const QString& file) { return file.toLower().replace(u'_', u'-') + QStringLiteral(".kapok"); }

Expected<void> makeCertificates(const QString& folder, const std::vector<End>& ends)
{
    const QDir place(folder);
    if (!place.mkpath(QStringLiteral(".")))
        return failure(Error::Kind::Unavailable, words("line.file_not_written", {{"file", folder}}));
    const auto authority = authorityIn(place, ends);
    if (!authority) return std::unexpected(authority.error());
    for (const End& end : ends) {
        if (QFile::exists(inFolder(place, end.file, ".pem"))) continue;
        if (const auto kept = write(place, end.file, authority->issue(end.wish)); !kept) return kept;
    }
    return {};
}

Expected<QByteArray> sealCertificate(const QString& folder, const QString& name, const QByteArray& publicKey)
{
    const auto authority = authorityIn(QDir(folder), {});
    if (!authority) return std::unexpected(authority.error());
    // It calls nobody and answers nobody.
    return authority->certify({.name = name, .alternative = "-", .purpose = "-"}, publicKey);
}

}  // namespace kapok::training
