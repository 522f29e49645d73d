#include "support/desk/practice.h"

#include "domain/stock.h"
#include "support/desk/life.h"

namespace kapok::test {

static_assert(complete<Preparation>);
static_assert(complete<Practice>);
static_assert(complete<Making>);
static_assert(complete<Following>);

using P = Practice;

namespace {

Question asked(const char* id, const char* input, Json example)
{
    return {.text = words(id), .input = QString::fromLatin1(input), .example = std::move(example)};
}

// Whatever these businesses move is an old thing that comes to the bin: no blank of the desk's is touched.
Moved handedIn(const QString& what, const QString& reason = {})
{
    return {what, domain::stock::recovered, domain::stock::outside, domain::stock::bin, reason};
}

}  // namespace

Step next(const Preparation& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (!p.agrees) return askCitizen<&Preparation::agrees>(asked("question.who", "flag", true));
    if (!p.verdict && !p.visit.present.who) return askVisit(QStringLiteral("who"), questions::who());
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

domain::Facts::Request requestOf(const P& p) { return {.business = P::business, .reason = *p.reason}; }
Json sheetOf(const P& p, Receipt) { return receiptOf(p, "paper.receipt.apply"); }

Json sheetOf(const P& p, Slip)
{
    Sheet sheet("paper.slip.collect");
    sheet.citizen(p.visit);
    if (paid(p.balance) != 0) sheet.money("paper.row.paid_out", paid(p.balance));
    return sheet.json();
}

namespace {

// Whoever brings something back that broke is owed 3 yuan. They are handed out before anything is ordered, so that a no
// must take them back; where money is due because of an order, it is handed out behind it.
std::optional<Step> handOver(const P& p)
{
    return payOut<&P::balance>(p.balance, *p.reason == QLatin1String("damaged") ? 300 : 0);
}

// A blank that is spoiled goes to the bin, and the next one is tried; three times and no more.
std::optional<Step> makeCopy(const Making& m)
{
    const auto spoiled = [&](const QString& key) { return m.copy[key] && !m.copy[key]->spoiled.isEmpty(); };
    for (const QString& key : keysOf<Numbers<3>>())
        if (spoiled(key) && !m.bin[key])
            return moveStock<&Making::bin>(handedIn(m.copy[key]->object, m.copy[key]->spoiled), key);
    const auto now = attemptOf(m.copy);
    if (!now || m.copy[*now]) return std::nullopt;
    if (!m.blank[*now]) return ask<&Making::blank>(asked("question.who", "text", ("B" + *now).toStdString()), *now);
    return make<&Making::copy>("practice", *m.blank[*now], Json::object(), *now);
}

Step reserveFor(const Making& m, const QString& service)
{
    return order<&Making::services>(ReserveAccount{*m.visit.person, service + u'-' + m.visit.id}, service);
}

}  // namespace

Step next(const Practice& p)
{
    if (auto no = refusal(p)) return refuse(p, *no);
    if (!p.reason)
        return ask<&P::reason>(
            questions::options("question.who", "reason", {"lost", "damaged", "by_wish", "information_wrong"}));
    if (!p.remark) return ask<&P::remark>(asked("question.who", "text", "left in a bus"));
    if (!p.since) return ask<&P::since>(asked("question.who", "date", "2021-07-01"));
    if (!p.consent) return askCitizen<&P::consent>(asked("question.who", "flag", true));
    if (auto first = workflows::begin(p)) return *first;
    if (auto agreed = agree(p)) return *agreed;
    if (!p.preparation) return inside<&P::preparation>(Preparation{p.visit});
    if (awaitsInside(p))
        if (auto paper = papers(p)) return *paper;
    if (!provisional(p) && !toldAnybody(p))
        if (auto step = handOver(p)) return *step;
    if (!p.order) return order<&P::order>(OrderCard{*p.visit.person, {QStringLiteral("id_card")}});
    if (auto step = cardIsMade(p)) return *step;
    if (!p.chip) return readChip<&P::chip>(ChipOf{p.made->card, p.visit});
    if (!p.pin)
        return writeChip<&P::pin>("change_pin", asked("question.pin_new", "pin", "888888 246813"),
                                  {{"identification", p.chip->identification.toStdString()}});
    if (!p.moved) return moveStock<&P::moved>(handedIn(p.order->card));
    if (auto step = handOver(p)) return *step;
    if (!p.slip) return print<&P::slip>(sheetOf(p, Slip{}));
    return workflows::done();
}

Step next(const Making& m)
{
    if (auto no = refusal(m)) return refuse(m, *no);
    if (!m.cards) return enquire<&Making::cards>(CardsOfPerson{*m.visit.person});
    if (auto step = makeCopy(m)) return *step;
    if (auto step = nextOf(m.services, keysOf<Services>(), [&](const QString& key) { return reserveFor(m, key); }))
        return *step;
    if (!m.slip)
        return print<&Making::slip>(
            Sheet("paper.slip.collect").citizen(m.visit).results("services", m.services).json());
    return workflows::done();
}

Step next(const Following& f)
{
    if (auto no = refusal(f)) return refuse(f, *no);
    if (!f.application) return ask<&Following::application>(asked("question.who", "text", "A1"));
    if (!f.made) return wait<&Following::made>(CardMade{*f.application});
    if (!f.slip) return print<&Following::slip>(Sheet("paper.slip.collect").citizen(f.visit).json());
    return workflows::done();
}

const Workflows& withPractice()
{
    static const Workflows all = [] {
        std::vector<Workflow> list = Workflows::ofThisHouse().list();
        std::erase_if(list, [](const Workflow& one) {
            return one.business == Practice::business || one.business == Preparation::business ||
                   one.business == Making::business || one.business == Following::business;
        });
        list.push_back(workflow<Practice>());
        list.push_back(workflow<Preparation>());
        list.push_back(workflow<Making>());
        list.push_back(workflow<Following>());
        return Workflows(std::move(list));
    }();
    return all;
}

domain::Ruling practiceRules(const domain::Facts& facts)
{
    const bool prepares = facts.request.business == Preparation::business;
    if (!prepares && facts.request.business != Practice::business) return houseRules(facts);
    domain::Ruling ruling{.outcome = domain::Outcome::Accept,
                          .papers = {QStringLiteral("receipt")},
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
    if (wish) ruling.outcome = domain::Outcome::Authorise, ruling.reason = QStringLiteral("second_person");
    if (reason == QLatin1String("information_wrong")) {
        ruling.outcome = domain::Outcome::Authorise;
        ruling.reason = QStringLiteral("fee_not_configured");
        ruling.feeFen = facts.request.feeFen;
    }
    if (facts.request.waiver) {
        ruling.outcome = domain::Outcome::Authorise;
        ruling.reason = QStringLiteral("second_person");
        ruling.feeFen = 0;
    }
    return ruling;
}

}  // namespace kapok::test
