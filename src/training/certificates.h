// Certificates of our own: one authority, P-256, made on the first start of a reference party.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace kapok::training {

/// Certificate and private key as PEM.
struct Identity {
    QByteArray certificate;
    QByteArray key;
};

struct CertificateWish {
    QString name;              ///< common name: "province.kapok"
    QByteArray alternative{};  ///< for whom it speaks, "IP:127.0.0.1"; empty: the host of that name; "-": nobody
    bool server = false;       ///< for answering; otherwise for calling
    QByteArray purpose{};      ///< in place of that, "serverAuth,clientAuth"; "-": none is said
    int validFromDays = -1;    ///< relative to today
    int validToDays = 3650;
};

/// Issues certificates while it lives; its key is kept nowhere.
class Authority {
public:
    /// Throws std::runtime_error where OpenSSL cannot make a key.
    explicit Authority(const QString& name);
    ~Authority();
    Identity issue(const CertificateWish& wish) const;
    static Identity selfSigned(const CertificateWish& wish);
    /// The list, as PEM, with which it takes this certificate back; the next one is promised within so many days.
    QByteArray revoke(const Identity& identity, int days = 30) const;
    QByteArray certificate() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The names that the ends of the line bear.
inline const QString provinceName = QStringLiteral("province.kapok");
inline const QString bankName = QStringLiteral("bank.kapok");

/// Makes `authority.pem`, and `province`, `bank` and `desk` each as `.pem` and `.key`, in this folder
/// where they do not lie there yet. Keys are readable by their owner only.
Expected<void> makeCertificates(const QString& folder);

}  // namespace kapok::training
