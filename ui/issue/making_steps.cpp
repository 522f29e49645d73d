#include "ui/issue/making_steps.h"

#include "ui/kit/label.h"
#include "ui/kit/paint.h"
#include "ui/kit/state_word.h"

#include <QHBoxLayout>

#include <algorithm>

namespace kapok::ui {
namespace {

using Mark = MakingStepView::Mark;

// The number of a step: filled where it is done, red where one stands, outlined where it is still to come.
class StepBox final : public QWidget {
public:
    StepBox(const Theme& theme, int number, Mark mark, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_number(number), m_mark(mark)
    {
        setFixedSize(theme.px(20), theme.px(20));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const bool isFilled = m_mark != Mark::Coming;
        const QColor ground = m_theme.colour(m_mark == Mark::Now    ? Role::Accent
                                             : m_mark == Mark::Done ? Role::Muted
                                                                    : Role::Surface);
        drawBox(painter, rect(), ground, isFilled ? ground : m_theme.colour(Role::LineStrong), m_theme.px(4));
        const Role ink = m_mark == Mark::Now ? Role::AccentText : m_mark == Mark::Done ? Role::Surface : Role::Muted;
        drawText(painter, rect(), QString::number(m_number), m_theme.font(Type::Caption), m_theme.colour(ink),
                 Qt::AlignCenter);
    }

private:
    const Theme& m_theme;
    int m_number;
    Mark m_mark;
};

// The row where one stands is tinted.
class StepRow final : public QWidget {
public:
    StepRow(const Theme& theme, bool isNow, QWidget* parent) : QWidget(parent), m_theme(theme), m_isNow(isNow) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_isNow) QPainter(this).fillRect(rect(), m_theme.colour(Role::Select));
    }

private:
    const Theme& m_theme;
    bool m_isNow;
};

}  // namespace

MakingSteps::MakingSteps(const Theme& theme, QWidget* parent)
    : QFrame(parent), m_theme(theme), m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("making.steps"));
    setProperty("frame", "panel");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(1, theme.px(6), 1, theme.px(8));
    all->setSpacing(theme.px(4));
    m_column->setSpacing(0);
    all->addLayout(m_column);
    all->addWidget(m_clock = makeLabel(this, Type::Caption, {.ink = "muted"}));
    m_clock->setObjectName(QStringLiteral("making.clock"));
    m_clock->setContentsMargins(theme.px(44), 0, theme.px(12), 0);
}

void MakingSteps::present(const MakingView& view)
{
    say(m_clock, view.clock);
    const bool same = std::ranges::equal(view.steps, m_shown, [](const auto& one, const auto& other) {
        return one.text == other.text && one.mark == other.mark && one.state == other.state;
    });
    m_shown = view.steps;
    if (!same) return rebuild();
    for (std::size_t at = 0; at < m_shown.size(); ++at) say(m_notes[at], m_shown[at].note);  // a clock ticks there
}

void MakingSteps::rebuild()
{
    clear(m_column);
    m_notes.clear();
    int number = 0;
    for (const MakingStepView& step : m_shown) m_column->addWidget(makeStep(step, ++number));
}

QWidget* MakingSteps::makeStep(const MakingStepView& step, int number)
{
    const bool isNow = step.mark == Mark::Now;
    auto* holder = new StepRow(m_theme, isNow, this);
    holder->setObjectName(QStringLiteral("making.step.%1").arg(number));
    holder->setAccessibleName(QStringLiteral("%1 %2 %3")
                                  .arg(QString::number(number), step.text,
                                       isNow                     ? tr("now")
                                       : step.mark == Mark::Done ? tr("done")
                                                                 : tr("still to come")));
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(m_theme.px(12), m_theme.px(3), m_theme.px(10), m_theme.px(3));
    row->setSpacing(m_theme.px(12));
    row->addWidget(new StepBox(m_theme, number, step.mark, holder));
    auto* told = new QVBoxLayout;
    told->setSpacing(0);
    auto* name = makeLabel(holder, Type::Body, {.bold = isNow});
    name->setText(step.text);
    told->addWidget(name);
    auto* note = makeLabel(holder, Type::Caption, {.ink = "muted"});
    say(note, step.note);
    told->addWidget(note);
    m_notes.push_back(note);
    row->addLayout(told, 1);
    if (step.state) {
        auto* state = new StateWord(m_theme, StateWord::Of::Part, false, holder);
        state->present(*step.state);
        row->addWidget(state);
    }
    return holder;
}

}  // namespace kapok::ui
