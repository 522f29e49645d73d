#include "ui/person/person_page.h"

#include "ui/kit/announce.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/kit/notice_block.h"
#include "ui/kit/paint.h"
#include "ui/kit/side_panel.h"
#include "ui/kit/work_and_side.h"
#include "ui/person/offer_list.h"
#include "ui/person/person_strip.h"
#include "ui/step/no_menu.h"

#include <QButtonGroup>
#include <QPainter>
#include <QRadioButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kapok::ui {

namespace {

/// A radio button as the theme draws one.
class WhoRadio final : public QRadioButton {
public:
    WhoRadio(const Theme& theme, QWidget* parent) : QRadioButton(parent), m_theme(theme) {}
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(m_theme.font(Type::Body));
        return {m_theme.px(28) + metrics.horizontalAdvance(text()), std::max(m_theme.px(24), metrics.height())};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& point) const override { return rect().contains(point); }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int mark = m_theme.px(16);
        drawMark(painter, m_theme, *this, {m_theme.px(2), (height() - mark) / 2, mark, mark}, false);
        drawText(painter, rect().adjusted(m_theme.px(24), 0, 0, 0), text(), m_theme.font(Type::Body),
                 m_theme.colour(Role::Text));
        if (hasFocus()) drawFocus(painter, m_theme, rect());
    }

private:
    const Theme& m_theme;
};

}  // namespace

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
    buildWho(work);
    inWork->addWidget(m_whoPlace);
    inWork->addWidget(m_beginning = makeLabel(work, Type::Emphasis, {.bold = true, .wraps = true}));
    m_beginning->setObjectName(QStringLiteral("person.beginning"));
    inWork->addWidget(m_offers, 1);
    m_offers->setMinimumHeight(theme.px(34));  // of one row: what is said above it is never cut for a second one
    column->addWidget(m_both = new WorkAndSide(theme, work, m_side, this), 1);
    column->addWidget(m_no = new NoMenu(theme, this));
    m_no->setObjectName(QStringLiteral("no-menu.person"));
    column->addWidget(m_bar);
    connect(m_no, &NoMenu::chose, this, [this] { send(intent::EndVisit{}); });
    connect(m_no, &NoMenu::closed, this, [this] { lockFor(false); });
    connect(m_offers, &OfferList::moved, this, &PersonPage::showCurrent);
    connect(m_offers, &OfferList::opened, this, &PersonPage::enter);
    m_start = addEnter("start", Key::Stands::Primary, [this] { enter(); });
    m_goes = addKey("end-visit", Key::Stands::Hint, Qt::Key_F8, [this] {
        m_no->ask();
        lockFor(true);
    });
    m_openGroup = addKey("open-group", Key::Stands::Hint, Qt::Key_Right, [this] { m_offers->openGroup(); });
    m_closeGroup = addKey("close-group", Key::Stands::InTheMap, Qt::Key_Left, [this] { m_offers->closeGroup(); });
    m_showSide = addKey("side", Key::Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key_S), [this] { m_both->toggle(); });
    m_showStrip =
        addKey("strip", Key::Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key_P), [this] { m_strip->toggle(); });
    m_back = addBack();
    connect(m_strip, &PersonStrip::choseCard, this, [this](const QString& ref) { send(intent::ChooseCard{ref}); });
    retranslate();
}

// 13: nobody is chosen beforehand; a digit alone would begin a code here, so it goes with Alt.
void PersonPage::buildWho(QWidget* work)
{
    m_whoPlace = new QWidget(work);
    auto* row = new FlowLayout(m_theme.px(16));
    row->setContentsMargins(0, 0, 0, 0);
    m_whoPlace->setLayout(row);
    row->addWidget(m_whoLabel = makeLabel(m_whoPlace, Type::Emphasis, {.bold = true}));
    auto* group = new QButtonGroup(this);
    for (int digit = 1; digit <= 4; ++digit) {
        auto* pair = new QWidget(m_whoPlace);
        auto* inPair = new QHBoxLayout(pair);
        inPair->setContentsMargins(0, 0, 0, 0);
        inPair->setSpacing(m_theme.px(8));
        inPair->addWidget(new KeyHint(m_theme, QStringLiteral("Alt %1").arg(digit), {}, pair));
        auto* one = new WhoRadio(m_theme, pair);
        one->setProperty("digit", digit);
        inPair->addWidget(one);
        group->addButton(one);
        const auto say = [this, digit] {
            if (std::size_t(digit) <= m_view.who.size()) send(intent::Attend{m_view.who[std::size_t(digit) - 1].value});
        };
        connect(one, &QRadioButton::clicked, this, say);
        m_whoKeys.push_back(
            addKey("who", Key::Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit)), say));
        // Decision 0066: Alt and the digit, and Enter, in one stroke.
        m_chords.push_back(addKey("who-and-start", Key::Stands::InTheMap,
                                  QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + digit)), [this, say] {
                                      say();
                                      enter();
                                  }));
        row->addWidget(pair);
        m_who.push_back(one);
    }
}

void PersonPage::resizeEvent(QResizeEvent* event)
{
    m_whoLabel->setVisible(event->size().width() >= m_theme.px(900));  // who stands there says it himself
    m_strip->foldAt(height() < m_theme.px(600));
    PageWidget::resizeEvent(event);
    presentBar();  // what folds has a key
}

void PersonPage::presentWho()
{
    m_whoPlace->setVisible(!m_view.who.empty());
    m_whoLabel->setText(tr("Who is here?"));
    for (std::size_t at = 0; at < m_who.size(); ++at) {
        QRadioButton* one = m_who[at];
        one->parentWidget()->setVisible(at < m_view.who.size());
        if (at >= m_view.who.size()) continue;
        const WhoView& who = m_view.who[at];
        one->setObjectName(QStringLiteral("who.") + who.value);
        one->setText(who.text);
        one->setAccessibleName(tr("Who is here: %1").arg(who.text));
        one->group()->setExclusive(false);  // nobody may be chosen
        one->setChecked(who.here);
        one->group()->setExclusive(true);
    }
}

namespace {

// Enter at the first sight of somebody starts what is open or what the rules have a sentence for: not what only takes
// back, such as 1103, because nobody could say that there is nothing to take back.
QString leading(const std::vector<OfferRow>& offers)
{
    const auto said = [](const OfferRow& row) {
        return row.possible && (row.underWay || !row.side.readAloud.isEmpty());
    };
    const auto row = std::ranges::find_if(offers, said);
    return (row == offers.end() ? offers.front() : *row).code;
}

}  // namespace

void PersonPage::present(const PersonPageView& view)
{
    // Begins at the first row, with no group open that another one had opened.
    const bool another = view.strip.number != m_view.strip.number || view.strip.name != m_view.strip.name;
    if (another) m_no->close(), m_offers->forget();
    m_view = view;
    setBusy(view.begins);
    m_strip->present(view.strip);
    m_noticePlace->setVisible(view.notice.has_value());
    if (view.notice) m_notice->present(*view.notice);
    presentWho();
    sayAloud(m_beginning, view.beginning);
    const bool first = another && view.current.isEmpty() && !view.offers.empty();
    m_offers->present(view.offers, first ? leading(view.offers) : view.current);
    showCurrent();
}

void PersonPage::begin()
{
    (m_no->isHidden() ? static_cast<QWidget*>(m_offers) : m_no)->setFocus(Qt::OtherFocusReason);
}

bool PersonPage::locks() const { return !m_no->isHidden(); }

// ui.md: F8 is the no of this page too: nothing is over before a digit says so.
void PersonPage::lockFor(bool asked)
{
    if (asked) m_bar->presentLocked(QStringLiteral("lock"), tr("Press the digit if he goes. Esc: he stays."));
    else presentBar();
    restKeys(*this, asked);
    Q_EMIT locked();
    if (!asked) begin();
}

QString PersonPage::help() const
{
    return tr(
        "The arrows move through what can be done and what cannot; a letter moves to what can be done and begins so, "
        "by "
        "its initials or its name. The side explains the row: read the sentence to the "
        "citizen. What one fact forbids is one row; → opens it and ← closes it. Enter starts the business, or the "
        "first step of its road. Four figures open any business by its "
        "code.");
}

void PersonPage::showCurrent()
{
    const OfferRow* row = m_offers->current();
    m_side->present(row ? row->side : SideView{});
    if (!locks()) presentBar();
}

void PersonPage::nameKeys()
{
    const OfferRow* row = m_offers->current();
    const bool starts = row && !row->startCode.isEmpty();
    const QString text = row && row->underWay ? tr("Go on with %1 %2") : tr("Start %1 %2");
    m_start->offer(starts ? text.arg(row->startCode, row->startName) : QString());
    for (std::size_t at = 0; at < m_whoKeys.size(); ++at)
        m_whoKeys[at]->offer(at < m_view.who.size() ? m_view.who[at].text : QString());
    for (std::size_t at = 0; at < m_chords.size(); ++at)
        m_chords[at]->offer(starts && at < m_view.who.size()
                                ? tr("%1: %2").arg(m_view.who[at].text, text.arg(row->startCode, row->startName))
                                : QString());
    m_goes->offer(tr("He goes"));
    m_showSide->offer(m_both->folds() ? tr("Why, fee and papers") : QString());
    m_showStrip->offer(m_strip->folds() ? tr("Cards and what to heed") : QString());
    m_openGroup->offer(m_offers->canOpen() ? tr("Open the group") : QString());
    m_closeGroup->offer(m_offers->canClose() ? tr("Close the group") : QString());
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

void PersonPage::retranslate()
{
    m_no->present({{QStringLiteral("goes"), tr("The citizen goes; what is open waits for him")}});
    presentWho();
    showCurrent();
}

}  // namespace kapok::ui
