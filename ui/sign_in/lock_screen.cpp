#include "ui/sign_in/lock_screen.h"

#include "ui/kit/action_button.h"
#include "ui/kit/announce.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/secret_field.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace kapok::ui {

LockScreen::LockScreen(const Theme& theme, QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("locked"));
    setProperty("pane", "canvas");
    setAttribute(Qt::WA_StyledBackground);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(theme.px(16), theme.px(16), theme.px(16), theme.px(16));
    auto* form = makeFrame(this, "panel");
    form->setMaximumWidth(theme.px(504));
    whole->addStretch();
    whole->addWidget(form, 4, Qt::AlignVCenter);
    whole->addStretch();
    auto* column = new QVBoxLayout(form);
    column->setContentsMargins(theme.px(24), theme.px(16), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(8));
    column->addWidget(m_title = makeLabel(form, Type::Title, {.bold = true}));
    column->addWidget(m_text = makeLabel(form, Type::Body, {.wraps = true}));
    column->addWidget(m_teller = makeLabel(form, Type::Emphasis, {.bold = true}));
    column->addWidget(m_problem = makeLabel(form, Type::Body, {.bold = true, .wraps = true}));
    m_problem->setObjectName(QStringLiteral("locked.problem"));
    column->addWidget(m_byLabel = makeLabel(form, Type::Caption, {.ink = "muted", .bold = true}));
    column->addWidget(m_by = new NumberField(NumberField::Groups::None, form));
    m_by->setObjectName(QStringLiteral("locked.by"));
    m_by->setMaxLength(8);
    column->addWidget(m_label = makeLabel(form, Type::Caption, {.ink = "muted", .bold = true}));
    column->addWidget(m_secret = new SecretField(theme, SecretField::Takes::Anything, 64, form));
    m_secret->setObjectName(QStringLiteral("locked.password"));
    column->addWidget(m_submit = new ActionButton(theme, true, form));
    m_submit->setObjectName(QStringLiteral("action.come-back"));
    connect(m_submit, &QPushButton::clicked, this, &LockScreen::submit);
    connect(m_by, &QLineEdit::textChanged, this, &LockScreen::retranslate);
    m_enter = new Key(this, "come-back", Key::Stands::Primary, Qt::Key_Return, [this] { submit(); });
    hide();
    retranslate();
}

void LockScreen::present(const QString& teller, const QString& problem)
{
    if (teller == m_who && problem == m_wrong) return;
    m_who = teller;
    m_wrong = problem;
    retranslate();
    if (problem.isEmpty()) return;
    announce(*this, problem);
}

void LockScreen::begin()
{
    m_by->clear();
    m_secret->setFocus(Qt::OtherFocusReason);
    announce(*this, m_title->text());
}

void LockScreen::submit()
{
    if (m_secret->size() == 0) return m_secret->setFocus(Qt::OtherFocusReason);
    const auto password = std::make_shared<SecureBytes>(m_secret->take());
    if (m_by->number().isEmpty()) Q_EMIT intended(intent::ComeBack{password});
    else Q_EMIT intended(intent::SignOffAnother{m_by->number(), password});
    m_secret->setFocus(Qt::OtherFocusReason);
}

// Nothing typed here reaches the page behind it.
void LockScreen::keyPressEvent(QKeyEvent* event) { event->accept(); }

void LockScreen::retranslate()
{
    m_title->setText(tr("This window is locked"));
    m_text->setText(
        tr("What was typed is kept; it comes back with your password. If somebody else works here now, a supervisor "
           "signs you off with his number and password, and what is open stays a draft."));
    m_teller->setText(m_who);
    m_byLabel->setText(tr("A supervisor's number, to sign off; empty to come back"));
    m_by->setAccessibleName(m_byLabel->text());
    m_label->setText(tr("Password"));
    m_secret->setAccessibleName(m_label->text());
    say(m_problem, m_wrong);
    m_submit->say(m_by->number().isEmpty() ? tr("Go on working") : tr("Sign off"), tr("Enter"));
    m_enter->offer(m_submit->text());
    setAccessibleName(m_title->text());
}

void LockScreen::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

}  // namespace kapok::ui
