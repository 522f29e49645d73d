#include "ui/step/earlier_answers.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QFormLayout>
#include <QHBoxLayout>

namespace kapok::ui {

EarlierAnswers::EarlierAnswers(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("answers"));
    setProperty("frame", "panel");
    m_rows = new QFormLayout(this);
    m_rows->setContentsMargins(1, 1, 1, 1);
    m_rows->setSpacing(0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void EarlierAnswers::present(const std::vector<EarlierAnswer>& answers)
{
    setVisible(!answers.empty());
    if (answers == m_answers) return;
    while (m_rows->rowCount() > 0) m_rows->removeRow(0);
    m_answers = answers;
    for (std::size_t at = 0; at < answers.size(); ++at) addRow(int(at) + 1, answers[at]);
}

void EarlierAnswers::addRow(int number, const EarlierAnswer& answer)
{
    if (number > 1) m_rows->addRow(makeRule(this));
    auto* label = makeLabel(this, Type::Body, {.ink = "muted"});
    label->setText(QStringLiteral("%1  %2").arg(number).arg(answer.label));
    label->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    label->setMinimumHeight(m_theme.px(31));
    m_rows->addRow(label, makeValue(answer));
}

QWidget* EarlierAnswers::makeValue(const EarlierAnswer& answer)
{
    auto* holder = new QWidget(this);
    holder->setObjectName(QStringLiteral("answer.") + answer.field);
    holder->setAccessibleName(answer.label + QStringLiteral(": ") + answer.value);
    holder->setAccessibleDescription(answer.said);
    holder->setMinimumHeight(m_theme.px(31));
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, m_theme.px(4), m_theme.px(12), m_theme.px(4));
    row->setSpacing(m_theme.px(8));
    auto* value = makeLabel(holder, Type::Body, {.wraps = true});
    value->setText(answer.value);
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
