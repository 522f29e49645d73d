#include "cli/doctor.h"

#include "base/randomness.h"
#include "base/resources.h"
#include "base/small_file.h"
#include "cardio/apdu/spoken_lately.h"
#include "cardio/chip/local_hsm.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "cardio/printer/late_queue.h"
#include "cardio/printer/print_course.h"
#include "cli/commands.h"
#include "cli/desk_line.h"
#include "cli/findings.h"
#include "cli/journal_found.h"
#include "desk/offline_budget.h"
#include "domain/knowledge.h"
#include "domain/rules/offline.h"
#include "domain/rules/pack_in_force.h"
#include "line/desk_meaning.h"
#include "line/proxy.h"

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
constexpr std::chrono::milliseconds patienceWithProxy{2'000};

// As the diagnostics of the window say it of each reader: what lies there by its kind, and nobody's name (N03).
Json seenOf(const ports::Readers& readers)
{
    Json seen = Json::array();
    for (const ports::Reader& one : readers.list)
        seen.push_back({{"name", toJson(one.name)},
                        {"device", toJson(one.device)},
                        {"interface", one.contactless ? "contactless" : "contact"},
                        {"takes_pins", one.takesPins},
                        {"card_kind", toJson(one.cardKind)},
                        {"atr", toJson(one.atr)}});
    return seen;
}

// What works at this desk: one row of the document each.
class Doctor : public Findings {
public:
    using Findings::Findings;

    Json readers() const;
    Json printers(const line::DeskFile& desk) const;
    Json certificate(const line::TlsEnd& own, const QString& revokedFile) const;
    Json proxyOf(DeskLine& way) const;
    Json lineOf(DeskLine& desk) const;
    Json disk(const QString& folder) const;
    Json clock(const line::TlsEnd* own, const JournalFound* journal, bool training) const;
    Json withoutTheLine(const QString& folder, const line::TlsEnd& own, const JournalFound& journal,
                        const QString& pack) const;
    Json resources() const;
    Json rulesOf(const QString& pack, const QString& folder) const;
    void lookAt(Json& document, const QString& folder) const;
};

Json Doctor::readers() const
{
    ports::RealScheduler scheduler;
    cardio::LocalHsm hsm;
    const SystemClock clock;
    SystemRandomness randomness;
    cardio::PcscCardReaders all({scheduler, hsm, clock, randomness});
    const auto list = QCoro::waitFor(all.list());
    if (!list)
        return finding(false, words("doctor.no_reader_service", {{"why", sentence(list.error())}}),
                       words("doctor.mend.reader_service"));
    QStringList names;
    for (const ports::Reader& reader : list->list) names.append(reader.name);
    if (names.isEmpty()) return finding(false, words("doctor.no_reader"), words("doctor.mend.reader"));
    Json row = works(sentence(words("doctor.readers_found", {{"names", names.join(QStringLiteral(", "))}})));
    row["seen"] = seenOf(*list);
    row["apdus"] = Json::array();
    for (const QString& one : cardio::spokenLately()) row["apdus"].push_back(toJson(one));
    return row;
}

// Each queue that desk.json names is asked how it stands, and nothing is printed.
Json Doctor::printers(const line::DeskFile& desk) const
{
    QStringList queues = desk.cardPrinters;
    if (!desk.paperPrinter.isEmpty()) queues.prepend(desk.paperPrinter);
    if (queues.isEmpty()) return finding(false, words("doctor.no_printer"), words("doctor.mend.printer"));
    QStringList well, wrong;
    for (const QString& name : queues) {
        const auto report = cardio::lateQueue(name)->look();
        const Words trouble = report ? cardio::stateOf(*report).trouble : cardio::errorOf(report.error()).happened;
        if (trouble.empty()) well.append(name);
        else wrong.append(name + QStringLiteral(": ") + sentence(trouble));
    }
    return finding(wrong.isEmpty(),
                   wrong.isEmpty()
                       ? sentence(words("doctor.printers_ready", {{"names", well.join(QStringLiteral(", "))}}))
                       : wrong.join(QStringLiteral("; ")),
                   words("doctor.mend.printer_trouble"));
}

Json Doctor::certificate(const line::TlsEnd& own, const QString& revokedFile) const
{
    const Instant now = SystemClock().now();
    if (own.revoked.isOverdue(now))
        return finding(false, words("doctor.list_overdue", {{"file", revokedFile}}), words("doctor.mend.list_overdue"));
    const QDateTime ends = own.configuration.localCertificate().expiryDate();
    const qint64 days = QDateTime::fromMSecsSinceEpoch(now.utcMs).daysTo(ends);
    return finding(days > fewDays, words("doctor.days_left", {{"days", QString::number(days)}}),
                   words("doctor.mend.certificate"));
}

// N05: each way out is opened through it, and nothing is sent; whether somebody answers there says the line.
Json Doctor::proxyOf(DeskLine& way) const
{
    const line::DeskFile& desk = way.desk;
    QStringList through, shut;
    for (const line::PartnerRow& row : line::partnerRows) {
        const line::Partner* partner = desk.partner(row.party);
        if (!partner) continue;
        const auto tried =
            QCoro::waitFor(line::tryProxy(desk.proxy, partner->address, way.scheduler, patienceWithProxy));
        if (tried) through.append(QLatin1String(row.key));
        else if (const QString why = sentence(tried.error()); !shut.contains(why)) shut.append(why);
    }
    return finding(shut.isEmpty(),
                   shut.isEmpty()
                       ? sentence(words("doctor.proxy_lets_through", {{"names", through.join(QStringLiteral(", "))}}))
                       : shut.join(QStringLiteral("; ")),
                   words("doctor.mend.proxy"));
}

// All are asked, as the workbench would.
Json Doctor::lineOf(DeskLine& desk) const
{
    QStringList silent, answering;
    for (const line::PartnerRow& row : line::partnerRows) {
        if (!desk.desk.partner(row.party)) continue;
        const auto status = QCoro::waitFor(desk.parties.to(row.party).ask({QStringLiteral("status"), Json::object()}));
        if (status) answering.append(QLatin1String(row.key));
        else silent.append(QLatin1String(row.key) + QStringLiteral(": ") + sentence(status.error()));
    }
    return finding(silent.isEmpty(),
                   silent.isEmpty()
                       ? sentence(words("doctor.all_answer", {{"names", answering.join(QStringLiteral(", "))}}))
                       : silent.join(QStringLiteral("; ")),
                   words("doctor.mend.line"));
}

// A byte is written, read and taken away again: rights and free room promise nothing.
Json Doctor::disk(const QString& folder) const
{
    if (!QFileInfo(folder).isDir())
        return finding(false, words("doctor.no_folder", {{"folder", folder}}), words("doctor.mend.folder"));
    const QString trial = QDir(folder).filePath(QStringLiteral("doctor.trial"));
    const auto written = writeSmallFile(trial, "kapok\n");
    const auto read = readSmallFile(trial);
    QFile::remove(trial);
    if (!written || !read || *read != "kapok\n")
        return finding(false,
                       words("doctor.not_written",
                             {{"why", written ? sentence(words("doctor.read_otherwise")) : written.error().detail}}),
                       words("doctor.mend.not_written"));
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    const bool ownersOnly = !(QFileInfo(folder).permissions() &
                              (QFileDevice::WriteGroup | QFileDevice::WriteOther | QFileDevice::ReadOther));
    if (!ownersOnly) return finding(false, words("doctor.others_see_folder"), words("doctor.mend.others_see_folder"));
    return finding(room >= leastRoom, words("doctor.room", {{"mib", QString::number(room >> 20)}}),
                   words("doctor.mend.room"));
}

// There is nothing to hold the clock against but the certificate's days and what was written before.
Json Doctor::clock(const line::TlsEnd* own, const JournalFound* journal, bool training) const
{
    const SystemClock system;
    const QString shown = outletTime(system.now()).toString(Qt::ISODate);
    if (training) return notTried(words("doctor.clock_of_training", {{"at", shown}}), words("doctor.mend.nothing"));
    if (!own || !journal || (journal->isThere && !journal->isRead))
        return notTried(words("doctor.clock_alone", {{"at", shown}}), words("doctor.mend.clock_alone"));
    const Words trouble = line::clockAgainst(*own, journal->last, system.now());
    return finding(trouble.empty(), trouble.empty() ? shown : sentence(trouble), words("doctor.mend.clock"));
}

// M09, M10: what may be taken until it bites, and what kinds of business.
Json Doctor::withoutTheLine(const QString& folder, const line::TlsEnd& own, const JournalFound& journal,
                            const QString& pack) const
{
    const auto inForce = domain::packInForce(pack, folder);
    if (!inForce) return notTried(sentence(inForce.error()), words("doctor.mend.pack"));
    const Instant now = SystemClock().now();
    const desk::OfflineBudget budget =
        desk::budgetOf({.now = now,
                        .certificateEnds = {own.configuration.localCertificate().expiryDate().toMSecsSinceEpoch()},
                        .freeBytes = QStorageInfo(folder).bytesAvailable(),
                        .journalBytes = QFileInfo(folder + QStringLiteral("/journal.db")).size(),
                        .cases = journal.cases});
    QStringList kinds;
    Json names = Json::array();
    for (const domain::Business business : domain::rules::takenOffline(inForce->pack, outletDay(now))) {
        kinds.append(sentence(Words{QStringLiteral("business.") + domain::nameOf(business), {}}));
        names.push_back(toJson(domain::nameOf(business)));
    }
    Json row = finding(!budget.isShort(),
                       words("doctor.without_the_line", {{"days", QString::number(budget.days)},
                                                         {"cases", QString::number(budget.cases)},
                                                         {"kinds", kinds.join(QStringLiteral(", "))}}),
                       words("doctor.mend.without_the_line"));
    row["days"] = budget.days;
    row["cases"] = budget.cases;
    row["kinds"] = names;
    return row;
}

Json Doctor::resources() const
{
    const auto known = domain::Knowledge::load();
    return finding(known.has_value(), known ? resourceFolder() : sentence(known.error()),
                   words("doctor.mend.resources"));
}

Json Doctor::rulesOf(const QString& pack, const QString& folder) const
{
    const auto inForce = domain::packInForce(pack, folder);
    const bool good = inForce && !inForce->refused;
    const QString why = good      ? inForce->pack.identity().name
                        : inForce ? sentence(words("doctor.pack_refused", {{"why", inForce->refused->detail},
                                                                           {"pack", inForce->pack.identity().name}}))
                                  : inForce.error().detail;
    return finding(good, why, words("doctor.mend.pack"));
}

void Doctor::lookAt(Json& document, const QString& folder) const
{
    document["disk"] = disk(folder);
    const JournalFound journal = journalIn(*this, folder);
    const bool training = journal.training.value_or(QFileInfo(folder + QStringLiteral("/training")).isDir());
    document["keys"] = journal.row;
    document["staff"] = staffIn(*this, folder, journal, training);
    if (const desk::Witness witness = desk::Witness::in(folder); witness.verdict != desk::Verdict::Unknown)
        document["witness"] = witnessIn(*this, witness);
    const auto line = DeskLine::of(folder);
    document["rules"] = rulesOf(line ? (*line)->desk.pack : QString(), folder);
    const auto own = line ? line::tlsOf((*line)->files) : std::unexpected(line.error());
    document["clock"] = clock(own ? &*own : nullptr, &journal, training);
    if (!own) {
        document["desk"] = finding(false, sentence(own.error()), words("doctor.mend.desk"));
        document["certificate"] = notTried(words("doctor.no_certificate"), words("doctor.mend.put_back"));
        document["line"] = notTried(words("doctor.nobody_to_call"), words("doctor.mend.nobody_to_call"));
        return;
    }
    document["desk"] = works((*line)->desk.journalName());
    if (!training) document["printers"] = printers((*line)->desk);
    document["certificate"] = certificate(*own, (*line)->files.revoked);
    document["offline"] = withoutTheLine(folder, *own, journal, (*line)->desk.pack);
    if ((*line)->desk.proxy != line::Address()) document["proxy"] = proxyOf(**line);
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
    if (!call.args.isEmpty()) return wrongWords(call, "doctor");
    const Doctor doctor(call);
    Json document{{"versions",
                   {{"kapok", KAPOK_VERSION},
                    {"qt", qVersion()},
                    {"pcsclite", PCSCLITE_VERSION_NUMBER},
                    {"tls", toJson(QSslSocket::sslLibraryVersionString())}}},
                  {"readers", doctor.readers()},
                  {"printers", doctor.finding(false, words("doctor.no_printer"), words("doctor.mend.printer"))},
                  {"clock", doctor.clock(nullptr, nullptr, false)},
                  {"resources", doctor.resources()}};
    if (call.data()) doctor.lookAt(document, *call.data());
    document["all_work"] = allWork(document);
    print(call, document);
    return document["all_work"] == true ? Done : Refused;
}

}  // namespace kapok::cli
