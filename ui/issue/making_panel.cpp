#include "ui/issue/making_panel.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace kapok::ui {
namespace {

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
    clear(m_column);
    if (m_view) rebuild();
}

void MakingPanel::rebuild()
{
    addLine(m_column, m_view->clock, false);
    m_column->addWidget(makeSteps());
    if (!m_view->compared.empty()) {
        m_column->addWidget(makeComparison());
        addLine(m_column, m_view->verdict, true)->setObjectName(QStringLiteral("making.verdict"));
    }
    if (!m_view->facts.empty()) m_column->addWidget(makeFacts());
    addLine(m_column, m_view->afterFault, false);
    addLine(m_column, m_view->undone, false);
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
    auto* flow = new FlowLayout(m_theme.px(16));
    holder->setLayout(flow);
    int number = 0;
    for (const MakingStepView& step : m_view->steps) {
        const bool isNow = step.mark == MakingStepView::Mark::Now;
        QStringList said{markOf(step.mark), QString::number(++number), step.text};
        if (!step.note.isEmpty()) said.append(step.note);
        auto* label = makeLabel(holder, Type::Body,
                                {.ink = step.mark == MakingStepView::Mark::Coming ? "muted" : "", .bold = isNow});
        label->setText(said.join(u' '));
        label->setObjectName(QStringLiteral("making.step.%1").arg(number));
        flow->addWidget(label);
    }
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
