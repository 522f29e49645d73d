#include "reports/written.h"

#include <QStringEncoder>

namespace kapok::reports {
namespace {

constexpr QChar quote = u'"';

// A leading tab or line end hides the sign that follows it from nobody but the reader.
QString harmless(const QString& text)
{
    const QString begins = text.trimmed().left(1);
    const bool isActive = !begins.isEmpty() && QStringLiteral("=+-@＝＋－＠").contains(begins);
    return isActive ? u'\'' + text : text;
}

QString quoted(const QString& text)
{
    const bool plain = !text.contains(quote) && !text.contains(u',') && !text.contains(u'\n') && !text.contains(u'\r');
    return plain ? text : quote + QString(text).replace(quote, QStringLiteral("\"\"")) + quote;
}

struct ToText {
    Kind kind;
    Language language;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return quoted(harmless(text)); }
    QString operator()(const Named& word) const
    {
        return quoted(harmless(language == Language::Chinese ? word.zh : word.en));
    }
    QString operator()(QDate day) const { return day.toString(Qt::ISODate); }
    QString operator()(QTime time) const { return time.toString(QStringLiteral("HH:mm:ss")); }
    QString operator()(qint64 number) const { return kind == Kind::Money ? yuan(number) : QString::number(number); }
};

}  // namespace

Expected<QByteArray> toCsv(const Report& report, const Dictionary& dictionary, Language language, Charset charset)
{
    QStringList lines, cells;
    for (const Column& column : report.columns) cells.append(quoted(titleOf(column, dictionary, language)));
    lines.append(cells.join(u','));
    for (const auto& row : report.rows) {
        cells.clear();
        for (std::size_t at = 0; at < row.size(); ++at)
            cells.append(std::visit(ToText{report.columns[at].kind, language}, row[at]));
        lines.append(cells.join(u','));
    }
    const QString text = lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
    // A table reads UTF-8 where a mark says that it is, and the code page of its machine where none does.
    if (charset == Charset::Utf8) return "\xEF\xBB\xBF" + text.toUtf8();
    QStringEncoder encoder("GB18030");
    const QByteArray bytes = encoder.encode(text);
    if (!encoder.isValid() || encoder.hasError()) return failure(Error::Kind::BadInput, words("report.not_in_charset"));
    return bytes;
}

}  // namespace kapok::reports
