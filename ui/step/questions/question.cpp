#include "ui/step/questions/question.h"

#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/step/questions/date_question.h"
#include "ui/step/questions/money_question.h"
#include "ui/step/questions/options_question.h"
#include "ui/step/questions/pin_question.h"
#include "ui/step/questions/review_question.h"
#include "ui/step/questions/text_question.h"

#include <QHBoxLayout>

namespace kapok::ui {

namespace {

constexpr int enoughForAll = 560;  // logical pixels at 100 %

}  // namespace

Question::Question(const Theme& theme, const QuestionView& view, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_view(view), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("question.") + view.field);
    setAccessibleName(view.title);
    setAccessibleDescription(view.field);
    setProperty("instead", view.instead);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_hint = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true});
    say(m_hint, view.hint);
    column->addWidget(m_hint);
    m_body->setSpacing(theme.px(8));
    column->addLayout(m_body);
    buildWarning();
    column->insertWidget(isLow() ? column->indexOf(m_body) : column->count(), m_warning);
}

// Large letters on a small screen: what is below the answers is below the fold (25).
bool Question::isLow() const { return window()->height() < m_theme.px(enoughForAll); }

// 14: the warning's frame and sign, below what is asked. 25: where there is no room, above it, and the fact alone; what to
// do the bar says.
void Question::buildWarning()
{
    m_warning = makeFrame(this, "warning");
    auto* row = new QHBoxLayout(m_warning);
    row->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    row->setSpacing(m_theme.px(12));
    row->addWidget(new Icon(m_theme, QStringLiteral("alert"), Role::Text, 16, m_warning), 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(m_theme.px(4));
    lines->addWidget(m_problem = makeLabel(m_warning, Type::Body, {.bold = true, .wraps = true}));
    lines->addWidget(m_toDo = makeLabel(m_warning, Type::Body, {.wraps = true}));
    row->addLayout(lines, 1);
    m_problem->setObjectName(QStringLiteral("question.problem"));
    m_warning->hide();
}

void Question::warn(const QString& problem, const char* name)
{
    m_problem->setObjectName(QLatin1String(name));
    m_warning->setVisible(!problem.isEmpty());
    say(m_problem, problem.section(u'\n', 0, 0));
    say(m_toDo, isLow() ? QString() : problem.section(u'\n', 1));
    if (problem.isEmpty()) return;
    announce(*m_problem, problem);
    Q_EMIT warned();
}

QWidget* Question::warning() const { return m_warning; }

Question* makeQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
{
    using Kind = QuestionView::Kind;
    switch (view.kind) {
    case Kind::Options:
    case Kind::Several:
    case Kind::YesNo: return new OptionsQuestion(theme, view, parent);
    case Kind::Date: return new DateQuestion(theme, view, parent);
    case Kind::Money: return new MoneyQuestion(theme, view, parent);
    case Kind::PinPad: return new PinQuestion(theme, view, parent);
    case Kind::Review: return new ReviewQuestion(theme, view, parent);
    case Kind::Text:
    case Kind::List: break;
    }
    return new TextQuestion(theme, view, parent);
}

}  // namespace kapok::ui
