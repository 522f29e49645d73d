// The key with which a desk seals its journal. Where it lies and how it is kept, only this file knows: it signs, it
// says its public half, and it shows who stands for it.
#pragma once

#include "base/error.h"
#include "base/sm2.h"
#include "db/journal/place.h"

#include <functional>
#include <optional>

namespace kapok::db {

class SealKey {
public:
    /// Gives a certificate (PEM) for this public key (PEM); empty: nobody stands for it yet.
    using Certify = std::function<Expected<QByteArray>(const QByteArray& publicPem)>;
    static Expected<QByteArray> byNobody(const QByteArray& /*publicPem*/) { return QByteArray(); }
    /// At the first start of a desk, beside its other keys and before its first entry, which names it. What lies there
    /// stays, but for what a power cut in that start left of it. Damaged, and nothing written: a certificate lies there
    /// that is not the key's, and `certify` has none to put in its place. Durable on return.
    static Expected<void> lay(const JournalPlace& place, const Certify& certify);
    /// Nothing: the desk has none. Damaged: one that is not whole.
    static Expected<std::optional<SealKey>> of(const JournalPlace& place);
    /// The name that its certificate bears.
    static QString nameFor(const QString& desk) { return QStringLiteral("seal.") + desk; }

    QByteArray sign(const QByteArray& bytes) const { return m_key.signature(bytes); }  ///< r‖s; empty: it failed
    QByteArray publicKey() const { return m_key.publicKey(); }                         ///< X‖Y
    const QByteArray& certificate() const { return m_certificate; }                    ///< PEM; empty: none

private:
    SealKey(crypto::Sm2Key key, QByteArray certificate) : m_key(std::move(key)), m_certificate(std::move(certificate))
    {
    }
    static Expected<std::optional<SealKey>> beforeFirstEntry(const JournalPlace& place);

    crypto::Sm2Key m_key;
    QByteArray m_certificate;
};

}  // namespace kapok::db
