#include "line/revocation_list.h"

#include "line/openssl_owners.h"

#include <QSslCertificate>

#include <openssl/pem.h>

namespace kapok::line {
namespace {

bool isSignedBy(X509_CRL* list, const QByteArray& authority)
{
    const Certificate signer(PEM_read_bio_X509(over(authority).get(), nullptr, nullptr, nullptr));
    return signer && X509_CRL_verify(list, X509_get0_pubkey(signer.get())) == 1;
}

}  // namespace

std::optional<RevocationList> RevocationList::of(const QByteArray& pem, const QByteArray& authority)
{
    RevocationList list;
    list.m_list.reset(PEM_read_bio_X509_CRL(over(pem).get(), nullptr, nullptr, nullptr), X509_CRL_free);
    if (!list.m_list || !isSignedBy(list.m_list.get(), authority)) return std::nullopt;
    return list;
}

bool RevocationList::isOverdue(Instant now) const
{
    const ASN1_TIME* next = m_list ? X509_CRL_get0_nextUpdate(m_list.get()) : nullptr;
    return next && ASN1_TIME_cmp_time_t(next, time_t(now.utcMs / 1000)) < 0;
}

bool RevocationList::names(const QSslCertificate& certificate) const
{
    if (!m_list) return false;
    const QByteArray der = certificate.toDer();
    const auto* bytes = reinterpret_cast<const unsigned char*>(der.constData());
    const Certificate parsed(d2i_X509(nullptr, &bytes, der.size()));
    X509_REVOKED* entry = nullptr;  // belongs to the list
    return parsed && X509_CRL_get0_by_cert(m_list.get(), &entry, parsed.get()) == 1;
}

}  // namespace kapok::line
