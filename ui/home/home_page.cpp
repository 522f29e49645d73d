#include "ui/home/home_page.h"

#include "ui/home/day_tile.h"
#include "ui/home/open_work.h"
#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>

namespace kapok::ui {

HomePage::HomePage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::home, parent)
{
    m_enter = addEnter("open", Key::Stands::InTheMap, [this] { enter(); });
    m_escape = addKey("back", Key::Stands::InTheMap, Qt::Key_Escape, [this] { escape(); });
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    outer->addWidget(m_bar);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(8));
    auto* head = new QHBoxLayout;
    head->addWidget(m_greeting = makeLabel(content, Type::Title, {.bold = true}), 1);
    head->addWidget(m_day = makeLabel(content, Type::Body, {.ink = "muted"}));
    column->addLayout(head);
    column->addSpacing(theme.px(8));

    auto* panel = makeFrame(content, "panel");
    auto* inPanel = new QVBoxLayout(panel);
    inPanel->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(20));
    inPanel->setSpacing(theme.px(8));
    inPanel->addWidget(m_label = makeLabel(panel, Type::Caption, {.ink = "muted", .bold = true}));
    inPanel->addWidget(m_number = new NumberField(NumberField::Groups::Identity, panel));
    m_number->setObjectName(QStringLiteral("person-number"));
    takesNumbers(m_number);
    m_number->setMaxLength(32);
    m_number->setProperty("large", true);
    inPanel->addWidget(m_problem = makeLabel(panel, Type::Body, {.bold = true, .wraps = true}));
    m_problem->setObjectName(QStringLiteral("home.problem"));
    inPanel->addWidget(m_here = makeLabel(panel, Type::Body, {.wraps = true}));
    m_here->setObjectName(QStringLiteral("home.still-here"));
    inPanel->addWidget(m_hint = makeLabel(panel, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(panel);
    buildHolder(content);
    column->addWidget(m_holderFrame);
    column->addSpacing(theme.px(16));
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(theme.px(16));
    buildTiles(content, tiles);
    column->addLayout(tiles);
    column->addSpacing(theme.px(16));

    column->addWidget(m_carried = makeLabel(content, Type::Body, {.wraps = true}));
    m_carried->setObjectName(QStringLiteral("home.carried"));
    column->addWidget(m_workTitle = makeLabel(content, Type::Title, {.bold = true}));
    column->addWidget(m_workEmpty = makeLabel(content, Type::Body, {.ink = "muted", .wraps = true}));
    column->addWidget(m_work = new OpenWork(theme, OpenWork::Rows::ToOpen, content));
    column->addStretch();
    connect(m_work, &OpenWork::opened, this, [this](const QString& id) { send(intent::TakeUp{id}); });
    retranslate();
}

// 12: the holder of the card that lies there is offered, and never opened by himself.
void HomePage::buildHolder(QWidget* content)
{
    m_holderFrame = makeFrame(content, "warning");
    auto* row = new QHBoxLayout(m_holderFrame);
    row->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    row->setSpacing(m_theme.px(12));
    row->addWidget(new Icon(m_theme, QStringLiteral("card"), Role::Text, 20, m_holderFrame));
    row->addWidget(m_holder = makeLabel(m_holderFrame, Type::Emphasis, {.wraps = true}), 1);
    row->addWidget(new KeyHint(m_theme, QStringLiteral("Enter"), {}, m_holderFrame));
    m_holder->setObjectName(QStringLiteral("home.holder"));
}

void HomePage::buildTiles(QWidget* content, QLayout* row)
{
    for (int digit = 1; digit <= 5; ++digit) {
        const auto at = std::size_t(digit) - 1;
        m_tiles.push_back(new DayTile(m_theme, digit, content));
        row->addWidget(m_tiles.back());
        connect(m_tiles.back(), &DayTile::clicked, this, [this, at] { openList(at); });
        m_tileKeys.push_back(addKey("list", digit == 1 ? Key::Stands::Hint : Key::Stands::InTheMap,
                                    QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit)), [this, at] { openList(at); }));
    }
}

// What is on its way stands in the outbox, all else in the work list.
void HomePage::openList(std::size_t tile)
{
    if (tile >= m_view.counts.size()) return;
    const State state = m_view.counts[tile].state;
    const bool out = state == State::Recorded || state == State::InDoubt;
    send(intent::ShowPage{out ? pages::outbox : pages::worklist});
}

void HomePage::present(const HomePageView& view)
{
    m_view = view;
    setBusy(!view.asking.isEmpty());
    m_label->setVisible(view.barred.isEmpty());
    m_number->setVisible(view.barred.isEmpty());
    m_holderFrame->setVisible(!view.holder.isEmpty());
    say(m_holder, view.holder);
    say(m_carried, view.carried);
    for (std::size_t at = 0; at < m_tiles.size(); ++at) {
        m_tiles[at]->setVisible(at < view.counts.size());
        if (at < view.counts.size()) m_tiles[at]->present(view.counts[at]);
    }
    m_work->present(view.openWork);
    retranslate();
    presentBar();
}

void HomePage::begin()
{
    if (!m_view.barred.isEmpty()) return m_tiles.front()->setFocus(Qt::OtherFocusReason);
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

QString HomePage::help() const
{
    return tr(
        "Begin with the citizen: type the identity number and press Enter. Four figures open a business by its code. "
        "F4 shows what the card on the reader says. What waits below is opened with Tab and Enter.");
}

void HomePage::enter()
{
    static const QRegularExpression code(QStringLiteral("^[0-9]{4}$"));
    const QString typed = m_number->number();
    if (typed.isEmpty()) {
        if (!m_view.holder.isEmpty()) return send(intent::OpenHolder{});
        return m_view.stillHere.isEmpty() ? begin() : send(intent::ShowPage{pages::person});
    }
    if (code.match(typed).hasMatch()) {
        m_number->clear();
        return send(intent::OpenCode{typed});
    }
    m_number->selectAll();  // one that is not found stays, to be corrected or typed over
    send(intent::OpenPerson{typed});
}

void HomePage::escape()
{
    m_number->clear();
    begin();
    send(intent::Back{});  // takes back what was said of the number, too
}

void HomePage::hideEvent(QHideEvent* event)
{
    PageWidget::hideEvent(event);
    if (isCovered()) return;
    m_number->clear();  // the person was found; a number in clear does not wait for the next one
}

void HomePage::nameKeys()
{
    m_enter->offer(!m_view.holder.isEmpty() ? tr("Open the number or the code; with none, the card's holder")
                   : m_view.stillHere.isEmpty()
                       ? tr("Open the number or the code")
                       : tr("Open the number or the code; with none, the citizen who is here"));
    for (std::size_t at = 0; at < m_tileKeys.size(); ++at)
        m_tileKeys[at]->offer(at < m_view.counts.size() ? tr("List: %1").arg(m_view.counts[at].note) : QString());
    m_tileKeys.front()->speakForAll(QStringLiteral("Alt 1–%1").arg(m_view.counts.size()), tr("See a list"));
    m_escape->offer(tr("Clear the field"));
}

QStringList HomePage::frameKeysShown() const
{
    return {QStringLiteral("help"),     QStringLiteral("code"),   QStringLiteral("read-card"),
            QStringLiteral("worklist"), QStringLiteral("outbox"), QStringLiteral("language"),
            QStringLiteral("sign-out")};
}

void HomePage::retranslate()
{
    m_greeting->setText(m_view.greeting.isEmpty() ? tr("Who is next?") : m_view.greeting);
    m_day->setText(m_view.dayLine);
    m_label->setText(tr("Identity number, or a code"));
    m_number->setAccessibleName(tr("Identity number, or a code"));
    m_hint->setText(!m_view.barred.isEmpty() ? m_view.barred
                    : !m_view.asking.isEmpty()
                        ? m_view.asking
                        : tr("Type the number and press Enter. F4 reads the card on the reader."));
    sayAloud(m_problem, m_view.problem);
    say(m_here, m_view.stillHere);
    m_workTitle->setText(tr("Needs a hand"));
    say(m_workEmpty, m_view.openWork.empty() ? tr("Nothing waits for you. Drafts, cases without an answer and refused "
                                                  "ones stand here; what is done is in the work list, F6.")
                                             : QString());
}

}  // namespace kapok::ui
