// What the rules say to one request (contract.md §2): the answer of `kapokctl advise`, the verdict
// of a workflow, one row of the person view.
#pragma once

#include "base/json.h"
#include "domain/codes.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace kapok::domain {

enum class Outcome : std::uint8_t { Accept, AcceptAfter, Authorise, Wait, Refuse, Provisional };
consteval auto wordsOf(Outcome)
{
    return listed<Outcome::Provisional>("accept", "accept_after", "authorise", "wait", "refuse", "provisional");
}

/// What becomes of the account number with a new card (rules.md §9).
enum class NumberAfter : std::uint8_t { Same, Changes, AskCore };
consteval auto wordsOf(NumberAfter) { return listed<NumberAfter::AskCore>("same", "changes", "ask_core"); }

struct Ruling {
    Outcome outcome = Outcome::Refuse;
    std::optional<QString> reason;
    QStringList then;
    QStringList needs, missing;
    struct Terms {
        std::optional<qint64> feeFen;
        std::optional<int> workingDays;
        bool operator==(const Terms&) const = default;
    } terms;
    std::optional<qint64> feeFen;
    std::optional<QDate> promised;
    std::optional<QString> accountNumber;  ///< a word of NumberAfter
    std::optional<int> generationIssued;
    QStringList papers;
    QStringList basis;
    struct Text {
        QString en, zh;
        bool operator==(const Text&) const = default;
    } text;  ///< one sentence that a teller can read aloud
    QStringList unknown;
    struct Pack {
        QString name;
        QString effectiveFrom, effectiveTo;  ///< dates; "" for no end
        QString sm3;
        bool operator==(const Pack&) const = default;
    } pack;

    bool operator==(const Ruling&) const = default;

    /// True where the business may go on now: accept, authorise (its approval is the runner's), provisional.
    bool mayStart() const
    {
        return outcome == Outcome::Accept || outcome == Outcome::Authorise || outcome == Outcome::Provisional;
    }
};

/// The document of contract.md §2.
Json toJson(const Ruling& ruling);
Expected<Ruling> rulingOf(const Json& json);

}  // namespace kapok::domain
