#include "ui/reports/reports_presenter.h"

#include "reports/written.h"
#include "ui/kit/day_shown.h"
#include "ui/kit/errand.h"
#include "ui/reports/blind_till.h"
#include "ui/reports/report_file.h"
#include "ui/reports/report_pdf.h"
#include "ui/reports/report_table.h"
#include "ui/step/questions/date_question.h"

#include <algorithm>

namespace kapok::ui {

ReportsPageView ReportsPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const auto title = [&](const QString& name) {
        return reports::titleOf(name, phrases.dictionary(), phrases.language());
    };
    ReportsPageView view;
    view.title = phrases.say("view.reports") + QStringLiteral(" • ") + title(m_name);
    view.from = m_span.from.toString(Qt::ISODate);
    view.to = m_span.to.toString(Qt::ISODate);
    if (m_told && *m_told) view.filters = filtersOf(m_name, **m_told, m_span, m_only, phrases);
    for (const QString& name : reports::names()) view.reports.push_back({name, title(name), name == m_name});
    if (!m_wrong.empty()) view.remark = phrases.say(m_wrong);
    else if (!m_work.problem.empty()) view.remark = phrases.say(m_work.problem);
    else if (!m_written.empty()) view.remark = phrases.say(m_written);
    view.isWrong = !m_wrong.empty();
    if (!m_told) {
        view.empty = phrases.say("view.reports_counting");
        return view;
    }
    if (!*m_told) {
        view.remark = view.empty = phrases.say(m_told->error().happened);
        return view;
    }
    const auto report = made();
    view.counts = phrases.say("view.reports_counted", {{"count", QString::number(report->rows.size())},
                                                       {"time", phrases.timeWithSeconds(m_countedAt)}});
    view.standing = standing(**m_told);
    view.canBeWritten = true;
    if (report->rows.empty()) view.empty = phrases.say("view.reports_none");
    else view.table = tableOf(*report, phrases);
    view.rowsAreCases = isOfCases(*report);
    view.totals = totalsOf(*report, phrases);
    view.bars = barsOf(*report, phrases);
    return view;
}

std::optional<reports::Report> ReportsPresenter::made() const
{
    if (!m_told || !*m_told) return std::nullopt;
    const reports::Only only = heeded(m_name, m_only);
    const bool narrows = !(only == reports::Only{});
    auto report = reports::make(m_name, narrows ? reports::filtered(**m_told, only) : **m_told, m_span);
    if (report && isBlind(**m_told, m_work.counter.days(), m_span)) keepSumsBack(*report);
    if (report && narrows)
        report->narrowedTo = narrowedTo(filtersOf(m_name, **m_told, m_span, m_only, m_work.phrases), only);
    return report;
}

// What is not over yet goes on changing, and what has not begun holds nothing: who signs a figure is told so.
QString ReportsPresenter::standing(const reports::Told& told) const
{
    const Phrases& phrases = m_work.phrases;
    const QDate today = dayShown(m_work), open = m_work.counter.businessDay();
    if (m_span.from > today) return phrases.say("view.reports_not_yet", {{"day", today.toString(Qt::ISODate)}});
    if (isBlind(told, m_work.counter.days(), m_span))
        return phrases.say("view.reports_blind", {{"day", m_work.counter.days().open().toString(Qt::ISODate)}});
    if (open.isValid() && m_span.holds(open))
        return phrases.say("view.reports_still_open", {{"day", open.toString(Qt::ISODate)}});
    const auto any =
        std::ranges::find_if(told.closed, [&](const reports::ClosedTold& one) { return m_span.holds(one.day); });
    if (any == told.closed.end()) return phrases.say("view.reports_no_day");
    if (m_span.from != m_span.to) return phrases.say("view.reports_closed");
    return phrases.say("report.sealed", {{"day", any->day.toString(Qt::ISODate)}, {"head", any->head}});
}

void ReportsPresenter::came(const Place&)
{
    if (!m_span.from.isValid()) m_span = {dayShown(m_work), dayShown(m_work)};
    count();
}

// What was counted names people, if only by the end of a number: it does not wait behind other pages.
void ReportsPresenter::left()
{
    m_told.reset();
    m_wrong = m_written = {};
    m_span = {};
    m_only = {};
}

void ReportsPresenter::obey(const intent::ChooseReport& wanted)
{
    const auto names = reports::names();
    if (std::ranges::find(names, wanted.name) == names.end()) return;
    m_name = wanted.name;
    m_wrong = m_written = m_work.problem = {};
    m_work.refresh();
}

void ReportsPresenter::obey(const intent::NarrowReport& wanted)
{
    if (!m_told || !*m_told) return;
    m_only = narrowedNext(wanted.by, **m_told, m_span, m_only);
    m_wrong = m_written = m_work.problem = {};
    m_work.refresh();
}

void ReportsPresenter::obey(const intent::ChooseDays& wanted)
{
    const QDate today = dayShown(m_work);
    const QDate from = wanted.from.isEmpty() ? today : DateQuestion::parse(wanted.from);
    const QDate to = wanted.to.isEmpty() ? from : DateQuestion::parse(wanted.to);
    m_written = m_work.problem = {};
    if (!from.isValid() || !to.isValid())
        m_wrong = words("view.reports_no_date", {{"typed", from.isValid() ? wanted.to : wanted.from}});
    else if (to < from) m_wrong = words("view.reports_ends_before");
    else m_wrong = {};
    if (m_wrong.empty()) m_span = {from, to};
    m_work.refresh();
}

Task<> ReportsPresenter::count()
{
    if (m_counting) co_return;
    const Busy busy(m_counting);
    m_told.reset();
    m_work.problem = m_written = {};
    m_work.refresh();
    const Errand errand(m_work);
    auto told = co_await errand.onItsPage(m_work.counter.told(m_work.phrases.dictionary()));
    if (!told) co_return;  // who comes back to the page counts again
    m_told = std::move(*told);
    m_countedAt = m_work.counter.now();
    m_work.refresh();
}

void ReportsPresenter::write(const QString& format)
{
    const auto report = made();
    if (!report) return;
    const auto days = [&] {
        const QString from = m_span.from.toString(Qt::ISODate), to = m_span.to.toString(Qt::ISODate);
        return from == to ? from : from + u'_' + to;
    };
    const auto bytes = bytesOf(*report, format);
    const QString name = m_name + u'_' + days() + namedAfter(heeded(m_name, m_only));
    const auto put =
        bytes ? putReport(m_work.note.reportsFolder, name, format, *bytes) : std::unexpected(bytes.error());
    m_wrong = {};
    m_work.problem = put ? Words() : put.error().happened;
    m_written = put ? words("view.report_written", {{"file", *put}}) : Words();
    m_work.refresh();
}

Expected<QByteArray> ReportsPresenter::bytesOf(const reports::Report& report, const QString& format) const
{
    const Dictionary& dictionary = m_work.phrases.dictionary();
    const Language language = m_work.phrases.language();
    if (format == QLatin1String("pdf")) return reportPdf(report, dictionary, language);
    if (format == QLatin1String("xlsx")) return reports::toXlsx(report, dictionary, language);
    if (format == QLatin1String("csv")) return reports::toCsv(report, dictionary, language, reports::Charset::Utf8);
    return QByteArray::fromStdString(reports::toJson(report, dictionary).dump(2) + "\n");
}

}  // namespace kapok::ui
