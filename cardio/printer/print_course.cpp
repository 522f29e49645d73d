#include "cardio/printer/print_course.h"

#include <algorithm>

namespace kapok::cardio {
namespace {

using How = JobEnd::How;

// What ended before anything of it went to a printer is as if it had never been.
bool mayHaveCome(const PrintJob& job) { return !job.isOver() || job.begun; }

QString detailOf(const PrintJob& job)
{
    const QString number = QStringLiteral("job %1").arg(job.id);
    return job.reason.isEmpty() ? number : number + QStringLiteral(", ") + job.reason;
}

}  // namespace

Error errorOf(const QueueTrouble& trouble)
{
    return {Error::Kind::Unavailable, words(trouble.noSuchQueue ? "printer.no_queue" : "printer.no_service"),
            trouble.detail};
}

PrintCourse::PrintCourse(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, PrintPatience patience)
    : m_queue(std::move(queue)), m_scheduler(scheduler), m_patience(patience), m_worker(scheduler.worker("printer"))
{
}

Task<Expected<PrinterState>> PrintCourse::state()
{
    const auto report = co_await ports::on(*m_worker, [queue = m_queue] { return queue->look(); });
    if (!report) co_return std::unexpected(errorOf(report.error()));
    co_return stateOf(*report);
}

Task<PrintCourse::Jobs> PrintCourse::jobs(QString title)
{
    co_return co_await ports::on(*m_worker, [queue = m_queue, title] { return queue->jobs(title); });
}

Task<std::optional<PrinterTrouble>> PrintCourse::trouble()
{
    const auto report = co_await ports::on(*m_worker, [queue = m_queue] { return queue->look(); });
    if (!report) co_return PrinterTrouble{errorOf(report.error()).happened, report.error().detail};
    auto all = troublesOf(*report);
    if (all.empty()) co_return std::nullopt;
    co_return std::move(all.front());
}

Task<Expected<JobEnd>> PrintCourse::print(PrintOrder order, bool again)
{
    const QString title = order.title;
    const auto known = co_await jobs(title);
    if (!known) co_return std::unexpected(errorOf(known.error()));
    const auto there =
        std::ranges::find_if(*known, [again](const PrintJob& job) { return again ? !job.isOver() : mayHaveCome(job); });
    if (there != known->end()) {
        const PrintJob job = *there;
        co_return co_await watch(job, false);
    }
    if (!known->empty()) order.title += QStringLiteral("/%1").arg(known->size() + 1);
    const auto sent = co_await ports::on(*m_worker, [queue = m_queue, order] { return queue->send(order); });
    if (!sent && !sent.error().mayBeDone) co_return std::unexpected(errorOf(sent.error()));
    if (!sent) co_return JobEnd{How::Open, words("printer.not_heard"), sent.error().detail};
    const PrintJob job{.id = *sent, .title = order.title};
    co_return co_await watch(job, true);
}

// The printer is asked at each look: that a job was "completed" while the printer was away proves nothing (P41), and a
// service that came back may have begun it anew.
Task<Expected<JobEnd>> PrintCourse::watch(PrintJob job, bool fromTheStart)
{
    JobEnd end{.watched = fromTheStart};
    int troubled = 0;
    for (int look = 0; look < m_patience.looks; ++look) {
        const auto wrong = co_await trouble();
        if (wrong) {
            end.why = wrong->happened;
            end.detail = wrong->reason;
            m_doubtful[job.id] = wrong->happened;
            ++troubled;
        }
        const auto now = co_await jobs(job.title);
        const auto found =
            now ? std::ranges::find(*now, job.id, &PrintJob::id) : std::vector<PrintJob>::const_iterator();
        if (now && found == now->end()) co_return JobEnd{How::Unknown, words("printer.job_gone"), detailOf(job)};
        if (now) job = *found;
        if (job.isOver()) {
            // Once more: it may have gone since the last look, and its end been told all the same.
            const auto since = co_await trouble();
            if (since) end.why = since->happened;
            if (since) end.detail = since->reason;
            co_return endOf(job, end);
        }
        if (troubled >= m_patience.troubled) break;
        const QFuture<void> over = m_scheduler.after(m_patience.between);
        co_await over;
    }
    if (end.why.empty()) end.why = words("printer.takes_long");
    co_return co_await given(job, end);
}

// A job that has not begun is taken back, so that nothing comes out when nobody looks any more (W34). One that has
// begun stays: it may be half on the card.
Task<JobEnd> PrintCourse::given(PrintJob job, JobEnd end)
{
    end.how = How::Open;
    if (end.detail.isEmpty()) end.detail = detailOf(job);
    if (job.begun) co_return end;
    const auto taken = co_await ports::on(*m_worker, [queue = m_queue, id = job.id] { return queue->cancel(id); });
    if (!taken) co_return end;
    const auto now = co_await jobs(job.title);
    if (!now) co_return end;
    const auto found = std::ranges::find(*now, job.id, &PrintJob::id);
    if (found != now->end() && found->isOver() && !found->begun) end.how = How::NotDone;
    co_return end;
}

JobEnd PrintCourse::endOf(const PrintJob& job, JobEnd so) const
{
    if (so.detail.isEmpty()) so.detail = detailOf(job);
    if (!job.begun) {
        so.how = How::NotDone;
        if (so.why.empty()) so.why = words("printer.job_ended");
        return so;
    }
    const auto doubt = m_doubtful.find(job.id);
    if (so.why.empty() && doubt != m_doubtful.end()) so.why = doubt->second;
    const bool isBelieved = job.state == JobState::Completed && so.why.empty();
    so.how = isBelieved ? How::Completed : How::Untold;
    if (so.why.empty() && !isBelieved) so.why = words("printer.job_ended");
    return so;
}

Task<Expected<JobEnd>> PrintCourse::find(QString title)
{
    const auto known = co_await jobs(title);
    if (!known) co_return std::unexpected(errorOf(known.error()));
    if (known->empty()) co_return JobEnd{.how = How::Unknown};
    // The latest says how it stands; one before it was looked at by somebody.
    const PrintJob last = known->back();
    co_return co_await watch(last, false);
}

Task<Expected<void>> PrintCourse::withdraw(QString title)
{
    const auto known = co_await jobs(title);
    if (!known) co_return std::unexpected(errorOf(known.error()));
    for (const PrintJob& job : *known) {
        if (job.isOver()) continue;
        const auto taken = co_await ports::on(*m_worker, [queue = m_queue, id = job.id] { return queue->cancel(id); });
        if (!taken) co_return std::unexpected(errorOf(taken.error()));
    }
    const auto now = co_await jobs(title);
    if (!now) co_return std::unexpected(errorOf(now.error()));
    const auto open = std::ranges::find_if(*now, [](const PrintJob& job) { return !job.isOver(); });
    if (open == now->end()) co_return Expected<void>{};
    co_return failure(Error::Kind::Unavailable, words("printer.still_printing"), detailOf(*open));
}

}  // namespace kapok::cardio
