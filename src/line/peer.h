// Who is at the other end, as we ourselves read it from certificate and handshake.
#pragma once

#include <QString>

class QSslCertificate;
class QSslCipher;

namespace kapok::line {

/// Why the holder of this certificate may not answer under `name`; empty where he may. The name stands among the
/// certificate's own (RFC 9525, section 6): nobody's common name counts, and no wildcard. What the certificate is for
/// is said in it, and it is answering (RFC 5280, section 4.2.1.12).
QString whyNotAs(const QString& name, const QSslCertificate& certificate);
/// The certificate is for calling: a desk's, or another caller's.
bool mayCall(const QSslCertificate& certificate);
/// What was agreed upon both hides and proves what is said (RFC 5116).
bool isAuthenticated(const QSslCipher& cipher);

}  // namespace kapok::line
