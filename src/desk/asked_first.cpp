#include "desk/asked_first.h"

#include "messages/province/changes_of_person.h"

namespace kapok::desk {

// L15: that his cards are in use does not say whether a report or a release of them still stands.
Task<Expected<void>> askFirst(domain::Business business, domain::Person person, const Parts& parts)
{
    if (business != domain::Business::Reverse) co_return Expected<void>{};
    const messages::ChangesOfPerson request{std::move(person)};
    const ports::Question question{QString::fromLatin1(messages::ChangesOfPerson::kind), request.body()};
    const auto reply = co_await parts.party(domain::Party::Province).ask(question);
    if (!reply || !reply->accepted) co_return Expected<void>{};
    const auto read = messages::ChangesOfPerson::Reply::fromJson(reply->body);
    if (read && read->changes.empty())
        co_return failure(Error::Kind::Refused, words("error.nothing_to_reverse"),
                          QStringLiteral("nothing_to_reverse"));
    co_return Expected<void>{};
}

}  // namespace kapok::desk
