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

constexpr int tableHigh = 168, dayWide = 132, sideWide = 232;  // pixels at 100 %
constexpr int enoughForAChart = 520, enoughForASide = 1000;    // pixels at 100 %
constexpr int firstFilter = 2, mostFilters = 4;                // 1 is the days

/// A report to choose.
struct ListedReport {
    QString id, title;
    bool operator==(const ListedReport&) const = default;
};

}  // namespace

ReportsPage::ReportsPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::reports, parent), m_scroll(new QScrollArea(this))
{
    buildSide();
    auto* both = new QHBoxLayout;
    both->setSpacing(0);
    both->addWidget(m_scroll, 1);
    both->addWidget(m_side);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addLayout(both, 1);
    outer->addWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(10));
    column->addWidget(m_title = makeLabel(content, Type::Title, {.bold = true, .wraps = true}));
    buildDays(*column);
    column->addWidget(m_filters = new QWidget(content));
    m_chips = new FlowLayout(theme.px(8));
    m_filters->setLayout(m_chips);
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

void ReportsPage::buildSide()
{
    m_side = makeFrame(this, "panel");
    m_side->setFixedWidth(m_theme.px(sideWide));
    auto* column = new QVBoxLayout(m_side);
    column->setContentsMargins(m_theme.px(12), m_theme.px(14), m_theme.px(12), m_theme.px(12));
    column->setSpacing(m_theme.px(10));
    column->addWidget(m_sideTitle = makeLabel(m_side, Type::Emphasis, {.bold = true}));
    column->addWidget(m_list = new TableView(m_theme, m_side), 1);
    m_list->setObjectName(QStringLiteral("reports.list"));
    connect(m_list, &TableView::moved, this, &ReportsPage::chosen);
    connect(m_list, &TableView::opened, this, &ReportsPage::endChoosing);
}

void ReportsPage::buildDays(QVBoxLayout& column)
{
    auto* days = new QHBoxLayout;
    days->setSpacing(m_theme.px(8));
    days->addWidget(new KeyHint(m_theme, QStringLiteral("1"), {}, this));
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
    m_days = addKey("days", Hint, Qt::Key_1, [this] {
        m_from->setFocus(Qt::ShortcutFocusReason);
        m_from->selectAll();
        m_scroll->ensureWidgetVisible(m_from);
    });
    for (int at = 0; at < mostFilters; ++at)
        m_narrow.push_back(addKey("narrow", at == 0 ? Hint : InTheMap, QKeySequence(Qt::Key_0 + firstFilter + at),
                                  [this, at] { narrow(std::size_t(at)); }));
    m_choose = addKey("choose", Hint, Qt::Key_R, [this] { choose(); });
    m_today = addKey("today", Hint, Qt::Key_T, [this] { send(intent::ChooseDays{}); });
    m_back = addKey("back", Hint, Qt::Key_Escape, [this] { escape(); });
    m_again = addKey("count", Hint, Qt::Key_A, [this] { send(intent::CountAgain{}); });
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
    const bool sameFilters = view.filters == m_view.filters, sameChoices = view.reports == m_view.reports;
    const bool sameDays = view.from == m_view.from && view.to == m_view.to;
    const bool waited = m_empty->hasFocus();
    m_view = view;
    m_title->setText(view.title);
    if (!sameFilters) presentFilters();
    if (!sameChoices) presentList();
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
    if (!typesDays() && !m_chooses && (waited || !sameDays)) beginUnlessTypingElsewhere();
    presentBar();
}

// A digit narrows, so each filter stands there with its digit and with what it lets through.
void ReportsPage::presentFilters()
{
    clear(m_chips);
    int number = firstFilter;
    for (const ReportFilter& one : m_view.filters) {
        auto* chip = makeFrame(m_filters, "chip");
        auto* row = new QHBoxLayout(chip);
        row->setContentsMargins(m_theme.px(8), m_theme.px(4), m_theme.px(8), m_theme.px(4));
        row->setSpacing(m_theme.px(8));
        row->addWidget(new KeyHint(m_theme, QString::number(number++), {}, chip));
        auto* name = makeLabel(chip, Type::Body, {.ink = "muted"});
        name->setText(one.name);
        row->addWidget(name);
        auto* value = makeLabel(chip, Type::Body, {.bold = true});
        value->setText(one.value);
        row->addWidget(value);
        m_chips->addWidget(chip);
        chip->show();
    }
    m_filters->setVisible(!m_view.filters.empty());
}

// The bar stands on the one that is shown, whoever chose it.
void ReportsPage::presentList()
{
    std::vector<ListedReport> rows;
    int shown = 0;
    for (const ReportChoice& one : m_view.reports) {
        if (one.chosen) shown = int(rows.size());
        rows.push_back({one.name, one.title});
    }
    const std::vector<Column<ListedReport>> columns{
        {{tr("Report"), ColumnHead::Kind::Text, 1}, [](const ListedReport& row) { return Cell{.text = row.title}; }}};
    m_list->present(
        std::make_shared<TableOf<ListedReport>>(
            columns, std::move(rows), [](const ListedReport& row) -> Intent { return intent::ChooseReport{row.id}; }),
        tr("Reports"));
    m_list->setCurrentIndex(m_list->model()->index(shown, 0));
}

void ReportsPage::showChart()
{
    m_chart->parentWidget()->setVisible(!m_view.bars.empty() && height() >= m_theme.px(enoughForAChart));
}

void ReportsPage::showSide() { m_side->setVisible(m_chooses || width() >= m_theme.px(enoughForASide)); }

void ReportsPage::resizeEvent(QResizeEvent* event)
{
    PageWidget::resizeEvent(event);
    showChart();
    showSide();
}

// The bar goes up and down the list, and the report beside it is the one under the bar.
void ReportsPage::choose()
{
    m_chooses = true;
    showSide();
    m_list->setFocus(Qt::ShortcutFocusReason);
    presentBar();
}

void ReportsPage::chosen()
{
    const auto row = m_list->current();
    if (!m_chooses || !row || std::size_t(*row) >= m_view.reports.size()) return;
    const ReportChoice& one = m_view.reports[std::size_t(*row)];
    if (!one.chosen) send(intent::ChooseReport{one.name});
}

void ReportsPage::endChoosing()
{
    m_chooses = false;
    begin();
    showSide();
    presentBar();
}

void ReportsPage::narrow(std::size_t at)
{
    if (at < m_view.filters.size()) send(intent::NarrowReport{m_view.filters[at].by});
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
    if (m_chooses) return endChoosing();
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
    if (m_chooses) return endChoosing();
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
    return tr(
        "R takes another report: the arrows go through them, Enter leads back to its rows. 1 takes other days, T "
        "today, 2 to 5 narrow it to one teller, channel, bank or state. Every figure is counted from the journal; "
        "A counts again. P, X, C and J write what is shown to a new file, and the page says where. The arrows "
        "choose a column, Space sorts by it.");
}

void ReportsPage::nameKeys()
{
    for (std::size_t at = 0; at < m_narrow.size(); ++at)
        m_narrow[at]->offer(at < m_view.filters.size() ? m_view.filters[at].name : QString());
    const QString last = m_view.filters.size() > 1 ? u'–' + QString::number(m_view.filters.size() + 1) : QString();
    m_narrow.front()->speakForAll(QString::number(firstFilter) + last, tr("Narrow"));
    m_choose->offer(m_chooses ? QString() : tr("Another report"));
    m_days->offer(tr("Days"));
    m_today->offer(tr("Today"));
    m_again->offer(tr("Count again"));
    m_sort->offer(m_view.table ? tr("Sort") : QString());
    if (m_chooses) m_enter->offer(tr("To its rows"));
    else m_enter->offer(m_view.table && m_view.rowsAreCases ? tr("Open the case") : tr("Take these days"));
    m_back->offer(tr("Back"));
    for (const auto& [key, format] : m_write) {
        key->offer(m_view.canBeWritten ? format.toUpper() : QString());
    }
}

void ReportsPage::retranslate()
{
    m_sideTitle->setText(tr("Reports"));
    m_fromName->setText(tr("From"));
    m_toName->setText(tr("to"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
}

}  // namespace kapok::ui
