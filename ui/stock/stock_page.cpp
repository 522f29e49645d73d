#include "ui/stock/stock_page.h"

#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/step/second_person_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace kapok::ui {
namespace {

constexpr int besideWide = 400, tableHigh = 150;  // pixels at 100 %

}  // namespace

StockPage::StockPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::stock, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(theme.px(16));
    m_beside->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(12));
    auto* column = new QVBoxLayout;
    column->setSpacing(theme.px(8));
    column->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}));
    column->addWidget(m_remark = makeLabel(this, Type::Body, {.bold = true, .wraps = true}));
    column->addWidget(m_empty = makeLabel(this, Type::Emphasis, {.ink = "muted", .wraps = true}));
    column->addWidget(m_places = new TableView(theme, this), 2);
    column->addWidget(m_flagged = makeLabel(this, Type::Body, {.wraps = true}));
    column->addWidget(m_roadTitle = makeLabel(this, Type::Emphasis, {.bold = true}));
    column->addWidget(m_road = new TableView(theme, this), 1);
    column->addWidget(m_equations = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true}));
    m_beside->addLayout(column, 1);
    m_form = makeFrame(this, "panel");
    m_form->setFixedWidth(theme.px(besideWide));
    auto* inForm = new QVBoxLayout(m_form);
    inForm->addWidget(m_formTitle = makeLabel(m_form, Type::Title, {.bold = true}));
    inForm->addLayout(m_rows = new QFormLayout);
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    inForm->addStretch();
    m_beside->addWidget(m_form);
    outer->addLayout(m_beside, 1);
    outer->addWidget(m_bar);
    m_places->setMinimumHeight(theme.px(tableHigh));
    m_title->setObjectName(QStringLiteral("stock.title"));
    m_remark->setObjectName(QStringLiteral("stock.remark"));
    m_equations->setObjectName(QStringLiteral("stock.equations"));
    m_flagged->setObjectName(QStringLiteral("stock.flagged"));
    m_form->hide();
    buildKeys();
    presentBar();
}

void StockPage::buildKeys()
{
    using enum Key::Stands;
    const auto opens = [this](const char* form) {
        return [this, name = QLatin1String(form)] { send(intent::BeginStock{name}); };
    };
    m_move = addKey("move", Hint, Qt::Key_M, opens("move"));
    m_delivery = addKey("delivery", Hint, Qt::Key_N, opens("receive"));
    m_count = addKey("count", Hint, Qt::Key_K, opens("count"));
    m_serial = addKey("serial", Hint, Qt::Key_S, opens("serial"));
    m_back = addKey("back", Hint, Qt::Key_Escape, [this] { escape(); });
    m_drop = addKey("drop", Button, Qt::Key_F8, [this] { send(intent::BeginStock{}); });
    m_enter = addEnter("enter", Primary, [this] { enter(); });
}

void StockPage::present(const StockPageView& view)
{
    const bool another = view.form != m_view.form;
    m_view = view;
    m_title->setText(view.title);
    say(m_remark, view.remark);
    say(m_empty, view.empty);
    say(m_flagged, view.flagged);
    say(m_equations, view.equations);
    say(m_roadTitle, view.roadTitle);
    m_places->present(view.places, view.title);
    m_places->setVisible(view.places != nullptr);
    m_road->present(view.road, view.roadTitle);
    m_road->setVisible(view.road != nullptr);
    showForm(another);
    presentBar();
    showPanel();
}

// A field is made once for a form; what was typed stays in it until another form is opened.
void StockPage::showForm(bool another)
{
    m_formTitle->setText(m_view.formTitle);
    m_form->setVisible(!m_view.form.isEmpty() && !m_view.secondPerson);
    if (!another) return;
    while (m_rows->rowCount() > 0) m_rows->removeRow(0);
    m_fields.clear();
    for (const StockFieldView& one : m_view.fields) {
        auto* label = makeLabel(m_form, Type::Body, {.wraps = true});
        label->setText(one.hint.isEmpty() ? one.label : one.label + QStringLiteral("  ") + one.hint);
        auto* field = new QLineEdit(one.value, m_form);
        field->setObjectName(QStringLiteral("field.") + one.name);
        field->setAccessibleName(one.label);
        field->setAccessibleDescription(one.hint);
        m_rows->addRow(label, field);
        m_fields.emplace_back(one.name, field);
    }
    if (isVisible() && !locks()) begin();
}

void StockPage::showPanel()
{
    const bool shown = m_view.secondPerson.has_value();
    const bool turns = shown != locks();
    if (turns && shown) {
        m_beside->addWidget(m_panel = new SecondPersonPanel(m_theme, this));
        m_panel->setFixedWidth(m_theme.px(besideWide));
        connect(m_panel, &SecondPersonPanel::intended, this, [this](const Intent& said) {
            const auto* agreed = std::get_if<intent::Approve>(&said);
            send(agreed ? intent::AgreeToStock{agreed->approver, agreed->password, agreed->seen}
                        : intent::AgreeToStock{});
        });
    } else if (turns) {
        m_panel->hide();
        std::exchange(m_panel, nullptr)->deleteLater();
    }
    if (shown) m_panel->present(*m_view.secondPerson);
    if (!turns) return;
    Q_EMIT locked();
    if (isVisible()) begin();
}

void StockPage::enter()
{
    if (!m_view.form.isEmpty()) {
        intent::EnterStock entered;
        for (const auto& [name, field] : m_fields) entered.typed[name] = field->text();
        return send(entered);
    }
    if (const auto row = m_places->current(); row && m_view.places) send(m_view.places->opens(*row));
}

// First what was being entered, then to where one was.
void StockPage::escape()
{
    if (m_view.form.isEmpty()) send(intent::Back{});
    else send(intent::BeginStock{});
}

void StockPage::begin()
{
    if (m_panel) return m_panel->begin();
    if (!m_fields.empty()) return m_fields.front().second->setFocus(Qt::OtherFocusReason);
    (m_view.places ? static_cast<QWidget*>(m_places) : this)->setFocus(Qt::OtherFocusReason);
}

QString StockPage::help() const
{
    return tr(
        "Every blank is in one place. N enters a delivery, M a move, K a count, S asks for a serial. Kind, move and "
        "reason are typed by their digit or word. Nobody does any of it alone: a supervisor agrees at this counter. "
        "What was moved wrongly is moved back, and both entries stay.");
}

void StockPage::nameKeys()
{
    const bool types = !m_view.form.isEmpty();
    m_move->offer(types ? QString() : tr("Move"));
    m_delivery->offer(types ? QString() : tr("Delivery"));
    m_count->offer(types ? QString() : tr("Count"));
    m_serial->offer(types ? QString() : tr("Serial"));
    m_drop->offer(types ? tr("Drop it") : QString());
    m_enter->offer(types ? tr("Enter it") : tr("Its road"));
    m_back->offer(tr("Back"));
}

}  // namespace kapok::ui
