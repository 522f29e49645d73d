#include "ui/stock/stock_form_panel.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/side_column.h"
#include "ui/kit/state_word.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace kapok::ui {
namespace {

// In another language the same fields are called otherwise, and what was typed stays in them.
bool saysTheSame(const StockFieldView& one, const StockFieldView& other)
{
    return one.name == other.name && one.label == other.label && one.hint == other.hint;
}

}  // namespace

StockFormPanel::StockFormPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_content(new QWidget)
{
    setObjectName(QStringLiteral("stock.form"));
    layOutSide(this, m_content);

    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->setSpacing(theme.px(8));
    head->addWidget(new Icon(theme, QStringLiteral("users"), Role::Text, 20, m_content));
    head->addWidget(m_title = makeLabel(m_content, Type::Title, {.bold = true}), 1);
    auto* draft = new StateWord(theme, StateWord::Of::Part, false, m_content);
    draft->present(State::Draft);
    head->addWidget(draft);
    column->addLayout(head);
    column->addLayout(m_grid = new QGridLayout);
    m_grid->setHorizontalSpacing(theme.px(16));
    m_grid->setVerticalSpacing(theme.px(4));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_read = new QVBoxLayout);
    m_read->setSpacing(theme.px(4));
    column->addWidget(m_problem = makeLabel(m_content, Type::Body, {.bold = true, .wraps = true}));
    m_problem->setObjectName(QStringLiteral("stock.problem"));
    column->addStretch();
    column->addWidget(m_note = makeLabel(m_content, Type::Caption, {.ink = "muted", .wraps = true}));
}

void StockFormPanel::present(const StockPageView& view)
{
    if (std::exchange(m_keeper, view.keeper) != view.keeper) m_drafts.clear();
    m_title->setText(view.formTitle);
    say(m_note, view.formNote);
    say(m_problem, view.remark);
    m_reading = view.reading;
    const bool another = std::exchange(m_form, view.form) != view.form;
    if (another) {
        const auto draft = m_drafts.extract(view.form);
        build(view.fields, draft.empty() ? StockTyped{} : draft.mapped());
    } else if (!std::ranges::equal(m_built, view.fields, saysTheSame)) {
        build(view.fields, typed());
    }
    read();
}

void StockFormPanel::build(const std::vector<StockFieldView>& fields, const StockTyped& typed)
{
    const QWidget* hand = focusWidget();
    const QString focused = hand && hand->hasFocus() ? hand->objectName() : QString();
    clear(m_grid);
    m_fields.clear();
    m_built = fields;
    constexpr int rowsOfField = 3;  // label, field, what may be typed there
    int row = -rowsOfField;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        const bool leads = at + 1 < fields.size() && fields[at + 1].isBeside;
        if (!fields[at].isBeside) row += rowsOfField;
        const auto before = typed.find(fields[at].name);
        addField(fields[at], before == typed.end() ? fields[at].value : before->second, row,
                 leads || fields[at].isBeside);
    }
    for (const auto& [name, field] : m_fields)
        if (field->objectName() == focused) field->setFocus(Qt::OtherFocusReason);
}

void StockFormPanel::addField(const StockFieldView& one, const QString& value, int row, bool isHalf)
{
    const int at = one.isBeside ? 1 : 0, wide = isHalf ? 1 : 2;
    auto* label = makeLabel(m_content, Type::Caption, {.ink = "muted", .bold = true});
    label->setText(one.label);
    auto* field = one.isFigures ? new NumberField(NumberField::Groups::None, m_content) : new QLineEdit(m_content);
    field->setText(value);
    field->setObjectName(QStringLiteral("field.") + one.name);
    field->setAccessibleName(one.label);
    field->setAccessibleDescription(one.hint);
    m_grid->addWidget(label, row, at, 1, wide);
    m_grid->addWidget(field, row + 1, at, 1, wide);
    if (!one.hint.isEmpty()) {
        auto* hint = makeLabel(m_content, Type::Caption, {.ink = "muted", .wraps = true});
        hint->setText(one.hint);
        m_grid->addWidget(hint, row + 2, 0, 1, 2);
    }
    connect(field, &QLineEdit::textChanged, this, &StockFormPanel::read);
    m_fields.emplace_back(one.name, field);
}

// 21: checked while it is typed, so that nobody calls a second person for a range that skips one. What the page says of it
// below is not said twice.
void StockFormPanel::read()
{
    std::vector<LabelledView> lines;
    if (m_reading) lines = m_reading->read(typed());
    const auto isSaidBelow = [this](const LabelledView& line) { return line.value == m_problem->text(); };
    if (std::ranges::any_of(lines, isSaidBelow)) lines.clear();
    if (lines == m_lines) return;  // the clock fills the page every second
    m_lines = std::move(lines);
    showLines();
}

void StockFormPanel::showLines()
{
    clear(m_read);
    for (const LabelledView& line : m_lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(12));
        auto* label = makeLabel(m_content, Type::Emphasis, {.bold = true});
        label->setText(line.label);
        auto* value = makeLabel(m_content, Type::Caption, {.ink = "muted", .wraps = true});
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setText(line.value);
        row->addWidget(label, 0, Qt::AlignTop);
        row->addWidget(value, 1);
        m_read->addLayout(row);
    }
}

StockTyped StockFormPanel::typed() const
{
    StockTyped all;
    for (const auto& [name, field] : m_fields) all[name] = field->text();
    return all;
}

bool StockFormPanel::begin()
{
    if (m_fields.empty()) return false;
    const auto open = std::ranges::find_if(m_fields, [](const auto& one) { return one.second->text().isEmpty(); });
    (open == m_fields.end() ? m_fields.front() : *open).second->setFocus(Qt::OtherFocusReason);
    return true;
}

}  // namespace kapok::ui
