// Certificates of our own: one authority, P-256, made on the first start of a reference party.
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct evp_pkey_st;  // OpenSSL's, so that its headers stay inside

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

/// Issues certificates. Everything here throws std::runtime_error where OpenSSL cannot.
class Authority {
public:
    explicit Authority(const QString& name);
    /// One that issued before: its own certificate and key.
    explicit Authority(const Identity& kept);
    ~Authority();
    Authority(Authority&& other) noexcept;
    Identity issue(const CertificateWish& wish) const;
    /// For a key of which this end keeps the private half itself, of whatever kind: PEM in, PEM out.
    QByteArray certify(const CertificateWish& wish, const QByteArray& publicKey) const;
    static Identity selfSigned(const CertificateWish& wish);
    /// The list, as PEM, with which it takes this certificate back; the next one is promised within so many days.
    QByteArray revoke(const Identity& identity, int days = 30) const;
    QByteArray certificate() const;
    QByteArray key() const;

private:
    QByteArray certified(const CertificateWish& wish, evp_pkey_st* key) const;
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// The names that the ends of the line bear: `file` is "province", "bank", "bank-GDB"; whoever may answer as one bank's
/// core may not answer as another's.
QString certificateNameOf(const QString& file);
inline const QString provinceName = certificateNameOf(QStringLiteral("province"));
inline const QString bankName = certificateNameOf(QStringLiteral("bank"));

/// One end of the line: under which file name its certificate and key lie, and what it bears.
struct End {
    QString file;
    CertificateWish wish;
};

/// Makes `authority`, and each of these ends, as `.pem` and `.key` in this folder where they do not lie there yet, all
/// by one authority, which is kept: a desk may join later. Keys are readable by their owner only.
Expected<void> makeCertificates(const QString& folder, const std::vector<End>& ends);
/// The same authority's word, as PEM, that this public key seals what the bearer of this name writes.
Expected<QByteArray> sealCertificate(const QString& folder, const QString& name, const QByteArray& publicKey);

}  // namespace kapok::training
