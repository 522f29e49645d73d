#include "ui/day_end/day_end_page.h"

#include "ui/approval/second_person_beside.h"
#include "ui/approval/second_person_panel.h"
#include "ui/day_end/day_count_grid.h"
#include "ui/devices/device_panel.h"
#include "ui/kit/label.h"
#include "ui/kit/table_view.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>


namespace kapok::ui {
namespace {

constexpr int sideWide = 376, enoughForBoth = 900, tableHigh = 120;  // pixels at 100 %

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

}  // namespace

DayEndPage::DayEndPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::dayEnd, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_beside = new QHBoxLayout;
    m_beside->setSpacing(0);
    buildWork();
    buildSide();
    outer->addLayout(m_beside, 1);
    outer->addWidget(m_bar);
    buildKeys();
    retranslate();
    presentBar();
}

void DayEndPage::buildWork()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(12));
    column->setSpacing(m_theme.px(10));
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(12));
    head->addWidget(m_title = makeLabel(content, Type::Title, {.bold = true}));
    head->addWidget(m_day = makeLabel(content, Type::Body, {.ink = "muted"}), 0, Qt::AlignBottom);
    head->addStretch();
    column->addLayout(head);
    column->addWidget(m_stage = makeLabel(content, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(m_remark = makeLabel(content, Type::Body, {.bold = true, .wraps = true}));
    column->addWidget(m_counts = new DayCountGrid(m_theme, content));
    column->addWidget(m_reasonLabel = makeLabel(content, Type::Caption, {.ink = "muted", .bold = true}));
    column->addWidget(m_reason = new QLineEdit(content));
    column->addWidget(m_note = makeLabel(content, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(m_tillsTitle = makeLabel(content, Type::Emphasis, {.bold = true}));
    column->addWidget(m_tills = new TableView(m_theme, content), 1);
    column->addStretch();
    m_tills->setMinimumHeight(m_theme.px(tableHigh));
    m_title->setObjectName(QStringLiteral("day-end.title"));
    m_day->setObjectName(QStringLiteral("day-end.day"));
    m_remark->setObjectName(QStringLiteral("day-end.remark"));
    m_reason->setObjectName(QStringLiteral("field.reopen"));
    m_beside->addWidget(m_work = scrolling(content, this), 1);
}

void DayEndPage::buildSide()
{
    auto* content = new QWidget;
    content->setProperty("pane", "surface");
    content->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(12));
    column->setSpacing(m_theme.px(8));
    column->addLayout(m_closed = new QVBoxLayout);
    m_closed->setSpacing(m_theme.px(4));
    column->addWidget(m_checksTitle = makeLabel(content, Type::Emphasis, {.bold = true, .wraps = true}));
    column->addWidget(m_checks = new DevicePanel(m_theme, content));
    column->addStretch();
    m_checksTitle->setObjectName(QStringLiteral("day-end.goes-over"));
    m_beside->addWidget(m_side = scrolling(content, this));
}

void DayEndPage::buildKeys()
{
    using enum Key::Stands;
    m_back = addKey("back", Hint, Qt::Key_Escape, [this] { escape(); });
    m_up = addKey("up", Hint, Qt::Key_Up, [this] { m_counts->toPrevious(); });
    m_again =
        addKey("again", Hint, Qt::CTRL | Qt::Key_K, [this] { send(intent::BeginDayEnd{QStringLiteral("count")}); });
    m_reopen =
        addKey("reopen", Hint, Qt::CTRL | Qt::Key_R, [this] { send(intent::BeginDayEnd{QStringLiteral("reopen")}); });
    m_close = addKey("close", Button, Qt::Key_F9, [this] { send(intent::CloseDay{m_counts->reasons()}); });
    m_print = addKey("print", Primary, Qt::Key_P, [this] { send(intent::PrintDay{}); });
    m_enter = addEnter("enter", Primary, [this] { enter(); });
}

void DayEndPage::present(const DayEndPageView& view)
{
    const bool another = view.form != m_view.form;
    m_view = view;
    m_title->setText(QStringLiteral("9009 ") + view.title);
    m_day->setText(view.day);
    say(m_stage, view.stage);
    say(m_remark, view.remark);
    m_counts->present(view);
    for (QLineEdit* field : m_counts->figures()) takesNumbers(field);
    m_reason->setVisible(is("reopen"));
    if (another) m_reason->clear();
    say(m_note, view.note);
    say(m_tillsTitle, view.tillsTitle);
    m_tills->present(view.tills, view.tillsTitle);
    m_tills->setVisible(view.tills != nullptr);
    showClosed();
    say(m_checksTitle, view.checksTitle);
    m_checks->present(view.checks);
    retranslate();
    if (!m_panel) presentBar();
    showPanel();
    share();
    if (another && isVisible() && !locks()) begin();
}

void DayEndPage::showClosed()
{
    if (m_closedShown == m_view.closed) return;
    m_closedShown = m_view.closed;
    clear(m_closed);
    for (const LabelledView& one : m_closedShown) {
        auto* label = makeLabel(m_side, Type::Caption, {.ink = "muted", .bold = true});
        label->setText(one.label);
        auto* value = makeLabel(m_side, Type::Body, {.bold = true, .wraps = true});
        value->setText(one.value);
        m_closed->addWidget(label);
        m_closed->addWidget(value);
    }
}

void DayEndPage::showPanel()
{
    const auto hears = [this](const Intent& said) {
        const auto* agreed = std::get_if<intent::Approve>(&said);
        send(agreed ? intent::AgreeToDayEnd{agreed->approver, agreed->password, agreed->seen}
                    : intent::AgreeToDayEnd{});
    };
    const bool turns = showSecondPerson(m_panel, m_view.secondPerson, {m_theme, this, m_beside, hears});
    // One red button a page: what Enter would show him waits for his word.
    if (locks())
        m_bar->presentLocked(QStringLiteral("lock"), tr("Waiting for the second person. Esc records nothing."));
    if (!turns) return;
    if (!locks()) presentBar();
    Q_EMIT locked();
    if (isVisible()) begin();
}

// Where there is no room for both, what goes over stands below; a second person has the page for himself.
void DayEndPage::share()
{
    const bool fits = width() >= m_theme.px(enoughForBoth);
    m_beside->setDirection(fits || m_panel ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_side->setVisible(!m_panel);
    m_work->setVisible(fits || !m_panel);
    m_side->setMaximumHeight(fits ? QWIDGETSIZE_MAX : height() / 3);
    QWidget* beside = m_panel ? static_cast<QWidget*>(m_panel) : m_side;
    beside->setMinimumWidth(fits ? m_theme.px(sideWide) : 0);
    beside->setMaximumWidth(fits ? m_theme.px(sideWide) : QWIDGETSIZE_MAX);
}

void DayEndPage::resizeEvent(QResizeEvent* event)
{
    PageWidget::resizeEvent(event);
    share();
}

// From one figure to the next; behind the last one all that were typed are shown to the second person.
void DayEndPage::enter()
{
    if (is("reopen")) return send(intent::ReopenDay{m_reason->text()});
    if (m_counts->toNext()) return;
    if (is("count")) send(intent::CountDay{m_counts->counts()});
}

void DayEndPage::escape()
{
    if (is("reopen")) return send(intent::BeginDayEnd{});
    send(intent::Back{});
}

void DayEndPage::begin()
{
    if (m_panel) return m_panel->begin();
    if (is("reopen")) return m_reason->setFocus(Qt::OtherFocusReason);
    if (!m_counts->begin()) setFocus(Qt::OtherFocusReason);
}

QString DayEndPage::help() const
{
    return tr(
        "Count first: what should be there is shown once two people have counted. A difference needs a reason and "
        "holds "
        "up nothing. F9 closes the day; what is open goes over to tomorrow by its number. A closed day is opened again "
        "by two supervisors.");
}

void DayEndPage::nameKeys()
{
    const bool counts = is("count"), closes = is("reasons"), closed = is("closed"), reopens = is("reopen");
    m_enter->offer(reopens  ? tr("Show it to the second person")
                   : counts ? tr("Next, then second person")
                   : closes ? tr("Next")
                            : QString());
    m_enter->standAs(closes ? Key::Stands::Hint : Key::Stands::Primary);
    m_up->offer(counts ? tr("One back") : QString());
    m_close->offer(counts || closes ? tr("Close the day") : QString(), closes);
    m_close->standAs(closes ? Key::Stands::Primary : Key::Stands::Button);
    m_again->offer(closes ? tr("Count again") : QString());
    m_print->offer(closed ? tr("Print it, to be signed") : QString());
    m_reopen->offer(closed ? tr("Open it again") : QString());
    m_back->offer(reopens ? tr("Leave it closed") : tr("Back"));
}

void DayEndPage::retranslate()
{
    m_reason->setAccessibleName(tr("Why it is opened again"));
    say(m_reasonLabel, is("reopen") ? tr("Why it is opened again") : QString());
}

}  // namespace kapok::ui
