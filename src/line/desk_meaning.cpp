#include "line/desk_meaning.h"

#include "domain/codes.h"

#include <QSslCertificate>

namespace kapok::line {
namespace {

QString at(Instant instant) { return outletTime(instant).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }

QString at(const QDateTime& time) { return at(Instant{time.toMSecsSinceEpoch()}); }

}  // namespace

Expected<void> isOfDirectory(const DeskFile& desk, const domain::Directory& directory, const QString& path)
{
    const auto wrong = [&](const QString& key, const QString& why) {
        return failure(Error::Kind::BadInput, words("line.desk_file_wrong", {{"file", path}, {"key", key}}),
                       key + QStringLiteral(": ") + why);
    };
    const domain::Outlet* outlet = directory.outlet({desk.outlet});
    if (!outlet) return wrong(QStringLiteral("outlet"), QStringLiteral("no outlet of the directory has this number"));
    const QString bank = domain::wordOf(outlet->bank);
    if (desk.bank != bank)
        return wrong(QStringLiteral("bank"), QStringLiteral("outlet %1 is one of %2").arg(desk.outlet, bank));
    if (desk.city != outlet->city)
        return wrong(QStringLiteral("city"), QStringLiteral("outlet %1 lies in %2").arg(desk.outlet, outlet->city));
    if (desk.proxy != Address() && desk.proxy.host.trimmed().isEmpty())
        return wrong(QStringLiteral("proxy.host"), QStringLiteral("expected a host"));
    for (const PartnerRow& row : partnerRows) {
        const Partner& partner = desk.*row.partner;
        if (row.mayBeAbsent && partner == Partner()) continue;
        const QString key = QLatin1String(row.key);
        if (partner.address.host.trimmed().isEmpty())
            return wrong(key + QStringLiteral(".host"), QStringLiteral("expected a host"));
        if (partner.name.trimmed().isEmpty() || partner.name.startsWith(u'.'))  // a dot would stand for all below it
            return wrong(key + QStringLiteral(".name"), QStringLiteral("expected the name that its certificate bears"));
        // Whoever may answer as the one could answer as the other.
        for (const PartnerRow& before : partnerRows) {
            if (before.party == row.party) break;
            const QString other = QLatin1String(before.key);
            if ((desk.*before.partner).name.compare(partner.name, Qt::CaseInsensitive) == 0)  // as certificates are
                return wrong(key + QStringLiteral(".name"),
                             QStringLiteral("expected another name than that of ") + other);
            if ((desk.*before.partner).address == partner.address)
                return wrong(key + QStringLiteral(".port"),
                             QStringLiteral("expected another place than that of ") + other);
        }
    }
    return {};
}

Words clockAgainst(const TlsEnd& own, std::optional<Instant> lastEntry, Instant now)
{
    const QSslCertificate certificate = own.configuration.localCertificate();
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.utcMs);
    if (time < certificate.effectiveDate())
        return words("line.clock_before_certificate", {{"now", at(now)}, {"from", at(certificate.effectiveDate())}});
    if (time > certificate.expiryDate())
        return words("line.clock_after_certificate", {{"now", at(now)}, {"until", at(certificate.expiryDate())}});
    if (lastEntry && now < *lastEntry)
        return words("line.clock_before_journal", {{"now", at(now)}, {"last", at(*lastEntry)}});
    return {};
}

}  // namespace kapok::line
