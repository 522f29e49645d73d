#include "base/typed.h"

#include <algorithm>

namespace kapok {
namespace {

// Zero-width, joining, soft hyphen and direction marks: nobody sees or types them, and they come along with a copy.
bool isUnseen(QChar character) { return character.category() == QChar::Other_Format || character == QChar(0x034f); }

// The dots that stand between the parts of a name: from keyboards, fonts, registers and other scripts.
bool isMiddleDot(QChar character)
{
    static constexpr char16_t dots[]{0x00b7, 0x0387, 0x2022, 0x2027, 0x2219, 0x22c5, 0x2e31, 0x30fb, 0xff65, 0x16eb};
    return std::ranges::find(dots, character.unicode()) != std::end(dots);
}

}  // namespace

bool looksLikeX(QChar character) { return character == u'Ⅹ' || character == u'ⅹ' || character == u'×'; }

QString numberTyped(QStringView text)
{
    QString made;
    for (qsizetype from = 0; from <= text.size();) {
        const auto at = std::find_if(text.begin() + from, text.end(), looksLikeX) - text.begin();
        for (const QChar part : text.mid(from, at - from).toString().normalized(QString::NormalizationForm_KC))
            if (!part.isSpace() && !isUnseen(part)) made += part;
        if (at < text.size()) made += text[at];
        from = at + 1;
    }
    return made;
}

QString comparable(QStringView text)
{
    QString made;
    for (const QChar character : text.toString().normalized(QString::NormalizationForm_KC)) {
        if (isUnseen(character)) continue;
        if (isMiddleDot(character)) made += u'·';
        else if (!character.isSpace()) made += character;
        else if (!made.endsWith(u' ')) made += u' ';
    }
    return made.trimmed().toCaseFolded();
}

}  // namespace kapok
