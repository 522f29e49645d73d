#include "cardio/cups/cups_queue.h"

#include "cardio/cups/ipp_call.h"

#include <QUrl>

#include <algorithm>

namespace kapok::cardio {
namespace {

QByteArray uriOf(const QString& queue) { return "ipp://localhost/printers/" + QUrl::toPercentEncoding(queue); }

constexpr std::initializer_list<const char*> stateAttributes{"printer-state",         "printer-is-accepting-jobs",
                                                             "printer-state-reasons", "marker-types",
                                                             "marker-levels",         "marker-low-levels",
                                                             "printer-supply",        "printer-input-tray",
                                                             "printer-output-tray",   "device-uri"};

constexpr std::initializer_list<const char*> jobAttributes{
    "job-id", "job-name", "job-state", "job-state-reasons", "job-printer-uri", "time-at-processing"};

bool bears(const PrintJob& job, const QString& title)
{
    return job.title == title || job.title.startsWith(title + u'/');
}

FromQueue<void> nothing(const FromQueue<Ipp>& answer)
{
    if (!answer) return std::unexpected(answer.error());
    return {};
}

}  // namespace

// CUPS keeps what a printer said at its last job (pitfalls.md P41): a device that speaks IPP is asked itself.
FromQueue<PrinterReport> CupsQueue::look()
{
    const auto answer = IppCall(IPP_OP_GET_PRINTER_ATTRIBUTES, uriOf(m_name))
                            .wants(stateAttributes)
                            .sent(IppEnd::service(), m_patience);
    if (!answer) return std::unexpected(answer.error());
    PrinterReport report = reportOf(*answer);
    const QStringList device = textsIn(attributeOf(*answer, "device-uri"));
    const auto end = device.isEmpty() ? std::nullopt : IppEnd::device(device.front().toLatin1());
    if (!end) return report;
    const auto itself =
        IppCall(IPP_OP_GET_PRINTER_ATTRIBUTES, device.front().toLatin1()).wants(stateAttributes).sent(*end, m_patience);
    if (!itself) {
        report.answers = false;
        return report;
    }
    PrinterReport live = reportOf(*itself);
    // That the queue stands, only CUPS knows; a printer's own "paused" it repeats for ever, after a resume too.
    if (report.state == IPP_PSTATE_STOPPED) {
        live.state = report.state;
        for (const QString& reason : report.reasons)
            if (reason.startsWith(QLatin1String("paused"))) live.reasons.append(reason);
    }
    live.accepts = live.accepts && report.accepts;
    return live;
}

FromQueue<int> CupsQueue::send(const PrintOrder& order)
{
    IppCall call(IPP_OP_PRINT_JOB, uriOf(m_name));
    call.word(IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", order.title.toUtf8())
        .word(IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", "application/pdf")
        .carries(order.pdf);
    if (!order.media.isEmpty()) call.word(IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", order.media.toLatin1());
    IppEnd end = IppEnd::service();
    end.resource = "/printers/" + QUrl::toPercentEncoding(m_name);
    const auto answer = call.sent(end, m_patience);
    if (!answer) return std::unexpected(answer.error());
    const auto id = numbersIn(attributeOf(*answer, "job-id"));
    if (id.empty()) return std::unexpected(QueueTrouble{.mayBeDone = true, .detail = QStringLiteral("no job-id")});
    return id.front();
}

FromQueue<std::vector<PrintJob>> CupsQueue::jobs(const QString& title)
{
    const auto answer = IppCall(IPP_OP_GET_JOBS, "ipp://localhost/")
                            .word(IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", "all")
                            .wants(jobAttributes)
                            .sent(IppEnd::service(), m_patience);
    if (!answer) return std::unexpected(answer.error());
    std::vector<PrintJob> all = jobsIn(*answer);
    std::erase_if(all, [&](const PrintJob& job) { return !bears(job, title); });
    return all;
}

FromQueue<std::vector<PrintJob>> CupsQueue::waiting()
{
    const auto answer =
        IppCall(IPP_OP_GET_JOBS, uriOf(m_name)).wants(jobAttributes).sent(IppEnd::service(), m_patience);
    if (!answer) return std::unexpected(answer.error());
    return jobsIn(*answer);
}

FromQueue<void> CupsQueue::cancel(int job)
{
    return nothing(IppCall(IPP_OP_CANCEL_JOB, uriOf(m_name)).number("job-id", job).sent(IppEnd::service(), m_patience));
}

// A job that is being printed goes back to the waiting ones: who pauses asks first (pauseBetweenCards).
FromQueue<void> CupsQueue::pause()
{
    IppEnd end = IppEnd::service();
    end.resource = "/admin/";
    return nothing(IppCall(IPP_OP_PAUSE_PRINTER, uriOf(m_name)).sent(end, m_patience));
}

FromQueue<void> CupsQueue::resume()
{
    IppEnd end = IppEnd::service();
    end.resource = "/admin/";
    return nothing(IppCall(IPP_OP_RESUME_PRINTER, uriOf(m_name)).sent(end, m_patience));
}

FromQueue<void> CupsQueue::move(int job, const QString& queue)
{
    IppEnd end = IppEnd::service();
    end.resource = "/jobs/";
    return nothing(IppCall(IPP_OP_CUPS_MOVE_JOB, uriOf(m_name))
                       .number("job-id", job)
                       .word(IPP_TAG_JOB, IPP_TAG_URI, "job-printer-uri", uriOf(queue))
                       .sent(end, m_patience));
}

}  // namespace kapok::cardio
