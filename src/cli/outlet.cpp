#include "cli/outlet.h"

#include "cli/commands.h"
#include "db/journal/reader.h"
#include "db/rows/sqlite_rows.h"
#include "desk/case_rows.h"
#include "desk/outlet_rows.h"
#include "outlet/own_outlet.h"
#include "outlet/pg_ledger.h"
#include "ports/real_scheduler.h"

#include <QDir>
#include <QFileInfo>

namespace kapok::cli {
namespace {

constexpr std::chrono::milliseconds patience{5'000};

Json documentOf(const ports::DeskOfOutlet& one)
{
    return {{"desk", toJson(one.desk)},
            {"entries", one.entries},
            {"head", one.head.toHex().toStdString()},
            {"behind", one.behind},
            {"at", one.at ? toJson(outletTime(*one.at).toString(Qt::ISODateWithMs)) : Json()},
            {"approvals", one.approvals ? Json(*one.approvals) : Json()}};
}

// Where desk.json names no ledger, this desk is all that there is.
Expected<ports::DesksOfOutlet> askItself(const QString& folder, const line::DeskFile& desk)
{
    auto journal = db::JournalReader::open(QDir(folder).filePath(QLatin1String(db::schema::journalFile)));
    if (!journal) return std::unexpected(journal.error());
    const db::JournalPlace place{.folder = folder, .deskName = desk.journalName()};
    ports::RealScheduler scheduler;
    db::SqliteRows rows(place, desk::rowTables(), scheduler);
    outlet::OwnOutlet own(desk.journalName(), *journal, rows, desk::casesShown());
    return QCoro::waitFor(own.desks());
}

Expected<ports::DesksOfOutlet> ask(const QString& folder)
{
    const auto desk = line::readDeskFile(QDir(folder).filePath(QStringLiteral("desk.json")));
    if (!desk) return std::unexpected(desk.error());
    const auto place = outlet::placeOf(*desk, folder);
    if (!place) return askItself(folder, *desk);
    ports::RealScheduler scheduler;
    outlet::PgLedger ledger(*place, scheduler, patience);
    return QCoro::waitFor(ledger.desks());
}

}  // namespace

// A list that could not be asked for is null and says why; one that is empty is empty (W25).
int outletCommand(const Call& call)
{
    const bool asks = call.args == QStringList{QStringLiteral("status")};
    if (!asks || !call.data()) return wrongWords(call, "outlet");
    const auto desks = ask(*call.data());
    if (!desks) {
        if (desks.error().kind == Error::Kind::Unavailable)
            print(call, {{"desks", nullptr}, {"why", toJson(said(call, desks.error().happened))}});
        return fail(call, desks.error());
    }
    Json list = Json::array();
    for (const ports::DeskOfOutlet& one : desks->list) list.push_back(documentOf(one));
    print(call, {{"desks", list}});
    return Done;
}

}  // namespace kapok::cli
