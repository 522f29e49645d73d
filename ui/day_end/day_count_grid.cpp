#include "ui/day_end/day_count_grid.h"

#include "ui/kit/label.h"
#include "ui/kit/number_field.h"

#include <QGridLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace kapok::ui {
namespace {

constexpr int rowsOfItem = 2;  // its figures, and why they differ
enum Column { What, Expected, Counted, Difference, Who };

}  // namespace

DayCountGrid::DayCountGrid(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("day-end.counts"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(6));
    m_grid->setColumnStretch(What, 3);
    m_grid->setColumnStretch(Expected, 2);
    m_grid->setColumnStretch(Counted, 2);
    m_grid->setColumnStretch(Difference, 1);
    m_grid->setColumnStretch(Who, 2);
}

// The clock fills the page every second: nothing is built anew where nothing else is said.
void DayCountGrid::present(const DayEndPageView& view)
{
    const bool another = std::exchange(m_keeper, view.keeper) != view.keeper;
    if (!another && m_rows == view.rows && m_heads == view.heads) return;
    const auto before = another ? std::map<QString, QString>{} : counts();
    const auto why = another ? std::map<QString, QString>{} : reasons();
    const QWidget* hand = focusWidget();
    const QString focused = hand && hand->hasFocus() ? hand->objectName() : QString();
    m_rows = view.rows;
    m_heads = view.heads;
    m_hint = view.reasonHint;
    build();
    for (auto& [what, field] : m_counts)
        if (const auto typed = before.find(what); typed != before.end()) field->setText(typed->second);
    for (auto& [what, field] : m_reasons)
        if (const auto typed = why.find(what); typed != why.end()) field->setText(typed->second);
    for (QLineEdit* field : inOrder())
        if (field->objectName() == focused) field->setFocus(Qt::OtherFocusReason);
}

void DayCountGrid::build()
{
    clear(m_grid);
    m_counts.clear();
    m_reasons.clear();
    if (m_rows.empty()) return;
    for (int column = 0; column < m_heads.size(); ++column) {
        auto* head = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true});
        head->setText(m_heads[column]);
        if (column >= Expected && column <= Difference) head->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(head, 0, column);
    }
    for (std::size_t at = 0; at < m_rows.size(); ++at) addRow(m_rows[at], 1 + rowsOfItem * int(at));
}

void DayCountGrid::addRow(const DayCountRow& row, int at)
{
    const auto put = [&](const QString& text, int column, Ink ink = {}) {
        auto* label = makeLabel(this, Type::Body, ink);
        label->setText(text);
        if (column >= Expected && column <= Difference) label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        label->setObjectName(QStringLiteral("day-end.%1.%2").arg(column).arg(row.what));
        m_grid->addWidget(label, at, column);
    };
    put(row.label, What);
    put(row.expected, Expected, row.asked ? Ink{.ink = "muted"} : Ink{});
    if (row.asked) m_counts.emplace_back(row.what, addField(row, false, at));
    else put(row.counted, Counted);
    put(row.difference, Difference, {.bold = true});
    put(row.who, Who, {.ink = "muted"});
    if (row.asksReason) {
        m_reasons.emplace_back(row.what, addField(row, true, at + 1));
    } else if (!row.reason.isEmpty()) {
        auto* why = makeLabel(this, Type::Caption, {.ink = "muted", .wraps = true});
        why->setText(row.reason);
        m_grid->addWidget(why, at + 1, What, 1, Who + 1);
    }
}

QLineEdit* DayCountGrid::addField(const DayCountRow& row, bool isReason, int at)
{
    auto* field = isReason ? new QLineEdit(this) : new NumberField(NumberField::Groups::None, this);
    field->setObjectName((isReason ? QStringLiteral("field.reason.") : QStringLiteral("field.count.")) + row.what);
    field->setAccessibleName(row.label);
    if (isReason) {
        field->setPlaceholderText(m_hint);
        field->setAccessibleDescription(m_hint);
        m_grid->addWidget(field, at, What, 1, Who + 1);
    } else {
        field->setAlignment(Qt::AlignRight);
        field->setMaximumWidth(m_theme.px(140));
        m_grid->addWidget(field, at, Counted, Qt::AlignRight);
    }
    return field;
}

std::map<QString, QString> DayCountGrid::typedIn(const Fields& fields)
{
    std::map<QString, QString> all;
    for (const auto& [what, field] : fields) all[what] = field->text();
    return all;
}

std::vector<QLineEdit*> DayCountGrid::inOrder() const
{
    std::vector<QLineEdit*> all;
    for (const Fields* fields : {&m_counts, &m_reasons})
        for (const auto& [what, field] : *fields) all.push_back(field);
    return all;
}

bool DayCountGrid::begin()
{
    const auto all = inOrder();
    if (all.empty()) return false;
    const auto open = std::ranges::find_if(all, [](const QLineEdit* one) { return one->text().isEmpty(); });
    (open == all.end() ? all.front() : *open)->setFocus(Qt::OtherFocusReason);
    return true;
}

bool DayCountGrid::toNext()
{
    const auto all = inOrder();
    const auto here = std::ranges::find_if(all, &QWidget::hasFocus);
    if (here == all.end() || here + 1 == all.end()) return false;
    (*(here + 1))->setFocus(Qt::TabFocusReason);
    return true;
}

bool DayCountGrid::toPrevious()
{
    const auto all = inOrder();
    const auto here = std::ranges::find_if(all, &QWidget::hasFocus);
    if (here == all.end() || here == all.begin()) return false;
    (*(here - 1))->setFocus(Qt::BacktabFocusReason);
    return true;
}

}  // namespace kapok::ui
