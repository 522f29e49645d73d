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

    /// One value, here and in the request: the person, the card that was asked for.
    struct Repeated {
        std::string here, asked;  ///< JSON pointers: "/person/id"
    };
    std::vector<Repeated> repeated{};  ///< of a reply: what it must say as its request said it
};

/// BadInput; `detail` names the place and what was expected there, never the value, which may be personal.
Expected<void> fits(const Json& json, const Shape& shape);
/// BadInput where a reply speaks of something else than its request; `detail` names the place. Lists hold the
/// same in any order; what the request left out is free.
Expected<void> answers(const Json& reply, const Shape& shape, const Json& request);
/// The document as the desk keeps it: what its shape calls personal is marked (base/json.h).
Json marked(const Json& json, const Shape& shape);

namespace shapes {

Shape anyText();  ///< not empty, at most 512 bytes, nothing that directs a screen: no controls, no marks of direction
Shape date();     ///< YYYY-MM-DD, a day of the calendar
Shape hex();      ///< figures 0-9 A-F, whole bytes; may be empty
Shape whole();    ///< a whole number, not negative
Shape flag();
Shape word(std::vector<std::string> allowed);
Shape listOf(Shape item, std::size_t most = 10'000);
Shape object(std::initializer_list<Shape::Member> members);

Shape personal(Shape textOrDate);
Shape named(const char* name, Shape shape);
Shape repeating(std::vector<Shape::Repeated> what, Shape reply);

}  // namespace shapes
}  // namespace kapok
