// Persons and cards as the province has them on file: the shapes that several messages share.
#pragma once

#include "base/shape.h"
#include "domain/card.h"

namespace kapok::messages {

/// One of the words of a closed list of the domain.
template <class Code>
Shape oneOf()
{
    std::vector<std::string> words;
    for (const char* one : domain::codeWords<Code>) words.emplace_back(one);
    return shapes::word(std::move(words));
}
Shape cardStatus();  ///< a word of contract.md §2
Shape channel();

/// Who a request is about: his number, and what the counter knows besides.
Shape namedPerson();
Shape personOnFile();
/// With what the rules ask of him: a changed identity, and whether the agency has corrected it (P1.8), how his e-card
/// stands (rules.md §15), and the number of a minor's guardian.
Shape personWithFacts();
Shape cardOnFile();
/// The number of the order and the ref of the card to be made, which are one.
Shape orderTaken();

/// The card that example replies speak of.
domain::Card exampleCard(domain::Production production, const char* status = "not_activated");

}  // namespace kapok::messages
