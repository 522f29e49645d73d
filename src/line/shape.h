// What a message must look like, as a value: one line a field, checked strictly (pitfalls.md P16).
#pragma once

#include "base/json.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace kapok::line {

/// The shape of one value. Keys that are not listed are refused, and so is what is missing or of
/// another type.
struct Shape {
    enum class Type { Text, Date, Hex, Word, Whole, Flag, List, Object };
    using Member = std::pair<std::string, Shape>;  ///< a key that ends in '?' may be absent

    Type type = Type::Object;
    std::vector<std::string> allowed{};  ///< of a Word
    std::vector<Shape> items{};          ///< of a List: exactly one
    std::vector<Member> members{};       ///< of an Object
};

Shape anyText();  ///< not empty, at most 512 bytes, no control characters
Shape date();     ///< YYYY-MM-DD, a day of the calendar
Shape hex();      ///< figures 0-9 A-F, whole bytes; may be empty
Shape whole();    ///< a whole number, not negative
Shape flag();
Shape word(std::initializer_list<const char*> allowed);
Shape listOf(Shape item);  ///< at most 10,000
Shape object(std::initializer_list<Shape::Member> members);

/// BadInput; `detail` names the place and what was expected there, never the value, which may be personal.
Expected<void> fits(const Json& json, const Shape& shape);

}  // namespace kapok::line
