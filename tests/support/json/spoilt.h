// One right document, spoilt in every place: a value of the wrong type, a key that nobody knows. Each spoilt one says
// where it was spoilt, so that a reader can be asked whether it names that place.
#pragma once

#include "base/json.h"

#include <set>
#include <string>
#include <vector>

namespace kapok::test {

struct Spoilt {
    std::string place;  ///< "cards[0].status"; of a key that nobody knows the object that it stands in
    std::string how;
    Json document;
};

inline std::string below(const std::string& path, const std::string& key)
{
    return path.empty() ? key : path + '.' + key;
}
inline std::string below(const std::string& path, std::size_t index)
{
    return path + '[' + std::to_string(index) + ']';
}

/// Two values of another type than this one.
inline std::vector<std::pair<const char*, Json>> othersThan(const Json& value)
{
    const Json object = Json::object();
    if (value.is_string()) return {{"an object for a text", object}, {"a number for a text", 7}};
    if (value.is_boolean()) return {{"an object for a flag", object}, {"a text for a flag", "true"}};
    if (value.is_number()) return {{"a list for a number", Json::array()}, {"a text for a number", "7"}};
    if (value.is_array()) return {{"an object for a list", object}, {"a number for a list", 7}};
    return {{"a list for an object", Json::array()}, {"a text for an object", "x"}};
}

/// Calls `visit` with every place of the document, the whole of it first.
template <class Visit>
void eachPlace(const Json& whole, const Visit& visit, const Json::json_pointer& at = Json::json_pointer(),
               const std::string& place = {})
{
    const Json& here = whole[at];
    visit(at, place);
    if (here.is_object())
        for (const auto& [key, value] : here.items()) eachPlace(whole, visit, at / key, below(place, key));
    if (here.is_array())
        for (std::size_t i = 0; i < here.size(); ++i) eachPlace(whole, visit, at / i, below(place, i));
}

inline std::vector<Spoilt> everyWrongType(const Json& document)
{
    std::vector<Spoilt> all;
    eachPlace(document, [&](const Json::json_pointer& at, const std::string& place) {
        if (place.empty()) return;
        for (const auto& [how, other] : othersThan(document[at])) {
            all.push_back({place, how, document});
            all.back().document[at] = other;
        }
    });
    return all;
}

inline std::vector<Spoilt> everyUnknownKey(const Json& document)
{
    std::vector<Spoilt> all;
    eachPlace(document, [&](const Json::json_pointer& at, const std::string& place) {
        if (!document[at].is_object()) return;
        all.push_back({place, "a key that nobody knows", document});
        all.back().document[at]["shoe_size"] = 43;
    });
    return all;
}

/// The document without one of its keys, each in turn, but those that may be absent.
inline std::vector<Spoilt> everyLeftOut(const Json& document, const std::set<std::string>& optional = {})
{
    std::vector<Spoilt> all;
    eachPlace(document, [&](const Json::json_pointer& at, const std::string& place) {
        if (at.empty() || optional.contains(place) || !document[at.parent_pointer()].is_object()) return;
        all.push_back({place, "a key left out", document});
        all.back().document[at.parent_pointer()].erase(at.back());
    });
    return all;
}

}  // namespace kapok::test
