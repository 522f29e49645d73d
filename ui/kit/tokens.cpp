#include "ui/kit/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace kapok::ui {

// QJsonDocument will do: the file is ours, compiled in, and every value is checked below.
Expected<Tokens> Tokens::load(const QString& file)
{
    QFile opened(file);
    if (!opened.open(QIODevice::ReadOnly))
        return failure(Error::Kind::Unavailable, words("ui.error.tokens_not_read", {{"file", file}}),
                       opened.errorString());
    const QJsonObject palettes =
        QJsonDocument::fromJson(opened.readAll()).object()[QStringLiteral("palettes")].toObject();

    Tokens tokens;
    const std::array names{"light", "dark", "highContrast"};
    for (std::size_t scheme = 0; scheme < names.size(); ++scheme) {
        const auto roles = palettes[QLatin1String(names[scheme])].toObject()[QStringLiteral("roles")].toObject();
        for (std::size_t role = 0; role < roleNames.size(); ++role) {
            const QColor colour(roles[QLatin1String(roleNames[role])].toString());
            if (!colour.isValid())
                return failure(Error::Kind::BadInput,
                               words("ui.error.token_missing", {{"palette", QString::fromLatin1(names[scheme])},
                                                                {"role", QString::fromLatin1(roleNames[role])}}));
            tokens.palettes[scheme][role] = colour;
        }
    }
    return tokens;
}

}  // namespace kapok::ui
