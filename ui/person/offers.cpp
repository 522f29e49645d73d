#include "ui/person/offers.h"

#include "ui/person/strip.h"

#include <algorithm>

namespace kapok::ui {
namespace {

// A road is a business of ours, or a way that leads elsewhere.
RoadStep roadStep(const Phrases& phrases, const QString& code)
{
    const auto business = domain::businessOfName(code);
    if (!business) return {{}, phrases.word("road", code), {}, false};
    return {domain::codeOf(*business), phrases.business(*business), {}, true};
}

// 13: what can be done about a loss depends on whether the card was found; these are two ways and no order of steps.
bool isAChoice(const QStringList& then)
{
    return then == QStringList{QStringLiteral("release_temporary"), QStringLiteral("loss_formal")} ||
           then == QStringList{QStringLiteral("replace"), QStringLiteral("release_formal")};
}

std::vector<RoadStep> roadOf(const Phrases& phrases, const QStringList& then)
{
    std::vector<RoadStep> road;
    for (const QString& code : then) {
        road.push_back(roadStep(phrases, code));
        if (isAChoice(then)) road.back().note = phrases.word("view.way_where", code);
    }
    return road;
}

}  // namespace

QString roadLine(const Phrases& phrases, const QStringList& then)
{
    QStringList steps;
    for (const RoadStep& step : roadOf(phrases, then)) {
        const QString name = step.code.isEmpty() ? step.name : step.code + u' ' + step.name;
        steps.append(step.note.isEmpty() ? name : phrases.say("view.one_way", {{"where", step.note}, {"way", name}}));
    }
    return steps.join(QStringLiteral(" • "));
}

bool canBegin(const domain::Ruling& ruling)
{
    return ruling.mayStart() || ruling.outcome == domain::Outcome::AcceptAfter;
}

namespace {

bool canBeGone(const desk::PersonAtCounter& person, domain::Business business)
{
    const auto found = std::ranges::find(person.possible, business, &desk::Possibility::business);
    return found != person.possible.end() && found->built && canBegin(found->ruling);
}

// What the business would bring about is so already: the card is no hindrance, and is not named as one.
const char* doneAlready(domain::Business business, const domain::Card& card)
{
    using domain::Business;
    const bool inUse = card.production == domain::Production::Collected;
    const QString status = card.status().value_or(QString());
    const bool lost = status == QLatin1String("temporary_loss") || status == QLatin1String("formal_loss");
    const bool counts = lost || status == QLatin1String("normal") || status == QLatin1String("not_activated");
    switch (business) {
    case Business::Activate: return status == QLatin1String("normal") ? "view.is_active_already" : nullptr;
    case Business::LossTemporary:
    case Business::LossFormal: return lost ? "view.is_lost_already" : nullptr;
    case Business::Collect: return inUse ? "view.is_collected_already" : nullptr;
    case Business::ReleaseTemporary:
    case Business::ReleaseFormal: return inUse && counts && !lost ? "view.is_not_lost" : nullptr;
    default: return nullptr;
    }
}

// The sentence for what is so already; none where the card itself is in the way.
const char* doneAlready(const desk::PersonAtCounter& person, domain::Business business, const domain::Ruling& ruling)
{
    const auto card = std::ranges::find(person.cards, person.selectedCard, &domain::Card::ref);
    if (ruling.reason != QLatin1String("status_forbids") || card == person.cards.end()) return nullptr;
    return doneAlready(business, *card);
}

// 13: what stands in the way, whatever code says so: of a card in temporary loss one sentence for all.
QString whatForbids(const Phrases& phrases, const desk::PersonAtCounter& person, domain::Business business,
                    const QString& reason)
{
    const auto card = std::ranges::find(person.cards, person.selectedCard, &domain::Card::ref);
    const bool isItsStatus = reason == QLatin1String("status_forbids") || reason == QLatin1String("ecard_card_state");
    if (!isItsStatus || card == person.cards.end()) return phrases.word("view.reason", reason);
    if (const char* done = doneAlready(business, *card)) return phrases.say(done);
    const bool isInUse = card->status() == QLatin1String("normal");
    if (isInUse && card->expires && *card->expires < person.visit.day) return phrases.say("view.card_has_expired");
    return phrases.say("view.card_is", {{"status", cardStatus(phrases, *card)}});
}

// What comes before the business itself.
QStringList firstOf(const domain::Ruling& ruling, domain::Business business)
{
    QStringList first = ruling.then;
    first.removeAll(domain::nameOf(business));
    return first;
}

OfferRow offer(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Possibility& possible)
{
    const domain::Ruling& ruling = possible.ruling;
    OfferRow row{.code = domain::codeOf(possible.business), .name = phrases.business(possible.business)};
    row.initials = phrases.word("initials", domain::nameOf(possible.business));
    const bool firstThings = ruling.outcome == domain::Outcome::AcceptAfter;
    row.possible = ruling.mayStart() || firstThings;
    row.fee = phrases.money(ruling.terms.feeFen ? ruling.terms.feeFen : std::optional<qint64>(0));
    if (ruling.papers.contains(QStringLiteral("receipt")) && !ruling.terms.feeFen)
        row.fee = phrases.money(std::nullopt);
    row.ready = phrases.days(ruling.terms.workingDays);
    row.papers = phrases.list(ruling.needs, "option.document");
    row.side = sideOf(phrases, possible.business, ruling);
    if (row.possible || possible.cardsUnknown) {
        row.startCode = row.code;
        row.startName = row.name;
    }
    if (firstThings) {  // design.md "Inner cases": what comes first is done inside
        row.papers =
            phrases.say("view.first_inside", {{"road", roadLine(phrases, firstOf(ruling, possible.business))}});
        for (const QString& code : ruling.then) row.side.road.push_back(roadStep(phrases, code));
    }
    // What the rules know nothing of may be wished though nothing asks for it: that is said where the papers stand.
    if (row.possible && ruling.reason && !domain::isDecided(possible.business))
        row.papers = phrases.word("view.reason", *ruling.reason);
    if (row.possible) return row;
    if (possible.cardsUnknown) {
        const QStringList wait{QStringLiteral("when_line_is_up")};
        row.reason = phrases.word("view.reason", QStringLiteral("province_not_reached"));
        row.road = roadLine(phrases, wait);
        row.side.readAloud = phrases.say("error.cards_not_known");
        row.side.road = {roadStep(phrases, wait.front())};
        return row;
    }
    row.reason = whatForbids(phrases, person, possible.business, ruling.reason.value_or(QString()));
    row.side.readAloud = whyNotNow(phrases, person, possible);
    if (doneAlready(person, possible.business, ruling)) {
        // A card that was handed out asks for nothing further; what is lost leaves the choice of what to do now.
        if (possible.business == domain::Business::Collect) {
            row.side.road.clear();
            return row;
        }
    }
    row.road = roadLine(phrases, ruling.then);
    // The primary button offers the first step of the road that can be gone, never the refused business; between two
    // ways the teller chooses.
    const auto canBe = [&](const QString& code) {
        const auto business = domain::businessOfName(code);
        return business && canBeGone(person, *business);
    };
    if (isAChoice(ruling.then) && std::ranges::all_of(ruling.then, canBe)) return row;
    for (const QString& code : ruling.then) {
        if (const auto first = domain::businessOfName(code); first && canBeGone(person, *first)) {
            row.startCode = domain::codeOf(*first);
            row.startName = phrases.business(*first);
            break;
        }
    }
    return row;
}

}  // namespace

SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling, bool underWay)
{
    SideView side;
    const bool refused = !canBegin(ruling) && !underWay;
    side.icon = refused ? QStringLiteral("ban") : QString();
    side.heading =
        refused ? phrases.say("view.why_not", {{"business", phrases.business(business)}}) : phrases.business(business);
    side.readAloud = phrases.text(ruling);
    // What it costs does not wait for the paper that is still to be shown.
    const std::optional<qint64> fee = underWay && !ruling.feeFen ? ruling.terms.feeFen : ruling.feeFen;
    if (fee) side.fee = phrases.money(fee);
    if (ruling.promised) {
        side.promise = phrases.dayWithWeekday(*ruling.promised);
        side.promiseNote =
            ruling.promised->toString(Qt::ISODate) + QStringLiteral(" • ") + phrases.days(ruling.terms.workingDays);
    }
    if (ruling.accountNumber == QStringLiteral("changes")) {
        side.warning = phrases.say("view.account_changes");
        side.warningText = phrases.say("view.account_changes_text");
    }
    if (refused) side.road = roadOf(phrases, ruling.then);
    for (const QString& paper : ruling.needs) {
        const bool missing = ruling.missing.contains(paper);
        side.papers.push_back({QStringLiteral("id-card"), phrases.word("option.document", paper),
                               missing ? phrases.say("view.to_be_shown") : QString()});
    }
    side.basis = ruling.basis;
    side.pack = phrases.say("view.pack", {{"name", ruling.pack.name}, {"from", ruling.pack.effectiveFrom}});
    return side;
}

QString whyNotNow(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Possibility& possible)
{
    const char* done = doneAlready(person, possible.business, possible.ruling);
    if (done) return phrases.say(done);
    const QString text = phrases.text(possible.ruling);
    // What a business says by itself has no sentence of the rules: its reason is one.
    return text.isEmpty() && possible.ruling.reason ? phrases.word("reason", *possible.ruling.reason) : text;
}

std::vector<OfferRow> offersOf(const Phrases& phrases, const desk::PersonAtCounter& person)
{
    std::vector<OfferRow> rows;
    for (const desk::Possibility& possible : person.possible)
        if (possible.built) rows.push_back(offer(phrases, person, possible));
    arrange(rows);
    return rows;
}

void arrange(std::vector<OfferRow>& offers)
{
    std::ranges::sort(offers, [](const OfferRow& one, const OfferRow& other) {
        return std::tuple(!one.underWay, !one.possible, one.code) <
               std::tuple(!other.underWay, !other.possible, other.code);
    });
}

std::vector<OfferRow> grouped(const Phrases& phrases, std::vector<OfferRow> offers)
{
    std::vector<OfferRow> rows, groups;
    for (OfferRow& offer : offers) {
        if (offer.possible) {
            rows.push_back(std::move(offer));
            continue;
        }
        const auto like = std::ranges::find_if(
            groups, [&](const OfferRow& group) { return group.reason == offer.reason && group.road == offer.road; });
        OfferRow& group = like == groups.end() ? groups.emplace_back() : *like;
        group.reason = offer.reason;
        group.road = offer.road;
        group.group.push_back(std::move(offer));
    }
    std::ranges::sort(groups, {}, [](const OfferRow& row) {
        return std::pair(-qsizetype(row.group.size()), row.group.front().code);
    });
    for (OfferRow& group : groups) {
        if (group.group.size() == 1) {
            OfferRow only = std::move(group.group.front());
            rows.push_back(std::move(only));
            continue;
        }
        QStringList names;
        for (const OfferRow& one : group.group) names.append(one.name);
        group.name = names.join(phrases.say("view.and"));
        group.side = group.group.front().side;
        group.side.heading = group.reason;
        const auto leadsElsewhere = [&](const OfferRow& one) { return one.startCode != group.group.front().startCode; };
        if (std::ranges::none_of(group.group, leadsElsewhere)) {
            group.startCode = group.group.front().startCode;
            group.startName = group.group.front().startName;
        }
        rows.push_back(std::move(group));
    }
    return rows;
}

}  // namespace kapok::ui
