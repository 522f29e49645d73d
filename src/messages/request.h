// What is said to others, as types: a message names its party and its kind, says what request and reply
// look like and why it may be refused; a request carries its body and knows its reply.
#pragma once

#include "base/shape.h"
#include "domain/party.h"

#include <QStringList>

#include <concepts>
#include <vector>

namespace kapok::messages {

using domain::Party;

/// Why the other side says no: the code that goes over the line, and when it is said.
struct Reason {
    const char* code;
    const char* when;

    operator QString() const { return QString::fromLatin1(code); }
};

/// `outcomes()` are the replies that the walk tries, the ordinary one first.
template <class Q>
concept Request = requires(const Q& request) {
    { Q::party } -> std::convertible_to<Party>;
    { Q::kind } -> std::convertible_to<const char*>;
    { request.body() } -> std::same_as<Json>;
    { request.outcomes() } -> std::same_as<std::vector<typename Q::Reply>>;
};

/// What both ends of the line read of a message: `says` is its sentence on the API page.
template <class M>
concept Message = Request<M> && requires {
    { M::says } -> std::convertible_to<const char*>;
    { M::request() } -> std::same_as<Shape>;
    { M::reply() } -> std::same_as<Shape>;
    { M::refusals() } -> std::same_as<std::vector<Reason>>;
};

/// What changes something there, once; `business` is the one to which its effect belongs.
template <class O>
concept OrderRequest = Message<O> && requires {
    { O::business } -> std::convertible_to<const char*>;
};

Json listInMessage(const QStringList& texts);

/// The reply of which nothing is used but that it was a yes.
struct Acknowledged {
    Json toJson() const { return Json::object(); }
    static Expected<Acknowledged> fromJson(const Json&) { return Acknowledged{}; }
};

}  // namespace kapok::messages
