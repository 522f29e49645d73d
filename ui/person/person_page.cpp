#include "ui/person/person_page.h"

#include "ui/kit/label.h"
#include "ui/kit/notice_block.h"
#include "ui/kit/side_panel.h"
#include "ui/kit/work_and_side.h"
#include "ui/person/offer_list.h"
#include "ui/person/person_strip.h"

#include <QVBoxLayout>

namespace kapok::ui {

PersonPage::PersonPage(const Theme& theme, QWidget* parent)
    : PageWidget(theme, pages::person, parent),
      m_strip(new PersonStrip(theme, this)),
      m_offers(new OfferList(theme, this)),
      m_side(new SidePanel(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    auto* work = new QWidget(this);
    auto* inWork = new QVBoxLayout(work);
    inWork->setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8));
    inWork->setSpacing(theme.px(8));
    m_noticePlace = makeFrame(work, "warning");
    auto* inNotice = new QVBoxLayout(m_noticePlace);
    inNotice->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    inNotice->addWidget(m_notice = new NoticeBlock(theme, m_noticePlace));
    inWork->addWidget(m_noticePlace);
    inWork->addWidget(m_beginning = makeLabel(work, Type::Emphasis, {.bold = true, .wraps = true}));
    m_beginning->setObjectName(QStringLiteral("person.beginning"));
    inWork->addWidget(m_offers, 1);
    column->addWidget(new WorkAndSide(theme, work, m_side, this), 1);
    column->addWidget(m_bar);
    connect(m_offers, &OfferList::moved, this, &PersonPage::showCurrent);
    connect(m_offers, &OfferList::opened, this, &PersonPage::enter);
    m_start = addEnter("start", Key::Stands::Primary, [this] { enter(); });
    m_goes = addKey("end-visit", Key::Stands::Hint, Qt::Key_F8, [this] { send(intent::EndVisit{}); });
    m_back = addBack();
    connect(m_strip, &PersonStrip::choseCard, this, [this](const QString& ref) { send(intent::ChooseCard{ref}); });
    retranslate();
}

void PersonPage::present(const PersonPageView& view)
{
    m_view = view;
    m_strip->present(view.strip);
    m_noticePlace->setVisible(view.notice.has_value());
    if (view.notice) m_notice->present(*view.notice);
    say(m_beginning, view.beginning);
    m_offers->present(view.offers, view.current);
    showCurrent();
}

void PersonPage::begin() { m_offers->setFocus(Qt::OtherFocusReason); }

QString PersonPage::help() const
{
    return tr(
        "The arrows move through what can be done and what cannot. The side explains the row: read the sentence to the "
        "citizen. Enter starts the business, or the first step of its road. Four figures open any business by its "
        "code.");
}

void PersonPage::showCurrent()
{
    const OfferRow* row = m_offers->current();
    m_side->present(row ? row->side : SideView{});
    presentBar();
}

void PersonPage::nameKeys()
{
    const OfferRow* row = m_offers->current();
    const bool starts = row && !row->startCode.isEmpty();
    const QString text = row && row->underWay ? tr("Go on with %1 %2") : tr("Start %1 %2");
    m_start->offer(starts ? text.arg(row->startCode, row->startName) : QString());
    m_goes->offer(tr("Next citizen"));
    m_back->offer(tr("Back, he stays open"));
}

QStringList PersonPage::frameKeysShown() const
{
    return {QStringLiteral("help"), QStringLiteral("code"), QStringLiteral("read-card")};
}

void PersonPage::enter()
{
    if (const OfferRow* row = m_offers->current(); row && !row->startCode.isEmpty())
        send(intent::Start{row->startCode});
}

void PersonPage::retranslate() { showCurrent(); }

}  // namespace kapok::ui
