#include "line/reading.h"

namespace kapok::line {
namespace {

// What was malformed in the request, by key; nothing else is said beside a no.
const Shape& ofRefusal()
{
    static const Shape refusal = shapes::object({{"at?", shapes::anyText()}});
    return refusal;
}

}  // namespace

Expected<ports::Reply> asKept(ports::Reply reply, const Shape* shape)
{
    if (!shape)
        return failure(Error::Kind::BadInput, words("line.message_differs"), QStringLiteral("kind: no such message"));
    const Shape& expected = reply.accepted ? *shape : ofRefusal();
    if (const auto well = fits(reply.body, expected); !well) return std::unexpected(well.error());
    reply.body = marked(reply.body, expected);
    return reply;
}

Expected<ports::Found> asKept(ports::Found found, const Shape* shape)
{
    if (!found.reply) return found;
    auto kept = asKept(std::move(*found.reply), shape);
    if (!kept) return std::unexpected(kept.error());
    return ports::Found{std::move(*kept)};
}

}  // namespace kapok::line
