#include "ui/kit/notice_block.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/state_word.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

NoticeBlock::NoticeBlock(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("notice"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.px(16));
}

void NoticeBlock::present(const NoticeView& view)
{
    if (view == m_view) return;
    m_view = view;
    rebuild();
}

void NoticeBlock::rebuild()
{
    clear(m_column);
    auto* thirds = new QHBoxLayout;
    thirds->setSpacing(m_theme.px(24));
    thirds->addWidget(makeThird("question", tr("What happened"), m_view.happened, "notice.happened"), 1);
    thirds->addWidget(makeThird("drive", tr("What is saved"), m_view.saved, "notice.saved"), 1);
    thirds->addWidget(makeThird("arrow-right", tr("What comes next"), m_view.next, "notice.next"), 1);
    m_column->addLayout(thirds);

    if (!m_view.remark.isEmpty()) {
        auto* frame = makeFrame(this, "doubt");
        auto* row = new QHBoxLayout(frame);
        row->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
        row->setSpacing(m_theme.px(16));
        row->addWidget(new Icon(m_theme, QStringLiteral("clock"), Role::Doubt, 20, frame));
        auto* text = makeLabel(frame, Type::Body, {.wraps = true});
        text->setText(m_view.remark);
        row->addWidget(text, 1);
        m_column->addWidget(frame);
    }
    if (!m_view.events.empty() || !m_view.readAloud.isEmpty() || !m_view.detail.isEmpty()) {
        auto* below = new QHBoxLayout;
        below->setSpacing(m_theme.px(32));
        if (!m_view.events.empty()) below->addWidget(makeEvents(), 1);
        below->addWidget(makeWords(), 1);
        m_column->addLayout(below);
    }
}

QWidget* NoticeBlock::makeThird(const char* icon, const QString& heading, const QString& text, const char* name)
{
    auto* holder = new QWidget(this);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.px(8));
    row->addWidget(new Icon(m_theme, QLatin1String(icon), Role::Muted, 16, holder), 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(m_theme.px(2));
    auto* head = makeLabel(holder, Type::Body, {.bold = true});
    head->setText(heading);
    auto* sentence = makeLabel(holder, Type::Body, {.wraps = true});
    sentence->setObjectName(QLatin1String(name));
    sentence->setText(text);
    lines->addWidget(head);
    lines->addWidget(sentence);
    lines->addStretch();
    row->addLayout(lines, 1);
    return holder;
}

QWidget* NoticeBlock::makeEvents()
{
    auto* holder = new QWidget(this);
    auto* lines = new QVBoxLayout(holder);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_theme.px(8));
    auto* head = makeLabel(holder, Type::Caption, {.ink = "muted", .bold = true});
    head->setText(tr("Course of events"));
    lines->addWidget(head);
    for (const NoticeView::Event& event : m_view.events) {
        auto* row = new QHBoxLayout;
        row->setSpacing(m_theme.px(16));
        auto* time = makeLabel(holder, Type::Body, {.ink = "muted"});
        time->setText(event.time);
        row->addWidget(time);
        if (event.state) {
            auto* state = new StateWord(m_theme, StateWord::Of::Part, false, holder);
            state->present(*event.state);
            row->addWidget(state);
        }
        auto* text = makeLabel(holder, Type::Body, {.wraps = true});
        text->setText(event.text);
        row->addWidget(text, 1);
        lines->addLayout(row);
    }
    lines->addStretch();
    return holder;
}

QWidget* NoticeBlock::makeWords()
{
    auto* holder = new QWidget(this);
    auto* lines = new QVBoxLayout(holder);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_theme.px(4));
    if (!m_view.readAloud.isEmpty()) {
        auto* head = makeLabel(holder, Type::Caption, {.ink = "muted", .bold = true});
        head->setText(tr("Read to the citizen"));
        auto* sentence = makeLabel(holder, Type::Emphasis, {.wraps = true});
        sentence->setText(m_view.readAloud);
        lines->addWidget(head);
        lines->addWidget(sentence);
        lines->addSpacing(m_theme.px(16));
    }
    if (!m_view.detail.isEmpty()) {
        auto* detail = makeLabel(holder, Type::Caption, {.ink = "muted", .wraps = true});
        detail->setObjectName(QStringLiteral("notice.detail"));
        detail->setText(tr("For support: %1").arg(m_view.detail));
        lines->addWidget(detail);
    }
    lines->addStretch();
    return holder;
}

void NoticeBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
