#include "cli/doctor.h"

#include "base/clock.h"
#include "base/randomness.h"
#include "base/resources.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "db/schema/schema.h"
#include "db/vault/desk_key.h"
#include "line/desk_file.h"
#include "ports/real_scheduler.h"

#include <QDir>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>
#include <QStorageInfo>

namespace kapok::cli {
namespace {

constexpr qint64 leastRoom = 200LL << 20;  // a year of a busy desk
constexpr int fewDays = 30;

Json finding(bool works, const QString& what, const char* mend)
{
    Json row{{"works", works}, {"what", toJson(what)}};
    if (!works) row["mend"] = mend;
    return row;
}

Json readers()
{
    ports::RealScheduler scheduler;
    cardio::LocalHsm hsm;
    const SystemClock clock;
    SystemRandomness randomness;
    cardio::PcscCardReaders all({scheduler, hsm, clock, randomness});
    const auto list = QCoro::waitFor(all.list());
    if (!list)
        return finding(false, QStringLiteral("the reader service does not answer: ") + list.error().detail,
                       "Start pcscd, or plug the reader in again.");
    QStringList names;
    for (const ports::Reader& reader : list->list) names.append(reader.name);
    if (names.isEmpty())
        return finding(false, QStringLiteral("no reader"),
                       "Plug a reader in; `kapokctl card list` shows it when it is found.");
    return finding(true, names.join(QStringLiteral(", ")), "");
}

Json certificate(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return finding(false, path + QStringLiteral(" cannot be read"),
                       "Put the desk's certificate back where desk.json names it.");
    const QSslCertificate own(&file, QSsl::Pem);
    if (own.isNull())
        return finding(false, path + QStringLiteral(" is no certificate"),
                       "Put the desk's certificate back where desk.json names it.");
    const qint64 days = QDateTime::fromMSecsSinceEpoch(SystemClock().now().utcMs).daysTo(own.expiryDate());
    return finding(days > fewDays, QStringLiteral("%1 days left").arg(days),
                   "Ask the province for a new certificate of this desk before it runs out.");
}

Json line(const QString& folder)
{
    const auto desk = line::readDeskFile(folder + QStringLiteral("/desk.json"));
    if (!desk)
        return finding(false, QStringLiteral("desk.json: ") + desk.error().detail,
                       "Write desk.json as docs/operations.md shows it; in training the first start does.");
    const line::TlsFiles files = desk->tls(folder);
    const auto tls = line::tlsOf(files);
    if (!tls)
        return finding(false, tls.error().detail,
                       "Put authority, certificate and key back where desk.json names them.");
    if (tls->revoked.isOverdue(SystemClock().now()))
        return finding(false, files.revoked + QStringLiteral(" should have been replaced by a newer list"),
                       "Ask the province for its newest list of revoked certificates; until then the old one counts.");
    return certificate(files.certificate);
}

Json disk(const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return finding(false, QStringLiteral("there is no data folder ") + folder,
                       "Name the folder of a desk with --data; the first start of the workbench makes one.");
    const QStorageInfo storage(folder);
    const qint64 room = storage.bytesAvailable();
    const bool writable = QFileInfo(folder).isWritable() && !storage.isReadOnly();
    if (!writable)
        return finding(false, QStringLiteral("the data folder cannot be written"),
                       "Give the teller's user the right to write there.");
    return finding(room >= leastRoom, QStringLiteral("%1 MiB free").arg(room >> 20),
                   "Make room: below 200 MiB nothing more can be safely recorded soon.");
}

Json clock()
{
    const QDate today = outletDay(SystemClock().now());
    return finding(today.year() >= 2019 && today.year() <= 2100, outletTime(SystemClock().now()).toString(Qt::ISODate),
                   "Set the clock: receipts and promises carry its date.");
}

Json keys(const QString& folder)
{
    const QFileInfo key(folder + u'/' + QLatin1String(db::schema::keyFile));
    const bool hasJournal = QFileInfo::exists(folder + QStringLiteral("/journal.db"));
    const auto state = db::readDeskKey({.folder = folder}).state;
    if (state == db::DeskKeyState::Unreadable)
        return finding(false, QStringLiteral("the desk key is not whole, or not this user's to read"),
                       "Put back the desk key of this desk: without it nothing personal can be read.");
    if (state == db::DeskKeyState::Missing)
        return finding(!hasJournal,
                       hasJournal ? QStringLiteral("the desk key is missing")
                                  : QStringLiteral("made with the first entry"),
                       "Put back the desk key of this desk: without it nothing personal can be read.");
    const bool ownersOnly = !(key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    return finding(ownersOnly,
                   ownersOnly ? QStringLiteral("readable by their owner only")
                              : QStringLiteral("others may read the desk key"),
                   "chmod 600 on the desk key.");
}

Json resources()
{
    const auto pack = readResource(QStringLiteral("rules/jiangmen-2021.json"));
    return finding(pack.has_value(), resourceFolder(),
                   "Install Kapok again, or name its resources in KAPOK_RESOURCES.");
}

bool allWork(const Json& document)
{
    for (const auto& [name, row] : document.items())
        if (row.is_object() && row.contains("works") && row["works"] == false) return false;
    return true;
}

}  // namespace

int doctor(const Call& call)
{
    if (!call.args.isEmpty())
        return wrongCall(call, QStringLiteral("kapokctl doctor: expected nothing but --data DIR"));
    Json document{
        {"versions",
         {{"kapok", KAPOK_VERSION}, {"qt", qVersion()}, {"tls", toJson(QSslSocket::sslLibraryVersionString())}}},
        {"readers", readers()},
        {"printers", finding(false, QStringLiteral("no printer is configured"),
                             "Printing at a real desk is not built yet; training prints into its papers folder.")},
        {"clock", clock()},
        {"resources", resources()}};
    if (call.data()) {
        document["line"] = line(*call.data());
        document["disk"] = disk(*call.data());
        document["keys"] = keys(*call.data());
    }
    document["all_work"] = allWork(document);
    print(call, document);
    return document["all_work"] == true ? Done : Refused;
}

}  // namespace kapok::cli
