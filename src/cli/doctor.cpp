#include "cli/doctor.h"

#include "base/dictionary.h"
#include "base/randomness.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "cli/desk_line.h"
#include "db/journal/owner.h"
#include "db/journal/reader.h"
#include "db/vault/desk_key.h"
#include "desk/staff.h"
#include "domain/knowledge.h"
#include "domain/rules/pack_in_force.h"
#include "line/desk_meaning.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>
#include <QSslSocket>
#include <QStorageInfo>

namespace kapok::cli {
namespace {

constexpr qint64 leastRoom = 200LL << 20;  // a year of a busy desk
constexpr int fewDays = 30;

// What was not tried is not praised.
Json notTried(const QString& why, const char* mend)
{
    return {{"works", nullptr}, {"what", toJson(QStringLiteral("not tried: ") + why)}, {"mend", mend}};
}

Json finding(bool works, const QString& what, const char* mend)
{
    Json row{{"works", works}, {"what", toJson(what)}};
    if (!works) row["mend"] = mend;
    return row;
}

QString sentence(const Error& error)
{
    const auto dictionary = Dictionary::load(resourcePath(QStringLiteral("words")));
    const QString said = dictionary && dictionary->knows(error.happened.id)
                             ? dictionary->render(error.happened, Language::English)
                             : error.happened.id;
    return error.detail.isEmpty() ? said : said + u' ' + error.detail;
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
        return finding(false, QStringLiteral("the reader service does not answer: ") + sentence(list.error()),
                       "Start pcscd, or plug the reader in again.");
    QStringList names;
    for (const ports::Reader& reader : list->list) names.append(reader.name);
    if (names.isEmpty())
        return finding(false, QStringLiteral("no reader"),
                       "Plug a reader in; `kapokctl card list` shows it when it is found.");
    return finding(true, QStringLiteral("found: ") + names.join(QStringLiteral(", ")), "");
}

constexpr const char* putBack = "Put authority, certificate and key back where desk.json names them.";

Json certificate(const line::TlsEnd& own, const QString& revokedFile)
{
    const Instant now = SystemClock().now();
    if (own.revoked.isOverdue(now))
        return finding(false, revokedFile + QStringLiteral(" should have been replaced by a newer list"),
                       "Ask the province for its newest list of revoked certificates; until then the old one counts.");
    const QDateTime ends = own.configuration.localCertificate().expiryDate();
    const qint64 days = QDateTime::fromMSecsSinceEpoch(now.utcMs).daysTo(ends);
    return finding(days > fewDays, QStringLiteral("%1 days left").arg(days),
                   "Ask the province for a new certificate of this desk before it runs out.");
}

// All are asked, as the workbench would.
Json lineOf(DeskLine& desk)
{
    QStringList silent, answering;
    for (const line::PartnerRow& row : line::partnerRows) {
        if (!desk.desk.partner(row.party)) continue;
        const auto said = QCoro::waitFor(desk.parties.to(row.party).ask({QStringLiteral("status"), Json::object()}));
        if (said) answering.append(QLatin1String(row.key));
        else silent.append(QLatin1String(row.key) + QStringLiteral(": ") + sentence(said.error()));
    }
    return finding(silent.isEmpty(),
                   silent.isEmpty() ? answering.join(QStringLiteral(", ")) + QStringLiteral(" answer")
                                    : silent.join(QStringLiteral("; ")),
                   "Look at host, port and name in desk.json, at the network, and whether the other end is up; in "
                   "training it is while a workbench runs.");
}

// A byte is written, read and taken away again: rights and free room promise nothing.
Json disk(const QString& folder)
{
    if (!QFileInfo(folder).isDir())
        return finding(false, QStringLiteral("there is no data folder ") + folder,
                       "Name the folder of a desk with --data; the first start of the workbench makes one.");
    const QString trial = QDir(folder).filePath(QStringLiteral("doctor.trial"));
    const auto written = writeSmallFile(trial, "kapok\n");
    const auto read = readSmallFile(trial);
    QFile::remove(trial);
    if (!written || !read || *read != "kapok\n")
        return finding(false,
                       QStringLiteral("the data folder cannot be written: ") +
                           (written ? QStringLiteral("read back otherwise") : written.error().detail),
                       "Make room on the disk, or give the teller's user the right to write there.");
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    const bool ownersOnly = !(QFileInfo(folder).permissions() &
                              (QFileDevice::WriteGroup | QFileDevice::WriteOther | QFileDevice::ReadOther));
    if (!ownersOnly)
        return finding(false, QStringLiteral("others may look into the data folder, or write there"),
                       "chmod 700 on the data folder.");
    return finding(room >= leastRoom, QStringLiteral("written and read back, %1 MiB free").arg(room >> 20),
                   "Make room: below 200 MiB nothing more can be safely recorded soon.");
}

struct Journal {
    bool isThere = false, isRead = false;
    std::optional<bool> training;  ///< which kind of folder its first entry says
    std::optional<Instant> last;
    Json row;  ///< of the keys
};

constexpr const char* putKeyBack = "Put back the desk key of this desk: without it nothing personal can be read.";

// What a journal that cannot be read lacks: each failure has a mend of its own.
const char* mendOf(const Error& error)
{
    const QString& id = error.happened.id;
    if (id.startsWith(QLatin1String("journal.key_"))) return putKeyBack;
    if (id == QLatin1String("journal.vault_missing") || id == QLatin1String("journal.another_vault"))
        return "Put the vault.db of this journal back beside it.";
    if (id == QLatin1String("journal.newer") || id == QLatin1String("journal.entry_version"))
        return "Install the Kapok that wrote it, or a newer one.";
    if (id == QLatin1String("journal.older")) return "Begin a new data folder.";
    if (id == QLatin1String("journal.cannot_open"))
        return "Look at the disk, and whether journal.db is this user's to read.";
    if (id == QLatin1String("journal.lost") || id == QLatin1String("journal.log_lost"))
        return "Put journal.db and journal.db-wal back together, or restore the last backup: kapokctl journal restore.";
    return "Stop work, keep the files as they are, and restore the last backup that verifies: kapokctl journal "
           "restore.";
}

// Opens what is sealed, entry by entry.
Journal journalIn(const QString& folder)
{
    const QString file = folder + QStringLiteral("/journal.db");
    Journal journal{.isThere = QFileInfo::exists(file)};
    const char* const mend = putKeyBack;
    if (db::readDeskKey({.folder = folder}).state == db::DeskKeyState::Unreadable) {
        journal.row = finding(false, QStringLiteral("the desk key is not whole, or not this user's to read"), mend);
        return journal;
    }
    const QFileInfo key(folder + u'/' + QLatin1String(db::schema::keyFile));
    if (!journal.isThere && !key.exists()) {
        journal.row = notTried(QStringLiteral("made with the first entry"), "Start the workbench once.");
        return journal;
    }
    auto reader = db::JournalReader::open(file);
    if (!reader && reader.error().kind == Error::Kind::Unavailable) {
        journal.row = notTried(sentence(reader.error()), "Close the workbench, and ask again.");
        return journal;
    }
    const auto read = reader ? reader->each([&](const ports::Entry& entry) -> Expected<void> {
        if (const auto owner = db::Owner::fromEntry(entry); entry.seq == 1 && owner) journal.training = owner->training;
        journal.last = entry.at;
        return {};
    })
                             : std::unexpected(reader.error());
    journal.isRead = read.has_value();
    const bool ownersOnly = !(key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther));
    if (!read) journal.row = finding(false, sentence(read.error()), mendOf(read.error()));
    else if (!reader->hasKeys()) journal.row = finding(false, QStringLiteral("the desk key is missing"), mend);
    else
        journal.row = finding(ownersOnly,
                              ownersOnly ? QStringLiteral("open every entry, and are their owner's only")
                                         : QStringLiteral("others may read the desk key"),
                              "chmod 600 on the desk key.");
    return journal;
}

// There is nothing to hold the clock against but the certificate's days and what was written before.
Json clock(const line::TlsEnd* own, const Journal* journal, bool training)
{
    const SystemClock system;
    const QString shown = outletTime(system.now()).toString(Qt::ISODate);
    if (training) return notTried(shown + QStringLiteral(", and training has its own"), "Nothing has to be done.");
    if (!own || !journal || (journal->isThere && !journal->isRead))
        return notTried(shown + QStringLiteral(", with no certificate and no journal to hold it against"),
                        "Name a whole desk with --data.");
    const Words trouble = line::clockAgainst(*own, journal->last, system.now());
    return finding(trouble.empty(), trouble.empty() ? shown : sentence(Error{Error::Kind::Refused, trouble, {}}),
                   "Set the clock: receipts and promises carry its date.");
}

Json staffIn(const QString& folder, bool training)
{
    const auto bytes = readSmallFile(folder + QStringLiteral("/staff.json"));
    const auto staff = bytes ? desk::staffOf(*bytes, training ? desk::Hashing::Light : desk::Hashing::Full)
                             : std::unexpected(bytes.error());
    return finding(staff.has_value(), staff ? QStringLiteral("%1 numbers").arg(staff->size()) : sentence(staff.error()),
                   "Put staff.json right: nobody signs in without it.");
}

Json resources()
{
    const auto known = domain::Knowledge::load();
    return finding(known.has_value(), known ? resourceFolder() : sentence(known.error()),
                   "Install Kapok again: words and rules belong to the program.");
}

Json rulesOf(const QString& pack, const QString& folder)
{
    const auto inForce = domain::packInForce(pack, folder);
    const bool good = inForce && !inForce->refused;
    const QString why =
        good      ? inForce->pack.identity().name
        : inForce ? inForce->refused->detail + QStringLiteral("; in force stays ") + inForce->pack.identity().name
                  : inForce.error().detail;
    return finding(good, why, "Put the pack and its .sig back where desk.json names it, or name another there.");
}

void lookAt(Json& document, const QString& folder)
{
    document["disk"] = disk(folder);
    const Journal journal = journalIn(folder);
    const bool training = journal.training.value_or(QFileInfo(folder + QStringLiteral("/training")).isDir());
    document["keys"] = journal.row;
    document["staff"] = staffIn(folder, training);
    const auto line = DeskLine::of(folder);
    document["rules"] = rulesOf(line ? (*line)->desk.pack : QString(), folder);
    const auto own = line ? line::tlsOf((*line)->files) : std::unexpected(line.error());
    document["clock"] = clock(own ? &*own : nullptr, &journal, training);
    if (!own) {
        document["desk"] = finding(false, sentence(own.error()),
                                   "Write desk.json as docs/operations.md shows it, and put authority, certificate and "
                                   "key where it names them; in training the first start does.");
        document["certificate"] = notTried(QStringLiteral("desk.json does not lead to one"), putBack);
        document["line"] =
            notTried(QStringLiteral("desk.json does not say whom to call"), "Put desk.json right first.");
        return;
    }
    document["desk"] = finding(true, (*line)->desk.journalName(), "");
    document["certificate"] = certificate(*own, (*line)->files.revoked);
    document["line"] = lineOf(**line);
}

bool allWork(const Json& document)
{
    for (const auto& [name, row] : document.items())
        if (row.is_object() && row.contains("works") && row["works"] != true) return false;
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
        {"clock", clock(nullptr, nullptr, false)},
        {"resources", resources()}};
    if (call.data()) lookAt(document, *call.data());
    document["all_work"] = allWork(document);
    print(call, document);
    return document["all_work"] == true ? Done : Refused;
}

}  // namespace kapok::cli
