#include "line/reading.h"

#include "line/wire.h"

namespace kapok::line {
namespace {

// What was malformed in the request, by key; nothing else is said beside a no.
const Shape& ofRefusal()
{
    static const Shape refusal = shapes::object({{"at?", shapes::anyText()}});
    return refusal;
}

std::unexpected<Error> anothers(const char* why)
{
    return failure(Error::Kind::BadInput, words("line.message_differs"), QLatin1String(why));
}

// The person and the card that come back are those that were asked for.
Expected<void> isAbout(const ports::Reply& reply, const Shape& shape, const Asked& asked)
{
    if (shape.repeated.empty()) return {};
    const auto request = parseStrict(asked.bytes);
    if (!request) return std::unexpected(request.error());
    return answers(reply.body, shape, *request);
}

}  // namespace

Asked askedBy(const ports::Question& question) { return {question.kind, canonical(bare(question.body))}; }
Asked askedBy(const ports::Demand& demand) { return {demand.kind, demand.bytes}; }
Asked askedBy(const ports::Sought& sought) { return {sought.kind, sought.bytes}; }

Expected<ports::Reply> asKept(ports::Reply reply, const Shape* shape, const Asked& asked)
{
    if (!shape) return anothers("kind: no such message");
    if (reply.to != fingerprintOf(asked.kind, asked.bytes)) return anothers("to: the answer is another request's");
    const Shape& expected = reply.accepted ? *shape : ofRefusal();
    if (const auto well = fits(reply.body, expected); !well) return std::unexpected(well.error());
    if (const auto about = isAbout(reply, expected, asked); !about) return std::unexpected(about.error());
    reply.body = marked(reply.body, expected);
    return reply;
}

Expected<ports::Found> asKept(ports::Found found, const Shape* shape, const Asked& asked)
{
    if (!found.reply) return found;
    auto kept = asKept(std::move(*found.reply), shape, asked);
    if (!kept) return std::unexpected(kept.error());
    return ports::Found{std::move(*kept)};
}

}  // namespace kapok::line
