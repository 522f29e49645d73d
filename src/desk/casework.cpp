#include "desk/casework.h"

#include "workflows/walk.h"

#include <algorithm>

namespace kapok::desk {

using workflows::StepKind;

namespace {

bool isAnsweredOrder(const workflows::FieldState& field)
{
    return field.filled && field.nature == workflows::Nature::Order;
}

}  // namespace

Task<Expected<Standing>> Casework::start(domain::Business business)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    if (!m_reception.person()) co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    const auto wanted = m_reception.visit().person->document;
    const auto fresh = co_await m_reception.refresh();
    if (!fresh) co_return std::unexpected(fresh.error());
    const workflows::Workflow* workflow = m_parts.workflows.find(business);
    if (!workflow)
        co_return failure(Error::Kind::Refused, words("error.not_built_yet", {{"code", domain::codeOf(business)}}));
    // He may have gone meanwhile, and another one may have come: nothing is begun for him.
    if (!m_reception.person() || !(m_reception.visit().person->document == wanted))
        co_return failure(Error::Kind::Refused, words("error.no_person_open"));
    // The open case whose way leads to this business is taken up: what it still asks comes first.
    const workflows::Visit visit = m_reception.visit();
    const std::vector<domain::CaseId> open = m_reception.person()->openCases;
    for (const domain::CaseId& id : open)
        if (m_runner.book().at(id).business() == business) co_return co_await takeUp(id);
    for (const domain::CaseId& id : open)
        if (m_runner.book().at(id).next().whenHeComes && leadsTo(m_runner.book().at(id), business))
            co_return co_await seen(id, [=, this] { return m_runner.beginWaiting(id, visit, m_seat.number()); });
    const auto card = m_reception.cardFor(*workflow);
    if (!card) co_return std::unexpected(card.error());
    co_return co_await m_runner.begin(business, visit, *card, m_seat.number());
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
    if (m_seat.isEmpty()) co_return nobodyHere();
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    // Carried on in the visit of whom it is about, where he stands here now.
    if (m_reception.isOf(m_runner.book().at(id))) m_runner.book().restOn(id, m_reception.visit());
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, m_seat.number()); });
}

// What the province has answered changed the cards that stand on the screen: they are asked for again.
Task<Expected<Standing>> Casework::seen(domain::CaseId id, std::function<Task<Expected<Standing>>()> act)
{
    const auto answered = [this, id] {
        const Case* one = m_runner.book().find(id);
        return one ? std::ranges::count_if(one->record().fields(), isAnsweredOrder) : 0;
    };
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    const auto before = answered();
    const auto standing = co_await act();
    if (standing && answered() != before) {
        const auto fresh = co_await m_reception.cardsHaveChanged();
        if (!fresh) co_return std::unexpected(fresh.error());
    }
    co_return standing;
}

Task<Expected<Standing>> Casework::answer(domain::CaseId id, QString field, Json value)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    // A visit ends with its day: what is said after midnight goes into the one that he has now.
    CaseBook& book = m_runner.book();
    if (m_reception.isOf(book.at(id)) && book.visitOf(id).day != book.today()) book.restOn(id, m_reception.visit());
    co_return co_await seen(id, [=, this] { return m_runner.answer(id, field, value, m_seat.number()); });
}

Task<Expected<Standing>> Casework::takeBack(domain::CaseId id, QString field)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.takeBack(id, field, m_seat.number()); });
}

Task<Expected<Standing>> Casework::breakOff(domain::CaseId id)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.breakOff(id, m_seat.number()); });
}

Task<Expected<Standing>> Casework::goOn(domain::CaseId id)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.goOn(id, m_seat.number()); });
}

Task<Expected<int>> Casework::reprint(domain::CaseId id, QString field)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    const auto loaded = co_await m_runner.book().load(id);
    if (!loaded) co_return std::unexpected(loaded.error());
    co_return co_await m_runner.reprint(id, field, m_seat.number());
}

Task<Expected<Standing>> Casework::refuseForPapers(domain::CaseId id)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.refuseForPapers(id, m_seat.number()); });
}

Task<Expected<Standing>> Casework::usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    co_return co_await seen(id, [=, this] { return m_runner.usePad(id, pad, m_seat.number()); });
}

Task<Expected<Standing>> Casework::approve(domain::CaseId id, SecondPerson second, SecureBytes password)
{
    if (m_seat.isEmpty()) co_return nobodyHere();
    auto approval = co_await m_signIn.approval(second.number, std::move(password), m_seat.number(), second.granted);
    if (!approval) co_return std::unexpected(approval.error());
    approval->reason = second.reason;
    approval->fen = second.fen;
    co_return co_await seen(id, [=, this] { return m_runner.approve(id, *approval); });
}

std::vector<workflows::Step> Casework::wayOf(const Case& one) const
{
    workflows::WalkRules rules;
    rules.verdicts = [this](const workflows::Step& step) {
        const domain::Facts facts = m_runner.book().completed(step.facts);
        return std::vector<Json>{{{"facts", domain::toJson(facts)},
                                  {"ruling", workflows::kept(m_parts.rules(facts))},
                                  {"approved_by", ""},
                                  {"refused", ""}}};
    };
    return workflows::ordinaryWay(one.record(), rules);
}

}  // namespace kapok::desk
