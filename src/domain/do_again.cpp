#include "domain/do_again.h"

namespace kapok::domain {
namespace {

std::unexpected<Error> noWord(const char* key, const QString& wanted)
{
    return failure(Error::Kind::BadInput, words("error.field_value"),
                   QStringLiteral("%1: expected one of %2").arg(QLatin1String(key), wanted));
}

}  // namespace

Json DoAgain::toJson() const
{
    return {{"operation", kapok::toJson(operation.text)},
            {"what", kapok::toJson(wordOf(what))},
            {"why", kapok::toJson(wordOf(why))}};
}

Expected<DoAgain> DoAgain::fromJson(const Json& json)
{
    const auto operation = textAt(json, "operation"), what = textAt(json, "what"), why = textAt(json, "why");
    for (const auto* part : {&operation, &what, &why})
        if (!*part) return std::unexpected(part->error());
    const auto again = codeOfWord<Again>(*what);
    if (!again) return noWord("what", everyWord<Again>());
    const auto reason = codeOfWord<AgainReason>(*why);
    if (!reason) return noWord("why", everyWord<AgainReason>());
    return DoAgain{{*operation}, *again, *reason};
}

}  // namespace kapok::domain
