// A document made from its shape alone.
#pragma once

#include "base/shape.h"

#include <string>

namespace kapok::test {

inline std::string keyOf(const std::string& declared)
{
    return declared.ends_with('?') ? declared.substr(0, declared.size() - 1) : declared;
}

// A value that its shape takes, made from the shape alone: every key given, lists of one.
inline Json exampleOf(const Shape& shape)
{
    switch (shape.type) {
    case Shape::Type::Text: return "text";
    case Shape::Type::Date: return "2021-07-08";
    case Shape::Type::Hex: return "0A1B";
    case Shape::Type::Word: return shape.allowed.front();
    case Shape::Type::Whole: return 1;
    case Shape::Type::Flag: return true;
    case Shape::Type::List: return Json::array({exampleOf(shape.items.front())});
    case Shape::Type::Object: break;
    }
    Json object = Json::object();
    for (const auto& [declared, member] : shape.members) object[keyOf(declared)] = exampleOf(member);
    return object;
}

}  // namespace kapok::test
