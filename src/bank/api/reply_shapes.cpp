#include "bank/api/reply_shapes.h"

#include <map>

namespace kapok::bank::api {

const line::Shape* replyShape(const QString& kind)
{
    using namespace line;
    static const Shape state = object({{"account", anyText()}, {"state", word({"inactive", "active"})}});
    static const std::map<QString, Shape> table{
        {QStringLiteral("account_reserve"), object({{"account", anyText()}})},
        {QStringLiteral("account_open"), state},
        {QStringLiteral("account_activate"), state},
        {QStringLiteral("status"), object({{"time", anyText()}, {"counts", object({{"accounts", whole()}})}})},
    };
    const auto found = table.find(kind);
    return found == table.end() ? nullptr : &found->second;
}

}  // namespace kapok::bank::api
