// The citizen in front of the counter today, and what his visit knows: who is here, who that is where it is not the
// holder, and which papers were seen. It is shared by all cases of the visit, inner ones too (design.md §1, "The visit").
#pragma once

#include "domain/photo.h"
#include "domain/read_identity.h"
#include "workflows/codec.h"
#include "workflows/deputy.h"

#include <optional>

namespace kapok::workflows {

/// The answers of a visit. They are asked once, by the first business that needs them, and kept in the
/// entries of the visit, never in those of a case.
struct Attendance {
    std::optional<QString> who;                          ///< holder, guardian, agent, unit_agent; nothing: not yet asked
    QStringList papers;                                  ///< seen, in the order in which they were shown; they grow
    QStringList lacks;                                   ///< papers that he says he has not with him
    Deputy deputy{};                                     ///< of a guardian or an agent: who that is
    std::optional<domain::ReadIdentity> identity{};      ///< his identity card as it was read; nothing: it was not
    std::optional<Redacted<domain::PhotoFile>> photo{};  ///< his photo, where he brought a file; it was judged

    bool operator==(const Attendance&) const = default;

    /// True where this field of a step is the visit's: "who", "papers", "identity", "photo_file", the name of a document,
    /// or one of the deputy.
    static bool owns(const QString& field);
    /// With this answer: `papers` names what is shown besides what was seen; a document's own name is true
    /// where it is shown and false where he has it not; an `identity` that was read is an ID card, and a `photo_file` a photo, that was shown.
    /// BadInput: no answer of a visit.
    Expected<Attendance> with(const QString& field, const Json& value) const;
    /// Without this answer: `who`, all `papers`, or one document; what was read goes with its ID card, a file with its photo.
    Attendance without(const QString& field) const;
    /// True where an answer of this field would change nothing.
    bool knows(const QString& field, const Json& value) const;
    /// The value as an entry keeps it: who comes is personal.
    Json kept(const QString& field, const Json& value) const;

    Json toJson() const;
};

struct Visit {
    QString id;                            ///< UUIDv7; the same for all cases of one visit
    QDate day{};                           ///< business day on which the counter took what is asked
    std::optional<domain::Person> person;  ///< there from the first step on; empty only in a record not yet begun
    Attendance present{};                  ///< told by the desk before `next` is asked; no part of the case's entries

    Json toJson() const;
    static Expected<Visit> fromJson(const Json& json);
};

}  // namespace kapok::workflows
