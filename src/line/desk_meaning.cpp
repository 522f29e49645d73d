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
    const auto wrong = [&](const char* key, const QString& why) {
        return failure(Error::Kind::BadInput,
                       words("line.desk_file_wrong", {{"file", path}, {"key", QLatin1String(key)}}),
                       QLatin1String(key) + QStringLiteral(": ") + why);
    };
    const domain::Outlet* outlet = directory.outlet({desk.outlet});
    if (!outlet) return wrong("outlet", QStringLiteral("no outlet of the directory has this number"));
    const QString bank = domain::wordOf(outlet->bank);
    if (desk.bank != bank) return wrong("bank", QStringLiteral("outlet %1 is one of %2").arg(desk.outlet, bank));
    if (desk.city != outlet->city)
        return wrong("city", QStringLiteral("outlet %1 lies in %2").arg(desk.outlet, outlet->city));
    for (const auto& [partner, host, name] : {std::tuple{&desk.province, "province.host", "province.name"},
                                              {&desk.bankCore, "bank_core.host", "bank_core.name"}}) {
        if (partner->address.host.trimmed().isEmpty()) return wrong(host, QStringLiteral("expected a host"));
        if (partner->name.trimmed().isEmpty())
            return wrong(name, QStringLiteral("expected the name that its certificate bears"));
    }
    // Whoever may answer as the one could answer as the other.
    if (desk.province.name == desk.bankCore.name)
        return wrong("bank_core.name", QStringLiteral("expected another name than the province's"));
    if (desk.province.address == desk.bankCore.address)
        return wrong("bank_core.port", QStringLiteral("expected another place than the province's"));
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
