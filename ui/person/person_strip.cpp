#include "ui/person/person_strip.h"

#include "ui/kit/flow_layout.h"
#include "ui/kit/icon.h"
#include "ui/kit/key_hint.h"
#include "ui/kit/label.h"
#include "ui/person/card_mini.h"

#include <QHBoxLayout>
#include <QResizeEvent>

namespace kapok::ui {

namespace {

QString iconOf(PersonStripView::Portrait portrait)
{
    switch (portrait) {
    case PersonStripView::Portrait::Woman: return QStringLiteral("portrait-woman");
    case PersonStripView::Portrait::Man: return QStringLiteral("portrait-man");
    case PersonStripView::Portrait::Unknown: return QStringLiteral("user");
    }
    return {};
}

}  // namespace

PersonStrip::PersonStrip(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("person.strip"));
    setProperty("pane", "surface");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* row = m_row = new FlowLayout(theme.px(16));
    row->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(8));
    column->addLayout(row);
    column->addWidget(makeRule(this));

    auto* photo = m_photo = makeFrame(this, "chip");
    photo->setFixedSize(theme.px(64), theme.px(80));
    auto* inPhoto = new QVBoxLayout(photo);
    inPhoto->setContentsMargins(0, 0, 0, 0);
    m_portrait = new Icon(theme, QStringLiteral("user"), Role::Muted, 62, photo);
    inPhoto->addWidget(m_portrait, 0, Qt::AlignCenter);
    inPhoto->addWidget(m_picture = new QLabel(photo), 0, Qt::AlignCenter);
    m_picture->setObjectName(QStringLiteral("person.photo"));
    m_picture->hide();
    auto* person = new QWidget(this);
    auto* inPerson = new QHBoxLayout(person);
    inPerson->setContentsMargins(0, 0, 0, 0);
    inPerson->setSpacing(theme.px(16));
    inPerson->addWidget(photo, 0, Qt::AlignTop);
    auto* who = m_who = new QBoxLayout(QBoxLayout::TopToBottom);
    who->setSpacing(0);
    who->addWidget(m_name = makeLabel(this, Type::Title, {.bold = true}));
    who->addWidget(m_number = makeLabel(this, Type::Emphasis));
    who->addWidget(m_lines = makeLabel(this, Type::Caption, {.ink = "muted"}));
    who->addStretch();
    m_name->setObjectName(QStringLiteral("person.name"));
    m_number->setObjectName(QStringLiteral("person.number"));
    m_name->setMinimumWidth(theme.px(288));
    inPerson->addLayout(who, 1);
    inPerson->addWidget(m_foldKey = new KeyHint(theme, QStringLiteral("Alt P"), {}, person), 0, Qt::AlignVCenter);
    m_foldKey->hide();
    row->addWidget(person);

    auto* cards = m_cardsPlace = new QWidget(this);
    m_cards = new FlowLayout(theme.px(16));
    m_cards->setContentsMargins(0, 0, 0, 0);
    cards->setLayout(m_cards);
    row->addWidget(cards);
    auto* alerts = m_alertsPlace = new QWidget(this);
    m_alerts = new QVBoxLayout(alerts);
    m_alerts->setContentsMargins(0, 0, 0, 0);
    m_alerts->setSpacing(theme.px(6));
    alerts->setMinimumWidth(theme.px(200));
    row->addWidget(alerts);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PersonStrip::present(const PersonStripView& view)
{
    if (m_view == view) return;  // the focus stays on its card
    m_view = view;
    m_portrait->show(iconOf(view.portrait), Role::Muted);
    presentPhoto(view.photo);
    m_name->setText(view.name);
    m_number->setText(view.number);
    m_lines->setText(view.lines.join(u'\n'));
    presentCards(view.cards);
    presentAlerts(view.alerts);
}

// As large as the frame and no larger; whoever cannot see it hears that it is there.
void PersonStrip::presentPhoto(const QImage& photo)
{
    m_portrait->setVisible(photo.isNull());
    m_picture->setVisible(!photo.isNull());
    if (photo.isNull()) return m_picture->clear();
    m_picture->setPixmap(
        QPixmap::fromImage(photo.scaled(m_photo->size(), Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_picture->setAccessibleName(tr("Photo"));
}

void PersonStrip::presentCards(const std::vector<CardMiniView>& cards)
{
    clear(m_cards);
    for (const CardMiniView& card : cards) {
        auto* mini = new CardMini(m_theme, card, this);
        connect(mini, &CardMini::clicked, this, [this, ref = card.ref] { Q_EMIT choseCard(ref); });
        m_cards->addWidget(mini);
    }
}

void PersonStrip::presentAlerts(const std::vector<RemarkView>& alerts)
{
    clear(m_alerts);
    for (const RemarkView& alert : alerts) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(m_theme.px(8));
        line->addWidget(new Icon(m_theme, alert.icon, Role::Text, 16, row), 0, Qt::AlignTop);
        auto* text = makeLabel(row, Type::Caption, {.wraps = true});
        text->setText(alert.text);
        line->addWidget(text, 1);
        m_alerts->addWidget(row);
    }
    m_alerts->addStretch();
    m_alertsPlace->setVisible(!alerts.empty() && !m_folded);
}

void PersonStrip::foldAt(bool little)
{
    if (little == m_little) return;
    m_little = little;
    m_foldKey->setVisible(little);
    fold(little);
}

void PersonStrip::toggle() { fold(m_little && !m_folded); }

void PersonStrip::fold(bool folded)
{
    if (folded == m_folded) return;
    m_folded = folded;
    m_who->setDirection(folded ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_who->setSpacing(folded ? m_theme.px(16) : 0);
    m_name->setMinimumWidth(folded ? 0 : m_theme.px(288));
    m_photo->setVisible(!folded);
    m_lines->setVisible(!folded);
    m_cardsPlace->setVisible(!folded);
    m_alertsPlace->setVisible(!folded && m_view && !m_view->alerts.empty());
}

// Where not all fits beside one another, the alerts stand beside the name and the cards share a row below.
void PersonStrip::resizeEvent(QResizeEvent* event)
{
    QWidget* last = event->size().width() < m_theme.px(900) ? m_cardsPlace : m_alertsPlace;
    if (m_row->itemAt(m_row->count() - 1)->widget() != last) {
        m_row->removeWidget(last);
        m_row->addWidget(last);
    }
    QWidget::resizeEvent(event);
}

}  // namespace kapok::ui
