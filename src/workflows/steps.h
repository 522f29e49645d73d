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

/// The teller answers.
template <auto field>
    requires(TypeOf<field>::nature == Nature::Answer)
Step ask(Question question)
{
    Step step{.kind = StepKind::Ask, .fills = QString::fromLatin1(nameOf<field>()), .question = std::move(question)};
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
    requires(TypeOf<field>::nature == Nature::Answer)
Step askCitizen(Question question)
{
    Step step = ask<field>(std::move(question));
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

template <auto field, Request Q>
Step asked(StepKind kind, const Q& request)
{
    return {.kind = kind,
            .fills = QString::fromLatin1(nameOf<field>()),
            .party = Q::party,
            .request = QString::fromLatin1(Q::kind),
            .body = request.body(),
            .outcomes = replies(request)};
}

}  // namespace detail

/// Asks what changes nothing there.
template <auto field, Request Q>
    requires std::same_as<TypeOf<field>, Enquiry<Q>> && (Q::party != Party::Chip)
Step enquire(const Q& request)
{
    Step step = detail::asked<field>(StepKind::Enquire, request);
    step.outcomes.push_back({{"not_reached", true}});
    return step;
}

/// Asks again at every sync, until the reply answers, or says that there is nothing more to wait for.
template <auto field, Request Q>
    requires std::same_as<TypeOf<field>, Awaited<Q>>
Step wait(const Q& request)
{
    Step step = detail::asked<field>(StepKind::Wait, request);
    if constexpr (requires { Q::refusals(); })
        for (const QString& code : Q::refusals()) step.outcomes.push_back({{"refused", code.toStdString()}});
    return step;
}

/// Reads the card on the reader; a card that is not the one awaited leaves the step standing.
template <auto field, Request Q>
    requires std::same_as<TypeOf<field>, Enquiry<Q>> && (Q::party == Party::Chip)
Step readChip(const Q& request)
{
    return detail::asked<field>(StepKind::ReadChip, request);
}

/// Asks the rules. Where the facts name no day, the runner's business day is meant.
template <auto field>
    requires std::derived_from<TypeOf<field>, Verdict>
Step decide(domain::Facts facts)
{
    return {.kind = StepKind::Decide, .fills = QString::fromLatin1(nameOf<field>()), .facts = std::move(facts)};
}

/// Tells the province or the bank, once: the bytes are made when it is intended, and sent for ever.
template <auto field, OrderRequest O>
    requires std::derived_from<TypeOf<field>, Order<O>>
Step order(const O& request)
{
    Step step{.kind = StepKind::Order,
              .fills = QString::fromLatin1(nameOf<field>()),
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
        step.outcomes = {Payment{.fen = dueFen, .method = before, .approvedBy = QStringLiteral("9001")}.toJson()};
        return step;
    }
    Payment declined = now ? *now.value : Payment{.method = before};
    declined.declined = QStringLiteral("card_declined");
    step.outcomes = {Payment{.fen = dueFen, .method = QStringLiteral("cash")}.toJson(),
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
    requires std::same_as<TypeOf<field>, Effect<Moved>>
Step moveStock(const Moved& move)
{
    return {.kind = StepKind::MoveStock,
            .fills = QString::fromLatin1(nameOf<field>()),
            .body = move.toJson(),
            .outcomes = {move.toJson()}};
}

/// Sends the citizen a short message.
template <auto field>
    requires std::same_as<TypeOf<field>, Effect<Carried>>
Step message(Json to, const Words& text)
{
    Step step{.kind = StepKind::Message,
              .fills = QString::fromLatin1(nameOf<field>()),
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

/// What a no leads to: first the money back, then the paper, then the end.
template <class R>
Step refuse(const R& record, const Refusal& no)
{
    std::optional<Step> step;
    eachField(record, [&](const char* name, const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Effect<Payment>>)
            if (!step && paid(field) != 0) step = detail::settled(name, field, 0);
    });
    eachField(record, [&](const char* name, const auto& field) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(field)>, Paper<RefusalSlip>>) {
            // Who breaks off has gone, and a slip would tell him nothing; of a first step the business that it
            // belongs to gives the paper.
            if (step || no.by == QLatin1String("citizen") || isInside(record)) return;
            const Json sheet = refusalSheet(R::business, record.visit, no, refusingRuling(record));
            if (!(field == sheet)) step = detail::printed(name, RefusalSlip::name, sheet);
        }
    });
    return step.value_or(Step{.kind = StepKind::Refuse, .refusal = no});
}

}  // namespace kapok::workflows
