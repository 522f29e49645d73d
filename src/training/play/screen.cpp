#include "training/play/screen.h"

#include <QAccessible>
#include <QWidget>

#include <algorithm>
#include <functional>

namespace kapok::training::play {
namespace {

using Visit = std::function<void(QAccessibleInterface&)>;

// Only what is on the screen: what is hidden says nothing, and nothing inside it does.
void eachVisible(QAccessibleInterface* at, const Visit& visit)
{
    if (!at || !at->isValid() || at->state().invisible) return;
    if (at->role() == QAccessible::Notification) return;  // what was said aloud, and is not on the screen
    visit(*at);
    for (int child = 0; child < at->childCount(); ++child) eachVisible(at->child(child), visit);
}

QString nameOf(const QAccessibleInterface& of) { return of.object() ? of.object()->objectName() : QString(); }

QStringList saidBy(const QAccessibleInterface& of)
{
    QStringList said;
    for (const QAccessible::Text part : {QAccessible::Name, QAccessible::Value, QAccessible::Description})
        if (const QString text = of.text(part); !text.isEmpty() && !said.contains(text)) said.append(text);
    return said;
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

}  // namespace

bool Screen::isStep() const
{
    const QString shown = page();
    return shown == QLatin1String("step") || shown == QLatin1String("issue");
}

QString Screen::page() const
{
    const QString prefix = QStringLiteral("page."), locked = QStringLiteral("locked");
    QString found;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& one) {
        const QString name = nameOf(one);
        if (found.isEmpty() && (name.startsWith(prefix) || name == locked))
            found = name == locked ? name : name.mid(prefix.size());
    });
    return found;
}

bool Screen::isBusy() const
{
    const QWidget* shown = m_window.findChild<QWidget*>(QStringLiteral("page.") + page());
    return shown && shown->property("busy").toBool();
}

QString Screen::state() const
{
    QString found;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& one) {
        const QString word = one.text(QAccessible::Description);
        if (found.isEmpty() && !word.isEmpty() && nameOf(one) == QStringLiteral("state.") + word) found = word;
    });
    return found;
}

QString Screen::question() const
{
    QString found;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& one) {
        const QString field = one.text(QAccessible::Description);
        if (found.isEmpty() && !field.isEmpty() && nameOf(one) == QStringLiteral("question.") + field) found = field;
    });
    return found;
}

QStringList Screen::texts() const
{
    QStringList all;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window),
                [&](QAccessibleInterface& one) { all.append(saidBy(one)); });
    return all;
}

bool Screen::shows(const QString& text) const
{
    const QString wanted = withoutBlanks(text);
    return std::ranges::any_of(texts(), [&](const QString& said) { return withoutBlanks(said).contains(wanted); });
}

QString Screen::described() const
{
    QStringList parts{QStringLiteral("page ") + page()};
    if (const QString word = state(); !word.isEmpty()) parts.append(QStringLiteral("state ") + word);
    if (const QString field = question(); !field.isEmpty()) parts.append(QStringLiteral("question ") + field);
    for (const char* name :
         {"step.title", "step.heading", "step.outcome", "question.problem", "notice", "home.problem", "sign-in.problem",
          "person.problem", "waiting.doing", "paper.title", "stock.remark", "stock.problem", "day-end.remark"})
        if (const QString said = textOf(QLatin1String(name)); !said.isEmpty()) parts.append(u'"' + said + u'"');
    return parts.join(QStringLiteral(", "));
}

QWidget* Screen::find(const QString& name) const
{
    QWidget* found = nullptr;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& one) {
        if (!found && nameOf(one) == name && !one.state().disabled) found = qobject_cast<QWidget*>(one.object());
    });
    return found;
}

QStringList Screen::optionNames() const
{
    QStringList names;
    const auto widgets = m_window.findChildren<QWidget*>();
    for (const QWidget* widget : widgets)
        if (widget->objectName().startsWith(QLatin1String("option.")) && widget->isVisible())
            names.append(widget->objectName().mid(7));
    return names;
}

QString Screen::textOf(const QString& name) const
{
    QStringList said;
    eachVisible(QAccessible::queryAccessibleInterface(&m_window), [&](QAccessibleInterface& one) {
        if (said.isEmpty() && nameOf(one) == name)
            eachVisible(&one, [&](QAccessibleInterface& inner) { said.append(saidBy(inner)); });
    });
    return said.join(u' ').simplified();
}

bool Screen::isChecked(QWidget& widget) const
{
    QAccessibleInterface* of = QAccessible::queryAccessibleInterface(&widget);
    return of && of->state().checked;
}

}  // namespace kapok::training::play
