// What the province has said of this desk's journal, and what follows from it (C3, B7; decision 0071).
#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "domain/mark.h"

namespace kapok::desk {

enum class Verdict {
    Unknown,    ///< nobody has said anything yet, or a province that knows no hello
    Ok,         ///< it is the journal that the province knows, or that with more behind it
    Older,      ///< the province has seen entries that are not here: a former journal was put back
    Other,      ///< the entry that the province knows is another one here
    Forgotten,  ///< the province knows less than it has confirmed before: it was put back itself
};
QString wordOf(Verdict verdict);  ///< "unknown", "ok", …
std::optional<Verdict> verdictOf(const QString& word);
/// Of these no entry can be trusted to be the next.
inline bool isAlarm(Verdict verdict) { return verdict == Verdict::Older || verdict == Verdict::Other; }

/// `known`: how far the province knows the journal. `here`: this journal at that count; nothing: it ends before.
/// `confirmed`: the furthest that the province has ever said. What lies here is judged first: who was put back himself
/// is no judge of the other.
Verdict judge(const domain::Mark& known, const std::optional<domain::Mark>& here, const domain::Mark& confirmed);

/// What is remembered of it beside the journal. Who deletes it takes one witness away, that of a province that forgot;
/// the province's own is not touched by it.
struct Witness {
    domain::Mark confirmed{};
    Verdict verdict = Verdict::Unknown;
    Instant at{};      ///< when that was said
    qint64 lost = 0;   ///< orders that were done, and that the province does not know any more
    qint64 since = 0;  ///< behind this entry they were done

    bool operator==(const Witness&) const = default;
    Json toJson() const;
    static Expected<Witness> fromJson(const Json& json);

    static constexpr const char* fileName = "witness.json";
    /// As it stands in the folder of a desk; as new where there is none, or none that can be read.
    static Witness in(const QString& folder);
    Expected<void> keepIn(const QString& folder) const;
    /// What is to be said of it: empty where all is well. With what to do.
    Words trouble() const;
};

}  // namespace kapok::desk
