#include "ui/kit/number_field.h"

#include "base/typed.h"

#include <algorithm>

namespace kapok::ui {

NumberField::NumberField(Groups groups, QWidget* parent) : QLineEdit(parent)
{
    // Hints alone do not move ibus or fcitx: a Chinese input method would go on composing figures.
    setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText | Qt::ImhPreferLatin);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    if (groups == Groups::Identity) connect(this, &QLineEdit::textEdited, this, &NumberField::group);
}

QString NumberField::number() const { return numberTyped(text()); }

QString NumberField::grouped(const QString& number)
{
    constexpr qsizetype whole = 18;
    const auto isFigure = [](QChar character) { return character >= u'0' && character <= u'9'; };
    if (number.size() > whole || !std::ranges::all_of(number.left(whole - 1), isFigure)) return number;
    QString made;
    for (qsizetype at = 0; at < number.size(); ++at) {
        if (at == 6 || at == 14 || at == 17) made += u' ';
        made += number[at];
    }
    return made;
}

// The caret stays behind the figure that it stood behind.
void NumberField::group()
{
    const QString plain = number(), shown = grouped(plain);
    if (shown == text()) return;
    const qsizetype behind = numberTyped(QStringView(text()).left(cursorPosition())).size();
    setText(shown);
    setCursorPosition(int(grouped(plain.left(behind)).size()));
}

}  // namespace kapok::ui
