#include "ui/devices/facts_page.h"

#include "ui/devices/device_panel.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

namespace kapok::ui {

namespace {

constexpr int mostControls = 21, enoughForBoth = 900, practiceWide = 328;  // pixels at 100 %

// 23: 1 to 7, then the days: 0 and Alt 0; messages and bank: 8 and 9; the chip: Alt 1 to Alt 3; the identity card:
// Alt 4 to Alt 6; the card printer: Alt 7 to Alt 9, and B.
QKeySequence keyOf(int control)
{
    switch (control) {
    case 8: return QKeySequence(Qt::Key_0);
    case 9: return QKeySequence(Qt::ALT | Qt::Key_0);
    case 10: return QKeySequence(Qt::Key_8);
    case 11: return QKeySequence(Qt::Key_9);
    case 12: return QKeySequence(Qt::ALT | Qt::Key_1);
    case 13: return QKeySequence(Qt::ALT | Qt::Key_2);
    case 14: return QKeySequence(Qt::ALT | Qt::Key_3);
    case 15: return QKeySequence(Qt::ALT | Qt::Key_4);
    case 16: return QKeySequence(Qt::ALT | Qt::Key_5);
    case 17: return QKeySequence(Qt::ALT | Qt::Key_6);
    case 18: return QKeySequence(Qt::ALT | Qt::Key_7);
    case 19: return QKeySequence(Qt::ALT | Qt::Key_8);
    case 20: return QKeySequence(Qt::ALT | Qt::Key_9);
    case 21: return QKeySequence(Qt::Key_B);
    default: return QKeySequence(Qt::Key_0 + control);
    }
}

}  // namespace

FactsPage::FactsPage(const Theme& theme, Page page, QWidget* parent)
    : PageWidget(theme, page, parent), m_scroll(new QScrollArea(this))
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_bar);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    auto* content = new QWidget;
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_halves->setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16));
    m_halves->setSpacing(theme.px(16));
    auto* column = new QVBoxLayout;
    m_halves->addLayout(column, 1);
    column->setSpacing(theme.px(12));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title = makeLabel(content, Type::Title, {.bold = true}));
    head->addStretch();
    head->addWidget(m_remark = makeLabel(content, Type::Body, {.ink = "muted"}));
    column->addLayout(head);
    column->addWidget(m_empty = makeLabel(content, Type::Emphasis, {.ink = "muted", .wraps = true}));
    column->addWidget(m_devices = new DevicePanel(theme, content));
    m_groups = new QVBoxLayout;
    m_groups->setSpacing(theme.px(12));
    column->addLayout(m_groups);
    column->addStretch();
    m_practice = new QWidget(content);
    m_practice->setObjectName(QStringLiteral("practice"));
    m_practiceRows = new QVBoxLayout(m_practice);
    m_practiceRows->setContentsMargins(0, 0, 0, 0);
    m_practiceRows->setSpacing(theme.px(8));
    m_halves->addWidget(m_practice);
    m_practice->hide();
    m_scroll->setWidget(content);
    m_citizensScreen =
        addKey("citizens-screen", Key::Stands::Hint, Qt::Key_C, [this] { send(intent::CitizensScreen{}); });
    m_up = addKey("device-up", Key::Stands::InTheMap, Qt::Key_Up, [this] { choose(m_chosen - 1); });
    m_down = addKey("device-down", Key::Stands::InTheMap, Qt::Key_Down, [this] { choose(m_chosen + 1); });
    m_test = addKey("test-device", Key::Stands::Primary, Qt::Key_T, [this] { send(intent::TestDevice{m_chosen}); });
    m_lookAgain = addKey("look-at-devices", Key::Stands::Hint, Qt::Key_F5, [this] { send(intent::LookAtDevices{}); });
    m_saveDiagnostics =
        addKey("save-diagnostics", Key::Stands::Hint, Qt::Key_X, [this] { send(intent::SaveDiagnostics{}); });
    m_pauseQueue = addKey("pause-queue", Key::Stands::Hint, Qt::Key_P, [this] { send(intent::PauseQueue{}); });
    m_moveQueue = addKey("move-queue", Key::Stands::Hint, Qt::Key_M, [this] { send(intent::MoveQueue{}); });
    m_faces = addKey("faces", Key::Stands::Hint, Qt::Key_F, [this] { send(intent::ShowPage{pages::face}); });
    m_back = addBack();
    for (int control = 1; control <= mostControls; ++control)
        m_controls.push_back(addKey("practise", Key::Stands::InTheMap, keyOf(control),
                                    [this, control] { send(intent::Practise{control}); }));
    presentBar();
}

void FactsPage::present(const FactsPageView& view)
{
    const bool same = view.groups == m_view.groups;
    const bool samePractice = view.practice == m_view.practice && view.practiceTitle == m_view.practiceTitle;
    const bool sameDevices = view.devices == m_view.devices;
    const bool sameScreen = view.citizensScreen == m_view.citizensScreen && view.lookAgain == m_view.lookAgain &&
                            view.saveDiagnostics == m_view.saveDiagnostics && view.faces == m_view.faces &&
                            view.pauseQueue == m_view.pauseQueue && view.moveQueue == m_view.moveQueue;
    m_view = view;
    if (!sameDevices) m_chosen = std::clamp(m_chosen, 0, std::max(0, int(view.devices.size()) - 1));
    if (!sameScreen || !sameDevices) presentBar();
    if (!samePractice) presentPractice();
    m_title->setText(view.title);
    say(m_remark, view.remark);
    m_devices->present(view.devices, m_chosen);
    if (!same) {
        clear(m_groups);
        for (const FactsPageView::Group& group : view.groups) m_groups->addWidget(makeGroup(group));
    }
    say(m_empty, view.groups.empty() && view.devices.empty() ? view.empty : QString());
    m_scroll->setAccessibleName(view.title);
}

void FactsPage::choose(int row)
{
    if (row < 0 || row >= int(m_view.devices.size())) return;
    m_chosen = row;
    m_devices->present(m_view.devices, m_chosen);
    presentBar();
}

void FactsPage::presentPractice()
{
    clear(m_practiceRows);
    m_practice->setVisible(!m_view.practice.empty());
    presentBar();
    if (m_view.practice.empty()) return;
    auto* head = makeFrame(m_practice, "training");
    auto* inHead = new QVBoxLayout(head);
    inHead->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    auto* title = makeLabel(head, Type::Body, {.ink = "training", .bold = true});
    title->setText(m_view.practiceTitle);
    inHead->addWidget(title);
    auto* note = makeLabel(head, Type::Caption, {.wraps = true});
    note->setText(m_view.practiceNote);
    inHead->addWidget(note);
    m_practiceRows->addWidget(head);
    QString group;
    for (const PracticeRow& one : m_view.practice) {
        if (std::exchange(group, one.group) != one.group) {
            auto* heading = makeLabel(m_practice, Type::Caption, {.ink = "muted", .bold = true});
            heading->setText(one.group);
            m_practiceRows->addWidget(heading);
        }
        m_practiceRows->addWidget(makeControl(one));
    }
    m_practiceRows->addStretch();
}

QWidget* FactsPage::makeControl(const PracticeRow& one)
{
    auto* holder = new QWidget(m_practice);
    holder->setObjectName(QStringLiteral("practise.") + one.cap);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(12));
    row->addWidget(new KeyHint(m_theme, one.cap, {}, holder), 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    auto* text = makeLabel(holder, Type::Body, {.ink = one.usable ? "" : "off", .bold = one.holds, .wraps = true});
    text->setText(one.holds ? tr("%1, as it is now").arg(one.text) : one.text);
    lines->addWidget(text);
    auto* note = makeLabel(holder, Type::Caption, {.ink = "muted", .wraps = true});
    say(note, one.note);
    lines->addWidget(note);
    row->addLayout(lines, 1);
    return holder;
}

void FactsPage::resizeEvent(QResizeEvent* event)
{
    const bool beside = event->size().width() >= m_theme.px(enoughForBoth);
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_practice->setMinimumWidth(beside ? m_theme.px(practiceWide) : 0);
    m_practice->setMaximumWidth(beside ? m_theme.px(practiceWide) : QWIDGETSIZE_MAX);
    PageWidget::resizeEvent(event);
}

QWidget* FactsPage::makeGroup(const FactsPageView::Group& group)
{
    auto* frame = makeFrame(this, "panel");
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    column->setSpacing(m_theme.px(6));
    auto* title = makeLabel(frame, Type::Caption, {.ink = "muted", .bold = true});
    title->setText(group.title);
    column->addWidget(title);
    for (const FactRow& fact : group.rows) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(16));
        auto* label = makeLabel(frame, Type::Body, {.ink = "muted"});
        label->setText(fact.label);
        label->setMinimumWidth(m_theme.px(160));
        auto* value = makeLabel(frame, Type::Body, {.wraps = true});
        value->setText(fact.value);
        auto* note = makeLabel(frame, Type::Caption, {.ink = "muted"});
        note->setText(fact.note);
        row->addWidget(label);
        row->addWidget(value, 1);
        row->addWidget(note);
        column->addLayout(row);
    }
    return frame;
}

void FactsPage::begin() { m_scroll->setFocus(Qt::OtherFocusReason); }

QString FactsPage::help() const
{
    return tr(
        "F4 reads the card that lies on the reader. Personal values are masked. T tests the chosen device, and changes "
        "nothing in a card. Esc goes back to where you were.");
}

void FactsPage::nameKeys()
{
    m_back->offer(tr("Back"));
    m_citizensScreen->offer(m_view.citizensScreen);
    const std::size_t count = m_view.devices.size(), chosen = std::size_t(m_chosen);
    m_test->offer(chosen < count ? m_view.devices[chosen].test : QString());
    m_up->offer(count > 1 ? tr("The device above") : QString(), m_chosen > 0);
    m_down->offer(count > 1 ? tr("The device below") : QString(), chosen + 1 < count);
    m_lookAgain->offer(m_view.lookAgain);
    m_saveDiagnostics->offer(m_view.saveDiagnostics);
    m_faces->offer(m_view.faces);
    m_pauseQueue->offer(m_view.pauseQueue);
    m_moveQueue->offer(m_view.moveQueue);
    for (std::size_t at = 0; at < m_controls.size(); ++at) {
        const bool there = at < m_view.practice.size();
        m_controls[at]->offer(there ? m_view.practice[at].text : QString(), there && m_view.practice[at].usable);
    }
}

QStringList FactsPage::frameKeysShown() const
{
    return {QStringLiteral("help"), QStringLiteral("code"), QStringLiteral("read-card")};
}

}  // namespace kapok::ui
