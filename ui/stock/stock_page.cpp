#include "ui/stock/stock_page.h"

#include "ui/approval/second_person_beside.h"
#include "ui/approval/second_person_panel.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"
#include "ui/stock/stock_form_panel.h"

#include <QHBoxLayout>


namespace kapok::ui {
namespace {

constexpr int besideWide = 376, enoughForBoth = 900, tableHigh = 150, tableLow = 60,
              enoughForAll = 480;  // pixels at 100 %

QHBoxLayout* titled(QLabel* title, QLabel* beside, int gap)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(gap);
    row->addWidget(title);
    row->addWidget(beside, 1, Qt::AlignBottom);
    return row;
}

}  // namespace

StockPage::StockPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::stock, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(0);
    buildList();
    m_beside->addWidget(m_list, 1);
    m_beside->addWidget(m_form = new StockFormPanel(theme, this));
    outer->addLayout(m_beside, 1);
    outer->addWidget(m_bar);
    m_form->hide();
    connect(m_places, &TableView::opened, this, &StockPage::follow);
    buildKeys();
    presentBar();
}

void StockPage::buildList()
{
    m_list = new QWidget(this);
    m_list->setObjectName(QStringLiteral("stock.list"));
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(12));
    column->setSpacing(m_theme.px(8));
    m_title = makeLabel(m_list, Type::Title, {.bold = true});
    m_subtitle = makeLabel(m_list, Type::Body, {.ink = "muted"});
    column->addLayout(titled(m_title, m_subtitle, m_theme.px(12)));
    column->addWidget(m_remark = makeLabel(m_list, Type::Body, {.bold = true, .wraps = true}));
    column->addWidget(m_empty = makeLabel(m_list, Type::Emphasis, {.ink = "muted", .wraps = true}));
    column->addWidget(m_places = new TableView(m_theme, m_list), 3);
    column->addWidget(m_flagged = makeLabel(m_list, Type::Body, {.wraps = true}));
    m_roadTitle = makeLabel(m_list, Type::Emphasis, {.bold = true});
    m_roadNote = makeLabel(m_list, Type::Caption, {.ink = "muted"});
    column->addLayout(titled(m_roadTitle, m_roadNote, m_theme.px(8)));
    column->addWidget(m_road = new TableView(m_theme, m_list), 2);
    column->addWidget(m_equations = makeLabel(m_list, Type::Body, {.ink = "muted", .wraps = true}));
    m_places->setMinimumHeight(m_theme.px(tableHigh));
    m_title->setObjectName(QStringLiteral("stock.title"));
    m_remark->setObjectName(QStringLiteral("stock.remark"));
    m_equations->setObjectName(QStringLiteral("stock.equations"));
    m_flagged->setObjectName(QStringLiteral("stock.flagged"));
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
    m_title->setText(QStringLiteral("8001 ") + view.title);
    say(m_subtitle, view.subtitle);
    say(m_remark, view.form.isEmpty() ? view.remark : QString());  // else beside what it is about
    say(m_empty, view.empty);
    say(m_flagged, view.flagged);
    say(m_equations, view.equations);
    say(m_roadTitle, view.roadTitle);
    say(m_roadNote, view.roadNote);
    m_places->present(view.places, view.title);
    m_places->setVisible(view.places != nullptr);
    m_road->present(view.road, view.roadTitle);
    m_road->setVisible(view.road != nullptr);
    m_form->present(view);
    if (!m_panel) presentBar();
    showPanel();
    share();
    if (another && isVisible() && !locks()) begin();
}

void StockPage::showPanel()
{
    const auto hears = [this](const Intent& said) {
        const auto* agreed = std::get_if<intent::Approve>(&said);
        send(agreed ? intent::AgreeToStock{agreed->approver, agreed->password, agreed->seen} : intent::AgreeToStock{});
    };
    const bool turns = showSecondPerson(m_panel, m_view.secondPerson, {m_theme, this, m_beside, hears});
    // One red button a page: what Enter would enter waits for his word.
    if (locks()) m_bar->presentLocked(QStringLiteral("lock"), tr("Waiting for the second person. Esc moves nothing."));
    if (!turns) return;
    if (!locks()) presentBar();
    Q_EMIT locked();
    if (isVisible()) begin();
}

void StockPage::share()
{
    QWidget* beside = m_panel ? static_cast<QWidget*>(m_panel) : m_view.form.isEmpty() ? nullptr : m_form;
    const bool fits = width() >= m_theme.px(enoughForBoth);
    m_form->setVisible(beside == m_form);
    m_list->setVisible(!beside || fits);
    // With large letters there is room for one thing: the road of a serial where one was asked for, and the sums, which
    // the line above says in short, not at all.
    const bool holdsAll = height() >= m_theme.px(enoughForAll);
    m_equations->setVisible(holdsAll && !m_view.equations.isEmpty());
    m_places->setVisible(m_view.places && (holdsAll || !m_view.road));
    m_places->setMinimumHeight(m_theme.px(holdsAll ? tableHigh : tableLow));
    if (!beside) return;
    beside->setMinimumWidth(fits ? m_theme.px(besideWide) : 0);
    beside->setMaximumWidth(fits ? m_theme.px(besideWide) : QWIDGETSIZE_MAX);
}

void StockPage::resizeEvent(QResizeEvent* event)
{
    PageWidget::resizeEvent(event);
    share();
}

void StockPage::follow()
{
    if (const auto row = m_places->current(); row && m_view.places) send(m_view.places->opens(*row));
}

void StockPage::enter()
{
    if (m_view.form.isEmpty()) follow();
    else send(intent::EnterStock{m_form->typed()});
}

// First from what was being entered, without loss, then to where one was.
void StockPage::escape()
{
    if (m_view.form.isEmpty()) return send(intent::Back{});
    m_form->keep();
    send(intent::BeginStock{});
}

void StockPage::begin()
{
    if (m_panel) return m_panel->begin();
    if (m_form->begin()) return;
    TableView* seen = m_places->isHidden() ? m_road : m_places;
    (m_view.places ? static_cast<QWidget*>(seen) : this)->setFocus(Qt::OtherFocusReason);
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
    const bool changes = types && m_view.form != QLatin1String("serial");  // else it is only looked at
    m_drop->offer(changes ? tr("Drop it") : QString());
    m_enter->offer(changes ? tr("Enter it") : tr("Its road"));
    m_back->offer(changes ? tr("Back, keeps the draft") : tr("Back"));
}

}  // namespace kapok::ui
