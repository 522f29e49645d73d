#include "ui/step/waiting.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

Waiting::Waiting(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme), m_inner(new QWidget(this))
{
    setObjectName(QStringLiteral("waiting"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_inner);
    auto* frame = makeFrame(m_inner, "panel");
    auto* in = new QVBoxLayout(m_inner);
    in->setContentsMargins(0, 0, 0, 0);
    in->addWidget(frame);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    row->setSpacing(theme.px(12));
    row->addWidget(new Icon(theme, QStringLiteral("clock"), Role::Muted, 20, frame));
    row->addWidget(m_doing = makeLabel(frame, Type::Emphasis, {.bold = true, .wraps = true}), 1);
    row->addWidget(m_elapsed = makeLabel(frame, Type::Body, {.ink = "muted"}));
    in->addWidget(m_meanwhile = makeLabel(m_inner, Type::Body, {.ink = "muted", .wraps = true}));
    m_doing->setObjectName(QStringLiteral("waiting.doing"));
    m_elapsed->setObjectName(QStringLiteral("waiting.elapsed"));
    connect(&m_clock, &QTimer::timeout, this, [this] { tick(elapsed()); });
    hide();
}

// Counted by the machine's uptime: the practice world's clock may stand still or jump.
qint64 Waiting::elapsed() const { return m_view.elapsedMs + m_since.elapsed(); }

void Waiting::present(const WaitView& view)
{
    m_view = view;
    m_since.start();
    show();
    m_clock.start(100);  // cosmetic: only the seconds shown
    tick(elapsed());
}

void Waiting::stop()
{
    m_clock.stop();
    hide();
}

void Waiting::tick(qint64 elapsedMs)
{
    m_inner->setVisible(elapsedMs >= shownAfterMs);
    m_doing->setText(m_view.doing);
    say(m_elapsed, elapsedMs >= elapsedAfterMs ? tr("for %1 s").arg(elapsedMs / 1000) : QString());
    say(m_meanwhile, elapsedMs >= elapsedAfterMs ? m_view.meanwhile : QString());
}

void Waiting::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && isVisible()) tick(elapsed());
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
