#include "ui/issue/making_panel.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace kapok::ui {
namespace {

constexpr int narrowest = 620;  // of steps and comparison beside each other

// A mark that needs no colour: done, now, still to come.
QString markOf(MakingStepView::Mark mark)
{
    switch (mark) {
    case MakingStepView::Mark::Done: return QStringLiteral("✓");
    case MakingStepView::Mark::Now: return QStringLiteral("▶");
    case MakingStepView::Mark::Coming: return QStringLiteral("○");
    }
    return {};
}

QLabel* cell(QWidget* parent, const QString& text, Ink ink = {.wraps = true})
{
    auto* label = makeLabel(parent, Type::Body, ink);
    label->setText(text);
    return label;
}

}  // namespace

MakingPanel::MakingPanel(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("making"));
    setProperty("frame", "panel");
    m_column->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    m_column->setSpacing(theme.px(8));
    hide();
}

void MakingPanel::present(const std::optional<MakingView>& view)
{
    setVisible(view.has_value());
    if (view == m_view) return;
    m_view = view;
    m_beside = nullptr;
    clear(m_column);
    if (m_view) rebuild();
}

void MakingPanel::rebuild()
{
    m_beside = new QBoxLayout(QBoxLayout::LeftToRight);
    m_beside->setSpacing(m_theme.px(24));
    m_column->addLayout(m_beside);
    m_beside->addWidget(makeSteps(), 0, Qt::AlignTop);
    auto* told = new QVBoxLayout;
    told->setSpacing(m_theme.px(8));
    m_beside->addLayout(told, 1);
    if (!m_view->compared.empty()) {
        told->addWidget(makeComparison());
        addLine(told, m_view->verdict, true)->setObjectName(QStringLiteral("making.verdict"));
    }
    if (!m_view->facts.empty()) told->addWidget(makeFacts());
    told->addStretch();
    addLine(m_column, m_view->afterFault, false);
    addLine(m_column, m_view->undone, false);
    turn();
}

// Beside each other where there is room for both, else the steps above.
void MakingPanel::turn()
{
    if (!m_beside) return;
    const bool fits = width() >= m_theme.px(narrowest);
    m_beside->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void MakingPanel::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    turn();
}

QLabel* MakingPanel::addLine(QVBoxLayout* column, const QString& text, bool strong)
{
    auto* label = strong ? makeLabel(this, Type::Emphasis, {.bold = true, .wraps = true})
                         : makeLabel(this, Type::Caption, {.ink = "muted", .wraps = true});
    say(label, text);
    column->addWidget(label);
    return label;
}

QWidget* MakingPanel::makeSteps()
{
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(8));
    grid->setVerticalSpacing(m_theme.px(6));
    int number = 0;
    for (const MakingStepView& step : m_view->steps) {
        const bool isNow = step.mark == MakingStepView::Mark::Now;
        const Ink ink{.ink = step.mark == MakingStepView::Mark::Coming ? "muted" : "", .bold = isNow};
        grid->addWidget(cell(holder, markOf(step.mark), ink), number++, 0);
        auto* label = makeLabel(holder, Type::Body, ink);
        label->setText(QString::number(number) + u' ' + step.text);
        label->setObjectName(QStringLiteral("making.step.%1").arg(number));
        grid->addWidget(label, number - 1, 1);
        auto* note = makeLabel(holder, Type::Caption, {.ink = "muted"});
        note->setText(step.note);
        grid->addWidget(note, number - 1, 2, Qt::AlignRight | Qt::AlignVCenter);
    }
    auto* clock = makeLabel(holder, Type::Caption, {.ink = "muted"});
    clock->setText(m_view->clock);
    grid->addWidget(clock, number, 1, 1, 2);
    return holder;
}

QWidget* MakingPanel::makeComparison()
{
    auto* holder = new QWidget(this);
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(4));
    int at = 0;
    for (const QString& title : {tr("Field"), tr("Order"), tr("Read from the chip"), tr("Same")})
        grid->addWidget(cell(holder, title, {.ink = "muted"}), 0, at++);
    int row = 1;
    for (const ComparedView& field : m_view->compared) {
        grid->addWidget(cell(holder, field.label, {.ink = "muted"}), row, 0);
        grid->addWidget(cell(holder, field.ordered), row, 1);
        grid->addWidget(cell(holder, field.read), row, 2);
        grid->addWidget(cell(holder, field.same ? QStringLiteral("=") : QStringLiteral("≠"), {.bold = true}), row++, 3);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    return holder;
}

QWidget* MakingPanel::makeFacts()
{
    auto* holder = new QWidget(this);
    auto* flow = new FlowLayout(m_theme.px(20));
    holder->setLayout(flow);
    for (const MakingFactView& fact : m_view->facts)
        flow->addWidget(cell(holder, fact.label + QStringLiteral("  ") + fact.value, {}));
    return holder;
}

}  // namespace kapok::ui
