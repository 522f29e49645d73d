#include "line/tls_files.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace kapok::line {
namespace {

struct Pem {
    QByteArray bytes;
};

Expected<Pem> read(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() == 0)
        return failure(Error::Kind::BadInput, words("line.certificate_unreadable", {{"file", path}}),
                       file.errorString());
    return Pem{file.readAll()};
}

std::unexpected<Error> unreadable(const QString& path)
{
    return failure(Error::Kind::BadInput, words("line.certificate_unreadable", {{"file", path}}),
                   QStringLiteral("not PEM of a P-256 certificate or key"));
}

}  // namespace

QSslConfiguration tlsOf(const QByteArray& authority, const QByteArray& certificate, const QByteArray& key)
{
    QSslConfiguration tls;  // not the default one: that would load the system's authorities on demand (P14)
    tls.setCaCertificates(QSslCertificate::fromData(authority, QSsl::Pem));
    tls.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Pem));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    return tls;
}

QSslConfiguration answering(QSslConfiguration tls)
{
    tls.setHandshakeMustInterruptOnError(true);
    tls.setMissingCertificateIsFatal(true);
    return tls;
}

Expected<QSslConfiguration> tlsOf(const TlsFiles& files)
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
    return tls;
}

}  // namespace kapok::line
