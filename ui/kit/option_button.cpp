#include "ui/kit/option_button.h"

#include "ui/kit/paint.h"

#include <algorithm>

namespace kapok::ui {
namespace {

// "Not seen yet" is said of what is not ticked.
QString noteOf(const OptionLook& look, const QAbstractButton& button)
{
    return look.several && look.option.needed && button.isChecked() ? QString() : look.option.note;
}

// Where the words of an option begin, and how much of its width is theirs.
QRect wordsOf(const Theme& theme, const OptionLook& look, const QRect& rect)
{
    const int left = theme.px(65) + keyWidth(theme, look.key);
    const int atEnd =
        look.option.note.isEmpty()
            ? 0
            : QFontMetrics(theme.font(Type::Body, true)).horizontalAdvance(look.option.note) + theme.px(16);
    return {left, 0, rect.width() - left - atEnd - theme.px(16), rect.height()};
}

// A sentence that is read aloud is seen as a whole.
int wordsHigh(const Theme& theme, const OptionLook& look, int width)
{
    const QFontMetrics body(theme.font(Type::Body, true));
    return body.boundingRect(0, 0, std::max(1, width), QWIDGETSIZE_MAX, Qt::TextWordWrap, look.option.text).height();
}

void paintWords(QPainter& painter, const Theme& theme, const OptionLook& look, const QRect& words, const QFont& font)
{
    const bool oneLine = look.compact || look.option.detail.isEmpty();
    if (oneLine && wordsHigh(theme, look, words.width()) > QFontMetrics(font).lineSpacing()) {
        painter.setFont(font);
        painter.setPen(theme.colour(Role::Text));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, look.option.text);
    } else if (oneLine) {
        const int used = drawText(painter, words, look.option.text, font, theme.colour(Role::Text));
        drawText(painter, words.adjusted(used + theme.px(16), 0, 0, 0), look.option.detail, theme.font(Type::Caption),
                 theme.colour(Role::Muted));
    } else {
        const int half = words.height() / 2;
        drawText(painter, {words.left(), theme.px(7), words.width(), half - theme.px(4)}, look.option.text, font,
                 theme.colour(Role::Text));
        drawText(painter, {words.left(), half + theme.px(1), words.width(), half - theme.px(8)}, look.option.detail,
                 theme.font(Type::Caption), theme.colour(Role::Muted));
    }
}

void paintOption(const QAbstractButton& button, QPainter& painter, const Theme& theme, const OptionLook& look)
{
    const QRect rect = button.rect();
    const bool chosen = button.isChecked() && !look.several;
    drawBox(painter, rect, theme.colour(chosen ? Role::Select : Role::Surface),
            theme.colour(chosen ? Role::Focus : Role::LineStrong), theme.px(4));
    const int mark = theme.px(16);
    drawMark(painter, theme, button, {theme.px(17), (rect.height() - mark) / 2, mark, mark}, look.several);
    const int cap = keyWidth(theme, look.key);
    if (!look.key.isEmpty())
        drawKey(painter, theme, {theme.px(49), (rect.height() - theme.px(20)) / 2, cap, theme.px(20)}, look.key,
                theme.colour(Role::Text), theme.colour(Role::LineStrong));
    const QRect words = wordsOf(theme, look, rect);
    const QFont title = theme.font(Type::Body, chosen);
    paintWords(painter, theme, look, words, title);
    drawText(painter, rect.adjusted(words.right(), 0, -theme.px(16), 0), noteOf(look, button), title,
             theme.colour(Role::Text), Qt::AlignRight | Qt::AlignVCenter);
    if (button.hasFocus()) drawFocus(painter, theme, rect);
}

void name(QAbstractButton& button, const OptionView& option, int digit)
{
    button.setObjectName(QStringLiteral("option.") + option.value);
    button.setFocusPolicy(Qt::StrongFocus);
    button.setAccessibleName(option.text);
    button.setAccessibleDescription(QStringList{option.detail, option.note}.join(u' ').trimmed());
    if (digit > 0 && digit < 10) button.setProperty("digit", digit);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    button.setSizePolicy(policy);
}

QSize sizeOf(const Theme& theme, const OptionLook& look) { return {theme.px(320), theme.px(look.compact ? 36 : 56)}; }

int heightOf(const Theme& theme, const OptionLook& look, int width)
{
    const QRect words = wordsOf(theme, look, {0, 0, width, 0});
    return std::max(sizeOf(theme, look).height(), wordsHigh(theme, look, words.width()) + theme.px(12));
}

QString keyOf(int digit) { return digit > 0 ? QString::number(digit % 10) : QString(); }

}  // namespace

OptionRadio::OptionRadio(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent)
    : QRadioButton(parent), m_theme(theme), m_look{option, keyOf(digit), false, compact}
{
    name(*this, option, digit);
}

QSize OptionRadio::sizeHint() const { return sizeOf(m_theme, m_look); }
QSize OptionRadio::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }
int OptionRadio::heightForWidth(int width) const { return heightOf(m_theme, m_look, width); }

void OptionRadio::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOption(*this, painter, m_theme, m_look);
}

OptionBox::OptionBox(const Theme& theme, const OptionView& option, int digit, bool compact, QWidget* parent)
    : QCheckBox(parent), m_theme(theme), m_look{option, keyOf(digit), true, compact}
{
    name(*this, option, digit);
    connect(this, &QAbstractButton::toggled, this, [this] {
        setAccessibleDescription(QStringList{m_look.option.detail, noteOf(m_look, *this)}.join(u' ').trimmed());
    });
}

void OptionBox::drawKeyAs(const QString& key)
{
    m_look.key = key;
    update();
}

QSize OptionBox::sizeHint() const { return sizeOf(m_theme, m_look); }
QSize OptionBox::minimumSizeHint() const { return {m_theme.px(200), sizeHint().height()}; }
int OptionBox::heightForWidth(int width) const { return heightOf(m_theme, m_look, width); }

void OptionBox::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintOption(*this, painter, m_theme, m_look);
}

OptionFold::OptionFold(const Theme& theme, const OptionView& row, bool compact, QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_look{row, QStringLiteral("0"), false, compact}
{
    setObjectName(QStringLiteral("more-options"));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(row.text);
    setAccessibleDescription(row.note);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize OptionFold::sizeHint() const { return {m_theme.px(200), m_theme.px(36)}; }

void OptionFold::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawBox(painter, rect(), m_theme.colour(Role::Canvas), m_theme.colour(Role::Line), m_theme.px(4));
    painter.drawPixmap(m_theme.px(17), (height() - m_theme.px(16)) / 2,
                       m_theme.icon(isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                                    Role::Muted, 16, devicePixelRatioF()));
    drawKey(painter, m_theme,
            {m_theme.px(49), (height() - m_theme.px(20)) / 2, keyWidth(m_theme, m_look.key), m_theme.px(20)},
            m_look.key, m_theme.colour(Role::Text), m_theme.colour(Role::LineStrong));
    const QRect words = wordsOf(m_theme, m_look, rect());
    drawText(painter, words, m_look.option.text, m_theme.font(Type::Body), m_theme.colour(Role::Muted));
    drawText(painter, rect().adjusted(words.right(), 0, -m_theme.px(16), 0), m_look.option.note,
             m_theme.font(Type::Caption), m_theme.colour(Role::Muted), Qt::AlignRight | Qt::AlignVCenter);
    if (hasFocus()) drawFocus(painter, m_theme, rect());
}

QString valueOf(const QAbstractButton& option) { return option.objectName().mid(7); }

}  // namespace kapok::ui
