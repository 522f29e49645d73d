#include "ui/step/questions/review_question.h"

#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QFormLayout>
#include <QHBoxLayout>

#include <algorithm>

namespace kapok::ui {

ReviewQuestion::ReviewQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* frame = makeFrame(this, "panel");
    auto* form = new QFormLayout(frame);
    form->setContentsMargins(1, 1, 1, 1);
    form->setSpacing(0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const ReviewRow& row : view.review) addRow(form, row);
    int widest = 0;  // the tint of a row knows no gap between its columns
    const auto labelOf = [form](int row) {
        const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
        return item ? item->widget() : nullptr;
    };
    for (int row = 0; row < form->rowCount(); ++row)
        if (const QWidget* label = labelOf(row)) widest = std::max(widest, label->sizeHint().width());
    for (int row = 0; row < form->rowCount(); ++row)
        if (QWidget* label = labelOf(row)) label->setMinimumWidth(widest);
    m_body->addWidget(frame);
}

void ReviewQuestion::addRow(QFormLayout* form, const ReviewRow& row)
{
    if (form->rowCount() > 0) form->addRow(makeRule(this));
    auto* label = makeLabel(this, Type::Body, {.ink = "muted"});
    label->setText(row.label);
    label->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    label->setMinimumHeight(m_theme.px(row.strong ? 40 : 32));
    QWidget* value = makeValue(row);
    if (!row.before.isEmpty())  // what changes is tinted (05, 15)
        for (QWidget* cell : {static_cast<QWidget*>(label), value}) {
            cell->setProperty("pane", "sunken");
            cell->setAttribute(Qt::WA_StyledBackground);
        }
    form->addRow(label, value);
}

QWidget* ReviewQuestion::makeValue(const ReviewRow& row)
{
    auto* holder = new QWidget(this);
    holder->setObjectName(row.field.isEmpty() ? QStringLiteral("review.row") : QStringLiteral("answer.") + row.field);
    holder->setAccessibleName(row.label + QStringLiteral(": ") + row.value);
    holder->setAccessibleDescription(row.said);
    holder->setMinimumHeight(m_theme.px(row.strong ? 40 : 32));
    auto* line = new QHBoxLayout(holder);
    line->setContentsMargins(0, m_theme.px(4), m_theme.px(12), m_theme.px(4));
    line->setSpacing(m_theme.px(16));
    if (row.state) {
        auto* state = new StateWord(m_theme, StateWord::Of::Part, false, holder);
        state->present(*row.state);
        line->addWidget(state, 0, Qt::AlignVCenter);
    }
    if (!row.before.isEmpty()) {
        auto* before = makeLabel(holder, Type::Body, {.wraps = true});
        before->setText(row.before);
        line->addWidget(before, 1, Qt::AlignVCenter);
    }
    const bool bold = row.strong || !row.before.isEmpty();
    auto* value = makeLabel(holder, row.strong ? Type::Title : Type::Body, {.bold = bold, .wraps = true});
    value->setText(row.before.isEmpty() ? row.value : QStringLiteral("→ ") + row.value);
    line->addWidget(value, row.aside.isEmpty() ? 1 : 0, Qt::AlignVCenter);
    if (!row.aside.isEmpty()) {
        auto* aside = makeLabel(holder, Type::Body);
        aside->setText(row.aside);
        line->addWidget(aside, 1, Qt::AlignVCenter);
    }
    if (!row.note.isEmpty()) {
        auto* note = makeLabel(holder, Type::Caption, {.ink = "muted"});
        note->setText(row.note);
        line->addWidget(note, 0, Qt::AlignVCenter);
    }
    if (row.changedByAlt > 0)
        line->addWidget(new KeyHint(m_theme, QStringLiteral("Alt %1").arg(row.changedByAlt), {}, holder), 0,
                        Qt::AlignVCenter);
    return holder;
}

}  // namespace kapok::ui
