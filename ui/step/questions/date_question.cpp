#include "ui/step/questions/date_question.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace kapok::ui {

DateQuestion::DateQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : FieldQuestion(theme, view, Takes::Figures, 200, parent)
{
    m_field->setPlaceholderText(QStringLiteral("2021-07-08"));
    m_body->addWidget(m_field);
}

QDate DateQuestion::parse(const QString& typed)
{
    for (const auto* form : {"yyyyMMdd", "yyyy-MM-dd", "yyyy-M-d"})
        if (const QDate date = QDate::fromString(typed, QLatin1String(form)); date.isValid()) return date;
    return {};
}

std::optional<AnswerValue> DateQuestion::value()
{
    const QDate date = parse(text());
    if (!date.isValid()) return again(tr("This is no date of the calendar. Write it like 2021-07-08 or 20210708."));
    complain({});
    return date;
}

}  // namespace kapok::ui
