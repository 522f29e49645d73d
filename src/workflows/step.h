// What comes next in a case: a plain value, named by `next` of a workflow and carried out by the
// runner. The vocabulary is small and shared by all businesses (design.md §1).
#pragma once

#include "domain/facts.h"
#include "workflows/fields.h"
#include "workflows/requests.h"

#include <concepts>
#include <vector>

namespace kapok::workflows {

enum class StepKind {
    Ask,         ///< the teller answers
    AskCitizen,  ///< consent, or a PIN on the pad
    Enquire,     ///< of the province or the bank: changes nothing, may come back not reached
    Wait,        ///< an enquiry asked again at every sync until there is an answer
    Decide,      ///< the rules are asked
    Order,       ///< the province or the bank is told, once
    ReadChip,    ///< an enquiry of the card on the reader
    WriteChip,   ///< what is secret in it comes from the pad and is never kept
    Make,        ///< a device makes something on an object, in several parts
    Inside,      ///< a case of its own in the same visit
    SettleFee,   ///< money taken, or given back when less is due than was paid
    Print,
    MoveStock,  ///< a blank or card goes to another place
    Message,
    Refuse,
    Done
};

struct Option {
    QString name;
    Words text;
    Json rows = Json::array();  ///< of options that are compared side by side: what is shown of this one, as on a Sheet
    bool operator==(const Option&) const = default;
};

/// How a question is answered: option, list, text, date, money (whole fen), flag, pin.
struct Question {
    Words text;
    QString input;
    std::vector<Option> options;  ///< for option and list
    Json example;                 ///< an answer that fits, for days written without reading code
    QString form{};               ///< of a text, what it is meant as: name, number, telephone; empty: words
    QString insteadFills{};       ///< of another way to answer the step: the field that this one fills
    QString telephone{};          ///< whom to call before it can be answered: his number, for eyes that dial it
    bool operator==(const Question&) const = default;
};

struct Step {
    StepKind kind = StepKind::Done;
    QString fills;         ///< the field that the outcome fills; empty for Refuse and Done
    bool ofVisit = false;  ///< Ask: the answer is the visit's, and `fills` a field of it
    Question question{};   ///< Ask, AskCitizen; WriteChip: what the pad asks
    Party party = Party::Province;
    QString request{};  ///< kind of the message, name of the inner business, name of the paper
    Json body{};        ///< message, opening of the inner case, sheet, what is reviewed; payment {"fen" due,
        ///< "paid", "method"}; of what is made the "object"; papers asked of the visit {"needs", "seen", "missing"};
        ///< of who comes for him the number that is not his, {"holder"}; of a ruling of its own what the second
        ///< person looks at
    domain::Facts facts{};                  ///< Decide: desk, and today where it is not valid, are the runner's
    std::optional<domain::Ruling> ruled{};  ///< Decide: what the business itself says, where the rules are not asked
    std::optional<domain::Ruling> soFar{};  ///< of the visit: what the rules say while this is still asked
    Refusal refusal{};
    bool whenHeComes = false;      ///< Inside, SettleFee: carried out only when the citizen is at the counter again
    std::vector<Json> outcomes{};  ///< what may fill the field, the ordinary one first; of Decide none: the engine's
};

/// What the citizen has paid, and how; or what became of the last try.
struct Payment {
    qint64 fen = 0;      ///< what stays with the bank after all that was given back
    QString method;      ///< cash, card; none where nothing was ever paid
    QString reference;   ///< of a card payment: what the bank gives back by
    QString declined;    ///< the bank's code where it did not take the card: nothing has changed then
    QString approvedBy;  ///< of what was given back: the second person (rules.md §19)
    QString digest;      ///< of what he was shown
    qint64 back = 0;     ///< how much of it was given back at last, in whole fen

    Json toJson() const;
    /// Neither below zero.
    static Expected<Payment> fromJson(const Json& json);
};

/// Money of his own that the citizen is handed, such as the balance of an account that was closed (F04). It is counted
/// as a payment is, so `fen` is below zero while he has it, and zero again where it was taken back.
struct Payout : Payment {
    qint64 owed = 0;  ///< in whole fen: he is never handed more

    Json toJson() const;
    static Expected<Payout> fromJson(const Json& json);
};

/// In whole fen, as the bank sees it: what it holds of his; below zero what he was handed.
template <std::derived_from<Payment> P>
qint64 paid(const Effect<P>& money)
{
    return money ? money->fen : 0;
}

/// That something was done which leaves no value behind: a message sent, a PIN changed; or was left.
struct Carried {
    bool done = true;
    QString why{};  ///< of a message that its service did not take: id of the sentence

    Json toJson() const;
    static Expected<Carried> fromJson(const Json& json);
};

/// A blank or card that went from one place to another: the entry is the move, and src/desk/stock_book.h counts it.
/// Kinds, places and reasons are those of src/domain/stock.h.
struct Moved {
    QString what;      ///< its serial
    QString kind;      ///< card.gen3
    QString from, to;  ///< tray:0103, printer:P1, bin, outside
    QString reason{};  ///< of what is spoiled
    QString second{};  ///< who agreed, where somebody had to (rules.md §19)

    Json toJson() const;
    static Expected<Moved> fromJson(const Json& json);
};

/// What a device made on an object (a blank), or why that was spoiled: then it is tried on another one.
struct Made {
    QString object;   ///< its serial
    QString spoiled;  ///< the code of the reason; empty: it came out well

    Json toJson() const;
    static Expected<Made> fromJson(const Json& json);
};

inline QString objectOf(const Effect<Made>& made) { return made ? made->object : QString(); }
inline QString objectOf(const Effect<Moved>& moved) { return moved ? moved->what : QString(); }

}  // namespace kapok::workflows
