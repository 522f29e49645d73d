#include "line/peer.h"

#include "line/openssl_owners.h"

#include <QSslCertificate>
#include <QSslCipher>

#include <openssl/x509v3.h>

namespace kapok::line {

QString whyNotAs(const QString& name, const QSslCertificate& certificate)
{
    const QByteArray der = certificate.toDer(), host = name.toUtf8();
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    const Certificate peer(d2i_X509(nullptr, &bytes, long(der.size())));
    if (!peer) return QStringLiteral("its certificate cannot be read");
    // OpenSSL takes one that begins with a dot for all that ends so, and an empty one for any.
    if (name.isEmpty() || name.startsWith(u'.')) return QStringLiteral("no name was asked for");
    constexpr unsigned strictly = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_WILDCARDS;
    if (X509_check_host(peer.get(), host.constData(), std::size_t(host.size()), strictly, nullptr) != 1)
        return QStringLiteral("its certificate does not bear the name %1").arg(name);
    // Where nothing is said of a purpose OpenSSL calls it every one.
    const bool said = (X509_get_extension_flags(peer.get()) & EXFLAG_XKUSAGE) != 0;
    if (!said || (X509_get_extended_key_usage(peer.get()) & XKU_SSL_SERVER) == 0)
        return QStringLiteral("its certificate is not for answering");
    return {};
}

bool isAuthenticated(const QSslCipher& cipher)
{
    const QString name = cipher.name();
    return name.contains(QLatin1String("GCM")) || name.contains(QLatin1String("CHACHA20"));
}

}  // namespace kapok::line
