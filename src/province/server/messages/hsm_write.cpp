// What proves the reader to a chip that is to be written (chip.md §5, §6): the keys stay here.
#include "messages/province/hsm_write.h"

#include "domain/card_keys.h"
#include "province/server/messages/list.h"

namespace kapok::province::server {
namespace {

// The national key behind an address of the field; null: none.
const char* keyAt(const QString& address)
{
    if (address == QLatin1String(messages::WriteCall::basicKey)) return "UKSSSE";
    if (address == QLatin1String(messages::WriteCall::personKey)) return "UKEF0D";
    return nullptr;
}

ports::Reply answer(const Books&, const Json& body)
{
    const auto call = messages::WriteCall::of(text(body["call"]));
    const QString division = text(body["division"]);
    const QByteArray historical = QByteArray::fromHex(text(body["historical"]).toLatin1());
    constexpr qsizetype divisionFigures = 6, historicalBytes = 13;
    if (!call || division.size() != divisionFigures || historical.size() != historicalBytes)
        return line::refused("malformed");
    if (call->algorithm != int(domain::CardCipher::Des) && call->algorithm != int(domain::CardCipher::Sm4))
        return line::refused("unknown_algorithm");
    const char* name = keyAt(call->address);
    if (!name) return line::refused("unknown_key");

    const auto cipher = domain::CardCipher(call->algorithm);
    const QByteArray cardsOwn = domain::cardKey(cipher, domain::nationalTestKey(cipher, name), {division, historical});
    const QByteArray value = domain::authenticationValue(cipher, cardsOwn, call->factor, call->original);
    return line::accepted(messages::ProveToWrite::Reply{call->answer(value)}.toJson());
}

}  // namespace

template <>
Message handlerOf<messages::ProveToWrite>()
{
    return line::question<Books, messages::ProveToWrite>(answer);
}

}  // namespace kapok::province::server
