#include "cli/terminal.h"

#include "base/plain_text.h"

namespace kapok::cli {

qint64 Terminal::writeData(const char* bytes, qint64 count)
{
    const QString text = m_decoder(QByteArrayView(bytes, count));
    const QByteArray shown = writtenOut(text).toUtf8();
    const auto written = std::fwrite(shown.constData(), 1, std::size_t(shown.size()), m_file);
    return written == std::size_t(shown.size()) ? count : -1;
}

}  // namespace kapok::cli
