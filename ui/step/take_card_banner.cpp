#include "ui/step/take_card_banner.h"

#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QEvent>
#include <QHBoxLayout>

namespace kapok::ui {

TakeCardBanner::TakeCardBanner(const Theme& theme, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("take-your-card"));
    setProperty("frame", "warning");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(12), theme.px(8), theme.px(16), theme.px(8));
    row->setSpacing(theme.px(12));
    row->addWidget(new Icon(theme, QStringLiteral("card"), Role::Text, 20, this));
    row->addWidget(m_text = makeLabel(this, Type::Emphasis, {.bold = true, .wraps = true}), 1);
    retranslate();
}

void TakeCardBanner::retranslate()
{
    m_text->setText(tr("Take the card out of the reader and give it back to the citizen."));
}

void TakeCardBanner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
