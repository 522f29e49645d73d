#include "desk/approvals.h"

#include "base/crypto.h"
#include "workflows/judging.h"

#include <algorithm>

namespace kapok::desk {

using workflows::Step;
using workflows::StepKind;

Approvals::Subject Approvals::subjectOf(const Step& step, std::optional<qint64> fen) const
{
    if (step.kind == StepKind::SettleFee) return {step.fills, step.body, {}};
    if (step.ruled) return {step.fills, step.body, *step.ruled};
    domain::Facts facts = m_book.completed(step.facts);
    if (fen) facts.request.feeFen = *fen;
    return {step.fills, domain::toJson(facts), m_parts.rules(facts)};
}

// Giving money back waits for a second person (rules.md §19), as a verdict does that says so.
bool Approvals::isNeededFor(const Step& step, const Subject& now)
{
    if (step.kind == StepKind::Decide) return now.ruling.outcome == domain::Outcome::Authorise;
    return step.kind == StepKind::SettleFee && step.body["fen"].get<qint64>() < step.body["paid"].get<qint64>();
}

// No entry says so: lists are told all the same.
void Approvals::await(const domain::CaseId& id, Subject shown)
{
    const auto before = m_awaited.find(id);
    if (before != m_awaited.end() && before->second == shown) return;
    m_awaited.insert_or_assign(id, std::move(shown));
    m_book.tell(id);
}

const Approvals::Subject* Approvals::awaited(const domain::CaseId& id, const Step& step) const
{
    const auto known = m_awaited.find(id);
    const bool ofThis = known != m_awaited.end() && known->second.field == step.fills && !step.ofVisit;
    return ofThis ? &known->second : nullptr;
}

// L06: nobody authorises what he has begun or answered himself, in the case, in those around it, or in its visit.
bool Approvals::hadAHand(const domain::CaseId& id, const QString& number) const
{
    for (const Case* one = m_book.find(id); one; one = one->outer ? m_book.find(one->outer->id) : nullptr)
        if (one->hands.contains(number)) return true;
    const VisitStanding* visit = m_visits.find(m_book.visitOf(id).id);
    return visit && std::ranges::any_of(visit->said, [&](const auto& said) { return said.second.by == number; });
}

// Whatever he says, and of what.
std::optional<Error> Approvals::isNotHeard(const domain::CaseId& id, const Approval& approval) const
{
    if (hadAHand(id, approval.by())) return Error{Error::Kind::NotPermitted, words("error.approves_himself"), {}};
    if (!approval.holdsAt(m_parts.clock.now())) return Error{Error::Kind::Refused, words("error.approval_late"), {}};
    return {};
}

// E2: his word counts once; that it came twice is kept (E5).
Task<Expected<void>> Approvals::claim(const Approval& approval) const
{
    if (approval.claim()) co_return Expected<void>{};
    const auto recorded = co_await approval.recordAgain(QStringLiteral("error.approval_used"));
    if (!recorded) co_return std::unexpected(recorded.error());
    co_return failure(Error::Kind::Refused, words("error.approval_used"));
}

// E2: an approval counts for exactly what was seen; a new day may have changed it, or who is here at all.
Expected<Approvals::Subject> Approvals::lookedAt(const domain::CaseId& id, const Step& step, const Approval& approval)
{
    const auto seen = m_awaited.find(id);
    if (seen == m_awaited.end()) return failure(Error::Kind::Refused, words("error.nothing_to_approve"));
    if (const auto no = isNotHeard(id, approval)) return std::unexpected(*no);
    const bool sawThis = approval.seen == codeOf(m_book.at(id), seen->second);
    Subject now = awaited(id, step) ? subjectOf(step) : Subject{};
    if (now != seen->second) {
        seen->second = std::move(now);
        return failure(Error::Kind::Refused, words("error.approval_is_stale"));
    }
    if (!sawThis) return failure(Error::Kind::Refused, words("error.approval_is_stale"));
    Subject subject = subjectOf(step, approval.fen);
    const bool namesNoFee = subject.ruling.reason == QLatin1String("fee_not_configured") && !subject.ruling.feeFen;
    if (approval.granted() && namesNoFee && step.kind == StepKind::Decide)
        return failure(Error::Kind::BadInput, words("error.amount_missing"), subject.field);
    return subject;
}

Task<Expected<void>> Approvals::take(domain::CaseId id, Approval approval, Errand by)
{
    const auto first = co_await claim(approval);
    if (!first) co_return std::unexpected(first.error());
    const Step step = m_book.at(id).next();
    const auto subject = lookedAt(id, step, approval);
    Expected<QString> digest = QString();
    if (subject) digest = co_await digestOf(id, *subject);
    else digest = std::unexpected(subject.error());
    const auto recorded = co_await approval.record(digest ? QString() : digest.error().happened.id);
    if (!recorded) co_return std::unexpected(recorded.error());
    if (!digest) co_return std::unexpected(digest.error());
    if (step.kind == StepKind::SettleFee) co_return co_await giveBack(id, step, *digest, approval, by.by());
    co_return co_await decide(id, *subject, *digest, approval, by.by());
}

QString codeOfReprint(const domain::CaseId& id, const QString& field, int copy)
{
    const QStringList parts{id.text, field, QString::number(copy)};
    return QString::fromLatin1(crypto::sm3(parts.join(u'/').toUtf8()).toHex());
}

// rules.md §19: evidence that goes out a third time.
Task<Expected<void>> Approvals::takeForReprint(domain::CaseId id, Approval approval, QString code)
{
    const auto first = co_await claim(approval);
    if (!first) co_return std::unexpected(first.error());
    std::optional<Error> no = isNotHeard(id, approval);
    if (!no && approval.seen != code) no = Error{Error::Kind::Refused, words("error.approval_is_stale"), {}};
    const auto recorded = co_await approval.record(no ? no->happened.id : QString());
    if (!recorded) co_return std::unexpected(recorded.error());
    if (no) co_return std::unexpected(*no);
    co_return Expected<void>{};
}

Json Approvals::shownOf(const Case& one, const Subject& seen) const
{
    Json answers = Json::object();
    for (const workflows::FieldState& field : one.record().fields())
        if (field.nature == workflows::Nature::Answer && field.filled) answers[field.name.toStdString()] = field.value;
    return {{"case", one.id.text.toStdString()},
            {"field", seen.field.toStdString()},
            {"facts", seen.facts},
            {"ruling", workflows::kept(seen.ruling)},
            {"answers", answers},
            {"visit", m_visits.present(m_book.visitOf(one).id).toJson()}};
}

QString Approvals::codeOf(const Case& one, const Subject& shown) const
{
    return QString::fromLatin1(crypto::sm3(QByteArray::fromStdString(bare(shownOf(one, shown)).dump())).toHex());
}

// E2: the digest says exactly what was seen.
Task<Expected<QString>> Approvals::digestOf(domain::CaseId id, Subject seen) const
{
    const auto digest = co_await m_parts.journal.digest(id, shownOf(m_book.at(id), seen));
    if (!digest) co_return std::unexpected(digest.error());
    co_return QString::fromLatin1(digest->bytes.toHex());
}

Task<Expected<void>> Approvals::decide(domain::CaseId id, Subject seen, QString digest, Approval approval,
                                       QString teller)
{
    forget(id);
    Json value = workflows::verdictOf(seen.facts, seen.ruling, m_book.at(id).visit().present);
    value["approved_by"] = approval.by().toStdString();
    value["digest"] = digest.toStdString();
    value["refused"] = approval.granted() ? "" : "not_approved";
    if (!approval.granted()) value["declined"] = personal(approval.reason);  // whatever he typed
    co_return co_await m_book.fill(id, seen.field, std::move(value), teller);
}

// Declined, the money stays owed and the case open, and the case says so. Cash: the entry is the move; a card: the
// bank is asked.
Task<Expected<void>> Approvals::giveBack(domain::CaseId id, Step step, QString digest, Approval approval,
                                         QString teller)
{
    if (!approval.granted()) {
        const Json body{{"field", step.fills.toStdString()},
                        {"by", approval.by().toStdString()},
                        {"digest", digest.toStdString()},
                        {"reason", personal(approval.reason)}};
        const auto kept = co_await m_book.write(id, QStringLiteral("declined"), body, teller);
        if (!kept) co_return std::unexpected(kept.error());
        co_return Expected<void>{};
    }
    forget(id);
    if (step.body["method"] == "card") {
        const Json approved{{"by", approval.by().toStdString()}, {"digest", digest.toStdString()}};
        const auto made = co_await m_deeds.intend(id, step, approved, teller);
        if (!made) co_return std::unexpected(made.error());
        const auto settled = co_await m_deeds.settle(id, step.fills);
        if (!settled) co_return std::unexpected(settled.error());
        co_return Expected<void>{};
    }
    Json back = step.outcomes.front();
    back["approved_by"] = approval.by().toStdString();
    back["digest"] = digest.toStdString();
    co_return co_await m_book.fill(id, step.fills, std::move(back), teller);
}

}  // namespace kapok::desk
