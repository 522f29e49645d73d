// Every message, spoilt in every place: neither end takes it, and the complaint names the key, never the value (P16, D3).
#include "messages/list.h"

#include "tests/support/json/example.h"
#include "tests/support/json/spoilt.h"

#include <gtest/gtest.h>

namespace kapok::messages {
namespace {

using test::exampleOf;
using test::keyOf;
using test::Spoilt;

struct Seen {
    Json::json_pointer at;
    std::string place;
    const Shape* shape;
    bool optional;
};

std::vector<Seen> placesOf(const Shape& shape, const Seen& here)
{
    std::vector<Seen> all{here};
    const auto take = [&](const Shape& inside, const Seen& there) {
        for (Seen& one : placesOf(inside, there)) all.push_back(std::move(one));
    };
    if (shape.type == Shape::Type::List)
        take(shape.items.front(),
             {here.at / std::size_t(0), test::below(here.place, std::size_t(0)), &shape.items.front(), false});
    for (const auto& [declared, member] : shape.members)
        take(member,
             {here.at / keyOf(declared), test::below(here.place, keyOf(declared)), &member, declared.ends_with('?')});
    return all;
}

std::vector<Seen> placesOf(const Shape& shape) { return placesOf(shape, {Json::json_pointer(), {}, &shape, false}); }

struct OneShape {
    std::string name;
    const Shape* shape;
};

void PrintTo(const OneShape& one, std::ostream* out) { *out << one.name; }

std::vector<OneShape> everyShape()
{
    std::vector<OneShape> shapes;
    for (const Described& message : all()) {
        const std::string name = (domain::wordOf(message.party) + u'_' + message.kind).toStdString();
        shapes.push_back({name + "_request", &message.request});
        shapes.push_back({name + "_reply", &message.reply});
    }
    return shapes;
}

class SpoiltMessage : public testing::TestWithParam<OneShape> {
protected:
    const Shape& shape() const { return *GetParam().shape; }
    Json whole() const { return exampleOf(shape()); }

    void expectRefused(const Spoilt& one) const
    {
        const auto fit = fits(one.document, shape());
        ASSERT_FALSE(fit) << one.place << ", " << one.how;
        EXPECT_EQ(fit.error().kind, Error::Kind::BadInput);
        EXPECT_EQ(fit.error().happened.id, QStringLiteral("line.message_differs"));
        EXPECT_TRUE(fit.error().detail.toStdString().starts_with(test::below("body", one.place) + ": expected") ||
                    (one.place.empty() && fit.error().detail.startsWith(QStringLiteral("body: expected"))))
            << one.place << ", " << one.how << ": " << fit.error().detail.toStdString();
    }
};

TEST_P(SpoiltMessage, IsRefusedWithTheKey)
{
    ASSERT_TRUE(fits(whole(), shape())) << whole();
    for (const Spoilt& one : test::everyWrongType(whole())) expectRefused(one);
    for (const Spoilt& one : test::everyUnknownKey(whole())) expectRefused(one);
}

TEST_P(SpoiltMessage, IsRefusedWithoutAKeyThatItsTableNeeds)
{
    std::set<std::string> optional;
    for (const Seen& seen : placesOf(shape()))
        if (seen.optional) optional.insert(seen.place);
    for (const Spoilt& one : test::everyLeftOut(whole(), optional)) expectRefused(one);
    for (const Spoilt& one : test::everyLeftOut(whole()))
        if (optional.contains(one.place)) EXPECT_TRUE(fits(one.document, shape())) << one.place;
}

// D3: a personal value that does not fit is complained of without being said; one that fits is kept marked.
TEST_P(SpoiltMessage, NeverRepeatsAPersonalValue)
{
    for (const Seen& seen : placesOf(shape())) {
        if (!seen.shape->personal) continue;
        Json body = whole();
        EXPECT_TRUE(isPersonal(marked(body, shape())[seen.at])) << seen.place;
        body[seen.at] = "440524188001010014\n";
        const auto fit = fits(body, shape());
        ASSERT_FALSE(fit) << seen.place;
        EXPECT_FALSE(fit.error().detail.contains(QStringLiteral("440524188001010014"))) << seen.place;
    }
}

// No word outside of its list, no day outside of the calendar, no half byte, no text with a control character.
TEST_P(SpoiltMessage, TakesNoValueOutsideOfItsTable)
{
    using Type = Shape::Type;
    const std::map<Type, std::vector<Json>> outside{
        {Type::Word, {"no_such_word", " normal", "NORMAL", ""}},
        {Type::Date, {"2021-02-29", "2021-7-8", "2021-07-08T00:00", "", "20210708"}},
        {Type::Hex, {"0A1", "0a1b", "XY", "0A 1B"}},
        {Type::Text,
         {"", "a\nb", "\x7f", std::string("a\0b", 3), std::string(513, 'x'), "a\x1b[2J", "a\u0085", "a\u009b1m",
          "a\u00ad", "\u061c1", "a\u200e", "a\u202eb", "\u2066a", "a\u2028b", "a\u2029", "\ufeffa", "a\u200bb"}},
        {Type::Whole, {-1, 1.5}}};
    for (const Seen& seen : placesOf(shape())) {
        const auto values = outside.find(seen.shape->type);
        if (values == outside.end()) continue;
        for (const Json& value : values->second) {
            Spoilt one{seen.place, value.dump(), whole()};
            one.document[seen.at] = value;
            expectRefused(one);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Of, SpoiltMessage, testing::ValuesIn(everyShape()),
                         [](const auto& info) { return info.param.name; });

}  // namespace
}  // namespace kapok::messages
