// Who stands at the counter for the holder: a minor's guardian, or an agent (P1.1(a), P5.4; A03, A04).
#pragma once

#include "domain/person.h"
#include "workflows/codec.h"

namespace kapok::workflows {

/// What the visit was told of him. His number says who he is, so that whoever comes for the card can be compared with
/// it; of an agent the name is asked too, of a guardian what he is to the child.
struct Deputy {
    std::optional<Redacted<domain::IdentityDocument>> document{};
    std::optional<Redacted<domain::PersonName>> name{};
    QString relation{};  ///< father, mother, grandparent, other; empty: not asked

    bool operator==(const Deputy&) const = default;

    bool isKnown() const { return document.has_value(); }
    /// True where both are known, and are not the same person.
    bool isAnother(const Deputy& than) const;

    /// The field that is asked next of one who comes as this: guardian, agent; empty where nothing is left to ask.
    QString asksNext(const QString& who) const;
    static bool owns(const QString& field);
    /// BadInput says what is wrong with the number or the name.
    Expected<Deputy> with(const QString& field, const Json& value) const;
    Deputy without(const QString& field) const;
    /// What an entry keeps of this field: personal where it is.
    Json keptOf(const QString& field) const;

    Json toJson() const;
    static Expected<Deputy> fromJson(const Json& json);
};

}  // namespace kapok::workflows
