#include "support/desk/practice.h"

#include "support/desk/life.h"
#include "workflows/case_facts.h"
#include "workflows/steps.h"

namespace kapok::test {

static_assert(complete<Preparation>);
static_assert(complete<Practice>);

using P = Practice;

namespace {

Question asked(const char* id, const char* input, Json example)
{
    return {.text = words(id), .input = QString::fromLatin1(input), .example = std::move(example)};
}

domain::Facts factsOf(const P& p)
{
    return caseFacts(p.visit, {QStringLiteral("holder"), {QStringLiteral("id_card")}}, p.cards, {},
                     {.business = P::business, .reason = *p.reason});
}

// Asked again when the province has accepted: the line is known to be there then.
domain::Facts acceptedFactsOf(const P& p)
{
    domain::Facts facts = factsOf(p);
    facts.today = p.visit.day;
    facts.online = true;
    return facts;
}

bool provisional(const P& p) { return p.verdict->outcome == domain::Outcome::Provisional; }
const domain::Ruling& ruling(const P& p) { return p.terms.ruling ? *p.terms.ruling : *p.verdict.ruling; }

// A provisional case takes no money; what it owes is taken when the citizen is here next.
qint64 due(const P& p) { return ruling(p).feeFen.value_or(paid(p.fee)); }
bool isHere(const P& p) { return !p.order.accepted() || bool(p.made); }

Json sheetOf(const char* title, const P& p)
{
    Sheet sheet(title);
    sheet.citizen(p.visit);
    sheet.terms(ruling(p));
    sheet.said("paper.row.state", words(p.order.accepted() ? "paper.state.handed_over" : "paper.state.not_answered"));
    return sheet.json();
}

Json slipOf(const P& p) { return sheetOf("paper.slip.collect", p); }
Json receiptOf(const P& p) { return sheetOf("paper.receipt.apply", p); }

}  // namespace

Step next(const Preparation& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (!p.agrees) return askCitizen<&Preparation::agrees>(asked("question.who", "flag", true));
    if (!p.verdict) {
        domain::Facts facts{.person = domain::factsOf(*p.visit.person)};
        facts.request = {.business = Preparation::business};
        if (!*p.agrees) facts.request.reason = QStringLiteral("by_wish");
        return decide<&Preparation::verdict>(facts);
    }
    if (!p.order)
        return order<&Preparation::order>(ReserveAccount{*p.visit.person, QStringLiteral("practice-") + p.visit.id});
    return workflows::done();
}

Step next(const Practice& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (!p.reason) return ask<&P::reason>(questions::options("question.who", "reason", {"lost", "damaged", "by_wish"}));
    if (!p.remark) return ask<&P::remark>(asked("question.who", "text", "left in a bus"));
    if (!p.since) return ask<&P::since>(asked("question.who", "date", "2021-07-01"));
    if (!p.consent) return askCitizen<&P::consent>(asked("question.who", "flag", true));
    if (!p.cards) return enquire<&P::cards>(CardsOfPerson{*p.visit.person});
    if (!p.verdict) return decide<&P::verdict>(factsOf(p));
    if (isHere(p) && paid(p.fee) != due(p)) return settleFee<&P::fee>(due(p));
    if (!p.preparation) return inside<&P::preparation>(Preparation{p.visit});
    if (!p.slip && (provisional(p) || p.order.waiting())) return print<&P::slip>(slipOf(p));
    if (!p.order) return order<&P::order>(OrderCard{*p.visit.person, {QStringLiteral("id_card")}});
    if (provisional(p) && !p.terms) return decide<&P::terms>(acceptedFactsOf(p));
    if (!p.receipt) return print<&P::receipt>(receiptOf(p));
    if (!p.account && !p.account.waiting())
        return order<&P::account>(ReserveAccount{*p.visit.person, p.order->application});
    if (!p.made) return wait<&P::made>(CardMade{p.order->application});
    if (!p.told && p.visit.person->mobile)
        return message<&P::told>(personal(p.visit.person->mobile->bare(ForCodec{}).text), words("message.card_made"));
    if (!p.collect) return whenHeComes<&P::collect>(Collect{.visit = p.visit, .card = p.made->card});
    if (!p.chip) return readChip<&P::chip>(ChipOf{p.made->card, p.visit});
    if (!p.pin)
        return writeChip<&P::pin>("change_pin", asked("question.pin_new", "pin", "888888 246813"),
                                  {{"identification", p.chip->identification.toStdString()}});
    if (!p.moved) return moveStock<&P::moved>(Moved{p.order->card, QStringLiteral("citizen")});
    if (!p.account) return order<&P::account>(ReserveAccount{*p.visit.person, p.order->application});
    return workflows::done();
}

const Workflows& withPractice()
{
    static const Workflows all = [] {
        std::vector<Workflow> list = Workflows::ofThisHouse().list();
        std::erase_if(list, [](const Workflow& one) {
            return one.business == Practice::business || one.business == Preparation::business;
        });
        list.push_back(workflow<Practice>());
        list.push_back(workflow<Preparation>());
        return Workflows(std::move(list));
    }();
    return all;
}

domain::Ruling practiceRules(const domain::Facts& facts)
{
    const bool prepares = facts.request.business == Preparation::business;
    if (!prepares && facts.request.business != Practice::business) return houseRules(facts);
    domain::Ruling ruling{.outcome = domain::Outcome::Accept,
                          .basis = {QStringLiteral("P0.0")},
                          .pack = {.name = QStringLiteral("practice")}};
    const QString reason = facts.request.reason.value_or(QString());
    const bool wish = reason == QLatin1String("by_wish");
    if (prepares) {
        if (wish) ruling.outcome = domain::Outcome::Refuse, ruling.reason = QStringLiteral("refused");
        return ruling;
    }
    if (!facts.online) {
        ruling.outcome = domain::Outcome::Provisional;
        ruling.reason = QStringLiteral("province_not_reached");
        return ruling;
    }
    ruling.feeFen = wish ? 5000 : reason == QLatin1String("lost") ? 2000 : 0;
    ruling.promised = facts.today.addDays(30);
    if (wish) ruling.outcome = domain::Outcome::Authorise;
    return ruling;
}

}  // namespace kapok::test
