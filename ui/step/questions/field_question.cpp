#include "ui/step/questions/field_question.h"

#include "base/typed.h"
#include "ui/kit/number_field.h"

#include <QLineEdit>

namespace kapok::ui {

FieldQuestion::FieldQuestion(const Theme& theme, const QuestionView& view, Takes takes, int width, QWidget* parent)
    : Question(theme, view, parent),
      m_field(takes == Takes::Figures ? new NumberField(NumberField::Groups::None, this) : new QLineEdit(this)),
      m_takes(takes)
{
    m_field->setObjectName(QStringLiteral("field.") + view.field);
    m_field->setAccessibleName(view.title);
    m_field->setMaximumWidth(theme.px(width));
    // Words are never cut in silence: what is too long is told, and stays to be shortened.
    if (takes == Takes::Figures) m_field->setMaxLength(200);
    m_field->setText(view.suggestion);
}

QString FieldQuestion::text() const
{
    return m_takes == Takes::Figures ? numberTyped(m_field->text()) : m_field->text().trimmed();
}

std::nullopt_t FieldQuestion::again(const QString& problem)
{
    complain(problem);
    begin();
    return std::nullopt;
}

void FieldQuestion::begin()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

QVariant FieldQuestion::typed() const { return m_field->text(); }

void FieldQuestion::restore(const QVariant& typed) { m_field->setText(typed.toString()); }

}  // namespace kapok::ui
