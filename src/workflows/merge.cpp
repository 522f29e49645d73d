#include "workflows/beginning.h"
#include "workflows/merging.h"

#include <algorithm>
#include <array>

namespace kapok::workflows {

static_assert(complete<Merge>);

using M = Merge;

namespace {

// P1.11(3), (4), (7), (9), (10), (11): all that the citizen must know, in this order.
constexpr std::array effects{"social", "account", "years", "medical", "pin", "loss"};

// Inside another business no survivor is asked: the card that is ordered will be it (§21).
bool isChosen(const M& m) { return m.inside.isEmpty(); }

std::optional<domain::Card> survivorOf(const M& m)
{
    const auto cards = finishedCards(m.cards);
    if (!isChosen(m) || cards.empty()) return std::nullopt;
    if (cards.size() == 1) return cards.front();
    if (!m.survivor) return std::nullopt;
    const auto found = std::ranges::find(cards, *m.survivor, &domain::Card::ref);
    return found == cards.end() ? std::nullopt : std::optional(*found);  // chosen on another day, and gone since
}

std::vector<domain::Card> mergedAway(const M& m)
{
    if (!isChosen(m)) return otherCitiesCards(m.cards, m.verdict);
    auto others = finishedCards(m.cards);
    const auto survivor = survivorOf(m);
    std::erase_if(others, [&](const domain::Card& card) {
        return (survivor && card.ref == survivor->ref) ||
               (survivor && !domain::sameProvince(card.city, survivor->city));  // of another province counts in nothing
    });
    return others;
}

Question whatIsAgreedTo()
{
    Question question{.text = words("question.consent"), .input = QStringLiteral("list"), .example = Json::array()};
    for (const char* effect : effects) {
        const QString name = QString::fromLatin1(effect);
        question.options.push_back({name, Words{QStringLiteral("option.consent.") + name, {}}, Json::array()});
        question.example.push_back(effect);
    }
    return question;
}

// P5.5, §9: benefits and bills that went by the account of a card that is merged away go on to it, until somebody moves
// them to the one that is kept; whether anything did, only he knows.
Question whatIsLinked() { return questions::options("question.merge_linked", "linked", {"now", "himself", "nothing"}); }

bool wentByAnAccount(const M& m)
{
    return std::ranges::any_of(mergedAway(m), [](const domain::Card& card) {
        return card.bankAccount && *card.bankAccount != domain::BankAccountState::Closed;
    });
}

// The new account is asked of the desk's own bank; who keeps another one's card goes there.
bool isKeptHere(const M& m)
{
    const auto survivor = survivorOf(m);
    const Json facts = bare(m.verdict.facts);
    const Json::json_pointer desksBank("/desk/bank");
    return survivor && survivor->bank && facts.contains(desksBank) &&
           text(facts[desksBank]) == domain::wordOf(*survivor->bank);
}

std::optional<Step> moveWhatIsLinked(const M& m)
{
    if (!m.order.accepted() || !wentByAnAccount(m) || !isKeptHere(m)) return std::nullopt;
    if (!m.linked) return askCitizen<&M::linked>(whatIsLinked());
    if (*m.linked != QLatin1String("now") || m.oneWindow) return std::nullopt;
    return whenHeComes<&M::oneWindow>(AccountChange{.visit = m.visit, .card = *survivorOf(m), .said = *m.linked});
}

// Each effect was read to him; whoever does not agree to one leaves it at that.
bool hasAgreed(const M& m)
{
    return m.consent && std::ranges::all_of(effects, [&](const char* effect) {
               return m.consent->contains(QString::fromLatin1(effect));
           });
}

}  // namespace

domain::Facts::Request requestOf(const M& m)
{
    domain::Facts::Request request{.business = M::business};
    if (const auto survivor = survivorOf(m)) request.card = survivor->ref;
    if (!m.inside.isEmpty()) request.inside = domain::businessOfName(m.inside);
    return request;
}

void reviewed(const M& m, Sheet& sheet)
{
    sheet.named("paper.row.card_kept", *survivorOf(m));
    sheet.becomes("paper.row.social_side", words("paper.merge.social_here"), words("paper.merge.social_province"));
    for (const domain::Card& card : mergedAway(m)) reviewMerged(card, sheet);
}

Json sheetOf(const M& m, Consequences)
{
    Sheet sheet("paper.consequences");
    sheet.citizen(m.visit);
    if (const auto survivor = survivorOf(m)) sheet.named("paper.row.card_kept", *survivor);
    else sheet.said("paper.row.card_kept", words("paper.merge.new_card"));
    for (const domain::Card& card : mergedAway(m)) sheet.named("paper.row.card_merged", card);
    for (const char* effect : effects)
        sheet.said("paper.row.consequence", Words{QStringLiteral("option.consent.") + QLatin1String(effect), {}});
    sheet.said("paper.row.no_cancellation", words("paper.merge.no_cancellation"));  // P1.11(3)
    return sheet.json();
}

Json sheetOf(const M& m, MergeSlip) { return mergeSheet(m.visit, survivorOf(m), mergedAway(m), m.order.accepted()); }

Step next(const M& m)
{
    if (auto no = refusal(m)) return refuse(m, *no);
    const auto cards = finishedCards(m.cards);
    if (isChosen(m) && cards.size() > 1 && !survivorOf(m))
        return ask<&M::survivor>(questions::oneOfCards("question.survivor", cards));
    if (auto first = begin(m)) return *first;
    if (!toldAnybody(m) && !standsAsPrinted(m, m.consequences))  // read before it is agreed to
        return print<&M::consequences>(paperOf<Consequences>(m));
    if (!hasAgreed(m)) return askCitizen<&M::consent>(whatIsAgreedTo());
    if (!isChosen(m)) return done();
    if (auto agreed = agree(m)) return *agreed;
    if (!m.order) {
        QStringList others;
        for (const domain::Card& card : mergedAway(m)) others.append(card.ref);
        return order<&M::order>(MergeCards{*m.visit.person, survivorOf(m)->ref, others, true});
    }
    if (auto paper = papers(m)) return *paper;
    if (auto step = moveWhatIsLinked(m)) return *step;
    return done();
}

}  // namespace kapok::workflows
