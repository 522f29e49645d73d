// How OpenSSL behaves in this whole process, where Qt has no word for it.
#pragma once

namespace kapok::line {

/// No end of ours follows a second handshake: who has proved himself stays the one we speak to, while
/// TLS 1.2 would let him become another whom nobody looks at (F3). Once a process, before the first
/// connection; whatever the machine's openssl.cnf says, old versions and weak keys stay out as well.
/// Throws std::runtime_error where OpenSSL does not take it.
void keepTlsStrict();

}  // namespace kapok::line
