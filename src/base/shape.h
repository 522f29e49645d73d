// What a message must look like, as a value: one line a field, checked strictly (pitfalls.md P16), and
// with each field whether it is personal.
#pragma once

#include "base/json.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace kapok {

/// The shape of one value. Keys that are not listed are refused, and so is what is missing or of
/// another type.
struct Shape {
    enum class Type { Text, Date, Hex, Word, Whole, Flag, List, Object };
    using Member = std::pair<std::string, Shape>;  ///< a key that ends in '?' may be absent

    Type type = Type::Object;
    bool personal = false;               ///< of a text or date: the desk keeps it sealed
    std::vector<std::string> allowed{};  ///< of a Word
    std::vector<Shape> items{};          ///< of a List: exactly one
    std::size_t most = 10'000;           ///< of a List
    std::vector<Member> members{};       ///< of an Object
    std::string name{};                  ///< of an Object that several messages share
};

/// BadInput; `detail` names the place and what was expected there, never the value, which may be personal.
Expected<void> fits(const Json& json, const Shape& shape);
/// The document as the desk keeps it: what its shape calls personal is marked (base/json.h).
Json marked(const Json& json, const Shape& shape);

namespace shapes {

Shape anyText();  ///< not empty, at most 512 bytes, no control characters
Shape date();     ///< YYYY-MM-DD, a day of the calendar
Shape hex();      ///< figures 0-9 A-F, whole bytes; may be empty
Shape whole();    ///< a whole number, not negative
Shape flag();
Shape word(std::vector<std::string> allowed);
Shape listOf(Shape item, std::size_t most = 10'000);
Shape object(std::initializer_list<Shape::Member> members);

Shape personal(Shape textOrDate);
Shape named(const char* name, Shape shape);

}  // namespace shapes
}  // namespace kapok
