#include "domain/rules/rule_pack.h"

#include "domain/rules/pack_file.h"
#include "domain/rules/pack_reader.h"

#include <algorithm>

namespace kapok::domain {

Expected<RulePack> RulePack::of(const rules::PackFiles& files)
{
    const Json document = files.whole();
    auto data = rules::PackReader(document).read();
    if (!data) {
        const QString what = files.located(data.error().detail);
        return failure(Error::Kind::BadInput, words("rules.pack_unfit", {{"what", what}}), what);
    }
    data->identity.sm3 = files.sm3();
    RulePack pack;
    pack.m_data = std::make_shared<const rules::PackData>(std::move(*data));
    return pack;
}

Expected<RulePack> RulePack::load(const QByteArray& json, const QString& file)
{
    const auto files = rules::PackFiles::of(json, file);
    if (!files) return std::unexpected(files.error());
    return of(*files);
}

Expected<RulePack> RulePack::find(const QString& nameOrFile)
{
    const auto files = rules::PackFiles::read(rules::PackFiles::named(nameOrFile));
    if (!files) return std::unexpected(files.error());
    return of(*files);
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
