#include "ui/step/questions/money_question.h"

#include "ui/kit/label.h"
#include "ui/kit/typed_yuan.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace kapok::ui {

MoneyQuestion::MoneyQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : FieldQuestion(theme, view, Takes::Figures, 160, parent)
{
    m_field->setAlignment(Qt::AlignRight);
    if (!view.suggestion.isEmpty()) m_field->setText(shown(view.suggestion.toLongLong()));
    auto* row = new QHBoxLayout;
    auto* unit = makeLabel(this, Type::Body);
    unit->setText(tr("yuan"));
    row->addWidget(m_field);
    row->addWidget(unit);
    row->addStretch();
    m_body->addLayout(row);
}

QString MoneyQuestion::shown(qint64 fen)
{
    return QStringLiteral("%1.%2").arg(fen / 100).arg(fen % 100, 2, 10, QLatin1Char('0'));
}

std::optional<AnswerValue> MoneyQuestion::value()
{
    const auto fen = fenTyped(text());
    if (!fen) return again(tr("Write the amount in yuan, like 20.00."));
    complain({});
    return *fen;
}

}  // namespace kapok::ui
