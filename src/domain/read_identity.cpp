#include "domain/read_identity.h"

#include "base/plain_text.h"
#include "domain/fields.h"

#include <algorithm>

namespace kapok::domain {
namespace {

constexpr qsizetype mostOfName = 120, mostOfAddress = 200;  // no field of a chip holds more

// What comes out of a reader is shown, printed and sent: a sign that a screen obeys, or a book in place of a name, is
// none that was ever read off a card.
bool isPlain(const QString& read, qsizetype most)
{
    const auto signs = read.toUcs4();
    return !read.trimmed().isEmpty() && signs.size() <= most && read.isValidUtf16() &&
           std::ranges::none_of(signs, directs) && !read.contains(QChar::ReplacementCharacter);
}

}  // namespace

Json toJson(const ReadIdentity& identity)
{
    Json json{{"id", personal(identity.document.bare(ForCodec{}).number())},
              {"name", personal(identity.name.bare(ForCodec{}).text)},
              {"male", identity.male},
              {"birth_date", personal(identity.birthDate.bare(ForCodec{}).day.toString(Qt::ISODate))},
              {"address", personal(identity.address.bare(ForCodec{}).text)},
              {"valid_from", identity.validFrom.toString(Qt::ISODate).toStdString()}};
    if (identity.validUntil) json["valid_until"] = identity.validUntil->toString(Qt::ISODate).toStdString();
    return json;
}

Expected<ReadIdentity> readIdentityOf(const Json& json)
{
    Fields fields(json, QStringLiteral("identity"),
                  {"id", "name", "male", "birth_date", "address", "valid_from", "valid_until"});
    for (const char* key : {"id", "name", "male", "birth_date", "address", "valid_from"}) fields.require(key);
    const auto number = fields.text("id");
    const auto name = fields.text("name");
    const auto male = fields.flag("male");
    const auto birthDate = fields.date("birth_date");
    const auto address = fields.text("address");
    const auto from = fields.date("valid_from");
    const auto until = fields.date("valid_until");
    if (fields.complaint()) return std::unexpected(*fields.complaint());
    const auto document = IdentityDocument::parse(DocumentKind::IdCard, *number);
    if (!document) return std::unexpected(document.error());
    if (!isPlain(*name, mostOfName)) return unfit(QStringLiteral("identity.name"), QStringLiteral("a name"));
    if (!isPlain(*address, mostOfAddress))
        return unfit(QStringLiteral("identity.address"), QStringLiteral("an address"));
    if (document->birthDate() != birthDate)
        return unfit(QStringLiteral("identity.birth_date"), QStringLiteral("the date in its number"));
    if (document->isMale() != male)
        return unfit(QStringLiteral("identity.male"), QStringLiteral("the sex in its number"));
    if (until && *until < *from)
        return unfit(QStringLiteral("identity.valid_until"), QStringLiteral("a day not before valid_from"));
    return ReadIdentity{Redacted(*document),
                        Redacted(PersonName{*name}),
                        *male,
                        Redacted(BirthDate{*birthDate}),
                        Redacted(HomeAddress{*address}),
                        *from,
                        until};
}

}  // namespace kapok::domain
