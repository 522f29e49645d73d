// How each step of the vocabulary is carried out. True: the case may be asked again what comes next.
#include "desk/runner.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Notice noticed(const Error& error, const char* next)
{
    return {error, words("notice.saved_as_draft"), words(next)};
}

// D1: a birth date is as personal as the number it stands in.
Json keptFacts(const domain::Facts& facts)
{
    Json json = domain::toJson(facts);
    if (json["person"].contains("birth_date")) json["person"]["birth_date"] = personal(text(json["person"]["birth_date"]));
    return json;
}

Json chipInJson(const ports::ChipData& chip)
{
    Json json{{"identification", chip.identification.toStdString()},
              {"card_number", personal(chip.cardNumber)},
              {"name", personal(chip.name)},
              {"social_security_number", personal(chip.socialSecurityNumber)},
              {"generation", chip.generation}};
    if (chip.pinTriesLeft) json["pin_tries_left"] = *chip.pinTriesLeft;
    return json;
}

}  // namespace

Task<Expected<Standing>> Runner::run(domain::CaseId id, QString teller)
{
    const auto lapsed = co_await lapse(id);
    if (!lapsed) co_return std::unexpected(lapsed.error());
    while (!m_cases.at(id).ended) {
        const Step step = m_cases.at(id).next();
        const auto more = co_await carryOut(id, step, teller);
        if (!more) co_return std::unexpected(more.error());
        if (!*more) break;
    }
    co_return standing(m_cases.at(id));
}

Task<Expected<bool>> Runner::carryOut(domain::CaseId id, Step step, QString teller)
{
    switch (step.kind) {
    case StepKind::Enquire:
    case StepKind::Wait: return enquire(id, step, teller);
    case StepKind::Decide: return decide(id, step, teller);
    case StepKind::ReadChip: return readChip(id, step, teller);
    case StepKind::Order: return order(id, step, teller);
    case StepKind::Inside:
        if (!step.whenHeComes) return inside(id, step, teller);
        break;
    case StepKind::Print:
    case StepKind::Message: return hand(id, step, teller);
    case StepKind::Refuse:
    case StepKind::Done: return end(id, step, teller);
    case StepKind::Ask:
    case StepKind::AskCitizen:
    case StepKind::SettleFee:
    case StepKind::WriteChip:
    case StepKind::MoveStock: break;  // a person is needed
    }
    return []() -> Task<Expected<bool>> { co_return false; }();
}

// A later day: what others said yesterday is asked again, what people said stays (design.md §1).
Task<Expected<void>> Runner::lapse(domain::CaseId id)
{
    const Case& one = m_cases.at(id);
    if (!one.open.empty() || !one.stale(today())) co_return Expected<void>{};
    const auto kept = co_await write(id, QStringLiteral("lapsed"), Json::object(), {});
    if (!kept) co_return std::unexpected(kept.error());
    co_return Expected<void>{};
}

Task<Expected<bool>> Runner::enquire(domain::CaseId id, Step step, QString teller)
{
    const ports::Question question{step.request, step.body};
    const auto reply = co_await partyOf(step.party).ask(question);
    const bool waits = step.kind == StepKind::Wait;
    if (!reply) {
        if (waits || reply.error().kind != Error::Kind::Unavailable) {
            m_notices[id] = noticed(reply.error(), "notice.next_ask_again");
            if (waits) co_return false;
        }
        const auto filled = co_await fill(id, step.fills, {{"not_reached", true}}, teller);
        if (!filled) co_return std::unexpected(filled.error());
        co_return true;
    }
    if (waits && (!reply->accepted || !m_cases.at(id).record().answers(step.fills, reply->body))) co_return false;
    const Json value = reply->accepted ? Json{{"reply", reply->body}} : Json{{"refused", reply->reason.toStdString()}};
    const auto filled = co_await fill(id, step.fills, value, teller);
    if (!filled) {
        // An answer that cannot be read is no answer: the case stands and says so.
        m_notices[id] = noticed(filled.error(), "notice.next_ask_again");
        co_return false;
    }
    co_return true;
}

Task<Expected<bool>> Runner::decide(domain::CaseId id, Step step, QString teller)
{
    domain::Facts facts = step.facts;
    if (!facts.today.isValid()) facts.today = today();
    facts.desk = m_place.facts;
    const domain::Ruling ruling = m_parts.rules(facts);
    if (ruling.outcome == domain::Outcome::Authorise) {
        m_toApprove[id] = ruling;
        m_factsToApprove[id] = keptFacts(facts);
        co_return false;
    }
    const Json value{{"facts", keptFacts(facts)}, {"ruling", workflows::kept(ruling)}, {"approved_by", ""}, {"refused", ""}};
    const auto filled = co_await fill(id, step.fills, value, teller);
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<bool>> Runner::readChip(domain::CaseId id, Step step, QString teller)
{
    const auto chip = co_await m_parts.readers.read({});
    if (!chip) {
        m_notices[id] = noticed(chip.error(), "notice.next_put_card");
        co_return false;
    }
    const QString awaited = QString::fromStdString(step.body.value("identification", std::string()));
    if (!awaited.isEmpty() && chip->identification != awaited) {
        // A card that is not the one awaited leaves the step standing and says so.
        m_notices[id] = noticed(Error{Error::Kind::Refused, words("error.other_card"), {}}, "notice.next_right_card");
        co_return false;
    }
    const auto filled = co_await fill(id, step.fills, {{"reply", chipInJson(*chip)}}, teller);
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<bool>> Runner::inside(domain::CaseId id, Step step, QString teller)
{
    if (m_cases.at(id).open.contains(step.fills)) co_return false;
    const auto intent = co_await intend(id, step, teller);
    if (!intent) co_return std::unexpected(intent.error());
    const auto business = *domain::businessOfName(step.request);
    const Outer outer{id, step.fills};
    const auto begun = co_await beginCase(business, step.body, outer, intent->inner, teller);
    if (!begun) co_return std::unexpected(begun.error());
    co_return false;
}

// A paper or a message: the one who takes it is asked by operation id before it is given again.
Task<Expected<bool>> Runner::hand(domain::CaseId id, Step step, QString teller)
{
    const bool again = m_cases.at(id).open.contains(step.fills);
    Intent intent;
    if (again) {
        intent = m_cases.at(id).open.at(step.fills);
    } else {
        const auto made = co_await intend(id, step, teller);
        if (!made) co_return std::unexpected(made.error());
        intent = *made;
    }
    co_return co_await settle(id, intent);
}

Task<Expected<bool>> Runner::end(domain::CaseId id, Step step, QString)
{
    // No case is ended with an intent open.
    if (!m_cases.at(id).open.empty()) co_return false;
    const bool refused = step.kind == StepKind::Refuse;
    const Json body{{"how", refused ? "refused" : "done"}, {"reason", step.refusal.reason.toStdString()}, {"by", step.refusal.by.toStdString()}};
    const auto kept = co_await write(id, QStringLiteral("ended"), body, {});
    if (!kept) co_return std::unexpected(kept.error());
    m_notices.erase(id);
    const auto told = co_await tellOuter(id);
    if (!told) co_return std::unexpected(told.error());
    co_return false;
}

// An inner case fills its outer field when it ends, and already when it stands recorded.
Task<Expected<void>> Runner::tellOuter(domain::CaseId id)
{
    const Case& inner = m_cases.at(id);
    if (!inner.outer || !m_cases.contains(inner.outer->id)) co_return Expected<void>{};
    const Outer outer = *inner.outer;
    const Case& around = m_cases.at(outer.id);
    if (!around.open.contains(outer.field)) co_return Expected<void>{};
    Json value{{"state", "recorded"}, {"reason", ""}};
    if (inner.ended) value = {{"state", inner.ended->how.toStdString()}, {"reason", inner.ended->refusal.reason.toStdString()}};
    const auto fields = around.record().fields();
    const auto now = std::ranges::find(fields, outer.field, &workflows::FieldState::name);
    if (now->value == value) co_return Expected<void>{};
    const auto filled = co_await fill(outer.id, outer.field, value, {});
    if (!filled) co_return std::unexpected(filled.error());
    const auto on = co_await goOn(outer.id, {});
    if (!on) co_return std::unexpected(on.error());
    co_return Expected<void>{};
}

}  // namespace kapok::desk
