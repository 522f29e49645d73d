#include "ui/step/questions/review_question.h"

#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace kapok::ui {

ReviewQuestion::ReviewQuestion(const Theme& theme, const QuestionView& view, QWidget* parent)
    : Question(theme, view, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    QFormLayout* form = nullptr;
    const auto& rows = view.review;
    // One card alone is a row among the others: there is nothing beside which it could stand.
    const bool beside = std::ranges::count(rows, true, &ReviewRow::ofCard) > 1;
    for (std::size_t at = 0; at < rows.size();) {
        if (!beside || !rows[at].ofCard) {
            if (!form) form = addForm();
            addRow(form, rows[at++]);
            continue;
        }
        form = nullptr;
        if (!m_panels) {
            m_body->addLayout(m_panels = new QBoxLayout(QBoxLayout::LeftToRight));
            m_panels->setSpacing(theme.px(16));
        }
        const std::size_t end = endOfCard(at);
        m_panels->addWidget(makePanel(at, end), 1);
        at = end;
    }
    for (QFormLayout* one : m_forms) align(one);
}

QFormLayout* ReviewQuestion::addForm()
{
    auto* frame = makeFrame(this, "panel");
    auto* form = new QFormLayout(frame);
    form->setContentsMargins(1, 1, 1, 1);
    form->setSpacing(0);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_body->addWidget(frame);
    m_forms.push_back(form);
    return form;
}

// The tint of a row knows no gap between its columns.
void ReviewQuestion::align(QFormLayout* form)
{
    int widest = 0;
    const auto labelOf = [form](int row) {
        const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
        return item ? item->widget() : nullptr;
    };
    for (int row = 0; row < form->rowCount(); ++row)
        if (const QWidget* label = labelOf(row)) widest = std::max(widest, label->sizeHint().width());
    for (int row = 0; row < form->rowCount(); ++row)
        if (QWidget* label = labelOf(row)) label->setMinimumWidth(widest);
}

std::size_t ReviewQuestion::endOfCard(std::size_t from) const
{
    std::size_t end = from + 1;
    while (end < m_view.review.size() && !m_view.review[end].before.isEmpty()) ++end;
    return end;
}

QWidget* ReviewQuestion::makePanel(std::size_t from, std::size_t to)
{
    const ReviewRow& card = m_view.review[from];
    auto* panel = makeFrame(this, "panel");
    panel->setObjectName(QStringLiteral("review.card"));
    panel->setAccessibleName(card.label + QStringLiteral(": ") + card.value);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(1, m_theme.px(8), 1, 1);
    column->setSpacing(m_theme.px(2));
    const auto head = [&](const QString& text, Type type, Ink ink) {
        auto* label = makeLabel(panel, type, ink);
        label->setText(text);
        label->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
        column->addWidget(label);
    };
    head(card.label, Type::Caption, {.ink = "muted", .bold = true});
    head(card.value, Type::Emphasis, {.bold = true, .wraps = true});
    head(card.aside, Type::Body, {.ink = "muted"});
    auto* grid = new QGridLayout;
    grid->setSpacing(0);
    const auto cell = [&](int row, int at, const QString& text, Ink ink, bool tinted) {
        auto* label = makeLabel(panel, Type::Body, ink);
        label->setText(text);
        label->setContentsMargins(m_theme.px(16), m_theme.px(4), m_theme.px(8), m_theme.px(4));
        label->setMinimumHeight(m_theme.px(32));
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
        if (tinted) {
            label->setProperty("pane", "sunken");
            label->setAttribute(Qt::WA_StyledBackground);
        }
        grid->addWidget(label, row, at);
    };
    cell(0, 1, tr("Now"), {.ink = "muted"}, false);
    cell(0, 2, tr("Afterwards"), {.ink = "muted"}, false);
    for (std::size_t at = from + 1; at < to; ++at) {
        const ReviewRow& row = m_view.review[at];
        const int line = int(at - from);
        cell(line, 0, row.label, {.ink = "muted"}, true);
        cell(line, 1, row.before, {.wraps = true}, true);
        cell(line, 2, QStringLiteral("→ ") + row.value, {.bold = true, .wraps = true}, true);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 2);
    column->addLayout(grid);
    column->addStretch();
    return panel;
}

const QScrollArea* ReviewQuestion::pane() const
{
    for (const QWidget* around = parentWidget(); around; around = around->parentWidget())
        if (const auto* area = qobject_cast<const QScrollArea*>(around); area && area->widget()) return area;
    return nullptr;
}

// What can be seen at once: cards that are too many for it would widen this beyond the pane, and go out of sight.
int ReviewQuestion::room() const
{
    const QScrollArea* area = pane();
    return area ? area->viewport()->width() - (area->widget()->width() - width()) : width();
}

// Once the cards have widened this beyond the pane it is resized no more when the pane is: the pane says so itself.
void ReviewQuestion::showEvent(QShowEvent* event)
{
    Question::showEvent(event);
    if (const QScrollArea* area = m_panels ? pane() : nullptr) area->viewport()->installEventFilter(this);
    placePanels();
}

bool ReviewQuestion::eventFilter(QObject* target, QEvent* event)
{
    if (event->type() == QEvent::Resize) placePanels();
    return Question::eventFilter(target, event);
}

void ReviewQuestion::resizeEvent(QResizeEvent* event)
{
    Question::resizeEvent(event);
    placePanels();
}

void ReviewQuestion::placePanels()
{
    if (!m_panels) return;
    int needed = m_panels->spacing() * (m_panels->count() - 1);
    for (int at = 0; at < m_panels->count(); ++at)
        needed += std::max(m_theme.px(280), m_panels->itemAt(at)->widget()->minimumSizeHint().width());
    const bool narrow = room() < needed;
    m_panels->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
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
