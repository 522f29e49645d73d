#include "ui/step/questions/list_question.h"

#include "ui/step/questions/text_question.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace kapok::ui {

ListQuestion::ListQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent), m_field(addField(theme, view, this, 560))
{
    m_field->setText(view.suggestion);
    m_body->addWidget(m_field);
}

std::optional<AnswerValue> ListQuestion::value()
{
    // Commas of either language, and the enumeration comma of Chinese.
    static const QRegularExpression commas(QStringLiteral("\\s*[,，、]\\s*"));
    return m_field->text().trimmed().split(commas, Qt::SkipEmptyParts);
}

void ListQuestion::begin()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

QVariant ListQuestion::typed() const { return m_field->text(); }

void ListQuestion::restore(const QVariant& typed) { m_field->setText(typed.toString()); }

}  // namespace kapok::ui
