// What proves the reader for the reset of a PIN, and what sets the initial one (chip.md §4): the keys stay here.
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
    return body["division"].get_ref<const std::string&>().size() == 6 && size("historical") == 13 &&
           size("factor") == 8 && size("original") == 8;
}

ports::Reply answer(const Books&, const Json& body)
{
    if (!isWellMeasured(body)) return line::refused("malformed");
    const auto algorithm = body["algorithm"].get<int>();
    if (algorithm != int(domain::CardCipher::Des) && algorithm != int(domain::CardCipher::Sm4))
        return line::refused("unknown_algorithm");

    const auto cipher = domain::CardCipher(algorithm);
    const domain::CardFactors factors{text(body["division"]), bytesOf(body["historical"])};
    const auto cardsOwn = [&](const char* name) {
        return domain::cardKey(cipher, domain::nationalTestKey(cipher, name), factors);
    };
    const QByteArray factor = bytesOf(body["factor"]);
    return line::accepted({{"proof", messages::inHex(domain::authenticationValue(cipher, cardsOwn("PUK"), factor,
                                                                                 bytesOf(body["original"])))},
                           {"block", messages::inHex(domain::initialPinBlock(cipher, cardsOwn("STKSSSE"), factor))}});
}

}  // namespace

template <>
Message handlerOf<messages::ResetPin>()
{
    return line::question<Books, messages::ResetPin>(answer);
}

}  // namespace kapok::province::server
