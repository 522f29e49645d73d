#include "messages/province/person.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape PersonOnFile::request() { return object({{"id", personal(anyText())}}); }
Shape PersonOnFile::reply() { return repeating({{"/person/id", "/id"}}, object({{"person", personOnFile()}})); }
std::vector<Reason> PersonOnFile::refusals() { return {reasons::unknownPerson}; }

Expected<PersonOnFile::Reply> PersonOnFile::Reply::fromJson(const Json& json)
{
    const auto person = objectAt(json, "person");
    if (!person) return std::unexpected(person.error());
    auto read = domain::personOf(*person);
    if (!read) return std::unexpected(read.error());
    return Reply{std::move(*read)};
}

std::vector<PersonOnFile::Reply> PersonOnFile::outcomes()
{
    domain::Person example{
        .document = Redacted(*domain::IdentityDocument::parse(domain::DocumentKind::IdCard, u"440524188001010014")),
        .name = Redacted(domain::PersonName{QStringLiteral("梁嘉怡")})};
    example.birthDate = Redacted(domain::BirthDate{QDate(1880, 1, 1)});
    example.male = example.insured = true;
    example.deceased = example.mobileInUse = false;
    return {{std::move(example)}};
}

}  // namespace kapok::messages
