#include "ui/step/no_menu.h"

#include "ui/kit/action_button.h"
#include "ui/kit/announce.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/label.h"
#include "ui/kit/ways_by_figure.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace kapok::ui {

namespace {

constexpr int most = 3;

}  // namespace

NoMenu::NoMenu(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("no-menu"));
    setProperty("frame", "warning");
    setFocusPolicy(Qt::StrongFocus);
    setProperty(waysByFigure, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    column->setSpacing(theme.px(8));
    column->addWidget(m_title = makeLabel(this, Type::Body, {.bold = true, .wraps = true}));
    column->addLayout(m_row = new FlowLayout(theme.px(16)));
    m_leave = new Key(this, "leave", Key::Stands::InTheMap, Qt::Key_Escape, [this] { close(); });
    for (int digit = 1; digit <= most; ++digit)
        m_digits.push_back(new Key(this, "no", Key::Stands::InTheMap, QKeySequence(Qt::Key_0 + digit), [this, digit] {
            const QString way = m_noes[std::size_t(digit) - 1].name;
            close();
            Q_EMIT chose(way);
        }));
    hide();
}

void NoMenu::present(const std::vector<NoView>& noes)
{
    if (noes == m_noes) return;
    m_noes = noes;
    close();
}

void NoMenu::ask(const QString& title)
{
    m_asked = title;
    rebuild();
    show();
    setFocus(Qt::ShortcutFocusReason);
    announce(*this, accessibleName());
}

void NoMenu::close()
{
    if (isHidden()) return;
    hide();
    Q_EMIT closed();
}

// Enter refuses nothing: the buttons are there for the eye and the mouse, the digits for the hand.
void NoMenu::rebuild()
{
    clear(m_row);
    m_title->setText(m_asked.isEmpty() ? tr("Why not? Nothing happens until a digit is pressed; Esc goes back.")
                                       : m_asked);
    QStringList said{m_title->text()};
    for (std::size_t at = 0; at < m_digits.size(); ++at) {
        m_digits[at]->offer(at < m_noes.size() ? m_noes[at].text : QString());
        if (at >= m_noes.size()) continue;
        auto* button = new ActionButton(m_theme, false, this);
        button->setObjectName(QStringLiteral("no.") + m_noes[at].name);
        button->setProperty("digit", int(at) + 1);
        button->setFocusPolicy(Qt::NoFocus);
        button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        button->say(m_noes[at].text, QString::number(at + 1));
        connect(button, &QPushButton::clicked, m_digits[at], &QAction::trigger);
        m_row->addWidget(button);
        said.append(QStringLiteral("%1 %2").arg(at + 1).arg(m_noes[at].text));
    }
    m_leave->offer(tr("Back"));
    setAccessibleName(said.join(QStringLiteral(". ")));
}

void NoMenu::keyPressEvent(QKeyEvent* event) { event->accept(); }

void NoMenu::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && !isHidden()) rebuild();
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
