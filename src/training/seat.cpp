#include "training/seat.h"

#include "training/certificates.h"
#include "training/kept_json.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace kapok::training {
namespace {

bool isDeskNumber(const QString& desk)
{
    return desk.size() == 4 && std::ranges::all_of(desk, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString whole(const QString& folder) { return QFileInfo(folder).absoluteFilePath(); }

}  // namespace

Expected<Seat> seatAt(const QString& outlet, const QString& desk, const domain::Directory& directory)
{
    Seat seat;
    if (!desk.isEmpty()) seat.desk = desk;
    if (!outlet.isEmpty()) seat.outlet = outlet;
    const domain::Outlet* known = directory.outlet({seat.outlet});
    if (!known)
        return failure(Error::Kind::BadInput, words("training.no_such_outlet", {{"outlet", seat.outlet}}),
                       QStringLiteral("--outlet: expected one of the directory"));
    if (!isDeskNumber(seat.desk))
        return failure(Error::Kind::BadInput, words("training.no_such_desk", {{"desk", seat.desk}}),
                       QStringLiteral("--desk: expected four figures"));
    seat.bank = domain::wordOf(known->bank);
    seat.city = known->city;
    return seat;
}

QString groundOf(const QString& worldFolder)
{
    const QString inside = worldFolder + QStringLiteral("/training");
    const bool isProvinces =
        !QFileInfo(inside).isDir() && QFileInfo::exists(worldFolder + QStringLiteral("/province.db"));
    return isProvinces ? worldFolder : inside;
}

Expected<QString> worldOf(const QString& dataFolder, const QString& wished, bool begun)
{
    const QString file = dataFolder + QStringLiteral("/training/world.json");
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    const QString own = whole(dataFolder), asked = wished.isEmpty() ? own : whole(wished);
    const auto written = *kept ? textAt(**kept, "folder") : Expected<QString>(begun ? own : asked);
    if (!written)
        return failure(Error::Kind::BadInput, words("training.file_unreadable", {{"file", file}}),
                       written.error().detail);
    if (!wished.isEmpty() && *written != asked)
        return failure(Error::Kind::Refused, words("training.another_world", {{"folder", *written}}));
    if (*written == own) return QString();
    if (!*kept)
        if (const auto done = keep(file, {{"folder", toJson(*written)}}); !done) return std::unexpected(done.error());
    return *written;
}

line::DeskFile deskFileOf(const Seat& seat, const ReferenceParties::Ports& ports, const QString& ground,
                          const QString& dataFolder)
{
    const QDir certificates(ground + QStringLiteral("/certificates"));
    // Relative where it is the desk's own world, so that a folder may be carried elsewhere.
    const bool own = QDir::cleanPath(ground) == QDir::cleanPath(dataFolder + QStringLiteral("/training"));
    const auto path = [&](const QString& name) {
        return own ? QStringLiteral("training/certificates/") + name : certificates.absoluteFilePath(name);
    };
    line::DeskFile desk{.outlet = seat.outlet,
                        .desk = seat.desk,
                        .bank = seat.bank,
                        .city = seat.city,
                        .province = {},
                        .bankCore = {},
                        .authority = path(QStringLiteral("authority.pem")),
                        .certificate = path(seat.certificate() + QStringLiteral(".pem")),
                        .key = path(seat.certificate() + QStringLiteral(".key"))};
    for (const line::PartnerRow& row : line::partnerRows) {
        const QString file = ReferenceParties::fileOf(row.party, seat.bank, ports);
        if (const auto port = ports.find(file); port != ports.end())
            desk.*row.partner = {{QStringLiteral("127.0.0.1"), port->second}, certificateNameOf(file)};
    }
    return desk;
}

Expected<void> takeSeat(const Seat& seat, const QString& ground, const QString& dataFolder)
{
    const QString desks = ground + QStringLiteral("/desks");
    const QString file = desks + u'/' + seat.name() + QStringLiteral(".json");
    if (!QDir().mkpath(desks))
        return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", desks}}));
    const auto kept = readKept(file);
    if (!kept) return std::unexpected(kept.error());
    const QString mine = whole(dataFolder);
    if (*kept && textAt(**kept, "folder").value_or(mine) != mine)
        return failure(Error::Kind::Refused, words("training.seat_taken", {{"desk", seat.name()}}));
    if (!*kept)
        if (const auto taken = keep(file, {{"folder", toJson(mine)}, {"bank", toJson(seat.bank)}}); !taken)
            return taken;
    return makeCertificates(ground + QStringLiteral("/certificates"),
                            {{seat.certificate(), {.name = seat.certificate()}}});
}

}  // namespace kapok::training
