#include "desk/casework.h"

#include "desk/asked_first.h"
#include "domain/typed_text.h"
#include "workflows/judging.h"
#include "workflows/walk.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;

namespace {

// A blank that is made into a card lies in the printer and is nobody's yet: what was read of it is no card of his.
bool isOfABlank(const workflows::FieldState& field)
{
    const QString name = field.name.section(u'.', 0, 0);
    return name == QLatin1String("blank") || name == QLatin1String("read_back");
}

bool isDoneAtTheChip(const workflows::FieldState& field)
{
    return field.filled && field.party == workflows::Party::Chip && !isOfABlank(field);
}

bool needsChip(const workflows::Step& step)
{
    return step.kind == StepKind::ReadChip || step.kind == StepKind::WriteChip;
}

// P1.6: a card is being made from the first question until the province knows which one it is. What comes then, the
// handing over, is no making.
bool isBeingMade(const Case& one)
{
    if (one.ended) return false;
    if (one.business() == domain::Business::InstantIssue) return true;
    const auto fields = one.record().outline();
    const auto completed = std::ranges::find(fields, QLatin1String("completed"), &workflows::FieldState::name);
    return completed != fields.end() && !completed->filled && one.record().opening().value("channel", "") == "instant";
}

}  // namespace

Task<Expected<Standing>> Casework::start(domain::Business business, Errand errand)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    if (!m_reception.person()) co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    if (business == domain::Business::InstantIssue)
        if (const auto makes = co_await m_authority.check(Right::MakeCards); !makes)
            co_return std::unexpected(makes.error());
    const auto fresh = co_await errand.after(m_reception.refresh());
    if (!fresh) co_return std::unexpected(fresh.error());
    const workflows::Workflow* workflow = m_parts.workflows.find(business);
    if (!workflow)
        co_return failure(Error::Kind::Refused, words("error.not_built_yet", {{"code", domain::codeOf(business)}}));
    // The open case whose way leads to this business is taken up: what it still asks comes first.
    const workflows::Visit visit = m_reception.visit();
    const std::vector<domain::CaseId> open = m_reception.person()->openCases;
    for (const domain::CaseId& id : open)
        if (const Case* one = m_runner.book().find(id); one && one->business() == business)
            co_return co_await takeUp(id, errand);
    for (const domain::CaseId& id : open)
        if (const Case* one = m_runner.book().find(id); one && one->next().whenHeComes && leadsTo(*one, business))
            co_return co_await seen(id, errand,
                                    [=, this](const Errand& now) { return m_runner.beginWaiting(id, visit, now); });
    const auto card = m_reception.cardFor(*workflow);
    if (!card) co_return std::unexpected(card.error());
    const auto possible = co_await errand.after(askFirst(business, *visit.person, m_parts));
    if (!possible) co_return std::unexpected(possible.error());
    co_return co_await m_runner.begin(business, visit, *card, errand);
}

// A record names the businesses that it carries out inside when he comes.
bool Casework::leadsTo(const Case& one, domain::Business business) const
{
    const auto way = wayOf(one);
    return std::ranges::any_of(way, [&](const workflows::Step& step) {
        return step.kind == StepKind::Inside && step.request == domain::nameOf(business);
    });
}

Task<Expected<Standing>> Casework::takeUp(domain::CaseId id)
{
    if (m_authority.has(Right::Look) && !m_authority.has(Right::Serve)) co_return co_await look(id);
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await takeUp(id, m_seat.errand());
}

Task<Expected<Standing>> Casework::look(domain::CaseId id)
{
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    CaseBook& book = m_runner.book();
    const auto loaded = co_await m_seat.errand().after(book.load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    book.takeInHand(id);
    co_return m_runner.standing(book.at(id));
}

Task<Expected<Standing>> Casework::takeUp(domain::CaseId id, Errand errand)
{
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    // Carried on in the visit of whom it is about, where he stands here now.
    if (m_reception.isOf(m_runner.book().at(id))) m_runner.book().restOn(id, m_reception.visit());
    co_return co_await seen(id, errand, [=, this](const Errand& now) { return m_runner.goOn(id, now); });
}

// What the province has answered changed the cards that stand on the screen: they are asked for again.
Task<Expected<Standing>> Casework::seen(domain::CaseId id, Errand errand, Wish wish)
{
    const auto answered = [this, id] {
        const Case* one = m_runner.book().find(id);
        return one ? answeredOrders(*one) : 0;
    };
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    // L01: whatever he wants of it may lead on to the next blank.
    if (isBeingMade(m_runner.book().at(id)))
        if (const auto makes = co_await m_authority.check(Right::MakeCards); !makes)
            co_return std::unexpected(makes.error());
    const auto before = answered();
    const AtTheChip chip = atTheChip(id);
    const auto standing = co_await wish(errand);
    lookForCard(id, chip);
    if (standing && answered() != before && errand.stands()) {
        const auto fresh = co_await m_reception.cardsHaveChanged();
        if (!fresh) co_return std::unexpected(fresh.error());
    }
    co_return standing;
}

Casework::AtTheChip Casework::atTheChip(const domain::CaseId& id) const
{
    const Case* one = m_runner.book().find(id);
    if (!one) return {};
    return {std::ranges::count_if(one->record().fields(), isDoneAtTheChip), one->ended.has_value()};
}

// His card was used, and nothing that is still to come needs it.
void Casework::lookForCard(const domain::CaseId& id, const AtTheChip& before)
{
    const AtTheChip now = atTheChip(id);
    if (now.done == 0 || now == before) return;
    const Case& one = m_runner.book().at(id);
    if (std::ranges::none_of(wayOf(one), needsChip)) m_cards.used(*one.visit().person);
}

Task<Expected<Standing>> Casework::answer(domain::CaseId id, QString field, Json value, Signing signing)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand errand = m_seat.errand();
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    // A visit ends with its day: what is said after midnight goes into the one that he has now.
    CaseBook& book = m_runner.book();
    if (m_reception.isOf(book.at(id)) && book.visitOf(id).day != book.today()) book.restOn(id, m_reception.visit());
    co_return co_await seen(id, errand,
                            [=, this](const Errand& now) { return m_runner.answer(id, field, value, now, signing); });
}

Task<Expected<Standing>> Casework::takeBack(domain::CaseId id, QString field)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await seen(id, m_seat.errand(),
                            [=, this](const Errand& now) { return m_runner.takeBack(id, field, now); });
}

Task<Expected<Standing>> Casework::breakOff(domain::CaseId id)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await seen(id, m_seat.errand(), [=, this](const Errand& now) { return m_runner.breakOff(id, now); });
}

Task<Expected<Standing>> Casework::goOn(domain::CaseId id)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await seen(id, m_seat.errand(), [=, this](const Errand& now) { return m_runner.goOn(id, now); });
}

Task<Expected<int>> Casework::reprint(domain::CaseId id, QString field)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand errand = m_seat.errand();
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await m_runner.reprint(id, field, errand);
}

Task<Expected<int>> Casework::reprint(domain::CaseId id, QString field, SecondPerson second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand errand = m_seat.errand();
    auto approval = co_await m_signIn.approval(second.number, std::move(password), errand.by(), true);
    if (!approval) co_return std::unexpected(approval.error());
    approval->seen = second.seen;
    const Approval given = *approval;
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    Expected<int> copy = std::unexpected(loaded ? Error{} : loaded.error());
    if (loaded) copy = co_await m_runner.reprint(id, field, errand, given);
    const auto recorded = co_await given.record(copy ? QString() : copy.error().happened.id);
    if (!recorded) co_return std::unexpected(recorded.error());
    co_return copy;
}

Task<Expected<std::vector<MessageItem>>> Casework::messages()
{
    const auto allowed = co_await m_authority.check(Right::Look);
    if (!allowed) co_return std::unexpected(allowed.error());
    auto items = co_await messageList(m_runner, m_parts);
    if (!items && items.error().kind == Error::Kind::Damaged) m_parts.rows.makeAnew(m_parts.journal.head());
    co_return items;
}

Task<Expected<void>> Casework::resend(domain::CaseId id, QString field)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    const Errand errand = m_seat.errand();
    const auto loaded = co_await errand.after(m_runner.book().load(id));
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await m_runner.resend(id, field, errand);
}

Task<Expected<void>> Casework::hold(domain::CaseId id, QString field, QString why)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await m_runner.outbox().hold(id, field, why, m_seat.errand());
}

Task<Expected<void>> Casework::release(domain::CaseId id, QString field)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await m_runner.outbox().release(id, field, m_seat.errand());
}

Task<Expected<void>> Casework::sendAgain(QString wanted)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await m_runner.again().send(wanted, m_seat.errand());
}

Task<Expected<void>> Casework::closeAgain(QString wanted, QString note)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await m_runner.again().close(wanted, note, m_seat.errand());
}

Task<Expected<void>> Casework::closeConflict(domain::OperationId operation, Holds which, QString why)
{
    const auto allowed = co_await m_authority.check(Right::Approve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await m_runner.conflicts().close(operation, which, why, m_seat.errand());
}

Task<Expected<Standing>> Casework::refuseForPapers(domain::CaseId id)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await seen(id, m_seat.errand(),
                            [=, this](const Errand& now) { return m_runner.refuseForPapers(id, now); });
}

Task<Expected<Standing>> Casework::usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    co_return co_await seen(id, m_seat.errand(),
                            [=, this](const Errand& now) { return m_runner.usePad(id, pad, now); });
}

// What a second person says is written down whatever comes of it: also where nobody is here any more to hear it.
Task<Expected<Standing>> Casework::approve(domain::CaseId id, SecondPerson second, SecureBytes password)
{
    const auto allowed = co_await m_authority.check(Right::Serve);
    if (!allowed) co_return std::unexpected(allowed.error());
    // A remark like any other; he is asked for his password anew only for one that can be kept.
    const bool writes = !second.reason.isEmpty();
    if (const auto wrong = writes ? domain::wrongWith(domain::TextForm::Words, second.reason) : std::nullopt)
        co_return failure(Error::Kind::BadInput, *wrong);
    const Errand errand = m_seat.errand();
    auto approval = co_await m_signIn.approval(second.number, std::move(password), errand.by(), second.granted);
    if (!approval) co_return std::unexpected(approval.error());
    approval->reason = second.reason;
    approval->fen = second.fen;
    approval->seen = second.seen;
    if (!second.granted) approval->code = declineCodes().contains(second.code) ? second.code : declineCodes().back();
    const Approval given = *approval;
    const auto standing =
        co_await seen(id, errand, [=, this](const Errand& now) { return m_runner.approve(id, given, now); });
    const auto recorded = co_await given.record(standing ? QString() : standing.error().happened.id);
    if (!recorded) co_return std::unexpected(recorded.error());
    co_return standing;
}

std::vector<workflows::Step> Casework::wayOf(const Case& one) const
{
    workflows::WalkRules rules;
    rules.verdicts = [this](const workflows::Step& step) {
        const domain::Facts facts = m_runner.book().completed(step.facts);
        return std::vector<Json>{workflows::verdictOf(domain::toJson(facts), m_parts.rules(facts), {})};
    };
    return workflows::ordinaryWay(one.record(), rules);
}

}  // namespace kapok::desk
