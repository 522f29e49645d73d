#include "ui/step/second_person_panel.h"

#include "ui/kit/action_button.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/secret_field.h"
#include "ui/step/questions/option_button.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>

namespace kapok::ui {

SecondPersonPanel::SecondPersonPanel(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("second-person"));
    setProperty("frame", "overPage");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(14), theme.px(10), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    buildHead(column);
    buildFields(column);
    column->addStretch();
    column->addWidget(makeRule(this));
    buildButtons(column);
    buildKeys();
    retranslate();
}

void SecondPersonPanel::buildHead(QVBoxLayout* column)
{
    auto* head = new QHBoxLayout;
    head->setSpacing(m_theme.px(12));
    head->addWidget(new Icon(m_theme, QStringLiteral("users"), Role::Text, 20, this));
    head->addWidget(m_title = makeLabel(this, Type::Title, {.bold = true}), 1);
    head->addWidget(m_readOnly = makeLabel(this, Type::Caption, {.ink = "muted"}));
    column->addLayout(head);
    column->addWidget(makeRule(this));
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(m_theme.px(8));
    column->addLayout(m_rows);
    column->addWidget(makeRule(this));
}

void SecondPersonPanel::buildFields(QVBoxLayout* column)
{
    const auto caption = [&] {
        auto* label = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true});
        column->addWidget(label);
        return label;
    };
    m_whoLabel = caption();
    column->addWidget(m_who = new QLineEdit(this));
    m_who->setObjectName(QStringLiteral("approver"));
    m_who->setMaxLength(4);
    m_passwordLabel = caption();
    column->addWidget(m_password = new SecretField(m_theme, SecretField::Takes::Anything, 64, this));
    m_password->setObjectName(QStringLiteral("approver.password"));
    m_ticks = new QVBoxLayout;
    m_ticks->setSpacing(m_theme.px(4));
    column->addLayout(m_ticks);
    m_reasonLabel = caption();
    column->addWidget(m_reason = new QLineEdit(this));
    m_reason->setObjectName(QStringLiteral("approver.reason"));
    m_reasonLabel->hide();
    m_reason->hide();
    column->addWidget(m_problem = makeLabel(this, Type::Body, {.bold = true, .wraps = true}));
    column->addWidget(m_note = makeLabel(this, Type::Caption, {.ink = "muted", .wraps = true}));
    m_problem->setObjectName(QStringLiteral("approver.problem"));
}

void SecondPersonPanel::buildButtons(QVBoxLayout* column)
{
    column->addWidget(m_approve = new ActionButton(m_theme, true, this));
    m_approve->setObjectName(QStringLiteral("action.approve"));
    connect(m_approve, &QPushButton::clicked, this, &SecondPersonPanel::approve);
    auto* row = new QHBoxLayout;
    row->setSpacing(m_theme.px(8));
    row->addWidget(m_decline = new ActionButton(m_theme, false, this), 1);
    row->addWidget(m_cancel = new ActionButton(m_theme, false, this));
    m_decline->setObjectName(QStringLiteral("action.decline"));
    m_cancel->setObjectName(QStringLiteral("action.leave-approval"));
    connect(m_decline, &QPushButton::clicked, this, &SecondPersonPanel::decline);
    connect(m_cancel, &QPushButton::clicked, this, [this] { Q_EMIT intended(intent::Back{}); });
    column->addLayout(row);
}

void SecondPersonPanel::present(const SecondPersonView& view)
{
    m_view = view;
    rebuildRows();
    retranslate();
}

void SecondPersonPanel::rebuildRows()
{
    clear(m_rows);
    for (const SecondPersonView::Row& entry : m_view.rows) {
        auto* row = new QHBoxLayout;
        auto* label = makeLabel(this, Type::Body, {.ink = "muted", .wraps = true});
        label->setText(entry.label);
        label->setFixedWidth(m_theme.px(64));
        auto* value = makeLabel(this, Type::Body, {.wraps = true});
        value->setText(entry.value);
        row->addWidget(label);
        row->addWidget(value, 1);
        m_rows->addLayout(row);
    }
    clear(m_ticks);
    m_ticked.clear();
    int digit = 0;
    for (const OptionView& tick : m_view.ticks) {
        auto* box = new OptionBox(m_theme, tick, ++digit, true, this);
        box->drawKeyAs(QStringLiteral("Alt %1").arg(digit));
        m_ticks->addWidget(box);
        m_ticked.push_back(box);
    }
}

void SecondPersonPanel::begin()
{
    (m_who->text().isEmpty() ? static_cast<QWidget*>(m_who) : m_password)->setFocus(Qt::OtherFocusReason);
}

Secret SecondPersonPanel::password() { return std::make_shared<SecureBytes>(m_password->take()); }

void SecondPersonPanel::approve()
{
    const bool all = std::ranges::all_of(m_ticked, &QCheckBox::isChecked);
    if (!all || m_who->text().isEmpty() || m_password->size() == 0) {
        say(m_problem, !all ? tr("Tick what you have checked first: Alt and the digit.")
                            : tr("Enter your number and your password first."));
        return begin();
    }
    QStringList ticked;
    for (const OptionBox* box : m_ticked) ticked << valueOf(*box);
    Q_EMIT intended(intent::Approve{m_who->text(), password(), ticked});
}

void SecondPersonPanel::decline()
{
    m_reasonLabel->show();
    m_reason->show();
    if (m_reason->text().trimmed().isEmpty()) return m_reason->setFocus(Qt::OtherFocusReason);
    if (m_who->text().isEmpty() || m_password->size() == 0) {
        say(m_problem, tr("Enter your number and your password first."));
        return begin();
    }
    Q_EMIT intended(intent::Decline{m_who->text(), password(), m_reason->text().trimmed()});
}

void SecondPersonPanel::buildKeys()
{
    using Stands = Key::Stands;
    m_agree = new Key(this, "agree", Stands::InTheMap, Qt::Key_F9, [this] { approve(); });
    m_refuse = new Key(this, "refuse", Stands::InTheMap, Qt::Key_F8, [this] { decline(); });
    m_leave = new Key(this, "leave", Stands::InTheMap, Qt::Key_Escape, [this] { Q_EMIT intended(intent::Back{}); });
    // Enter moves on among the fields and approves nothing: that is F9's.
    m_on = new Key(this, "on", Stands::InTheMap, Qt::Key_Return, [this] { focusNextPrevChild(true); });
    for (int digit = 1; digit <= 9; ++digit)
        m_tickKeys.push_back(new Key(this, "tick", Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + digit)),
                                     [this, digit] { m_ticked[std::size_t(digit) - 1]->toggle(); }));
}

void SecondPersonPanel::keyPressEvent(QKeyEvent* event)
{
    event->accept();
}  // nothing typed here reaches the page below

bool SecondPersonPanel::focusNextPrevChild(bool next)
{
    // A focus scope of its own: Tab stays within the panel.
    QWidget* at = QApplication::focusWidget();
    for (int guard = 0; at && guard < 200; ++guard) {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (at == this || !isAncestorOf(at) || !at->isVisible() || !at->isEnabled()) continue;
        if (!(at->focusPolicy() & Qt::TabFocus)) continue;
        at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

void SecondPersonPanel::retranslate()
{
    m_title->setText(m_view.title.isEmpty() ? tr("Second person") : m_view.title);
    m_readOnly->setText(tr("read-only page"));
    m_whoLabel->setText(tr("Number of the second person"));
    m_who->setAccessibleName(m_whoLabel->text());
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_reasonLabel->setText(tr("Reason for not agreeing"));
    m_reason->setAccessibleName(m_reasonLabel->text());
    say(m_problem, m_view.problem);
    say(m_note, m_view.note);
    m_approve->say(m_view.approve.isEmpty() ? tr("Agree") : m_view.approve, QStringLiteral("F9"));
    m_decline->say(tr("Do not agree"), QStringLiteral("F8"));
    m_cancel->say(tr("Cancel"), QStringLiteral("Esc"));
    m_agree->offer(m_approve->text());
    m_refuse->offer(m_decline->text());
    m_leave->offer(m_cancel->text());
    m_on->offer(tr("Next field"));
    for (std::size_t at = 0; at < m_tickKeys.size(); ++at)
        m_tickKeys[at]->offer(at < m_ticked.size() ? m_ticked[at]->accessibleName() : QString());
}

void SecondPersonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) retranslate();
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
