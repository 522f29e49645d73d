#include "base/shape.h"

#include "base/plain_text.h"

#include <QDate>

#include <algorithm>

namespace kapok {
namespace {

constexpr std::size_t longestText = 512;

using Type = Shape::Type;

std::unexpected<Error> differs(const std::string& place, const char* expected)
{
    return failure(Error::Kind::BadInput, words("line.message_differs"),
                   QStringLiteral("%1: expected %2").arg(QString::fromStdString(place), QLatin1String(expected)));
}

bool isPlain(const std::string& value)
{
    if (value.empty() || value.size() > longestText) return false;
    const bool isAscii = std::ranges::all_of(value, [](unsigned char c) { return c >= 0x20 && c < 0x7f; });
    // Qt steps over a byte order mark, as if it were not there.
    return isAscii || (!value.starts_with("\xEF\xBB\xBF") &&
                       std::ranges::none_of(QString::fromStdString(value).toUcs4(), directs));
}

bool isDay(const std::string& value)
{
    return value.size() == 10 &&
           QDate::fromString(QString::fromStdString(value), QStringLiteral("yyyy-MM-dd")).isValid();
}

bool isHex(const std::string& value)
{
    return value.size() % 2 == 0 && value.size() <= longestText &&
           std::ranges::all_of(value, [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'); });
}

std::string keyOf(const std::string& declared)
{
    return declared.ends_with('?') ? declared.substr(0, declared.size() - 1) : declared;
}

Expected<void> check(const Json& json, const Shape& shape, const std::string& place);

Expected<void> checkText(const Json& json, const Shape& shape, const std::string& place)
{
    if (!json.is_string()) return differs(place, "a text");
    const auto& value = json.get_ref<const std::string&>();
    if (shape.type == Type::Hex) return isHex(value) ? Expected<void>{} : differs(place, "hexadecimal figures");
    if (!isPlain(value)) return differs(place, "a text that is not empty");
    if (shape.type == Type::Date && !isDay(value)) return differs(place, "a day, YYYY-MM-DD");
    if (shape.type == Type::Word && std::ranges::find(shape.allowed, value) == shape.allowed.end())
        return differs(place, "one of the words of the table");
    return {};
}

Expected<void> checkList(const Json& json, const Shape& shape, const std::string& place)
{
    if (!json.is_array() || json.size() > shape.most) return differs(place, "a list, not too long");
    for (std::size_t at = 0; at < json.size(); ++at)
        if (auto item = check(json[at], shape.items.front(), place + "[" + std::to_string(at) + "]"); !item)
            return item;
    return {};
}

Expected<void> checkObject(const Json& json, const Shape& shape, const std::string& place)
{
    if (!json.is_object()) return differs(place, "an object");
    std::size_t seen = 0;
    for (const auto& [declared, member] : shape.members) {
        const bool optional = declared.ends_with('?');
        const std::string key = keyOf(declared);
        const auto found = json.find(key);
        if (found == json.end()) {
            if (!optional) return differs(place + "." + key, "this key");
            continue;
        }
        ++seen;
        if (auto value = check(*found, member, place + "." + key); !value) return value;
    }
    if (seen != json.size()) return differs(place, "no other keys than those of the table");
    return {};
}

Expected<void> check(const Json& json, const Shape& shape, const std::string& place)
{
    switch (shape.type) {
    case Type::Text:
    case Type::Date:
    case Type::Hex:
    case Type::Word: return checkText(json, shape, place);
    case Type::Whole:
        return json.is_number_integer() && json.get<std::int64_t>() >= 0 ? Expected<void>{}
                                                                         : differs(place, "a whole number");
    case Type::Flag: return json.is_boolean() ? Expected<void>{} : differs(place, "true or false");
    case Type::List: return checkList(json, shape, place);
    case Type::Object: return checkObject(json, shape, place);
    }
    return differs(place, "a known type");
}

Json inOrder(Json value)
{
    if (value.is_array()) std::sort(value.begin(), value.end());
    return value;
}

}  // namespace

Expected<void> fits(const Json& json, const Shape& shape) { return check(json, shape, "body"); }

Expected<void> answers(const Json& reply, const Shape& shape, const Json& request)
{
    for (const auto& [here, asked] : shape.repeated) {
        const Json::json_pointer there(asked), place(here);
        if (!request.contains(there)) continue;
        if (!reply.contains(place) || inOrder(bare(reply[place])) != inOrder(bare(request[there])))
            return differs("body" + here, "what was asked for");
    }
    return {};
}

Json marked(const Json& json, const Shape& shape)
{
    if (shape.personal && json.is_string()) return personal(text(json));
    Json kept = json;
    if (shape.type == Type::List && json.is_array())
        for (Json& item : kept) item = marked(item, shape.items.front());
    if (shape.type == Type::Object && json.is_object())
        for (const auto& [declared, member] : shape.members)
            if (const auto found = kept.find(keyOf(declared)); found != kept.end()) *found = marked(*found, member);
    return kept;
}

namespace shapes {

Shape anyText() { return {.type = Type::Text}; }
Shape date() { return {.type = Type::Date}; }
Shape hex() { return {.type = Type::Hex}; }
Shape whole() { return {.type = Type::Whole}; }
Shape flag() { return {.type = Type::Flag}; }
Shape word(std::vector<std::string> allowed) { return {.type = Type::Word, .allowed = std::move(allowed)}; }
Shape listOf(Shape item, std::size_t most) { return {.type = Type::List, .items = {std::move(item)}, .most = most}; }
Shape object(std::initializer_list<Shape::Member> members) { return {.type = Type::Object, .members = members}; }

Shape personal(Shape textOrDate)
{
    textOrDate.personal = true;
    return textOrDate;
}

Shape named(const char* name, Shape shape)
{
    shape.name = name;
    return shape;
}

Shape repeating(std::vector<Shape::Repeated> what, Shape reply)
{
    reply.repeated = std::move(what);
    return reply;
}

}  // namespace shapes
}  // namespace kapok
