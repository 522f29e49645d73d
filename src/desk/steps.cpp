// How each step of the vocabulary is carried out. True: the case may be asked again what comes next.
#include "desk/runner.h"

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

namespace {

Notice noticed(const Error& error, const char* next) { return {error, words("notice.saved_as_draft"), words(next)}; }

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

Task<Expected<void>> Runner::run(domain::CaseId id, QString teller)
{
    const auto over = co_await endedWithOuter(id);
    if (!over) co_return std::unexpected(over.error());
    const auto reconciled = co_await reconcile(id);
    if (!reconciled) co_return std::unexpected(reconciled.error());
    while (!m_cases.at(id).ended) {
        const auto lapsed = co_await lapse(id);
        if (!lapsed) co_return std::unexpected(lapsed.error());
        const auto withdrawn = co_await withdraw(id);
        if (!withdrawn) co_return std::unexpected(withdrawn.error());
        const Step step = m_cases.at(id).next();
        const auto more = co_await carryOut(id, step, teller);
        if (!more) co_return std::unexpected(more.error());
        if (!*more) break;
    }
    co_return Expected<void>{};
}

Task<Expected<bool>> Runner::carryOut(domain::CaseId id, const Step& step, QString teller)
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
    case StepKind::MoveStock: return moveStock(id, step, teller);
    case StepKind::Refuse:
    case StepKind::Done: return end(id, step);
    case StepKind::Ask:
    case StepKind::AskCitizen:
    case StepKind::SettleFee:
    case StepKind::WriteChip: break;  // a person is needed
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
    const bool waits = step.kind == StepKind::Wait;
    const ports::Question question{step.request, step.body};
    const auto reply = co_await partyOf(step.party).ask(question);
    Json value{{"not_reached", true}};
    if (reply) value = reply->accepted ? Json{{"reply", reply->body}} : Json{{"refused", reply->reason.toStdString()}};
    else if (waits || reply.error().kind != Error::Kind::Unavailable) {
        m_notices[id] = noticed(reply.error(), "notice.next_ask_again");
        co_return false;
    }
    // Only an answer fills a wait; that there is none yet is no news.
    if (waits && (!reply->accepted || !m_cases.at(id).record().answers(step.fills, reply->body))) co_return false;
    const auto filled = co_await fill(id, step.fills, std::move(value), teller);
    if (filled) co_return true;
    if (filled.error().kind != Error::Kind::BadInput) co_return std::unexpected(filled.error());
    // An answer that cannot be read is no answer: the case stands and says so.
    m_notices[id] = noticed(filled.error(), "notice.next_ask_again");
    co_return false;
}

// What the rules are asked, and what they say to it.
Runner::Question Runner::questionOf(Step step) const
{
    domain::Facts facts = std::move(step.facts);
    if (!facts.today.isValid()) facts.today = today();
    facts.desk = m_place.facts;
    return {domain::toJson(facts), m_parts.rules(facts)};
}

Task<Expected<bool>> Runner::decide(domain::CaseId id, Step step, QString teller)
{
    const Question asked = questionOf(step);
    m_toApprove.erase(id);
    if (asked.ruling.outcome == domain::Outcome::Authorise) {
        m_toApprove.emplace(id, asked);  // the second person fills it
        co_return false;
    }
    const Json value{
        {"facts", asked.facts}, {"ruling", workflows::kept(asked.ruling)}, {"approved_by", ""}, {"refused", ""}};
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
    if (!chip->damaged.isEmpty()) {
        // §7 compares what the chip says; what it cannot say is no difference, and no agreement either.
        m_notices[id] = noticed(Error{Error::Kind::Refused, words("error.chip_damaged"), chip->damaged.join(u' ')},
                                "notice.next_clean_card");
        co_return false;
    }
    const auto filled = co_await fill(id, step.fills, {{"reply", chipInJson(*chip)}}, teller);
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

// A paper or a message: the one who takes it is asked by operation id before it is given again.
Task<Expected<bool>> Runner::hand(domain::CaseId id, Step step, QString teller)
{
    if (!m_cases.at(id).open.contains(step.fills)) {
        const auto made = co_await intend(id, step, teller);
        if (!made) co_return std::unexpected(made.error());
    }
    const Intent intent = m_cases.at(id).open.at(step.fills);
    co_return co_await settle(id, intent);
}

// What moves is counted from the journal, so the entry is the move.
Task<Expected<bool>> Runner::moveStock(domain::CaseId id, Step step, QString teller)
{
    const auto filled = co_await fill(id, step.fills, step.body, teller);
    if (!filled) co_return std::unexpected(filled.error());
    co_return true;
}

Task<Expected<bool>> Runner::end(domain::CaseId id, Step step)
{
    // No case is ended with an intent open.
    if (!m_cases.at(id).open.empty()) co_return false;
    const bool refused = step.kind == StepKind::Refuse;
    const Json body{{"how", refused ? "refused" : "done"},
                    {"reason", step.refusal.reason.toStdString()},
                    {"by", step.refusal.by.toStdString()}};
    const auto kept = co_await write(id, QStringLiteral("ended"), body, {});
    if (!kept) co_return std::unexpected(kept.error());
    m_notices.erase(id);
    co_return false;
}

}  // namespace kapok::desk
