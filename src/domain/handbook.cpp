#include "domain/handbook.h"

#include "base/json.h"
#include "base/resources.h"
#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {
namespace {

std::unexpected<Error> wrong(const QString& what)
{
    return failure(Error::Kind::BadInput, words("handbook.unfit", {{"what", what}}), what);
}

NameInBoth bothAt(Fields& fields, const char* key)
{
    const Json* said = fields.find(key);
    const auto zh = said ? textAt(*said, "zh") : std::unexpected(Error{});
    const auto en = said ? textAt(*said, "en") : std::unexpected(Error{});
    if (zh && en && !zh->trimmed().isEmpty() && !en->trimmed().isEmpty()) return {*zh, *en};
    fields.complain(key, QStringLiteral("a text in zh and en"));
    return {};
}

}  // namespace

Expected<Handbook> Handbook::parse(const QByteArray& json)
{
    const auto document = parseStrict(json);
    if (!document) return wrong(document.error().detail);
    const Fields known(*document, {}, {"about", "paragraphs"});
    if (known.complaint()) return wrong(known.complaint()->detail);
    const auto list = listAt(*document, "paragraphs");
    if (!list) return wrong(list.error().detail);
    Handbook handbook;
    for (const Json& one : *list) {
        Fields fields(one, QStringLiteral("paragraphs[%1]").arg(handbook.m_paragraphs.size()), {"id", "title", "text"});
        fields.require("id");
        Paragraph paragraph{fields.text("id").value_or(QString()), bothAt(fields, "title"), bothAt(fields, "text")};
        if (handbook.find(paragraph.id)) fields.complain("id", QStringLiteral("one that no other paragraph has"));
        if (fields.complaint()) return wrong(fields.complaint()->detail);
        handbook.m_paragraphs.push_back(std::move(paragraph));
    }
    return handbook;
}

Expected<Handbook> Handbook::load()
{
    const auto bytes = readResource(QStringLiteral("handbook.json"));
    if (!bytes) return std::unexpected(bytes.error());
    return parse(*bytes);
}

const Paragraph* Handbook::find(const QString& id) const
{
    const auto found = std::ranges::find(m_paragraphs, id, &Paragraph::id);
    return found == m_paragraphs.end() ? nullptr : &*found;
}

std::vector<const Paragraph*> Handbook::at(const QString& basis) const
{
    // rules.md §10: the list of what one window does stands in the source below P3.4, without a number of its own.
    if (basis == QLatin1String("P3.OW")) return at(QStringLiteral("P3.4"));
    if (const Paragraph* one = find(basis)) return {one};
    std::vector<const Paragraph*> parts;
    for (const Paragraph& one : m_paragraphs)
        if (one.id.startsWith(basis + u'(')) parts.push_back(&one);
    const Paragraph* whole = parts.empty() ? find(basis.section(u'(', 0, 0)) : nullptr;
    if (whole) parts.push_back(whole);
    return parts;
}

}  // namespace kapok::domain
