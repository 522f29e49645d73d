#include "ui/issue/making_panel.h"

#include "ui/kit/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>

namespace kapok::ui {
namespace {

constexpr int columns = 4;  // field, order, chip, same

QString signOf(bool same) { return same ? QStringLiteral("＝") : QStringLiteral("≠"); }

QLabel* cell(QWidget* parent, const QString& text, Ink ink = {.wraps = true})
{
    auto* label = makeLabel(parent, Type::Body, ink);
    label->setText(text);
    return label;
}

}  // namespace

MakingPanel::MakingPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("making"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(12));
    hide();
}

void MakingPanel::present(const MakingView& view)
{
    setVisible(!view.compared.empty());
    const bool same = view.compared == m_view.compared && view.verdict == m_view.verdict;
    m_view = view;
    if (!same) rebuild();
}

void MakingPanel::rebuild()
{
    clear(m_column);
    if (m_view.compared.empty()) return;
    m_column->addWidget(makeComparison());
    m_column->addWidget(makeVerdict());
}

QWidget* MakingPanel::makeComparison()
{
    auto* holder = makeFrame(this, "panel");
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(m_theme.px(16), m_theme.px(4), m_theme.px(16), m_theme.px(4));
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(3));
    int at = 0;
    for (const QString& title : {tr("Field"), tr("Order"), tr("Read from the chip"), tr("Same")}) {
        auto* head = makeLabel(holder, Type::Caption, {.ink = "muted"});
        head->setText(title);
        grid->addWidget(head, 0, at++);
    }
    int row = 0;
    for (const ComparedView& field : m_view.compared) addRow(grid, row += 2, field);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return holder;
}

// What differs is seen without reading: its row is bold, as its sign is.
void MakingPanel::addRow(QGridLayout* grid, int row, const ComparedView& field)
{
    QWidget* holder = grid->parentWidget();
    const bool differs = !field.same;
    grid->addWidget(makeRule(holder), row - 1, 0, 1, columns);
    grid->addWidget(cell(holder, field.label, {.ink = differs ? "" : "muted", .bold = differs}), row, 0);
    grid->addWidget(cell(holder, field.ordered, {.bold = differs, .wraps = true}), row, 1);
    grid->addWidget(cell(holder, field.read, {.bold = differs, .wraps = true}), row, 2);
    grid->addWidget(cell(holder, signOf(field.same), {.bold = true}), row, 3, Qt::AlignRight);
}

QWidget* MakingPanel::makeVerdict()
{
    auto* frame = makeFrame(this, "warning");
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    row->setSpacing(m_theme.px(12));
    auto* sign = makeLabel(frame, Type::Title, {.bold = true});
    sign->setText(signOf(m_view.agrees));
    row->addWidget(sign);
    auto* told = new QVBoxLayout;
    told->setSpacing(0);
    auto* verdict = makeLabel(frame, Type::Body, {.bold = true, .wraps = true});
    verdict->setObjectName(QStringLiteral("making.verdict"));
    verdict->setText(m_view.verdict);
    auto* note = makeLabel(frame, Type::Caption, {.ink = "muted", .wraps = true});
    say(note, m_view.verdictNote);
    told->addWidget(verdict);
    told->addWidget(note);
    row->addLayout(told, 1);
    return frame;
}

void MakingPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
