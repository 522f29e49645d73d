// The makers of steps: they tie what is asked and the field it fills together. Another answer's
// field, or one that the record does not list, does not compile.
#pragma once

#include "workflows/course.h"
#include "workflows/questions.h"
#include "workflows/record.h"
#include "workflows/sheet.h"

namespace kapok::workflows {

template <auto field>
using TypeOf = typename MemberOf<field>::Type;

namespace detail {

template <class M>
struct In {
    using Cell = M;
    struct Key {
        QString of(const char* member) const { return QString::fromLatin1(member); }
    };
};
template <class K, class F>
struct In<Each<K, F>> {
    using Cell = F;
    struct Key {
        QString key;

        Key(QString name) : key(std::move(name)) {}
        QString of(const char* member) const { return QLatin1String(member) + u'.' + key; }
    };
};

}  // namespace detail

/// What a step fills: the member itself, or of an Each the field with the key that is named then, and must be.
template <auto field>
using CellOf = typename detail::In<TypeOf<field>>::Cell;
template <auto field>
using KeyOf = typename detail::In<TypeOf<field>>::Key;

/// The teller answers.
template <auto field>
    requires(CellOf<field>::nature == Nature::Answer)
Step ask(Question question, const KeyOf<field>& key = {})
{
    Step step{.kind = StepKind::Ask, .fills = key.of(nameOf<field>()), .question = std::move(question)};
    step.outcomes = outcomesOf(step.question);
    return step;
}

/// The teller answers for the whole visit: who is here, which papers were seen.
inline Step askVisit(const QString& field, Question question)
{
    Step step{.kind = StepKind::Ask, .fills = field, .ofVisit = true, .question = std::move(question)};
    step.outcomes = outcomesOf(step.question);
    return step;
}

/// What is not known yet of a guardian or an agent who is here: one question after the other.
inline std::optional<Step> askDeputy(const Visit& visit)
{
    const QString who = visit.present.who.value_or(QString());
    const QString field = visit.present.deputy.asksNext(who);
    if (field.isEmpty()) return std::nullopt;
    Step step = askVisit(field, questions::deputy(field, who));
    step.body = {{"holder", personal(visit.person->document.bare(ForCodec{}).number())}};
    return step;
}

/// All that will be done, before money is taken and before anything is sent. `sheet` is what it shows.
template <auto field>
    requires std::same_as<TypeOf<field>, Review>
Step review(Json sheet)
{
    return {.kind = StepKind::Ask,
            .fills = QString::fromLatin1(nameOf<field>()),
            .question = {.text = words("question.review"), .input = QStringLiteral("review"), .example = true},
            .body = std::move(sheet),
            .outcomes = {true}};
}

/// The citizen answers: consent.
template <auto field>
    requires(CellOf<field>::nature == Nature::Answer)
Step askCitizen(Question question, const KeyOf<field>& key = {})
{
    Step step = ask<field>(std::move(question), key);
    step.kind = StepKind::AskCitizen;
    return step;
}

namespace detail {

template <class Q>
std::vector<Json> replies(const Q& request)
{
    std::vector<Json> all;
    for (const auto& reply : request.outcomes()) all.push_back({{"reply", reply.toJson()}});
    return all;
}

template <Request Q>
Step asked(StepKind kind, QString fills, const Q& request)
{
    return {.kind = kind,
            .fills = std::move(fills),
            .party = Q::party,
            .request = QString::fromLatin1(Q::kind),
            .body = request.body(),
            .outcomes = replies(request)};
}

}  // namespace detail

/// Asks what changes nothing there.
template <auto field, Request Q>
    requires std::same_as<CellOf<field>, Enquiry<Q>> && (Q::party != Party::Chip)
Step enquire(const Q& request, const KeyOf<field>& key = {})
{
    Step step = detail::asked(StepKind::Enquire, key.of(nameOf<field>()), request);
    step.outcomes.push_back({{"not_reached", true}});
    return step;
}

/// Asks again at every sync, until the reply answers, or says that there is nothing more to wait for.
template <auto field, Request Q>
    requires std::same_as<CellOf<field>, Awaited<Q>>
Step wait(const Q& request, const KeyOf<field>& key = {})
{
    Step step = detail::asked(StepKind::Wait, key.of(nameOf<field>()), request);
    if constexpr (requires { Q::refusals(); })
        for (const QString& code : Q::refusals()) step.outcomes.push_back({{"refused", code.toStdString()}});
    return step;
}

/// Reads the card on the reader; a card that is not the one awaited leaves the step standing.
template <auto field, Request Q>
    requires std::same_as<CellOf<field>, Enquiry<Q>> && (Q::party == Party::Chip)
Step readChip(const Q& request, const KeyOf<field>& key = {})
{
    return detail::asked(StepKind::ReadChip, key.of(nameOf<field>()), request);
}

/// Asks the rules. Where the facts name no day, the runner's business day is meant.
template <auto field>
    requires std::derived_from<TypeOf<field>, Verdict>
Step decide(domain::Facts facts)
{
    return {.kind = StepKind::Decide, .fills = QString::fromLatin1(nameOf<field>()), .facts = std::move(facts)};
}

/// A second person says yes or no to `shown`: what the rules do not know, and nobody does alone (rules.md §19).
template <auto field>
    requires std::derived_from<CellOf<field>, Verdict>
Step authorise(Json shown, domain::Ruling ruling, const KeyOf<field>& key = {})
{
    ruling.outcome = domain::Outcome::Authorise;
    ruling.reason = QStringLiteral("second_person");
    Step step{.kind = StepKind::Decide, .fills = key.of(nameOf<field>()), .body = std::move(shown)};
    const auto said = [&](const char* by, const char* refused) {
        return Json{{"facts", step.body}, {"ruling", kept(ruling)}, {"approved_by", by}, {"refused", refused}};
    };
    step.outcomes = {said("9001", ""), said("9001", "not_approved")};
    step.ruled = std::move(ruling);
    return step;
}

/// Tells the province or the bank, once: the bytes are made when it is intended, and sent for ever.
template <auto field, OrderRequest O>
    requires std::derived_from<CellOf<field>, Order<O>>
Step order(const O& request, const KeyOf<field>& key = {})
{
    Step step{.kind = StepKind::Order,
              .fills = key.of(nameOf<field>()),
              .party = O::party,
              .request = QString::fromLatin1(O::kind),
              .body = request.body()};
    for (const auto& reply : request.outcomes()) step.outcomes.push_back({{"accepted", reply.toJson()}});
    for (const QString& code : O::refusals()) step.outcomes.push_back({{"refused", code.toStdString()}});
    return step;
}

/// Writes to the card; what the pad asks for never enters the record.
template <auto field>
    requires(TypeOf<field>::nature == Nature::Effect)
Step writeChip(const char* what, Question pad, Json body)
{
    Step step{.kind = StepKind::WriteChip,
              .fills = QString::fromLatin1(nameOf<field>()),
              .question = std::move(pad),
              .party = Party::Chip,
              .request = QString::fromLatin1(what),
              .body = std::move(body)};
    step.outcomes = {Carried{true}.toJson(), Carried{false}.toJson()};
    return step;
}

/// A device makes something on an object, in several parts: it says how far it is, marks what is behind it, and goes on
/// from there after a cut. What was spoiled is an outcome too: the next attempt has another object and a key of its own.
template <auto field>
    requires std::same_as<CellOf<field>, Effect<Made>>
Step make(const char* what, const QString& object, Json body, const KeyOf<field>& key = {})
{
    body["object"] = object.toStdString();
    return {.kind = StepKind::Make,
            .fills = key.of(nameOf<field>()),
            .request = QString::fromLatin1(what),
            .body = std::move(body),
            .outcomes = {Made{object, {}}.toJson(), Made{object, QStringLiteral("spoiled")}.toJson()}};
}

namespace detail {

template <class W>
Step inner(const char* fills, W record)
{
    Step step{.kind = StepKind::Inside,
              .fills = QString::fromLatin1(fills),
              .request = domain::nameOf(W::business),
              .body = RecordOf<W>(std::move(record)).opening()};
    step.outcomes = {course::innerEnded(QStringLiteral("done"), {}), course::innerRecorded(),
                     course::innerEnded(QStringLiteral("refused"), QStringLiteral("withdrawn"))};
    return step;
}

}  // namespace detail

/// A case of its own, begun with the opening of `record`.
template <auto field, class W>
    requires std::same_as<TypeOf<field>, Inner<W>>
Step inside(W record)
{
    return detail::inner(nameOf<field>(), std::move(record));
}

/// A case of its own that waits until the citizen comes for it; its visit is then that day's.
template <auto field, class W>
    requires std::same_as<TypeOf<field>, WhenHeComes<W>>
Step whenHeComes(W record)
{
    Step step = detail::inner(nameOf<field>(), std::move(record));
    step.whenHeComes = true;
    return step;
}

namespace detail {

// The ordinary outcome first; of a card also that the bank does not take it.
inline Step settled(const char* fills, const Effect<Payment>& now, qint64 dueFen)
{
    const QString before = now ? now->method : QStringLiteral("none");
    Step step{.kind = StepKind::SettleFee,
              .fills = QString::fromLatin1(fills),
              .body = {{"fen", dueFen},
                       {"paid", paid(now)},
                       {"method", before.toStdString()},
                       {"reference", now ? now->reference.toStdString() : ""}}};
    if (dueFen < paid(now)) {
        step.outcomes = {Payment{.fen = dueFen, .method = before, .back = paid(now) - dueFen}.toJson()};
        return step;
    }
    Payment declined = now ? *now.value : Payment{.method = before};
    declined.declined = QStringLiteral("card_declined");
    step.outcomes = {
        Payment{.fen = dueFen, .method = QStringLiteral("cash")}.toJson(),
        Payment{.fen = dueFen, .method = QStringLiteral("card"), .reference = QStringLiteral("P0000000001")}.toJson(),
        declined.toJson()};
    return step;
}

}  // namespace detail

/// Takes what is due, in cash or by card, or gives back what is paid beyond it.
template <auto field>
    requires std::same_as<TypeOf<field>, Effect<Payment>>
Step settleFee(const Effect<Payment>& now, qint64 dueFen)
{
    return detail::settled(nameOf<field>(), now, dueFen);
}

namespace detail {

// In notes and coins alone, handed over and taken back: a card that was charged is another payment.
inline Step paidOut(const char* fills, const Effect<Payout>& now, qint64 owedFen)
{
    Payout payout;
    payout.fen = -owedFen;
    payout.method = QStringLiteral("cash");
    payout.owed = owedFen;
    return {.kind = StepKind::SettleFee,
            .fills = QString::fromLatin1(fills),
            .body = {{"fen", -owedFen}, {"paid", paid(now)}, {"method", "cash"}, {"reference", ""}},
            .outcomes = {payout.toJson()}};
}

}  // namespace detail

/// Hands the citizen what is owed to him, in whole fen, beside all fees; a second person agrees to it, as to all money
/// that leaves the drawer (rules.md §19). Nothing where he has it. Whoever is refused later gives it back first.
template <auto field>
    requires std::same_as<TypeOf<field>, Effect<Payout>>
std::optional<Step> payOut(const Effect<Payout>& now, qint64 owedFen)
{
    if (course::isSettled(paid(now), -owedFen)) return std::nullopt;
    return detail::paidOut(nameOf<field>(), now, owedFen);
}

namespace detail {

inline Step printed(const char* fills, const char* paper, const Json& sheet)
{
    return {.kind = StepKind::Print,
            .fills = QString::fromLatin1(fills),
            .request = QString::fromLatin1(paper),
            .body = sheet,
            .outcomes = {sheet}};
}

}  // namespace detail

/// Prints the paper of the field. `sheet` is all that stands on it.
template <auto field>
    requires std::derived_from<TypeOf<field>, Effect<Printed>>
Step print(const Json& sheet)
{
    return detail::printed(nameOf<field>(), TypeOf<field>::Kind::name, sheet);
}

/// A blank or card goes to another place.
template <auto field>
    requires std::same_as<CellOf<field>, Effect<Moved>>
Step moveStock(const Moved& move, const KeyOf<field>& key = {})
{
    return {.kind = StepKind::MoveStock,
            .fills = key.of(nameOf<field>()),
            .body = move.toJson(),
            .outcomes = {move.toJson()}};
}

/// Sends the citizen a short message.
template <auto field>
    requires std::same_as<CellOf<field>, Effect<Carried>>
Step message(Json to, const Words& text, const KeyOf<field>& key = {})
{
    Step step{.kind = StepKind::Message,
              .fills = key.of(nameOf<field>()),
              .request = text.id,
              .body = {{"to", std::move(to)}}};
    for (const auto& [name, value] : text.values) step.body["values"][name.toStdString()] = value.toStdString();
    step.outcomes = {Carried{}.toJson()};
    return step;
}

inline Step done() { return {.kind = StepKind::Done}; }

/// True of a record that is carried out as a first step of another business.
template <class R>
bool isInside(const R& record)
{
    if constexpr (requires { record.inside; }) return !record.inside.isEmpty();
    else return false;
}

/// What a no leads to: first the money back, either way, then the paper, which says so, then the end.
template <class R>
Step refuse(const R& record, const Refusal& no)
{
    std::optional<Step> step;
    qint64 givenBack = 0;
    eachField(record, [&](const char* name, const auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        if constexpr (std::is_same_v<F, Effect<Payment>>) {
            if (!step && paid(field) != 0) step = detail::settled(name, field, 0);
            if (field) givenBack += field->back;
        } else if constexpr (std::is_same_v<F, Effect<Payout>>) {
            if (!step && paid(field) != 0) step = detail::paidOut(name, field, 0);
        }
    });
    eachField(record, [&](const char* name, const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Paper<RefusalSlip>>) {
            // Who breaks off has gone, and a slip would tell him nothing; of a first step the business that it
            // belongs to gives the paper.
            if (step || no.by == QLatin1String("citizen") || isInside(record)) return;
            Sheet slip(refusalSheet(R::business, record.visit, no, refusingRuling(record)));
            // Where no verdict says on what the no rests, the business does (unjudged.h, making.h).
            const bool isBare = no.by == QLatin1String("rules") && !stands(slip.json(), "paper.row.basis");
            if constexpr (requires { restsOn(record, no); }) {
                if (isBare) slip.row("paper.row.basis", basisOf({QString::fromLatin1(restsOn(record, no))}));
            } else if constexpr (requires { R::basis; }) {
                if (isBare) slip.row("paper.row.basis", basisOf({QString::fromLatin1(R::basis)}));
            }
            if constexpr (requires { sentHome(record, slip); }) sentHome(record, slip);
            if (givenBack > 0) slip.money("paper.row.given_back", givenBack);
            const Json sheet = slip.json();
            if (!(field == sheet)) step = detail::printed(name, RefusalSlip::name, sheet);
        }
    });
    return step.value_or(Step{.kind = StepKind::Refuse, .refusal = no});
}

}  // namespace kapok::workflows
