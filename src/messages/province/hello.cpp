#include "messages/province/hello.h"

#include "messages/in_hex.h"

namespace kapok::messages {
namespace {

using namespace shapes;

std::vector<std::string> textsOf(std::span<const char* const> words) { return {words.begin(), words.end()}; }

Shape markAndNonce() { return object({{"count", whole()}, {"head", hex()}, {"nonce", hex()}}); }

Shape doAgain()
{
    return named("wanted again", object({{"operation", anyText()},
                                         {"what", word(textsOf(domain::codeWords<domain::Again>))},
                                         {"why", word(textsOf(domain::codeWords<domain::AgainReason>))}}));
}

Json inJson(const domain::Mark& mark, const QByteArray& nonce)
{
    return {{"count", mark.count}, {"head", inHex(mark.head)}, {"nonce", inHex(nonce)}};
}

}  // namespace

Shape Hello::request() { return markAndNonce(); }
Shape Hello::reply()
{
    Shape shape = markAndNonce();
    shape.members.emplace_back("again?", listOf(doAgain(), Hello::mostAgain));
    return repeating({{"/nonce", "/nonce"}}, std::move(shape));
}
std::vector<Reason> Hello::refusals() { return {}; }
Json Hello::body() const { return inJson(own, nonce); }

Json Hello::Reply::toJson() const
{
    Json json = inJson(known, nonce);
    for (const domain::DoAgain& one : again) json["again"].push_back(one.toJson());
    return json;
}

Expected<Hello::Reply> Hello::Reply::fromJson(const Json& json)
{
    const auto count = numberAt(json, "count");
    const auto head = textAt(json, "head"), nonce = textAt(json, "nonce");
    if (!count) return std::unexpected(count.error());
    if (!head) return std::unexpected(head.error());
    if (!nonce) return std::unexpected(nonce.error());
    auto known = domain::markOf(*count, QByteArray::fromHex(head->toLatin1()));
    if (!known) return std::unexpected(known.error());
    Reply reply{std::move(*known), QByteArray::fromHex(nonce->toLatin1())};
    for (const Json& one : json.value("again", Json::array())) {
        auto wanted = domain::DoAgain::fromJson(one);
        if (!wanted) return std::unexpected(wanted.error());
        reply.again.push_back(std::move(*wanted));
    }
    return reply;
}

std::vector<Hello::Reply> Hello::outcomes()
{
    const QByteArray nonce(16, '\x5a');
    const domain::DoAgain lost{{QStringLiteral("017a8c30-5f00-7abc-8def-0123456789ab")}};
    return {{{12, QByteArray(32, '\x1f')}, nonce}, {{}, nonce}, {{12, QByteArray(32, '\x1f')}, nonce, {lost}}};
}

}  // namespace kapok::messages
