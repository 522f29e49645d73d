#include "ui/step/questions/pin_question.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/secret_field.h"

#include <QApplication>
#include <QVBoxLayout>

namespace kapok::ui {

PinQuestion::PinQuestion(const Theme& theme, const QuestionView& view, QWidget* parent) : Question(theme, view, parent)
{
    m_isAtReader = view.isAtReader;
    if (m_isAtReader) return;  // the hint says where he types; Enter begins it
    // Side by side: all three are seen at 1366x768 below what was answered before, and wrap where letters grow.
    auto* row = new FlowLayout(theme.px(24));
    m_body->addLayout(row);
    if (view.asksOldPin) m_old = add(row, "pin.old", view.setsPin ? tr("Present PIN") : tr("PIN"));
    if (view.setsPin) {
        m_new = add(row, "pin.new", tr("New PIN"));
        m_again = add(row, "pin.again", tr("New PIN once more"));
    }
}

SecretField* PinQuestion::add(QLayout* row, const char* name, const QString& label)
{
    auto* pair = new QWidget(this);
    auto* column = new QVBoxLayout(pair);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(8));
    auto* caption = makeLabel(pair, Type::Caption, {.ink = "muted", .bold = true});
    caption->setText(label);
    auto* field = new SecretField(m_theme, SecretField::Takes::Digits, figures, pair);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setFixedWidth(m_theme.px(200));
    column->addWidget(caption);
    column->addWidget(field);
    row->addWidget(pair);
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
    entry->isAtReader = m_isAtReader;
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
