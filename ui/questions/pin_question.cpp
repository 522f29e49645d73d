#include "ui/questions/pin_question.h"

#include "ui/widgets/label.h"
#include "ui/widgets/secret_field.h"

#include <QApplication>
#include <QVBoxLayout>

namespace kapok::ui {

PinQuestion::PinQuestion(const Theme& theme, const QuestionView& view, QWidget* parent) : Question(theme, view, parent)
{
    if (view.asksOldPin) m_old = add("pin.old", view.setsPin ? tr("Present PIN") : tr("PIN"));
    if (view.setsPin) {
        m_new = add("pin.new", tr("New PIN"));
        m_again = add("pin.again", tr("New PIN once more"));
    }
}

SecretField* PinQuestion::add(const char* name, const QString& label)
{
    auto* caption = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true});
    caption->setText(label);
    auto* field = new SecretField(m_theme, SecretField::Takes::Digits, figures, this);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setMaximumWidth(m_theme.px(200));
    m_body->addWidget(caption);
    m_body->addWidget(field);
    return field;
}

SecretField* PinQuestion::firstIncomplete() const
{
    for (SecretField* field : {m_old, m_new, m_again})
        if (field && field->size() < figures) return field;
    return nullptr;
}

std::optional<AnswerValue> PinQuestion::value()
{
    if (SecretField* missing = firstIncomplete()) {
        const bool begun = QApplication::focusWidget() == missing;
        complain(begun ? tr("A PIN has six figures.") : QString());
        missing->setFocus(Qt::OtherFocusReason);
        return std::nullopt;
    }
    auto entry = std::make_shared<PinEntry>();
    if (m_new) {
        entry->fresh = m_new->take();
        const SecureBytes again = m_again->take();
        if (!(entry->fresh == again)) {
            complain(tr("The two new PINs differ. Please enter the new PIN twice again."));
            m_new->setFocus(Qt::OtherFocusReason);
            return std::nullopt;
        }
    }
    if (m_old) entry->old = m_old->take();
    complain({});
    return entry;
}

void PinQuestion::begin()
{
    if (SecretField* first = firstIncomplete()) first->setFocus(Qt::OtherFocusReason);
}

}  // namespace kapok::ui
