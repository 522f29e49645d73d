#include "ui/approval/second_person_panel.h"

#include "ui/kit/action_button.h"
#include "ui/kit/announce.h"
#include "ui/kit/icon.h"
#include "ui/kit/label.h"
#include "ui/kit/number_field.h"
#include "ui/kit/option_button.h"
#include "ui/kit/secret_field.h"
#include "ui/kit/typed_yuan.h"

#include <QApplication>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>

#include <algorithm>
#include <utility>

namespace kapok::ui {

SecondPersonPanel::SecondPersonPanel(const Theme& theme, QWidget* parent) : QFrame(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("second-person"));
    setProperty("frame", "overPage");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.px(14), theme.px(10), theme.px(16), theme.px(12));
    column->setSpacing(theme.px(6));
    buildHead(column);
    buildArea(column);
    column->addWidget(m_problem = makeLabel(this, Type::Body, {.bold = true, .wraps = true}));
    m_problem->setObjectName(QStringLiteral("approver.problem"));
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
}

// Where letters are so large that all of it has no room, it scrolls in one, and what has the keyboard is in sight.
void SecondPersonPanel::buildArea(QVBoxLayout* column)
{
    auto* shown = new QWidget;
    auto* inside = new QVBoxLayout(shown);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(m_theme.px(6));
    inside->addLayout(m_rows = new QFormLayout);
    m_rows->setHorizontalSpacing(m_theme.px(12));
    m_rows->setVerticalSpacing(m_theme.px(4));
    inside->addWidget(makeRule(this));
    buildFields(inside);
    inside->addStretch();
    m_area = new QScrollArea(this);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setWidget(shown);
    column->addWidget(m_area, 1);
    const auto follow = [this](QWidget*, QWidget* now) {
        if (now && m_area->isAncestorOf(now)) m_area->ensureWidgetVisible(now, 0, m_theme.px(8));
    };
    // Once all have their places.
    connect(qApp, &QApplication::focusChanged, this, follow, Qt::QueuedConnection);
}

void SecondPersonPanel::buildFields(QVBoxLayout* column)
{
    const auto caption = [&] {
        auto* label = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true});
        column->addWidget(label);
        return label;
    };
    auto* signIn = new QGridLayout;
    signIn->setHorizontalSpacing(m_theme.px(8));
    signIn->setVerticalSpacing(m_theme.px(2));
    signIn->addWidget(m_whoLabel = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true}), 0, 0);
    signIn->addWidget(m_who = new NumberField(NumberField::Groups::None, this), 1, 0);
    m_who->setObjectName(QStringLiteral("approver"));
    m_who->setMaxLength(4);
    signIn->addWidget(m_passwordLabel = makeLabel(this, Type::Caption, {.ink = "muted", .bold = true}), 0, 1);
    signIn->addWidget(m_password = new SecretField(m_theme, SecretField::Takes::Anything, 64, this), 1, 1);
    m_password->setObjectName(QStringLiteral("approver.password"));
    signIn->setColumnStretch(0, 1);
    signIn->setColumnStretch(1, 1);
    column->addLayout(signIn);
    m_amountLabel = caption();
    column->addWidget(m_amount = new NumberField(NumberField::Groups::None, this));
    m_amount->setObjectName(QStringLiteral("approver.amount"));
    m_amount->setMaxLength(10);
    m_amount->setAlignment(Qt::AlignRight);
    m_ticks = new QVBoxLayout;
    m_ticks->setSpacing(m_theme.px(4));
    column->addLayout(m_ticks);
    m_reasonLabel = caption();
    m_reasonLabel->setWordWrap(true);
    column->addWidget(m_reason = new QLineEdit(this));
    m_reason->setObjectName(QStringLiteral("approver.reason"));
    m_reasonLabel->hide();
    m_reason->hide();
    // Who has written why not does not agree by another key.
    connect(m_reason, &QLineEdit::textChanged, this,
            [this] { m_approve->setEnabled(m_reason->text().trimmed().isEmpty()); });
    column->addWidget(m_note = makeLabel(this, Type::Caption, {.ink = "muted", .wraps = true}));
}

void SecondPersonPanel::buildButtons(QVBoxLayout* column)
{
    column->addWidget(m_approve = new ActionButton(m_theme, true, this));
    m_approve->setObjectName(QStringLiteral("action.approve"));
    m_approve->setFocusPolicy(Qt::NoFocus);  // no Space agrees: F9 does, or a click
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

// The same page again leaves ticks and typing alone.
void SecondPersonPanel::present(const SecondPersonView& view)
{
    const bool same = view.rows == m_view.rows && view.ticks == m_view.ticks;
    if (view.problem != m_view.problem) m_said.clear();
    m_view = view;
    if (!same) rebuildRows();
    m_amountLabel->setVisible(view.asksAmount);
    m_amount->setVisible(view.asksAmount);
    m_decline->setVisible(!view.onlyAgrees);
    retranslate();
}

void SecondPersonPanel::rebuildRows()
{
    while (m_rows->rowCount() > 0) m_rows->removeRow(0);
    for (const LabelledView& entry : m_view.rows) {
        auto* label = makeLabel(this, Type::Body, {.ink = "muted"});
        label->setText(entry.label);
        auto* value = makeLabel(this, Type::Body, {.bold = &entry == &m_view.rows.front(), .wraps = true});
        value->setText(entry.value);
        m_rows->addRow(label, value);
        for (QWidget* shown : {label, value}) shown->show();  // what is hidden has no height yet
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

int SecondPersonPanel::heightOfAll(int wide) const
{
    const QMargins around = layout()->contentsMargins();
    const int inside = m_area->widget()->layout()->totalHeightForWidth(wide - around.left() - around.right());
    return minimumSizeHint().height() - m_area->minimumSizeHint().height() + inside;
}

void SecondPersonPanel::begin()
{
    (m_who->text().isEmpty() ? static_cast<QWidget*>(m_who) : m_password)->setFocus(Qt::OtherFocusReason);
}

Secret SecondPersonPanel::password() { return std::make_shared<SecureBytes>(m_password->take()); }

std::optional<qint64> SecondPersonPanel::amount() const
{
    return m_view.asksAmount ? fenTyped(m_amount->number()) : std::nullopt;
}

QString SecondPersonPanel::missing() const
{
    return m_who->text().isEmpty() || m_password->size() == 0 ? tr("Enter your number and your password first.")
                                                              : QString();
}

// It stays until something else is to be said: the page below is filled again every few moments.
void SecondPersonPanel::complain(const QString& problem)
{
    m_said = problem;
    sayAloud(m_problem, problem);
}

void SecondPersonPanel::approve()
{
    if (m_waits) return;
    if (!m_approve->isEnabled())
        return complain(tr("A reason for not agreeing is written. F8 declines; whoever agrees deletes it."));
    QString first = missing();
    if (!std::ranges::all_of(m_ticked, &QCheckBox::isChecked))
        first = tr("Tick what you have checked first: Alt and the digit.");
    if (!first.isEmpty()) {
        complain(first);
        return begin();
    }
    if (m_view.asksAmount && !amount()) {
        complain(tr("Name the amount in yuan, like 20.00."));
        return m_amount->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT intended(intent::Approve{m_who->number(), password(), amount(), m_view.code});
}

// Fields alone: no Enter reaches a button, and what it does not do is said.
void SecondPersonPanel::goOn()
{
    std::vector<QWidget*> fields{m_who, m_password, m_amount};
    fields.insert(fields.end(), m_ticked.begin(), m_ticked.end());
    fields.push_back(m_reason);
    std::erase_if(fields, [](const QWidget* field) { return field->isHidden(); });
    const auto at = std::ranges::find(fields, QApplication::focusWidget());
    if (at == fields.end()) return begin();
    if (at + 1 != fields.end()) return (*(at + 1))->setFocus(Qt::TabFocusReason);
    complain(m_approve->isEnabled() ? tr("Enter does nothing here. F9 agrees, F8 does not agree.")
                                    : tr("Enter does nothing here. F8 declines with this reason."));
}

// Number and password first: a field that shows what is typed never takes the keyboard before them.
void SecondPersonPanel::decline()
{
    if (m_waits || m_view.onlyAgrees) return;
    if (const QString first = missing(); !first.isEmpty()) {
        complain(first);
        return begin();
    }
    m_reasonLabel->show();
    m_reason->show();
    if (m_reason->text().trimmed().isEmpty()) {
        complain(tr("Write why not, then press F8 again."));
        return m_reason->setFocus(Qt::OtherFocusReason);
    }
    const QString typed = m_reason->text().trimmed();
    bool isDigit = false;
    const auto digit = std::size_t(typed.toUInt(&isDigit));
    const bool chosen = isDigit && digit >= 1 && digit <= m_view.reasons.size();
    const LabelledView reason = chosen ? m_view.reasons[digit - 1] : LabelledView{{}, typed};
    Q_EMIT intended(intent::Decline{m_who->number(), password(), reason.value, m_view.code, reason.label});
}

// L08: what is said often is one digit, and is counted by its code.
QString SecondPersonPanel::reasonsByDigit() const
{
    QStringList all;
    for (std::size_t at = 0; at < m_view.reasons.size(); ++at)
        all.append(QString::number(at + 1) + u' ' + m_view.reasons[at].value);
    return all.join(QStringLiteral("  "));
}

void SecondPersonPanel::wait(bool waits)
{
    if (std::exchange(m_waits, waits) == waits || waits) return;
    complain(m_view.problem);
    if (m_view.problem.isEmpty()) forget();  // it was taken, and is asked for anew
    begin();
}

void SecondPersonPanel::offerPrevious(bool there) { m_previous->offer(there ? tr("Previous") : QString()); }

void SecondPersonPanel::forget()
{
    m_said.clear();
    m_who->clear();
    m_password->wipe();
    m_amount->clear();
    m_reason->clear();
    m_reasonLabel->hide();
    m_reason->hide();
    for (OptionBox* box : m_ticked) box->setChecked(false);
}

void SecondPersonPanel::hideEvent(QHideEvent* event)
{
    m_waits = false;
    forget();
    QFrame::hideEvent(event);
}

void SecondPersonPanel::buildKeys()
{
    using Stands = Key::Stands;
    m_agree = new Key(this, "agree", Stands::InTheMap, Qt::Key_F9, [this] { approve(); });
    m_refuse = new Key(this, "refuse", Stands::InTheMap, Qt::Key_F8, [this] { decline(); });
    m_leave = new Key(this, "leave", Stands::InTheMap, Qt::Key_Escape, [this] { Q_EMIT intended(intent::Back{}); });
    m_previous = new Key(this, "previous", Stands::InTheMap, QKeySequence(Qt::ALT | Qt::Key_Left), [this] {
        if (!m_waits) Q_EMIT previous();
    });
    // Enter moves on among the fields and approves nothing: that is F9's.
    m_on = new Key(this, "on", Stands::InTheMap, Qt::Key_Return, [this] { goOn(); });
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
    m_whoLabel->setText(tr("Number of the approver"));
    m_who->setAccessibleName(m_whoLabel->text());
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_amountLabel->setText(tr("The fee, in yuan"));
    m_amount->setAccessibleName(m_amountLabel->text());
    m_reasonLabel->setText(m_view.reasons.empty()
                               ? tr("Reason for not agreeing")
                               : tr("Reason for not agreeing: %1, or in your words").arg(reasonsByDigit()));
    m_reason->setAccessibleName(m_reasonLabel->text());
    sayAloud(m_problem, m_said.isEmpty() ? m_view.problem : m_said);
    say(m_note, m_view.note);
    m_approve->say(m_view.approve.isEmpty() ? tr("Agree") : m_view.approve, QStringLiteral("F9"));
    m_decline->say(tr("Not agreed"), QStringLiteral("F8"));
    m_cancel->say(tr("Cancel"), QStringLiteral("Esc"));
    m_agree->offer(m_approve->text());
    m_refuse->offer(m_view.onlyAgrees ? QString() : m_decline->text());
    m_leave->offer(m_cancel->text());
    m_on->offer(tr("Next field"));
    for (std::size_t at = 0; at < m_tickKeys.size(); ++at)
        m_tickKeys[at]->offer(at < m_ticked.size() ? m_ticked[at]->accessibleName() : QString());
}

void SecondPersonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_said.clear();  // in the other language
        retranslate();
    }
    QFrame::changeEvent(event);
}

}  // namespace kapok::ui
