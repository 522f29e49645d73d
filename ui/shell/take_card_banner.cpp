#include "ui/shell/take_card_banner.h"

#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>

namespace kapok::ui {

TakeCardBanner::TakeCardBanner(const Theme& theme, QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("take-your-card"));
    setProperty("frame", "turned");
    setMinimumHeight(theme.px(48));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(4));
    row->setSpacing(theme.px(12));
    row->addWidget(new Icon(theme, QStringLiteral("card"), Role::Surface, 20, this));
    row->addWidget(m_text = makeLabel(this, Type::Emphasis, {.ink = "turned", .bold = true, .wraps = true}), 1);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);  // on one line with its sign
    row->addWidget(m_reader = makeLabel(this, Type::Body, {.ink = "turned"}));
    hide();
}

void TakeCardBanner::present(const std::optional<TakeCardView>& view)
{
    const bool comes = view && isHidden();
    setVisible(view.has_value());
    m_text->setText(view ? view->text : QString());
    m_reader->setText(view ? view->reader : QString());
    setAccessibleName(m_text->text());
    if (!comes) return;
    announce(*this, view->text);  // once, not at every second of the clock
}

}  // namespace kapok::ui
