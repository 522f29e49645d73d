#include "ui/step/questions/question.h"

#include "ui/kit/label.h"
#include "ui/step/questions/date_question.h"
#include "ui/step/questions/money_question.h"
#include "ui/step/questions/options_question.h"
#include "ui/step/questions/pin_question.h"
#include "ui/step/questions/review_question.h"
#include "ui/step/questions/text_question.h"

#include <QAccessible>
#include <QVBoxLayout>

namespace kapok::ui {

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
    m_problem = makeLabel(this, Type::Body, {.bold = true, .wraps = true});
    m_problem->setObjectName(QStringLiteral("question.problem"));
    say(m_hint, view.hint);
    say(m_problem, {});
    column->addWidget(m_hint);
    m_body->setSpacing(theme.px(8));
    column->addLayout(m_body);
    column->addWidget(m_problem);
}

void Question::complain(const QString& problem)
{
    say(m_problem, problem);
    if (problem.isEmpty()) return;
    QAccessibleEvent event(m_problem, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

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
