#include "ui/sign_in/sign_in_page.h"

#include "ui/devices/device_panel.h"
#include "ui/home/open_work.h"
#include "ui/kit/action_button.h"
#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/secret_field.h"
#include "ui/sign_in/language_switch.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>

#include <utility>

namespace kapok::ui {

SignInPage::SignInPage(const Theme& theme, QWidget* parent) : PageWidget(theme, pages::signIn, parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
    m_halves->setSpacing(0);
    m_halves->addWidget(m_left = buildLeft(), 3);
    m_halves->addWidget(m_right = buildRight(), 2);
    column->addLayout(m_halves, 1);
    column->addWidget(m_bar);
    m_language = new LanguageSwitch(theme, m_bar);
    m_bar->setTail(m_language);
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    m_enter = addEnter("sign-in", Key::Stands::InTheMap, [this] { enter(); });
    retranslate();
    presentBar();
}

QWidget* SignInPage::buildLeft()
{
    auto* scroll = m_form = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* left = new QWidget;
    auto* holder = new QWidget(this);
    holder->setProperty("pane", "surface");
    holder->setAttribute(Qt::WA_StyledBackground);
    holder->setFixedWidth(m_theme.px(504));
    auto* inHolder = new QHBoxLayout(holder);
    inHolder->setContentsMargins(0, 0, 0, 0);
    inHolder->setSpacing(0);
    inHolder->addWidget(scroll, 1);
    inHolder->addWidget(makeUprightRule(holder));
    scroll->setWidget(left);

    auto* column = m_column = new QVBoxLayout(left);
    column->setContentsMargins(m_theme.px(56), m_theme.px(54), m_theme.px(56), m_theme.px(16));
    column->setSpacing(m_theme.px(4));
    m_brand = new QWidget(left);
    auto* brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(0, 0, 0, m_theme.px(28));
    brand->setSpacing(m_theme.px(16));
    brand->addWidget(new Icon(m_theme, QStringLiteral("kapok"), Role::Accent, 48, m_brand));
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name = makeLabel(m_brand, Type::Number, {.bold = true}));
    names->addWidget(m_subtitle = makeLabel(m_brand, Type::Body, {.ink = "muted"}));
    brand->addLayout(names, 1);
    column->addWidget(m_brand);

    m_training = makeFrame(left, "training");
    auto* training = new QHBoxLayout(m_training);
    training->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    training->setSpacing(m_theme.px(16));
    training->addWidget(new Icon(m_theme, QStringLiteral("training"), Role::Training, 20, m_training), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_trainingTitle = makeLabel(m_training, Type::Body, {.ink = "training", .bold = true}));
    words->addWidget(m_trainingText = makeLabel(m_training, Type::Body, {.wraps = true}));
    training->addLayout(words, 1);
    column->addWidget(m_training);
    column->addSpacing(m_theme.px(20));

    m_outletPart = new QWidget(left);
    auto* outletColumn = new QVBoxLayout(m_outletPart);
    outletColumn->setContentsMargins(0, 0, 0, m_theme.px(12));
    outletColumn->setSpacing(m_theme.px(4));
    outletColumn->addWidget(m_outletLabel = makeLabel(m_outletPart, Type::Caption, {.ink = "muted", .bold = true}));
    auto* outlet = makeFrame(m_outletPart, "sunken");
    outlet->setMinimumHeight(m_theme.px(36));
    auto* inOutlet = new QHBoxLayout(outlet);
    inOutlet->setContentsMargins(m_theme.px(12), 0, m_theme.px(12), 0);
    inOutlet->addWidget(m_outlet = makeLabel(outlet, Type::Body), 1);
    inOutlet->addWidget(m_outletNote = makeLabel(outlet, Type::Caption, {.ink = "muted"}));
    outletColumn->addWidget(outlet);
    column->addWidget(m_outletPart);

    // Above the fields: what was wrong is read before they are filled again, and never below the fold.
    column->addWidget(m_problem = makeLabel(left, Type::Body, {.bold = true, .wraps = true}));
    m_problem->setObjectName(QStringLiteral("sign-in.problem"));
    column->addWidget(m_tellerLabel = makeLabel(left, Type::Caption, {.ink = "muted", .bold = true}));
    column->addWidget(m_teller = new NumberField(NumberField::Groups::None, left));
    m_teller->setObjectName(QStringLiteral("teller"));
    m_teller->setMaxLength(8);
    column->addSpacing(m_theme.px(12));

    column->addWidget(m_passwordLabel = makeLabel(left, Type::Caption, {.ink = "muted", .bold = true}));
    column->addWidget(m_password = new SecretField(m_theme, SecretField::Takes::Anything, 64, left));
    m_password->setObjectName(QStringLiteral("password"));
    column->addSpacing(m_theme.px(20));
    column->addWidget(m_submit = new ActionButton(m_theme, true, left));
    m_submit->setObjectName(QStringLiteral("action.sign-in"));
    column->addSpacing(m_theme.px(8));
    column->addWidget(m_lockNote = makeLabel(left, Type::Body, {.ink = "muted", .wraps = true}));
    column->addStretch();
    return holder;
}

QWidget* SignInPage::buildRight()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* right = new QWidget;
    scroll->setWidget(right);
    auto* column = m_rightColumn = new QVBoxLayout(right);
    column->setContentsMargins(m_theme.px(56), m_theme.px(54), m_theme.px(56), m_theme.px(16));
    column->setSpacing(m_theme.px(8));
    const auto head = [&](QLabel*& title, QLabel*& note) {
        auto* row = new QHBoxLayout;
        row->addWidget(title = makeLabel(right, Type::Title, {.bold = true}), 1);
        row->addWidget(note = makeLabel(right, Type::Body, {.ink = "muted"}));
        column->addLayout(row);
    };
    head(m_deskTitle, m_deskLine);
    column->addWidget(m_devices = new DevicePanel(m_theme, right));
    column->addSpacing(m_theme.px(20));
    head(m_workTitle, m_workNote);
    column->addWidget(m_work = new OpenWork(m_theme, OpenWork::Rows::ToRead, right));
    column->addStretch();
    return scroll;
}

void SignInPage::present(const SignInPageView& view)
{
    const bool first = m_teller->text().isEmpty();
    m_view = view;
    if (!view.problem.isEmpty()) m_sent = false;
    if (first && !view.teller.isEmpty()) m_teller->setText(view.teller);
    m_training->setVisible(view.training);
    m_outlet->setText(view.outlet);
    m_outletNote->setText(view.outletNote);
    m_devices->present(view.devices);
    m_work->present(view.openWork);
    retranslate();
    placeTraining(m_brand->isHidden());
    if (first && window()->focusWidget() == m_teller) begin();
}

void SignInPage::begin()
{
    if (m_teller->text().isEmpty()) return m_teller->setFocus(Qt::OtherFocusReason);
    m_password->setFocus(Qt::OtherFocusReason);
    m_form->ensureWidgetVisible(m_submit);
}

void SignInPage::resizeEvent(QResizeEvent* event)
{
    // A narrow window: the counter's parts stand below the form, not beside it.
    const bool beside = event->size().width() >= m_theme.px(900);
    m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool compact = event->size().height() < m_theme.px(600);
    makeCompact(compact);
    m_right->setVisible(beside || !compact);  // the form is typed without scrolling; F11 shows the devices
    const int formWide = m_theme.px(compact ? 440 : 504);
    m_left->setMinimumWidth(beside ? formWide : 0);
    m_left->setMaximumWidth(beside ? formWide : QWIDGETSIZE_MAX);
    PageWidget::resizeEvent(event);
}

void SignInPage::makeCompact(bool compact)
{
    m_brand->setVisible(!compact);
    m_outletPart->setVisible(!compact);
    const int side = m_theme.px(compact ? 32 : 56);
    m_column->setContentsMargins(side, m_theme.px(compact ? 16 : 40), side, m_theme.px(16));
    placeTraining(compact);
    const int right = m_theme.px(compact ? 24 : 56);
    m_rightColumn->setContentsMargins(right, m_theme.px(compact ? 16 : 40), right, m_theme.px(16));
}

// The form comes first: where there is no room for both above the fold, the training users stand below it.
void SignInPage::placeTraining(bool compact)
{
    m_training->layout()->activate();  // who is named there now counts, and not who was before
    const int wide = m_form->viewport()->width();
    const int needed =
        m_column->hasHeightForWidth() ? m_column->totalHeightForWidth(wide) : m_column->totalSizeHint().height();
    const bool below = compact || needed > height() - m_bar->height();
    if (below == (m_column->indexOf(m_training) > 1)) return;
    m_column->removeWidget(m_training);
    m_column->insertWidget(below ? m_column->count() - 1 : 1, m_training);
}

QString SignInPage::help() const
{
    return tr("Enter your number and your password, then press Enter. What this counter cannot do yet stands at the "
              "right, with the reason. Five wrong passwords in a row lock a number; the supervisor unlocks it.");
}

void SignInPage::enter()
{
    if (QApplication::focusWidget() == m_teller || m_password->size() == 0)
        return m_password->setFocus(Qt::OtherFocusReason);
    submit();
}

void SignInPage::submit()
{
    if (m_teller->text().isEmpty() || m_password->size() == 0) return begin();
    m_sent = true;
    send(intent::SignIn{m_teller->number(), std::make_shared<SecureBytes>(m_password->take())});
}

// The next who signs in is another one: his number does not go in as the last one's password.
void SignInPage::hideEvent(QHideEvent* event)
{
    if (std::exchange(m_sent, false)) m_teller->clear();
    PageWidget::hideEvent(event);
}

void SignInPage::showEvent(QShowEvent* event)
{
    m_password->wipe();
    PageWidget::showEvent(event);
}

void SignInPage::retranslate()
{
    m_name->setText(tr("Kapok", "the name alone"));
    m_subtitle->setText(tr("Counter workbench for the social security card"));
    m_trainingTitle->setText(tr("Training mode"));
    m_trainingText->setText(
        tr("Province, cards and printer are simulated; nothing real is done. Papers are marked “训练”.") +
        (m_view.trainingHint.isEmpty() ? QString() : u'\n' + m_view.trainingHint));
    m_outletLabel->setText(tr("Outlet"));
    m_tellerLabel->setText(tr("Teller number"));
    m_teller->setAccessibleName(tr("Teller number"));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_submit->say(tr("Sign in"), tr("Enter"));
    sayAloud(m_problem, m_view.problem);
    m_lockNote->setText(tr("Five wrong passwords in a row lock the number; the supervisor unlocks it."));
    m_deskTitle->setText(tr("This counter"));
    m_deskLine->setText(m_view.deskLine);
    m_workTitle->setText(m_view.openWork.empty() ? QString() : tr("Goes on after sign-in"));
    m_workNote->setText(m_view.openWork.empty() ? QString() : tr("The citizen is shown after sign-in"));
    m_language->setVersion(m_view.version);
}

void SignInPage::nameKeys() { m_enter->offer(tr("Sign in")); }

QStringList SignInPage::frameKeysShown() const
{
    return {QStringLiteral("help"), QStringLiteral("language"), QStringLiteral("devices")};
}

}  // namespace kapok::ui
