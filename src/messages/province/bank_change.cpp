#include "messages/province/bank_change.h"

#include "messages/on_file.h"
#include "messages/reasons.h"

namespace kapok::messages {

using namespace shapes;

Shape BankChangeOf::request() { return object({{"person", namedPerson()}, {"card", anyText()}}); }

Shape BankChangeOf::reply()
{
    return repeating({{"/card", "/card"}},
                     object({{"card", anyText()},
                             {"new_card", anyText()},
                             {"bank", oneOf<domain::Bank>()},
                             {"stage", word({"ordered", "made", "collected", "activated", "settled"})}}));
}

std::vector<Reason> BankChangeOf::refusals()
{
    return {reasons::noBankChange, reasons::unknownCard, reasons::unknownPerson};
}

Json BankChangeOf::Reply::toJson() const
{
    return {{"new_card", kapok::toJson(newCard)}, {"bank", kapok::toJson(bank)}, {"stage", kapok::toJson(stage)}};
}

Expected<BankChangeOf::Reply> BankChangeOf::Reply::fromJson(const Json& json)
{
    Reply reply;
    for (const auto& [key, value] :
         {std::pair{"new_card", &reply.newCard}, {"bank", &reply.bank}, {"stage", &reply.stage}}) {
        const auto said = textAt(json, key);
        if (!said) return std::unexpected(said.error());
        *value = *said;
    }
    return reply;
}

std::vector<BankChangeOf::Reply> BankChangeOf::outcomes()
{
    return {{QStringLiteral("example"), QStringLiteral("GDB"), QStringLiteral("activated")}};
}

}  // namespace kapok::messages
