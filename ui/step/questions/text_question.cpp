#include "ui/step/questions/text_question.h"

#include "ui/step/questions/rare_characters.h"

#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace kapok::ui {

TextQuestion::TextQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : FieldQuestion(theme, view, Takes::Words, 560, parent)
{
    m_body->addWidget(m_field);
    m_body->addWidget(m_rare = new RareCharacters(theme, *m_field, this));
}

void TextQuestion::nextRare()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->deselect();
    m_rare->next();
}

std::optional<AnswerValue> TextQuestion::value()
{
    // Commas of either language, and the enumeration comma of Chinese.
    static const QRegularExpression commas(QStringLiteral("\\s*[,，、]\\s*"));
    if (view().kind == QuestionView::Kind::List) return text().split(commas, Qt::SkipEmptyParts);
    if (text().isEmpty()) return again(tr("Nothing is written here yet."));
    complain({});
    return text();
}

}  // namespace kapok::ui
