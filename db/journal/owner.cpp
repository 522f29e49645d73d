#include "db/journal/owner.h"

#include "db/journal/clear_text.h"
#include "db/journal/failures.h"

#include <algorithm>
#include <array>

namespace kapok::db {

Owner Owner::of(const JournalPlace& place, const QString& vault)
{
    return {place.deskName.section(u'-', 0, 0), place.deskName.section(u'-', 1), place.training, vault};
}

Owner Owner::sealedBy(const QByteArray& publicKey, const QByteArray& certificate, SealRule rule) const
{
    Owner owner = *this;
    owner.sealKey = publicKey;
    owner.sealCertificate = certificate;
    owner.sealRule = rule;
    return owner;
}

Json Owner::toJson() const
{
    Json json{{"outlet", kapok::toJson(outlet)},
              {"desk", kapok::toJson(desk)},
              {"training", training},
              {"vault", kapok::toJson(vault)}};
    if (!sealKey.isEmpty()) json["seal_key"] = sealKey.toHex().toStdString();
    if (sealRule != SealRule::First) json["seal_rule"] = int(sealRule);
    if (!sealCertificate.isEmpty()) json["seal_certificate"] = sealCertificate.toStdString();
    return json;
}

Expected<Owner> Owner::fromEntry(const ports::Entry& first)
{
    const auto outlet = clearTextAt(first.body, "outlet"), desk = clearTextAt(first.body, "desk"),
               vault = clearTextAt(first.body, "vault");
    const auto training = flagAt(first.body, "training");
    if (first.kind != kind || !outlet || !desk || !vault || !training) return std::unexpected(failures::damaged(1));
    const Owner owner{*outlet, *desk, *training, *vault};
    const bool isSealed = std::ranges::any_of(std::array{"seal_key", "seal_certificate", "seal_rule"},
                                              [&](const char* one) { return first.body.contains(one); });
    if (!isSealed) return owner;
    const auto key = clearTextAt(first.body, "seal_key");
    const auto certificate =
        first.body.contains("seal_certificate") ? clearTextAt(first.body, "seal_certificate") : QString();
    // A rule that this program does not know would be kept by nobody.
    const auto rule = first.body.contains("seal_rule") ? numberAt(first.body, "seal_rule") : int(SealRule::First);
    const bool isRule = rule && (*rule == int(SealRule::First) || *rule == int(SealRule::Second));
    if (!key || !certificate || !isRule) return std::unexpected(failures::damaged(1));
    const QByteArray publicKey = QByteArray::fromHex(key->toLatin1());
    const bool isKey = publicKey.size() == 64 && QString::fromLatin1(publicKey.toHex()) == *key;
    if (!isKey) return std::unexpected(failures::damaged(1));
    return owner.sealedBy(publicKey, certificate->toUtf8(), SealRule(*rule));
}

Expected<void> belongTogether(const Owner& found, const Owner& here)
{
    if (found.outlet != here.outlet || found.desk != here.desk)
        return std::unexpected(failures::ofAnotherDesk(found.name(), here.name()));
    if (found.training != here.training)
        return failure(Error::Kind::Refused, words(found.training ? "journal.of_training" : "journal.of_a_real_desk"));
    if (found.vault != here.vault) return failure(Error::Kind::Damaged, words("journal.of_another_vault"));
    return {};
}

}  // namespace kapok::db
