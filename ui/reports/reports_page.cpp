#include "ui/reports/reports_page.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/table_view.h"
#include "ui/reports/report_chart.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace kapok::ui {
namespace {

constexpr int mostReports = 9, tableHigh = 168, dayWide = 132, enoughForAChart = 520;  // pixels at 100 %

}  // namespace

ReportsPage::ReportsPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::reports, parent), m_scroll(new QScrollArea(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(10));
    column->addWidget(m_title = makeLabel(content, Type::Title, {.bold = true, .wraps = true}));
    column->addWidget(m_choices = new QWidget(content));
    m_chips = new FlowLayout(theme.px(8));
    m_choices->setLayout(m_chips);
    buildDays(*column);
    column->addWidget(m_remark = makeLabel(content, Type::Body, {.bold = true, .wraps = true}));
    column->addWidget(m_standing = makeLabel(content, Type::Body, {.wraps = true}));
    column->addWidget(m_counts = makeLabel(content, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(m_empty = makeLabel(content, Type::Emphasis, {.ink = "muted", .wraps = true}));
    auto* chart = makeFrame(content, "panel");
    auto* inChart = new QVBoxLayout(chart);
    inChart->setContentsMargins(1, 1, 1, 1);
    inChart->addWidget(m_chart = new ReportChart(theme, chart));
    column->addWidget(chart);
    m_panel = makeFrame(content, "panel");
    auto* inPanel = new QVBoxLayout(m_panel);
    inPanel->setContentsMargins(1, 1, 1, 1);
    inPanel->addWidget(m_table = new TableView(theme, m_panel));
    m_table->setMinimumHeight(theme.px(tableHigh));
    column->addWidget(m_panel, 1);
    column->addWidget(m_totals = makeLabel(content, Type::Emphasis, {.bold = true, .wraps = true}));
    column->addStretch();
    m_title->setObjectName(QStringLiteral("reports.title"));
    m_remark->setObjectName(QStringLiteral("reports.remark"));
    m_standing->setObjectName(QStringLiteral("reports.standing"));
    m_totals->setObjectName(QStringLiteral("reports.totals"));
    m_empty->setObjectName(QStringLiteral("reports.empty"));
    m_empty->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(content);
    buildKeys();
    retranslate();
    presentBar();
}

void ReportsPage::buildDays(QVBoxLayout& column)
{
    auto* days = new QHBoxLayout;
    days->setSpacing(m_theme.px(8));
    const auto field = [&](QLabel*& name, NumberField*& typed, const char* id) {
        days->addWidget(name = makeLabel(this, Type::Body, {.ink = "muted"}));
        days->addWidget(typed = new NumberField(NumberField::Groups::None, this));
        typed->setObjectName(QLatin1String(id));
        typed->setMaxLength(10);
        typed->setFixedWidth(m_theme.px(dayWide));
        takesNumbers(typed);
    };
    field(m_fromName, m_from, "reports.from");
    field(m_toName, m_to, "reports.to");
    days->addStretch();
    column.addLayout(days);
}

void ReportsPage::buildKeys()
{
    using enum Key::Stands;
    for (int number = 1; number <= mostReports; ++number)
        m_choose.push_back(
            addKey("choose", InTheMap, QKeySequence(Qt::Key_0 + number), [this, number] { choose(number); }));
    m_days = addKey("days", Hint, Qt::Key_D, [this] {
        m_from->setFocus(Qt::ShortcutFocusReason);
        m_from->selectAll();
        m_scroll->ensureWidgetVisible(m_from);
    });
    m_today = addKey("today", Hint, Qt::Key_T, [this] { send(intent::ChooseDays{}); });
    m_back = addKey("back", Hint, Qt::Key_Escape, [this] { escape(); });
    m_again = addKey("count", Hint, Qt::Key_R, [this] { send(intent::CountAgain{}); });
    m_sort = addKey("sort", Hint, Qt::Key_Space, [this] { m_table->sortHere(); });
    m_enter = addEnter("open", Hint, [this] { enter(); });
    for (const auto& [key, format, stands] : {std::tuple{Qt::Key_J, "json", Button},
                                              {Qt::Key_C, "csv", Button},
                                              {Qt::Key_X, "xlsx", Button},
                                              {Qt::Key_P, "pdf", Primary}}) {
        const QString name = QLatin1String(format);
        m_write.emplace_back(addKey(format, stands, key, [this, name] { send(intent::WriteReport{name}); }), name);
    }
}

void ReportsPage::present(const ReportsPageView& view)
{
    const bool sameChoices = view.reports == m_view.reports;
    const bool sameDays = view.from == m_view.from && view.to == m_view.to;
    const bool waited = m_empty->hasFocus();
    m_view = view;
    m_title->setText(view.title);
    if (!sameChoices) presentChoices();
    if (!sameDays) showDays();
    say(m_remark, view.remark);
    say(m_standing, view.standing);
    say(m_counts, view.counts);
    say(m_empty, view.table ? QString() : view.empty);
    m_table->present(view.table, view.title);
    m_panel->setVisible(view.table != nullptr);
    m_chart->present(view.bars);
    showChart();
    say(m_totals, view.totals);
    if (!typesDays() && (waited || !sameDays)) beginUnlessTypingElsewhere();
    presentBar();
}

// A digit chooses, so each report stands there with its digit; which one is shown is said in its name too.
void ReportsPage::presentChoices()
{
    clear(m_chips);
    int number = 0;
    for (const ReportChoice& one : m_view.reports) {
        auto* chip = one.chosen ? makeFrame(m_choices, "chip") : new QFrame(m_choices);
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(m_theme.px(8), m_theme.px(4), m_theme.px(8), m_theme.px(4));
        row->setSpacing(m_theme.px(8));
        row->addWidget(new KeyHint(m_theme, QString::number(++number), {}, chip));
        auto* title = makeLabel(chip, Type::Body, {.bold = one.chosen});
        title->setText(one.title);
        row->addWidget(title);
        m_chips->addWidget(chip);
        chip->show();
    }
}

void ReportsPage::showChart()
{
    m_chart->parentWidget()->setVisible(!m_view.bars.empty() && height() >= m_theme.px(enoughForAChart));
}

void ReportsPage::resizeEvent(QResizeEvent* event)
{
    PageWidget::resizeEvent(event);
    showChart();
}

void ReportsPage::choose(int number)
{
    const auto at = std::size_t(number - 1);
    if (at < m_view.reports.size()) send(intent::ChooseReport{m_view.reports[at].name});
}

bool ReportsPage::typesDays() const { return m_from->hasFocus() || m_to->hasFocus(); }

void ReportsPage::showDays()
{
    m_from->setText(m_view.from);
    m_to->setText(m_view.to);
}

void ReportsPage::enter()
{
    if (typesDays()) return applyDays();
    const auto row = m_view.rowsAreCases ? m_table->current() : std::nullopt;
    if (row) send(m_view.table->opens(*row));
}

// From one field to the other, and from there to the rows; a day that is none is typed again where it stands.
void ReportsPage::applyDays()
{
    if (m_from->hasFocus()) {
        m_to->setFocus(Qt::TabFocusReason);
        return m_to->selectAll();
    }
    send(intent::ChooseDays{m_from->text(), m_to->text()});
    if (!m_view.isWrong) return begin();
    m_from->setFocus(Qt::OtherFocusReason);
    m_from->selectAll();
}

// First what was typed, then to where one was.
void ReportsPage::escape()
{
    if (!typesDays()) return send(intent::Back{});
    showDays();
    begin();
}

void ReportsPage::begin()
{
    (m_view.table ? static_cast<QWidget*>(m_table) : m_empty)->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_view.table ? static_cast<QWidget*>(m_panel) : m_empty);
}

QString ReportsPage::help() const
{
    return tr("1 to 9 choose a report, D its days, T takes today. Every figure is counted from the journal; R counts "
              "again. P, X, C and J write what is shown to a new file, and the page says where. The arrows choose a "
              "column, Space sorts by it.");
}

void ReportsPage::nameKeys()
{
    for (std::size_t at = 0; at < m_choose.size(); ++at)
        m_choose[at]->offer(at < m_view.reports.size() ? m_view.reports[at].title : QString());
    m_days->offer(tr("Days"));
    m_today->offer(tr("Today"));
    m_again->offer(tr("Count again"));
    m_sort->offer(m_view.table ? tr("Sort") : QString());
    m_enter->offer(m_view.table && m_view.rowsAreCases ? tr("Open the case") : tr("Take these days"));
    m_back->offer(tr("Back"));
    for (const auto& [key, format] : m_write) {
        key->offer(m_view.canBeWritten ? format.toUpper() : QString());
    }
}

void ReportsPage::retranslate()
{
    m_fromName->setText(tr("From"));
    m_toName->setText(tr("to"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
}

}  // namespace kapok::ui
