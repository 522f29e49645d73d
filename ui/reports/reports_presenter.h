// Fills the reports: counts what the journal tells when the page comes up, and again when it is asked to; writes what is
// shown to a file (contract.md §3; capabilities.md N12).
#pragma once

#include "reports/report.h"
#include "ui/kit/presenter_of.h"
#include "ui/reports/report_filters.h"
#include "ui/reports/reports_view.h"

namespace kapok::ui {

class ReportsPage;

class ReportsPresenter : public PresenterOf<pages::reports, ReportsPage> {
public:
    using PresenterOf::PresenterOf;
    ReportsPageView view() const;
    void came(const Place&);
    void left();
    void forget() { left(); }

    void obey(const intent::ChooseReport& wanted);
    void obey(const intent::ChooseDays& wanted);
    void obey(const intent::NarrowReport& wanted);
    void obey(const intent::CountAgain&) { count(); }
    void obey(const intent::WriteReport& wanted) { write(wanted.format); }

private:
    std::optional<Expected<reports::Told>> m_told;  ///< none: it is being counted
    Instant m_countedAt;
    QString m_name = QStringLiteral("by_business");
    reports::Span m_span;
    reports::Only m_only;
    Words m_wrong;    ///< with the days that were typed
    Words m_written;  ///< where the last one was put
    bool m_counting = false;

    std::optional<reports::Report> made() const;
    QString standing(const reports::Told& told) const;
    Task<> count();
    void write(const QString& format);
    Expected<QByteArray> bytesOf(const reports::Report& report, const QString& format) const;
};

}  // namespace kapok::ui
