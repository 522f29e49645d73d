#include "line/personal_fields.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace kapok::line {
namespace {

constexpr std::array<std::string_view, 6> personalFields{
    "name",  // of a person
    "id",    // number of an identity document
    "birth_date", "mobile",
    "number",   // of a card, nine characters
    "account",  // of the bank
};

bool isPersonalField(const std::string& key) { return std::ranges::find(personalFields, key) != personalFields.end(); }

}  // namespace

Json withPersonalMarks(const Json& body)
{
    if (!body.is_structured()) return body;
    Json marked = body.is_array() ? Json::array() : Json::object();
    for (const auto& [key, value] : body.items()) {
        if (body.is_array()) marked.push_back(withPersonalMarks(value));
        else if (value.is_string() && isPersonalField(key)) marked[key] = personal(text(value));
        else marked[key] = withPersonalMarks(value);
    }
    return marked;
}

}  // namespace kapok::line
