#include "ui/day_end/day_end_page.h"

#include "ui/devices/device_panel.h"
#include "ui/kit/label.h"

#include <QApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace kapok::ui {

DayEndPage::DayEndPage(const Theme& theme, QWidget* parent) : PageWidget(theme, Page::DayEnd, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16));
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(16));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    head->addWidget(m_day = makeLabel(this, Type::Body, {.ink = "muted"}), 0, Qt::AlignVCenter);
    head->addStretch();
    m_day->setObjectName(QStringLiteral("day-end.day"));
    column->addLayout(head);
    column->addWidget(m_remark = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true}));
    m_counted = makeFrame(this, "panel");
    m_grid = new QGridLayout(m_counted);
    m_grid->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_grid->setHorizontalSpacing(theme.px(24));
    m_grid->setVerticalSpacing(theme.px(8));
    m_grid->setColumnStretch(0, 1);
    column->addWidget(m_counted);
    column->addWidget(m_checksTitle = makeLabel(this, Type::Emphasis, {.bold = true}));
    column->addWidget(m_checks = new DevicePanel(theme, this));
    column->addStretch();
    outer->addLayout(column, 1);
    outer->addWidget(m_bar);
    connect(m_bar, &ActionBar::chose, this, [this](const QString& id) {
        if (id == QLatin1String("open-day")) return send(intent::GoOn{});
        send(intent::Confirm{});
    });
    retranslate();
}

void DayEndPage::present(const DayEndPageView& view)
{
    m_view = view;
    m_title->setText(view.title);
    m_day->setText(view.day);
    say(m_remark, view.remark);
    m_checks->present(view.checks);
    m_counted->setVisible(!view.counts.empty());
    rebuildCounts();
    retranslate();
}

void DayEndPage::rebuildCounts()
{
    std::map<QString, QString> typed;
    for (const auto& [field, edit] : m_fields) typed[field] = edit->text();
    const auto* at = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    const auto focused = std::ranges::find(m_fields, at, [](const auto& entry) { return entry.second; });
    const QString keep = focused == m_fields.end() ? QString() : focused->first;
    m_fields.clear();
    clear(m_grid);
    const auto put = [this](int row, int column, const QString& text, Ink ink) {
        auto* label = makeLabel(m_counted, row == 0 ? Type::Caption : Type::Body, ink);
        label->setText(text);
        label->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_grid->addWidget(label, row, column);
    };
    int column = 0;
    for (const QString& head : {tr("What is counted"), tr("Should be"), tr("Counted"), tr("Difference")})
        put(0, column++, head, {.ink = "muted"});
    int row = 0;
    for (const DayEndPageView::Count& count : m_view.counts) {
        ++row;
        put(row, 0, count.label, {});
        // Blind count: what should be there is not in the view until the count is entered.
        put(row, 1, count.expected.isEmpty() ? tr("shown after counting") : count.expected,
            {.ink = count.expected.isEmpty() ? "muted" : ""});
        auto* field = new QLineEdit(m_counted);
        field->setObjectName(QStringLiteral("count.") + count.field);
        field->setAccessibleName(count.label);
        takesNumbers(field);
        field->setAlignment(Qt::AlignRight);
        field->setMaximumWidth(m_theme.px(120));
        field->setText(count.counted.isEmpty() ? typed[count.field] : count.counted);
        m_grid->addWidget(field, row, 2);
        put(row, 3, count.difference, {.bold = true});
        m_fields[count.field] = field;
        if (count.field == keep) field->setFocus(Qt::OtherFocusReason);
    }
}

void DayEndPage::begin()
{
    for (const DayEndPageView::Count& count : m_view.counts)
        if (m_fields[count.field]->text().isEmpty()) return m_fields[count.field]->setFocus(Qt::OtherFocusReason);
    setFocus(Qt::OtherFocusReason);
}

QString DayEndPage::help() const
{
    return tr("Count first, then enter what you counted: only then is shown what should be there. F9 closes the day; "
              "what waits "
              "for an answer may go over to tomorrow.");
}

void DayEndPage::enter()
{
    const auto* at = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    for (const auto& [field, edit] : m_fields)
        if (edit == at && !edit->text().trimmed().isEmpty()) return send(intent::Answer{field, edit->text().trimmed()});
    if (!m_view.open.isEmpty()) send(intent::GoOn{});
}

bool DayEndPage::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_F9) return false;
    if (m_view.closable) send(intent::Confirm{});
    return true;
}

void DayEndPage::retranslate()
{
    m_checksTitle->setText(m_view.checks.empty()   ? QString()
                           : m_view.counts.empty() ? tr("Still open")
                                                   : tr("Before the day is closed"));
    std::vector<ActionView> actions;
    if (!m_view.open.isEmpty())
        actions.push_back({.id = QStringLiteral("open-day"), .text = m_view.open, .key = tr("Enter"), .primary = true});
    else if (m_view.closable || !m_view.counts.empty())
        actions.push_back({.id = QStringLiteral("close-day"),
                           .text = tr("Close the day"),
                           .key = QStringLiteral("F9"),
                           .primary = true,
                           .enabled = m_view.closable});
    m_bar->present({{QStringLiteral("F1"), tr("Help")},
                    {QStringLiteral("F2"), tr("Code")},
                    {QStringLiteral("Esc"), tr("Back")},
                    {QStringLiteral("?"), tr("Keys here")}},
                   actions);
}

}  // namespace kapok::ui
