#include "training/practice_printer.h"

#include "training/kept_json.h"

#include <QDir>

#include <algorithm>

namespace kapok::training {

Expected<std::unique_ptr<PracticePrinter>> PracticePrinter::open(const QString& memory, const QString& output,
                                                                 DrawPaper draw)
{
    const auto kept = readKept(memory);
    if (!kept) return std::unexpected(kept.error());
    std::unique_ptr<PracticePrinter> printer(new PracticePrinter(memory, output, std::move(draw)));
    if (*kept)
        for (const auto& [operation, file] : (*kept)->items())
            printer->m_jobs.emplace(domain::OperationId{QString::fromStdString(operation)},
                                    file.is_string() ? text(file) : QString());
    return printer;
}

// A name that no other job bears. A file that a job left behind without being remembered is drawn again.
QString PracticePrinter::freeName(const ports::Sheet& sheet) const
{
    const QString base = sheet.caseNumber.isEmpty() ? sheet.paper : sheet.caseNumber + u'-' + sheet.paper;
    QString name = base + QStringLiteral(".pdf");
    for (int count = 2; std::ranges::any_of(m_jobs, [&](const auto& job) { return job.second == name; }); ++count)
        name = base + QStringLiteral("-%1.pdf").arg(count);
    return name;
}

Expected<QString> PracticePrinter::taken(const domain::OperationId& operation, const ports::Sheet& sheet)
{
    if (const auto known = m_jobs.find(operation); known != m_jobs.end()) return known->second;
    const QString name = freeName(sheet);
    if (!m_output.isEmpty()) {
        if (!QDir().mkpath(m_output))
            return failure(Error::Kind::Unavailable, words("training.file_not_written", {{"file", m_output}}));
        if (const auto drawn = m_draw(m_output + u'/' + name, sheet); !drawn) return std::unexpected(drawn.error());
    }
    auto jobs = m_jobs;
    jobs.emplace(operation, name);
    Json memory = Json::object();
    for (const auto& [id, file] : jobs) memory[id.text.toStdString()] = file.toStdString();
    if (const auto remembered = keep(m_memory, memory); !remembered) return std::unexpected(remembered.error());
    m_jobs = std::move(jobs);
    return name;
}

Task<Expected<ports::Outcome>> PracticePrinter::carryOut(ports::Deed deed)
{
    const auto name = taken(deed.operation, ports::sheetOf(deed));
    if (!name) co_return std::unexpected(name.error());
    co_return ports::Outcome{deed.body};
}

Task<Expected<ports::Fate>> PracticePrinter::find(ports::Deed deed)
{
    if (!m_jobs.contains(deed.operation)) co_return ports::Fate{ports::Fate::Kind::NotDone};
    co_return ports::Fate{ports::Fate::Kind::Done, deed.body};
}

}  // namespace kapok::training
