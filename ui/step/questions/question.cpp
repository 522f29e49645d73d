#include "ui/step/questions/question.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/step/questions/date_question.h"
#include "ui/step/questions/list_question.h"
#include "ui/step/questions/money_question.h"
#include "ui/step/questions/nothing_asked.h"
#include "ui/step/questions/options_question.h"
#include "ui/step/questions/pin_question.h"
#include "ui/step/questions/text_question.h"

#include <QAccessible>
#include <QHBoxLayout>

namespace kapok::ui {

Question::Question(const Theme& theme, const QuestionView& view, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_view(view), m_body(new QVBoxLayout)
{
    setObjectName(QStringLiteral("question.") + view.field);
    setAccessibleName(view.title);
    setAccessibleDescription(view.field);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(8));
    m_hint = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true});
    m_problem = makeLabel(this, Type::Body, {.bold = true, .wraps = true});
    m_problem->setObjectName(QStringLiteral("question.problem"));
    say(m_hint, view.hint);
    say(m_problem, {});
    addFacts();
    column->addWidget(m_hint);
    m_body->setSpacing(theme.px(8));
    column->addLayout(m_body);
    column->addWidget(m_problem);
}

void Question::addFacts()
{
    for (const RemarkView& fact : m_view.facts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(8));
        row->addWidget(new Icon(m_theme, fact.icon, Role::Muted, 16, this), 0, Qt::AlignVCenter);
        auto* text = makeLabel(this, Type::Body, {.wraps = true});
        text->setText(fact.text);
        auto* note = makeLabel(this, Type::Caption, {.ink = "muted"});
        note->setText(fact.note);
        row->addWidget(text, 1);
        row->addWidget(note);
        m_body->addLayout(row);
    }
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
    case Kind::Text: return new TextQuestion(theme, view, parent);
    case Kind::Date: return new DateQuestion(theme, view, parent);
    case Kind::Money: return new MoneyQuestion(theme, view, parent);
    case Kind::List: return new ListQuestion(theme, view, parent);
    case Kind::PinPad: return new PinQuestion(theme, view, parent);
    case Kind::Nothing: break;
    }
    return new NothingAsked(theme, view, parent);
}

}  // namespace kapok::ui
