#include "training/play/line_values.h"

#include <QRegularExpression>

namespace kapok::training::play {

std::unexpected<Error> wrong(const QString& what) { return failure(Error::Kind::BadInput, {}, what); }

Expected<QString> textOf(const Json& json, const char* key)
{
    if (!json.is_string()) return wrong(QLatin1String(key) + QStringLiteral(": expected a text"));
    return text(json);
}

Expected<int> numberOf(const Json& json, const char* key, int least, int most)
{
    if (!json.is_number_integer() || json.get<qint64>() < least || json.get<qint64>() > most)
        return wrong(
            QStringLiteral("%1: expected a whole number from %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
    return json.get<int>();
}

Expected<QString> figuresOf(const Json& json, const char* key)
{
    static const QRegularExpression four(QStringLiteral("\\A[0-9]{4}\\z"));
    const auto figures = textOf(json, key);
    if (figures && !four.match(*figures).hasMatch())
        return wrong(QLatin1String(key) + QStringLiteral(": expected four figures"));
    return figures;
}

Expected<void> mustBeTrue(const Json& json, const char* key)
{
    if (json != Json(true)) return wrong(QLatin1String(key) + QStringLiteral(": expected true"));
    return {};
}

Expected<QStringList> textsOf(const Json& json, const char* key)
{
    QStringList texts;
    if (!json.is_array()) return wrong(QLatin1String(key) + QStringLiteral(": expected a list of texts"));
    for (const Json& one : json) {
        const auto said = textOf(one, key);
        if (!said) return std::unexpected(said.error());
        texts.append(*said);
    }
    return texts;
}

}  // namespace kapok::training::play
