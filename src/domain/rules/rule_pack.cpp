#include "domain/rules/rule_pack.h"

#include "base/crypto.h"
#include "base/resources.h"
#include "domain/rules/pack_reader.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace kapok::domain {

Expected<RulePack> RulePack::load(const QByteArray& json, const QString& file)
{
    const auto inFile = [&](const Error& error) {
        const QString place = error.detail.isEmpty() ? error.happened.id : error.detail;
        const QString what = file.isEmpty() ? place : file + QStringLiteral(": ") + place;
        return failure(Error::Kind::BadInput, words("rules.pack_unfit", {{"what", what}}), what);
    };
    const auto document = parseStrict(json);
    if (!document) return inFile(document.error());
    auto data = rules::PackReader(*document).read();
    if (!data) return inFile(data.error());
    data->identity.sm3 = QString::fromLatin1(crypto::sm3(json).toHex());
    RulePack pack;
    pack.m_data = std::make_shared<const rules::PackData>(std::move(*data));
    return pack;
}

Expected<RulePack> RulePack::find(const QString& nameOrFile)
{
    static const QRegularExpression plainName(QStringLiteral("^[A-Za-z0-9_-]+$"));
    const bool named = plainName.match(nameOrFile).hasMatch();
    const QString installed = resourcePath(QStringLiteral("rules/%1.json").arg(nameOrFile));
    const QString path = named && QFileInfo::exists(installed) ? installed : nameOrFile;
    const auto bytes = readFile(path);
    if (!bytes) return std::unexpected(bytes.error());
    return load(*bytes, path);
}

const Ruling::Pack& RulePack::identity() const { return m_data->identity; }

QStringList RulePack::documents() const
{
    QStringList all;
    for (std::size_t i = 0; i < codeWords<DocumentKind>.size(); ++i)
        if (std::ranges::any_of(m_data->documents, [document = DocumentKind(i)](const rules::DocumentRow& row) {
                return row.first == document || row.orElse == document;
            }))
            all.append(wordOf(DocumentKind(i)));
    return all;
}

}  // namespace kapok::domain
