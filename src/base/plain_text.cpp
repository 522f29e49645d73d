#include "base/plain_text.h"

#include <QChar>

namespace kapok {

bool directs(char32_t sign)
{
    switch (QChar::category(sign)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return true;
    default: return false;
    }
}

QString writtenOut(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate();
        const QStringView sign = QStringView(text).sliced(at, isPair ? 2 : 1);
        const char32_t code = isPair ? QChar::surrogateToUcs4(sign[0], sign[1]) : sign[0].unicode();
        const bool stays = code == U'\n' || !directs(code);
        for (const QChar unit : sign)
            if (stays) out += unit;
            else out += QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
        at += sign.size();
    }
    return out;
}

}  // namespace kapok
