#include "line/peer.h"

#include "line/openssl_owners.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <openssl/x509v3.h>

namespace kapok::line {

namespace {

// Where nothing is said of a purpose OpenSSL calls it every one.
bool isFor(X509* certificate, unsigned purpose)
{
    const bool said = (X509_get_extension_flags(certificate) & EXFLAG_XKUSAGE) != 0;
    return said && (X509_get_extended_key_usage(certificate) & purpose) != 0;
}

Certificate parsed(const QSslCertificate& certificate)
{
    const QByteArray der = certificate.toDer();
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, long(der.size())));
}

}  // namespace

QString whyNotAs(const QString& name, const QSslCertificate& certificate)
{
    const QByteArray host = name.toUtf8();
    const Certificate peer = parsed(certificate);
    if (!peer) return QStringLiteral("its certificate cannot be read");
    // OpenSSL takes one that begins with a dot for all that ends so, and an empty one for any.
    if (name.isEmpty() || name.startsWith(u'.')) return QStringLiteral("no name was asked for");
    constexpr unsigned strictly = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_WILDCARDS;
    if (X509_check_host(peer.get(), host.constData(), std::size_t(host.size()), strictly, nullptr) != 1)
        return QStringLiteral("its certificate does not bear the name %1").arg(name);
    if (!isFor(peer.get(), XKU_SSL_SERVER)) return QStringLiteral("its certificate is not for answering");
    return {};
}

bool mayCall(const QSslCertificate& certificate)
{
    const Certificate caller = parsed(certificate);
    return caller && isFor(caller.get(), XKU_SSL_CLIENT);
}

bool isAuthenticated(const QSslCipher& cipher)
{
    const QString name = cipher.name();
    return name.contains(QLatin1String("GCM")) || name.contains(QLatin1String("CHACHA20"));
}

}  // namespace kapok::line
