#include "line/wire.h"

#include "base/crypto.h"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

namespace kapok::line {
namespace {

constexpr std::array<std::pair<Path, const char*>, 4> targets{
    {{Path::Ask, "/v1/ask"}, {Path::Demand, "/v1/demand"}, {Path::Find, "/v1/find"}, {Path::AskAll, "/v1/ask_all"}}};

bool allOf(const QString& text, int longest, bool (*fits)(char16_t))
{
    return !text.isEmpty() && text.size() <= longest &&
           std::ranges::all_of(text, [&](QChar c) { return fits(c.unicode()); });
}

bool isLower(char16_t c) { return c >= u'a' && c <= u'z'; }
bool isFigure(char16_t c) { return c >= u'0' && c <= u'9'; }

Json jsonOf(const ports::Reply& reply)
{
    return {
        {"accepted", reply.accepted}, {"reason", toJson(reply.reason)}, {"body", reply.body}, {"to", toJson(reply.to)}};
}

Json jsonOf(const std::optional<ports::Reply>& found)
{
    Json json{{"found", found.has_value()}};
    if (found) json["reply"] = jsonOf(*found);
    return json;
}

Json jsonOf(const ports::Question& question)
{
    return {{"kind", toJson(question.kind)}, {"body", bare(question.body)}};
}

std::unexpected<Error> noReply(const char* why)
{
    return failure(Error::Kind::BadInput, words("line.message_differs"), QLatin1String(why));
}

Expected<ports::Reply> replyOf(const Json& json)
{
    if (const auto known = onlyKeys(json, {"accepted", "reason", "body", "to"}); !known)
        return std::unexpected(known.error());
    const auto accepted = flagAt(json, "accepted");
    if (!accepted) return std::unexpected(accepted.error());
    if (!json.contains("reason") || !json["reason"].is_string()) return noReply("reason: expected a text");
    if (!json.contains("body") || !json["body"].is_object()) return noReply("body: expected an object");
    const QString reason = text(json["reason"]);
    if (*accepted != reason.isEmpty()) return noReply("reason: there must be one exactly when it is refused");
    if (!*accepted && !isKind(reason)) return noReply("reason: expected a code");
    const auto to = textAt(json, "to");
    if (!to) return std::unexpected(to.error());
    return ports::Reply{*accepted, reason, json["body"], *to};
}

// The answer to a call that has no message of its own.
Expected<Json> toldTo(const QString& to, const QByteArray& body, const char* refused)
{
    auto reply = line::replyOf(body);
    if (!reply) return std::unexpected(reply.error());
    if (reply->to != to) return noReply("to: the answer is another request's");
    if (!reply->accepted) return noReply(refused);
    return std::move(reply->body);
}

Expected<ports::Found> foundOf(const Json& json)
{
    const auto found = flagAt(json, "found");
    if (!found) return std::unexpected(found.error());
    if (!*found)
        return json.size() == 1 ? Expected<ports::Found>(ports::Found{}) : noReply("find: a reply that was not found");
    if (const auto known = onlyKeys(json, {"found", "reply"}); !known) return std::unexpected(known.error());
    const auto inner = objectAt(json, "reply");
    if (!inner) return std::unexpected(inner.error());
    auto decided = replyOf(*inner);
    if (!decided) return std::unexpected(decided.error());
    return ports::Found{std::move(*decided)};
}

Expected<ports::Question> questionOf(const Json& json)
{
    if (const auto known = onlyKeys(json, {"kind", "body"}); !known) return std::unexpected(known.error());
    const auto kind = textAt(json, "kind");
    if (!kind) return std::unexpected(kind.error());
    const auto asked = objectAt(json, "body");
    if (!asked) return std::unexpected(asked.error());
    return ports::Question{*kind, *asked};
}

}  // namespace

QString fingerprintOf(const QString& kind, const QByteArray& bytes)
{
    return QString::fromLatin1(crypto::sm3(kind.toUtf8() + '\n' + bytes).toHex());
}

QString fingerprintOf(const Call& call)
{
    return fingerprintOf(call.path == Path::Find ? QStringLiteral("find") : QStringLiteral("ask_all"), call.body);
}

QString targetOf(Path path)
{
    return QString::fromLatin1(std::ranges::find(targets, path, &std::pair<Path, const char*>::first)->second);
}

std::optional<Path> pathOf(const QString& target)
{
    for (const auto& [path, known] : targets)
        if (target == QLatin1String(known)) return path;
    return std::nullopt;
}

Call callOf(const ports::Question& question) { return {.path = Path::Ask, .body = canonical(jsonOf(question))}; }

Call callOf(const ports::Demand& demand) { return {Path::Demand, demand.operation.text, demand.kind, demand.bytes}; }

Call callOf(const domain::OperationId& operation)
{
    return {
        .path = Path::Find, .operation = operation.text, .body = canonical({{"operation", toJson(operation.text)}})};
}

Call callOf(const ports::Round& round)
{
    if (round.questions.size() + round.operations.size() > ports::Round::most)
        throw std::logic_error("more is asked at once than one message may hold");
    Json body{{"questions", Json::array()}, {"operations", Json::array()}};
    for (const ports::Question& question : round.questions) body["questions"].push_back(jsonOf(question));
    for (const ports::Sought& sought : round.operations) body["operations"].push_back(toJson(sought.operation.text));
    return {.path = Path::AskAll, .body = canonical(body)};
}

bool isOperationId(const QString& text)
{
    return allOf(text, 64,
                 [](char16_t c) { return isLower(c) || isFigure(c) || c == u'-' || (c >= u'A' && c <= u'Z'); });
}

bool isKind(const QString& text)
{
    return allOf(text, 40, [](char16_t c) { return isLower(c) || isFigure(c) || c == u'_'; });
}

Expected<ports::Question> questionOf(const QByteArray& body)
{
    const auto json = parseStrict(body);
    if (!json) return std::unexpected(json.error());
    return questionOf(*json);
}

Expected<domain::OperationId> operationOf(const QByteArray& body)
{
    const auto json = parseStrict(body);
    if (!json) return std::unexpected(json.error());
    if (const auto known = onlyKeys(*json, {"operation"}); !known) return std::unexpected(known.error());
    const auto operation = textAt(*json, "operation");
    if (!operation) return std::unexpected(operation.error());
    if (!isOperationId(*operation)) return noReply("operation: expected an id");
    return domain::OperationId{*operation};
}

Expected<AskedAtOnce> roundOf(const QByteArray& body)
{
    const auto json = parseStrict(body);
    if (!json) return std::unexpected(json.error());
    if (const auto known = onlyKeys(*json, {"questions", "operations"}); !known) return std::unexpected(known.error());
    const auto questions = listAt(*json, "questions"), operations = listAt(*json, "operations");
    if (!questions) return std::unexpected(questions.error());
    if (!operations) return std::unexpected(operations.error());
    if (questions->size() + operations->size() > ports::Round::most) return noReply("ask_all: too much at once");
    AskedAtOnce asked;
    for (const Json& entry : *questions) {
        auto question = questionOf(entry);
        if (!question) return std::unexpected(question.error());
        asked.questions.push_back(std::move(*question));
    }
    for (const Json& entry : *operations) {
        if (!entry.is_string() || !isOperationId(text(entry))) return noReply("operations: expected ids");
        asked.operations.push_back({text(entry)});
    }
    return asked;
}

QByteArray bytesOf(const ports::Reply& reply) { return canonical(jsonOf(reply)); }

QByteArray bytesOf(const std::optional<ports::Reply>& found, const QString& to)
{
    return bytesOf(ports::Reply{true, {}, jsonOf(found), to});
}

QByteArray bytesOf(const ToldAtOnce& told, const QString& to)
{
    Json body{{"replies", Json::array()}, {"found", Json::array()}};
    for (const ports::Reply& reply : told.replies) body["replies"].push_back(jsonOf(reply));
    for (const auto& found : told.found) body["found"].push_back(jsonOf(found));
    return bytesOf(ports::Reply{true, {}, std::move(body), to});
}

Expected<ports::Reply> replyOf(const QByteArray& body)
{
    const auto json = parseStrict(body);
    if (!json) return std::unexpected(json.error());
    return replyOf(*json);
}

Expected<ports::Found> foundOf(const QByteArray& body, const QString& to)
{
    const auto told = toldTo(to, body, "find: refused");
    if (!told) return std::unexpected(told.error());
    return foundOf(*told);
}

Expected<ports::RoundReply> roundReplyOf(const QByteArray& body, const ports::Round& asked, const QString& to)
{
    const auto answer = toldTo(to, body, "ask_all: refused");
    if (!answer) return std::unexpected(answer.error());
    if (const auto known = onlyKeys(*answer, {"replies", "found"}); !known) return std::unexpected(known.error());
    const auto replies = listAt(*answer, "replies"), found = listAt(*answer, "found");
    if (!replies || replies->size() != asked.questions.size()) return noReply("replies: one for each question");
    if (!found || found->size() != asked.operations.size()) return noReply("found: one for each operation");
    ports::RoundReply told;
    for (const Json& entry : *replies) told.replies.push_back(replyOf(entry));
    for (const Json& entry : *found) told.found.push_back(foundOf(entry));
    return told;
}

}  // namespace kapok::line
