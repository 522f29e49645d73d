#include "ui/step/questions/text_question.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kapok::ui {

QLineEdit* addField(const Theme& theme, const QuestionView& view, QWidget* question, int width)
{
    auto* field = new QLineEdit(question);
    field->setObjectName(QStringLiteral("field.") + view.field);
    field->setAccessibleName(view.title);
    field->setPlaceholderText(view.example);
    field->setMaximumWidth(theme.px(width));
    field->setMaxLength(200);
    return field;
}

TextQuestion::TextQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent), m_field(addField(theme, view, this, 560))
{
    m_field->setText(view.suggestion);
    m_body->addWidget(m_field);
}

std::optional<AnswerValue> TextQuestion::value()
{
    const QString typed = m_field->text().trimmed();
    complain(typed.isEmpty() ? tr("Nothing is written here yet.") : QString());
    if (!typed.isEmpty()) return typed;
    begin();
    return std::nullopt;
}

void TextQuestion::begin()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

QVariant TextQuestion::typed() const { return m_field->text(); }

void TextQuestion::restore(const QVariant& typed) { m_field->setText(typed.toString()); }

}  // namespace kapok::ui
