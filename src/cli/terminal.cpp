#include "cli/terminal.h"

namespace kapok::cli {
namespace {

bool isHarmless(QChar character)
{
    if (character == u'\n') return true;
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:  // marks of direction, zero width, U+FEFF
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

}  // namespace

QString forTerminal(const QString& text)
{
    QString shown;
    shown.reserve(text.size());
    for (const QChar character : text)
        if (isHarmless(character)) shown += character;
        else shown += QStringLiteral("\\u%1").arg(uint(character.unicode()), 4, 16, QLatin1Char('0'));
    return shown;
}

qint64 Terminal::writeData(const char* bytes, qint64 count)
{
    const QString text = m_decoder(QByteArrayView(bytes, count));
    const QByteArray shown = forTerminal(text).toUtf8();
    const auto written = std::fwrite(shown.constData(), 1, std::size_t(shown.size()), m_file);
    return written == std::size_t(shown.size()) ? count : -1;
}

}  // namespace kapok::cli
