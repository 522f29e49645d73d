#include "support/journal/canaries.h"

#include <QDirIterator>
#include <QFile>
#include <QUrl>

#include <iconv.h>

#include <algorithm>
#include <set>

namespace kapok::db::test {
namespace {

QByteArray gb18030(const QByteArray& utf8)
{
    const iconv_t converter = iconv_open("GB18030", "UTF-8");
    QByteArray from = utf8, to(utf8.size() * 4, '\0');
    char *in = from.data(), *out = to.data();
    std::size_t inLeft = std::size_t(from.size()), outLeft = std::size_t(to.size());
    iconv(converter, &in, &inLeft, &out, &outLeft);
    iconv_close(converter);
    return to.left(to.size() - qsizetype(outLeft));
}

QByteArray utf16(const QString& value, bool littleEndian)
{
    QByteArray bytes;
    for (const QChar character : value) {
        const char low = char(character.unicode() & 0xff), high = char(character.unicode() >> 8);
        bytes.append(littleEndian ? low : high).append(littleEndian ? high : low);
    }
    return bytes;
}

// Inside a longer base64 text a value may begin at any of three places; figures that its neighbours share are cut off.
QByteArray base64At(const QByteArray& utf8, int shift)
{
    const QByteArray text = (QByteArray(shift, '\0') + utf8).toBase64(QByteArray::OmitTrailingEquals);
    const int cut = shift == 0 ? 0 : shift + 1;
    return text.mid(cut, text.size() - cut - 1);
}

}  // namespace

std::vector<QByteArray> encodingsOf(const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    std::set<QByteArray> forms{utf8,
                               utf16(value, true),
                               utf16(value, false),
                               gb18030(utf8),
                               utf8.toHex(),
                               utf8.toHex().toUpper(),
                               base64At(utf8, 0),
                               base64At(utf8, 1),
                               base64At(utf8, 2),
                               QUrl::toPercentEncoding(value)};
    const bool figures = std::ranges::all_of(value, [](QChar one) { return one.isDigit(); });
    if (figures && value.size() % 2 == 0) forms.insert(QByteArray::fromHex(value.toLatin1()));
    return {forms.begin(), forms.end()};
}

QStringList canariesIn(const QString& folder, const QStringList& canaries)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool readable = file.open(QIODevice::ReadOnly);
        const QByteArray bytes = files.fileName().toUtf8() + '\0' + (readable ? file.readAll() : QByteArray());
        for (qsizetype canary = 0; canary < canaries.size(); ++canary) {
            const std::vector<QByteArray> forms = encodingsOf(canaries[canary]);
            for (std::size_t form = 0; form < forms.size(); ++form)
                if (bytes.contains(forms[form]))
                    found << QStringLiteral("%1: form %2 of canary %3").arg(files.fileName()).arg(form).arg(canary);
        }
    }
    return found;
}

}  // namespace kapok::db::test
