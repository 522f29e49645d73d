#include "ui/kit/notice_block.h"

#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

namespace {

constexpr int enoughForHeadings = 560;  // logical pixels at 100 %

}  // namespace

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
    announce(*this, QStringList{view.happened, view.saved, view.next}.join(u' ').simplified());
}

void NoticeBlock::rebuild()
{
    clear(m_column);
    m_headings.clear();
    auto* thirds = new QHBoxLayout;
    thirds->setSpacing(m_theme.px(24));
    thirds->addWidget(makeThird("question", tr("What happened"), m_view.happened, "notice.happened"), 1);
    thirds->addWidget(makeThird("drive", tr("What is saved"), m_view.saved, "notice.saved"), 1);
    thirds->addWidget(makeThird("arrow-right", tr("What comes next"), m_view.next, "notice.next"), 1);
    m_column->addLayout(thirds);

    foldHeadings();
    if (m_view.detail.isEmpty()) return;
    auto* detail = makeLabel(this, Type::Caption, {.ink = "muted", .wraps = true});
    detail->setObjectName(QStringLiteral("notice.detail"));
    detail->setText(tr("For support: %1").arg(m_view.detail));
    m_column->addWidget(detail);
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
    m_headings.push_back(head);
    lines->addWidget(sentence);
    lines->addStretch();
    row->addLayout(lines, 1);
    return holder;
}

// Large letters on a small screen (25): the signs say which third it is, and the sentences stay whole.
void NoticeBlock::foldHeadings()
{
    const bool fits = window()->height() >= m_theme.px(enoughForHeadings);
    for (QLabel* heading : m_headings) heading->setVisible(fits);
}

void NoticeBlock::resizeEvent(QResizeEvent* event)
{
    foldHeadings();
    QWidget::resizeEvent(event);
}

void NoticeBlock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) rebuild();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
