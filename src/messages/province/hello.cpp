#include "messages/province/hello.h"

#include "messages/in_hex.h"

namespace kapok::messages {
namespace {

using namespace shapes;

Shape markAndNonce() { return object({{"count", whole()}, {"head", hex()}, {"nonce", hex()}}); }

Json inJson(const domain::Mark& mark, const QByteArray& nonce)
{
    return {{"count", mark.count}, {"head", inHex(mark.head)}, {"nonce", inHex(nonce)}};
}

}  // namespace

Shape Hello::request() { return markAndNonce(); }
Shape Hello::reply() { return repeating({{"/nonce", "/nonce"}}, markAndNonce()); }
std::vector<Reason> Hello::refusals() { return {}; }
Json Hello::body() const { return inJson(own, nonce); }

Json Hello::Reply::toJson() const { return inJson(known, nonce); }

Expected<Hello::Reply> Hello::Reply::fromJson(const Json& json)
{
    const auto count = numberAt(json, "count");
    const auto head = textAt(json, "head"), nonce = textAt(json, "nonce");
    if (!count) return std::unexpected(count.error());
    if (!head) return std::unexpected(head.error());
    if (!nonce) return std::unexpected(nonce.error());
    auto known = domain::markOf(*count, QByteArray::fromHex(head->toLatin1()));
    if (!known) return std::unexpected(known.error());
    return Reply{std::move(*known), QByteArray::fromHex(nonce->toLatin1())};
}

std::vector<Hello::Reply> Hello::outcomes()
{
    const QByteArray nonce(16, '\x5a');
    return {{{12, QByteArray(32, '\x1f')}, nonce}, {{}, nonce}};
}

}  // namespace kapok::messages
