#include "ui/step/earlier_answers.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QHBoxLayout>

namespace kapok::ui {

EarlierAnswers::EarlierAnswers(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("answers"));
    setProperty("frame", "panel");
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
}

void EarlierAnswers::present(const std::vector<EarlierAnswer>& answers)
{
    setVisible(!answers.empty());
    if (answers == m_answers) return;
    clear(m_rows);
    m_answers = answers;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        if (at) m_rows->addWidget(makeRule(this));
        m_rows->addWidget(makeRow(int(at) + 1, answers[at]));
    }
}

QWidget* EarlierAnswers::makeRow(int number, const EarlierAnswer& answer)
{
    auto* holder = new QWidget(this);
    holder->setObjectName(QStringLiteral("answer.") + answer.field);
    holder->setAccessibleName(answer.label + QStringLiteral(": ") + answer.value);
    holder->setAccessibleDescription(answer.said);
    holder->setMinimumHeight(m_theme.px(31));
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(m_theme.px(16), m_theme.px(4), m_theme.px(12), m_theme.px(4));
    row->setSpacing(m_theme.px(8));

    auto* digit = makeLabel(holder, Type::Body, {.ink = "muted"});
    digit->setText(QString::number(number));
    digit->setFixedWidth(m_theme.px(16));
    auto* label = makeLabel(holder, Type::Body, {.ink = "muted", .wraps = true});
    label->setText(answer.label);
    label->setFixedWidth(m_theme.px(120));
    auto* value = makeLabel(holder, Type::Body, {.wraps = true});
    value->setText(answer.value);
    row->addWidget(digit, 0, Qt::AlignVCenter);
    row->addWidget(label, 0, Qt::AlignVCenter);
    if (answer.state) {
        auto* state = new StateWord(m_theme, StateWord::Of::Part, false, holder);
        state->present(*answer.state);
        row->addWidget(state, 0, Qt::AlignVCenter);
    }
    value->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(value, 1, Qt::AlignVCenter);
    if (!answer.sourceIcon.isEmpty())
        row->addWidget(new Icon(m_theme, answer.sourceIcon, Role::Muted, 12, holder), 0, Qt::AlignVCenter);
    auto* source = makeLabel(holder, Type::Caption, {.ink = "muted"});
    source->setText(answer.source);
    row->addWidget(source, 0, Qt::AlignVCenter);
    return holder;
}

QString EarlierAnswers::changeable(int digit) const
{
    if (digit < 1 || std::size_t(digit) > m_answers.size()) return {};
    const EarlierAnswer& answer = m_answers[std::size_t(digit) - 1];
    return answer.changeable ? answer.field : QString();
}

}  // namespace kapok::ui
