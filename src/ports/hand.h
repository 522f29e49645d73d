// Whatever changes the world outside the journal has one shape: it is carried out once under the id of its
// operation, and asked by that id what became of it (design.md §1, "Hands").
#pragma once

#include "base/json.h"
#include "base/secure_bytes.h"
#include "base/task.h"
#include "domain/ids.h"

#include <functional>
#include <map>
#include <memory>
#include <string>

namespace kapok::ports {

/// What the citizen typed for one hand: each secret can be read once, and is kept nowhere (D2).
class Pad {
public:
    /// Nothing was typed here: the citizen does at the keys of the reader (PC/SC part 10).
    bool isAtReader = false;

    void put(const char* name, SecureBytes secret) { m_secrets.insert_or_assign(name, std::move(secret)); }
    bool holds(const char* name) const { return m_secrets.contains(name); }
    /// Empty where nothing of this name was typed, or it was taken already.
    SecureBytes take(const char* name)
    {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end()) return SecureBytes();
        SecureBytes secret = std::move(found->second);
        m_secrets.erase(found);
        return secret;
    }

private:
    std::map<std::string, SecureBytes> m_secrets;
};

/// How far a deed of several parts has come: so many of so many.
struct Progress {
    int done = 0, of = 0;
    bool operator==(const Progress&) const = default;
};

/// What is to be done, as it was intended. Of one operation it is the same for ever (B3).
struct Deed {
    domain::OperationId operation;
    QString request;           ///< kind of the message, name of the paper, id of the short message, "change_pin"
    QByteArray bytes;          ///< of an order: canonical JSON without marks, as it goes over the line
    Json body;                 ///< of anything else; personal values marked
    QString caseNumber;        ///< "0708-20210708-0101-0023-7"
    int copy = 1;              ///< of a paper: 2 and above are reprints
    std::shared_ptr<Pad> pad;  ///< null where nobody has typed anything
    Progress marked{};         ///< of what is made in several parts: what an earlier attempt has surely behind it
    QString eyes{};  ///< what a teller saw where only eyes can tell: "well", "spoiled", "nothing"; or nobody looked
    /// Shows how far it is now, as often as the hand likes; kept nowhere.
    std::function<void(Progress)> shows = [](Progress) {};
    /// Keeps how far it is. A part that cannot be done again is marked before the next one begins; where the mark cannot
    /// be kept, the hand stops.
    std::function<Task<Expected<void>>(Progress)> marks{};
};

/// What a deed came to: the value that fills the field of its step.
struct Outcome {
    Json value;
};

/// What became of a deed that was perhaps done.
struct Fate {
    enum class Kind { Done, NotDone, CannotTell };
    Kind kind = Kind::CannotTell;
    Json value{};       ///< Done: fills the field
    QString without{};  ///< CannotTell: what is missing to tell: pad, card, eyes
};

class Hand {
public:
    virtual ~Hand() = default;

    /// InDoubt: it may be done; find() first, never carryOut() again blindly (B1). Every other error: surely
    /// not done, and the world is as it was.
    virtual Task<Expected<Outcome>> carryOut(Deed deed) = 0;
    /// What became of it. An error: still not known.
    virtual Task<Expected<Fate>> find(Deed deed) = 0;
    /// Whether a new attempt makes sense now, asked with what changes nothing: after a first attempt that
    /// surely did nothing, none is made before this is so.
    virtual Task<Expected<void>> ready() { co_return Expected<void>{}; }
};

}  // namespace kapok::ports
