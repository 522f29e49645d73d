#include "clerk.h"

#include "support/desk/life.h"
#include "support/desk/teller.h"

#include <stdexcept>

namespace kapok::day {

using desk::Standing;
using desk::WaitsFor;
using test::done;
using test::Stuck;
using workflows::StepKind;

namespace {

constexpr int mostActs = 80;

template <class T>
T whole(Expected<T> result)
{
    if (!result)
        throw Stuck("the desk says " + result.error().happened.id.toStdString() + ": " +
                    result.error().detail.toStdString());
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

// Until somebody else has to do something.
bool isOver(const Standing& now)
{
    return now.waitsFor == WaitsFor::Nobody || now.waitsFor == WaitsFor::World || now.waitsFor == WaitsFor::NextVisit;
}

}  // namespace

Served Clerk::serve(const QString& person, const QString& ref, const Request& request)
{
    m_ref = ref;
    m_request = &request;
    m_acts = 0;
    desk::Reception& reception = m_seat.counter().reception();
    whole(done(reception.open(person)));
    if (!ref.isEmpty()) reception.selectCard(ref);
    const auto begun = done(work().start(request.business));
    Served served;
    if (begun) served = whatCameOf(lead(*begun).id);
    else if (begun.error().kind == Error::Kind::Refused) served.how = begun.error().happened.id.toStdString();
    else whole(begun);
    m_seat.lay({});
    whole(done(reception.endVisit()));
    return served;
}

Standing Clerk::lead(Standing now)
{
    while (!isOver(now)) {
        if (++m_acts > mostActs)
            throw Stuck("no end at " + now.step.fills.toStdString() + ", which waits for " +
                        nameOf(now.waitsFor).toStdString());
        now = act(now);
    }
    return now;
}

Standing Clerk::act(const Standing& now)
{
    switch (now.waitsFor) {
    case WaitsFor::Teller:
    case WaitsFor::Citizen: return answer(now);
    case WaitsFor::SecondPerson: return approve(now);
    case WaitsFor::Card: m_seat.lay(m_ref); return whole(done(work().goOn(now.id)));
    case WaitsFor::InnerCase: {
        lead(whole(done(work().goOn(*now.inner))));
        return whole(done(work().goOn(now.id)));
    }
    case WaitsFor::Line:
    case WaitsFor::Device: {
        whole(done(m_seat.counter().sync()));
        return whole(done(work().goOn(now.id)));
    }
    case WaitsFor::World:
    case WaitsFor::NextVisit:
    case WaitsFor::Nobody: break;
    }
    return now;
}

Standing Clerk::answer(const Standing& now)
{
    const workflows::Step& step = now.step;
    if (step.kind == StepKind::WriteChip) {
        m_seat.lay(m_ref);
        const auto pad = std::make_shared<ports::Pad>();
        pad->put(desk::oldPinOnPad, SecureBytes("888888"));
        pad->put(desk::newPinOnPad, SecureBytes("246813"));
        return whole(done(work().usePad(now.id, pad)));
    }
    return whole(done(work().answer(now.id, step.fills, answerTo(step))));
}

Json Clerk::answerTo(const workflows::Step& step) const
{
    const bool changes = m_request->business == domain::Business::ChangeBank ||
                         m_request->business == domain::Business::ChangeBankSettle;
    const std::map<QString, Json> said{
        {QStringLiteral("who"), "holder"},          {QStringLiteral("reason"), toJson(m_request->reason)},
        {QStringLiteral("cause"), "personal"},      {QStringLiteral("linked"), "himself"},
        {QStringLiteral("number"), "keep"},         {QStringLiteral("appointment"), "now"},
        {QStringLiteral("channel"), "normal"},      {QStringLiteral("old_card"), changes ? "found" : "punched"},
        {QStringLiteral("recovered"), "punched"},   {QStringLiteral("pin_wish"), "keep"},
        {QStringLiteral("survivor"), toJson(m_ref)}};
    if (step.kind == StepKind::SettleFee) return {{"fen", step.body["fen"]}, {"method", "cash"}};
    if (step.ofVisit && step.fills == QLatin1String("papers")) return step.body["needs"];
    if (const auto known = said.find(step.fills); known != said.end()) return known->second;
    if (step.ofVisit) return true;
    return step.question.input == QLatin1String("list") ? step.question.example : step.outcomes.front();
}

// What is owed to the citizen is never declined here.
Standing Clerk::approve(const Standing& now)
{
    const QString by = QLatin1String(test::supervisorNumber);
    desk::SecondPerson second{.number = by, .granted = now.givesBack > 0 || m_request->granted, .seen = now.toSign};
    if (!second.granted) second.reason = QStringLiteral("not now");
    if (now.toApprove && now.toApprove->reason == QLatin1String("fee_not_configured")) second.fen = namedFee;
    return whole(done(work().approve(now.id, second, test::passwordOf(by))));
}

Served Clerk::whatCameOf(const domain::CaseId& id)
{
    desk::Runner& runner = m_seat.counter().runner();
    whole(done(runner.book().load(id)));
    const desk::Case& one = runner.book().at(id);
    const Standing now = runner.standing(one);
    Served served{.done = now.state == desk::StateWord::Accepted, .how = nameOf(now.state).toStdString()};
    for (const auto& field : one.record().fields()) {
        if (!field.filled || !field.value.is_object()) continue;
        if (!served.done && field.value.contains("ruling"))
            served.how += ' ' + field.value["ruling"].dump().substr(0, 90);
        if (!field.value.contains("fen")) continue;
        const auto fen = field.value["fen"].get<qint64>();
        (fen > 0 ? served.till.fees : served.till.paidOut) += std::abs(fen);
    }
    return served;
}

}  // namespace kapok::day
