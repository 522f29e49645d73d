#include "ui/shell/sentence_banner.h"

#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>

#include <utility>

namespace kapok::ui {

SentenceBanner::SentenceBanner(const Theme& theme, const char* name, QWidget* parent) : QFrame(parent)
{
    setProperty("frame", "warning");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10));
    row->setSpacing(theme.px(12));
    row->addWidget(new Icon(theme, QStringLiteral("alert"), Role::Text, 16, this), 0, Qt::AlignTop);
    row->addWidget(m_sentence = makeLabel(this, Type::Body, {.bold = true, .wraps = true}), 1);
    m_sentence->setObjectName(QLatin1String(name));
    hide();
}

void SentenceBanner::present(const QString& sentence)
{
    if (std::exchange(m_presented, sentence) != sentence) m_over.clear();
    fill();
}

void SentenceBanner::sayOver(const QString& sentence)
{
    if (std::exchange(m_over, sentence) != sentence) fill();
}

void SentenceBanner::fill()
{
    const QString& sentence = m_over.isEmpty() ? m_presented : m_over;
    const bool comes = !sentence.isEmpty() && sentence != m_sentence->text();
    setVisible(!sentence.isEmpty());
    say(m_sentence, sentence);
    if (comes) announce(*m_sentence, sentence);
}

}  // namespace kapok::ui
