// What one end of the line needs to prove itself and to know the other: read once from files.
#pragma once

#include "base/error.h"
#include "line/revocation_list.h"

#include <QSslConfiguration>

namespace kapok::line {

struct TlsFiles {
    QString authority;    ///< the only certificate that is trusted; the system's never are (P14)
    QString certificate;  ///< our own
    QString key;
    QString revoked{};  ///< what the authority has taken back; empty where it has said nothing
};

/// One end of the line, ready to be used.
struct TlsEnd {
    QSslConfiguration configuration;
    RevocationList revoked{};  ///< whom this end believes no longer
};

/// TLS 1.2 and 1.3 only, with suites that authenticate what they hide; both ends prove themselves. BadInput names the file that cannot be read,
/// or a key that is not the certificate's.
Expected<TlsEnd> tlsOf(const TlsFiles& files);
/// Of the end that answers: a caller whose certificate is missing or wrong gets the alert of TLS that
/// says so, in place of a closed connection that says nothing (P13, F4).
QSslConfiguration answering(QSslConfiguration tls);
/// The configuration of tlsOf(files), from PEM in memory.
QSslConfiguration tlsOf(const QByteArray& authority, const QByteArray& certificate, const QByteArray& key);

}  // namespace kapok::line
