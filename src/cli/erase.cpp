#include "cli/erase.h"

#include "cli/commands.h"
#include "cli/reveal.h"
#include "cli/staffed_desk.h"
#include "db/journal/erased.h"
#include "db/journal/reader.h"
#include "db/rows/row_file.h"
#include "db/schema/schema.h"
#include "desk/authority.h"
#include "desk/retention.h"

#include <QDir>
#include <QFile>

namespace kapok::cli {
namespace {

Json documentOf(const desk::Retention::Due& due, QDate before, bool erased)
{
    return {{"before", toJson(before.toString(Qt::ISODate))},
            {"cases", due.cases},
            {"visits", due.visits},
            {"erased", erased}};
}

Expected<desk::Retention> retentionOf(const QString& folder, Instant* last)
{
    auto reader = db::JournalReader::open(QDir(folder).filePath(QLatin1String(db::schema::journalFile)));
    if (!reader) return std::unexpected(reader.error());
    desk::Retention retention;
    const auto read = reader->each([&](const ports::Entry& entry) -> Expected<void> {
        retention.add(entry);
        *last = std::max(*last, entry.at);
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return retention;
}

// A name for each thousand: an entry has its bounds. The rows name persons by a hash and go first, whatever cuts this
// short behind it: the desk makes them anew, without whoever is erased by then.
Expected<void> write(StaffedDesk& desk, const QString& folder, const QString& by, const QStringList& ids)
{
    constexpr qsizetype atOnce = 1'000;
    if (!ids.isEmpty()) db::RowFile::remove({.folder = folder});
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        const db::Erased erased{ids.mid(from, atOnce)};
        if (const auto noted = desk.note(db::Erased::kind.toLatin1().constData(), by, erased.toJson()); !noted)
            return noted;
    }
    return {};
}

// Whoever is not the administrator is written down as denied; whoever it is leaves again, whatever became of it.
Expected<void> eraseAs(const Call& call, const QString& user, const QStringList& ids)
{
    const auto desk = StaffedDesk::open(*call.data(), OfTraining::Taken);
    if (!desk) return std::unexpected(desk.error());
    const auto member = (*desk)->enter(user, passwordFromInput());
    if (!member) return std::unexpected(member.error());
    desk::Seat seat;
    seat.take(*member);
    auto done = QCoro::waitFor(desk::Authority(seat, *(*desk)->memory, (*desk)->clock).check(desk::Right::Erase));
    if (done) done = write(**desk, *call.data(), user, ids);
    const auto left = QCoro::waitFor((*desk)->signIn->signOut(user));
    return done && !left ? Expected<void>(std::unexpected(left.error())) : done;
}

// A played day keeps its papers, which go with whom they are about: of this call, and of one that was cut short.
void forgetPapers(const QString& folder, const QStringList& numbers)
{
    const QDir papers(folder + QStringLiteral("/papers"));
    if (!papers.exists()) return;
    for (const QString& number : numbers)
        for (const QString& paper : papers.entryList({number + QStringLiteral("-*.pdf")}, QDir::Files))
            QFile::remove(papers.filePath(paper));
}

}  // namespace

int erase(const Call& call)
{
    const QString day = call.option("before").value_or(QString());
    const QDate before = QDate::fromString(day, Qt::ISODate);
    if (!before.isValid()) return wrongCall(call, words("cli.before", {{"what", day}}));
    const auto confirmed = call.option("confirm"), user = call.option("user");
    if (confirmed.has_value() != user.has_value()) return wrongCall(call, words("cli.confirm_with_user"));
    Instant last{};
    const auto retention = retentionOf(*call.data(), &last);
    if (!retention) return fail(call, retention.error());
    const QDate latest = outletDay(last).addDays(-desk::Retention::leastDays);
    if (before > latest)
        return wrongCall(call, words("cli.before_too_late", {{"what", day}, {"day", latest.toString(Qt::ISODate)}}));
    forgetPapers(*call.data(), retention->erasedNumbers());
    const desk::Retention::Due due = retention->dueBefore(before);
    if (!confirmed) {
        print(call, documentOf(due, before, false));
        return Done;
    }
    if (*confirmed != QString::number(due.cases))
        return fail(call,
                    Error{Error::Kind::Refused,
                          words("cli.confirm_counts", {{"what", *confirmed}, {"count", QString::number(due.cases)}}),
                          {}});
    const auto done = eraseAs(call, *user, due.ids);
    // Where not all of it was done, of those alone who are erased now.
    if (const auto now = retentionOf(*call.data(), &last)) forgetPapers(*call.data(), now->erasedNumbers());
    if (!done) return fail(call, done.error());
    print(call, documentOf(due, before, true));
    return Done;
}

}  // namespace kapok::cli
