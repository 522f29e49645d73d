#include "ui/kit/label.h"

#include <QLayout>

namespace kapok::ui {

QLabel* makeLabel(QWidget* parent, Type type, Ink ink)
{
    static constexpr std::array names{"caption", "body", "emphasis", "title", "number"};
    auto* label = new QLabel(parent);
    label->setProperty("type", QLatin1String(names[static_cast<std::size_t>(type)]));
    if (*ink.ink) label->setProperty("ink", QLatin1String(ink.ink));
    if (ink.bold) label->setProperty("bold", true);
    label->setWordWrap(ink.wraps);
    label->setTextFormat(Qt::PlainText);
    if (ink.wraps) {
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        label->setSizePolicy(policy);
    }
    return label;
}

QFrame* makeFrame(QWidget* parent, const char* kind)
{
    auto* frame = new QFrame(parent);
    frame->setProperty("frame", QLatin1String(kind));
    return frame;
}

QFrame* makeRule(QWidget* parent)
{
    auto* rule = makeFrame(parent, "rule");
    rule->setFixedHeight(1);
    return rule;
}

QFrame* makeUprightRule(QWidget* parent)
{
    auto* rule = makeFrame(parent, "ruleUpright");
    rule->setFixedWidth(1);
    return rule;
}

void say(QLabel* label, const QString& text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

void clear(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();  // at once: deletion comes later, and nothing old may be read meanwhile
            widget->setObjectName({});
            widget->setParent(nullptr);
            widget->deleteLater();
        }
        if (QLayout* inner = item->layout()) clear(inner);
        delete item;
    }
}

}  // namespace kapok::ui
