// A view lists its members, so that a test can ask whether anybody has ever looked at each of them.
#pragma once

#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace kapok::ui {

template <class V, class M>
struct Member {
    const char* name;
    M V::* member;
};
template <class V, class M>
Member(const char*, M V::*) -> Member<V, M>;

namespace detail {

struct Whatever {
    template <class T>
    operator T() const;
};

// One after another: whatever fits; an optional takes anything in two ways, so it is offered nothing.
template <class V, class... Taken>
consteval std::size_t memberCount()
{
    if constexpr (requires { V{std::declval<Taken>()..., Whatever{}}; }) return memberCount<V, Taken..., Whatever>();
    else if constexpr (requires { V{std::declval<Taken>()..., std::nullopt}; })
        return memberCount<V, Taken..., std::nullopt_t>();
    else return sizeof...(Taken);
}

}  // namespace detail

template <class V>
concept Listed = requires { V::members; };

/// Every member stands in the list.
template <Listed V>
constexpr bool listsAll = detail::memberCount<V>() == std::tuple_size_v<decltype(V::members)>;

/// Calls `visit(name, member)` for each member of a view.
template <Listed V, class Visit>
void eachMember(const V& view, const Visit& visit)
{
    std::apply([&](const auto&... one) { (visit(one.name, view.*(one.member)), ...); }, V::members);
}

}  // namespace kapok::ui
