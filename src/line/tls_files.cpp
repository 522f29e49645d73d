#include "line/tls_files.h"

#include "base/small_file.h"
#include "line/openssl_owners.h"
#include "line/peer.h"
#include "line/tls_manners.h"

#include <QSslCertificate>
#include <QSslCipher>
#include <QSslKey>

#include <openssl/pem.h>

namespace kapok::line {
namespace {

struct Pem {
    QByteArray bytes;
};

Expected<Pem> read(const QString& path)
{
    const auto bytes = readSmallFile(path);
    if (!bytes || bytes->isEmpty())
        return failure(Error::Kind::BadInput, words("line.certificate_unreadable", {{"file", path}}),
                       bytes ? QStringLiteral("an empty file") : bytes.error().detail);
    return Pem{*bytes};
}

std::unexpected<Error> unreadable(const QString& path, const char* expected = "not PEM of a P-256 certificate or key")
{
    return failure(Error::Kind::BadInput, words("line.certificate_unreadable", {{"file", path}}),
                   QLatin1String(expected));
}

bool belongTogether(const QByteArray& certificate, const QByteArray& key)
{
    const Certificate own(PEM_read_bio_X509(over(certificate).get(), nullptr, nullptr, nullptr));
    const Key secret(PEM_read_bio_PrivateKey(over(key).get(), nullptr, nullptr, nullptr));
    return own && secret && X509_check_private_key(own.get(), secret.get()) == 1;
}

Expected<RevocationList> revokedIn(const QString& path, const QByteArray& authority)
{
    if (path.isEmpty()) return RevocationList();
    const auto list = read(path);
    if (!list) return std::unexpected(list.error());
    auto revoked = RevocationList::of(list->bytes, authority);
    if (!revoked) return unreadable(path, "not PEM of a list of revoked certificates that the authority signed");
    return std::move(*revoked);
}

// Qt says to OpenSSL whatever it knows, past what the process was told (tls_manners.cpp).
QList<QSslCipher> authenticatedCiphers()
{
    QList<QSslCipher> ciphers = QSslConfiguration::supportedCiphers();
    ciphers.removeIf([](const QSslCipher& cipher) { return !isAuthenticated(cipher); });
    return ciphers;
}

}  // namespace

QSslConfiguration tlsOf(const QByteArray& authority, const QByteArray& certificate, const QByteArray& key)
{
    keepTlsStrict();
    QSslConfiguration tls;  // not the default one: that would load the system's authorities on demand (P14)
    tls.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
    tls.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Pem));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setCiphers(authenticatedCiphers());
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);  // else nobody is told of a ticket
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

QSslConfiguration answering(QSslConfiguration tls)
{
    tls.setHandshakeMustInterruptOnError(true);
    tls.setMissingCertificateIsFatal(true);
    return tls;
}

Expected<TlsEnd> tlsOf(const TlsFiles& files)
{
    const auto authority = read(files.authority);
    if (!authority) return std::unexpected(authority.error());
    const auto certificate = read(files.certificate);
    if (!certificate) return std::unexpected(certificate.error());
    const auto key = read(files.key);
    if (!key) return std::unexpected(key.error());

    const QSslConfiguration tls = tlsOf(authority->bytes, certificate->bytes, key->bytes);
    if (tls.caCertificates().isEmpty()) return unreadable(files.authority);
    if (tls.localCertificate().isNull()) return unreadable(files.certificate);
    if (tls.privateKey().isNull()) return unreadable(files.key);
    if (!belongTogether(certificate->bytes, key->bytes))
        return failure(Error::Kind::BadInput,
                       words("line.key_of_another", {{"key", files.key}, {"certificate", files.certificate}}),
                       QStringLiteral("certificates.key"));
    auto revoked = revokedIn(files.revoked, authority->bytes);
    if (!revoked) return std::unexpected(revoked.error());
    return TlsEnd{tls, std::move(*revoked)};
}

}  // namespace kapok::line
