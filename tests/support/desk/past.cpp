#include "support/desk/past.h"

#include "domain/id_number.h"
#include "support/desk/scripts.h"
#include "support/vfs/unsynced.h"

namespace kapok::test {
namespace {

// The entries of one case and its visit, as a desk has written them.
struct Model {
    std::vector<ports::Entry> entries;
    QString person;
};

Model waitingApplication(Outside& outside)
{
    Script way = ordinaryWayOf(domain::Business::Apply, outside.world);
    MemoryDisk disk(Image{}, false);
    Life life(outside, disk, 7);
    Teller(way, life).serveUntil(QStringLiteral("made"));
    return {life.entries(), way.person};
}

// What an inner case looks like that is closed with the answer on which it rested: begun and ended.
Model closedCase(const Model& waiting)
{
    Model model{.person = waiting.person};
    for (const ports::Entry& entry : waiting.entries)
        if (entry.kind == QLatin1String("begun")) model.entries.push_back(entry);
    ports::Entry ended = model.entries.front();
    ended.kind = QStringLiteral("ended");
    ended.body = {{"how", "refused"}, {"reason", "withdrawn"}, {"by", "outer"}};
    model.entries.push_back(ended);
    return model;
}

QString identityNumber(int nth)
{
    const QDate birth = QDate(1950, 1, 1).addDays(nth % 20'000);
    const QString first = QStringLiteral("440703%1%2")
                              .arg(birth.toString(QStringLiteral("yyyyMMdd")))
                              .arg(100 + nth / 20'000, 3, 10, QLatin1Char('0'));
    return first + domain::checkCharacter(first);
}

// A time-ordered id of its own for the nth case (UUIDv7 in its form).
QString idOf(int nth, int which)
{
    return QStringLiteral("01700000-%1-7%2-8000-%3")
        .arg(nth >> 16, 4, 16, QLatin1Char('0'))
        .arg(which, 3, 16, QLatin1Char('0'))
        .arg(nth & 0xffff, 12, 16, QLatin1Char('0'));
}

class Writer {
public:
    Writer(const QString& folder, bool training, Outside& outside)
        : m_place{folder, QStringLiteral("0708-0101"), m_unsynced.name(), {}, training},
          m_journal(opened(db::SqliteJournal::open(m_place, outside.scheduler, m_chance))),
          m_rowFile(m_place, desk::rowTables(), outside.scheduler),
          m_rows(m_rowFile, *m_journal, workflows::Workflows::ofThisHouse()),
          m_memory(*m_journal, m_rows)
    {
    }
    void write(const Model& model, int nth, int daysAgo)
    {
        std::map<std::string, std::string> names{{model.person.toStdString(), identityNumber(nth).toStdString()}};
        for (const ports::Entry& entry : model.entries)
            for (const QString& id : {entry.caseId.text, QString::fromStdString(entry.body.value("operation", ""))})
                if (!id.isEmpty()) names.try_emplace(id.toStdString(), idOf(nth, int(names.size())).toStdString());
        QString visit;
        for (const ports::Entry& entry : model.entries) {
            ports::NewEntry copy = entry;
            copy.day = entry.day.addDays(-daysAgo);
            copy.at.utcMs -= qint64(daysAgo) * 24 * 3600 * 1000;
            copy.caseId.text = QString::fromStdString(renamed(entry.caseId.text.toStdString(), names));
            copy.body = Json::parse(renamed(entry.body.dump(), names));
            if (copy.kind == QLatin1String("visit_begun")) visit = copy.caseId.text;
            if (copy.kind.startsWith(QLatin1String("day_"))) continue;
            append(std::move(copy));
        }
        ports::NewEntry gone = model.entries.back();
        gone.kind = QStringLiteral("visit_ended");
        gone.caseId = {visit};
        gone.body = Json::object();
        if (!visit.isEmpty()) append(std::move(gone));
    }
    void closeDay(const ports::Entry& last)
    {
        append({last.at, last.day, QStringLiteral("day_closed"), {}, {}, Json::object()});
    }

private:
    UnsyncedVfs m_unsynced;
    db::JournalPlace m_place;
    SeededRandomness m_chance{1};
    std::unique_ptr<db::SqliteJournal> m_journal;
    db::SqliteRows m_rowFile;
    desk::CaseRows m_rows;
    desk::Memory m_memory;

    static std::unique_ptr<db::SqliteJournal> opened(Expected<std::unique_ptr<db::SqliteJournal>> journal)
    {
        if (!journal) throw std::runtime_error(journal.error().happened.id.toStdString());
        return std::move(*journal);
    }
    static std::string renamed(std::string text, const std::map<std::string, std::string>& names)
    {
        for (const auto& [from, to] : names)
            for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
                text.replace(at, from.size(), to);
        return text;
    }
    void append(ports::NewEntry entry)
    {
        const auto kept = done(m_memory.append(std::move(entry)));
        if (!kept)
            throw std::runtime_error(kept.error().happened.id.toStdString() + ' ' + kept.error().detail.toStdString());
    }
};

}  // namespace

void writePast(const QString& folder, Past past, Outside& outside)
{
    constexpr int aDay = 100;
    const Model waiting = waitingApplication(outside), closed = closedCase(waiting);
    {
        Writer writer(folder, past.training, outside);
        for (int n = 0; n < past.ended; ++n) writer.write(closed, 100'000 + n, 1 + (past.ended - n) / aDay);
        for (int n = 0; n < past.waiting; ++n) writer.write(waiting, n, 1);
        ports::Entry last = waiting.entries.back();
        last.day = last.day.addDays(-1);
        writer.closeDay(last);
    }
    if (past.training) return;
    // The first start makes the rows.
    const Life first(outside, folder, 8);
}

}  // namespace kapok::test
