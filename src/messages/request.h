// What others are asked: a request names its party and its kind, carries its body and knows its reply.
#pragma once

#include "base/json.h"

#include <concepts>
#include <vector>

namespace kapok::messages {

enum class Party { Province, Bank, Chip };

/// `outcomes()` are the replies that the walk tries, the ordinary one first.
template <class Q>
concept Request = requires(const Q& request) {
    { Q::party } -> std::convertible_to<Party>;
    { Q::kind } -> std::convertible_to<const char*>;
    { request.body() } -> std::same_as<Json>;
    { request.outcomes() } -> std::same_as<std::vector<typename Q::Reply>>;
};

/// Of an order: the codes with which the other side may refuse it.
template <class O>
concept OrderRequest = Request<O> && requires {
    { O::refusals() } -> std::same_as<std::vector<QString>>;
};

/// The reply of which nothing is kept but that it was a yes.
struct Acknowledged {
    Json toJson() const { return Json::object(); }
    static Expected<Acknowledged> fromJson(const Json&) { return Acknowledged{}; }
};

}  // namespace kapok::messages
