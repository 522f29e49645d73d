// What our authority has taken back: a certificate on this list proves nothing any more (F3).
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QSslCertificate;
struct X509_crl_st;

namespace kapok::line {

/// Qt knows no such lists, so the stream asks this one before the first byte leaves. An empty list names
/// nobody. A list whose time is over still counts: what was taken back is never given back.
class RevocationList {
public:
    RevocationList() = default;
    /// `pem` is a list as RFC 5280 §5 has it, `authority` the certificate of the only one who may sign it.
    /// Nothing where it is no such list, or somebody else's.
    static std::optional<RevocationList> of(const QByteArray& pem, const QByteArray& authority);

    bool names(const QSslCertificate& certificate) const;
    /// The authority promised a newer one before now. An empty list is never overdue.
    bool isOverdue(Instant now) const;

private:
    std::shared_ptr<X509_crl_st> m_list;
};

}  // namespace kapok::line
