#include "ui/step/questions/date_question.h"

#include "ui/step/questions/text_question.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kapok::ui {

DateQuestion::DateQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent), m_field(addField(theme, view, this, 200))
{
    m_field->setText(view.suggestion);
    if (view.example.isEmpty()) m_field->setPlaceholderText(QStringLiteral("2021-07-08"));
    m_body->addWidget(m_field);
}

QDate DateQuestion::parse(const QString& typed)
{
    const QString text = typed.trimmed();
    for (const auto* form : {"yyyyMMdd", "yyyy-MM-dd", "yyyy-M-d"})
        if (const QDate date = QDate::fromString(text, QLatin1String(form)); date.isValid()) return date;
    return {};
}

std::optional<AnswerValue> DateQuestion::value()
{
    const QDate date = parse(m_field->text());
    complain(date.isValid() ? QString() : tr("This is no date of the calendar. Write it like 2021-07-08 or 20210708."));
    if (date.isValid()) return date;
    begin();
    return std::nullopt;
}

void DateQuestion::begin()
{
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

QVariant DateQuestion::typed() const { return m_field->text(); }

void DateQuestion::restore(const QVariant& typed) { m_field->setText(typed.toString()); }

}  // namespace kapok::ui
