// What a true card answers, and what proves the reader to it (chip.md §5): the keys stay here.
#include "domain/card_keys.h"
#include "messages/in_hex.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

QByteArray bytesOf(const Json& value)
{
    return QByteArray::fromHex(QByteArray::fromStdString(value.get<std::string>()));
}
bool isWellMeasured(const Json& body)
{
    const auto size = [&](const char* key) { return bytesOf(body[key]).size(); };
    const bool external = size("external_factor") > 0 || size("external_original") > 0;
    return body["division"].get_ref<const std::string&>().size() == 6 && size("historical") == 13 &&
           size("identification") == 16 && size("internal_factor") == 8 && size("internal_original") == 8 &&
           (!external || (size("external_factor") == 8 && size("external_original") == 8));
}

ports::Reply answer(const Books&, const Json& body)
{
    if (!isWellMeasured(body)) return line::refused("malformed");
    const auto algorithm = body["algorithm"].get<int>();
    if (algorithm != int(domain::CardCipher::Des) && algorithm != int(domain::CardCipher::Sm4))
        return line::refused("unknown_algorithm");

    const auto cipher = domain::CardCipher(algorithm);
    const domain::CardFactors factors{text(body["division"]), bytesOf(body["historical"])};
    const auto value = [&](const char* key, const char* factor, const char* original) {
        const QByteArray cardsOwn = domain::cardKey(cipher, domain::nationalTestKey(key), factors);
        return messages::inHex(
            domain::authenticationValue(cipher, cardsOwn, bytesOf(body[factor]), bytesOf(body[original])));
    };
    const bool external = !bytesOf(body["external_factor"]).isEmpty();
    return line::accepted(
        {{"internal", value("IRK", "internal_factor", "internal_original")},
         {"external", external ? value("RKSSSE", "external_factor", "external_original") : Json("")}});
}

}  // namespace

template <>
Message handlerOf<messages::AuthenticateChip>()
{
    return line::question<Books, messages::AuthenticateChip>(answer);
}

}  // namespace kapok::province::server
