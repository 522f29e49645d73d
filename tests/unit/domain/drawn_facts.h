// Facts drawn by a seed from small worlds in which the rules meet each other often.
#pragma once

#include "support.h"

#include <random>

namespace kapok::domain::tests {

class Draw {
public:
    explicit Draw(quint64 seed) : m_engine(seed) {}

    int below(int count) { return int(m_engine() % quint64(count)); }
    bool once(int in) { return below(in) == 0; }
    template <class Value>
    Value of(std::initializer_list<Value> values)
    {
        return *(values.begin() + below(int(values.size())));
    }
    QString word(std::initializer_list<const char*> words) { return QString::fromLatin1(of(words)); }
    std::optional<bool> maybe(int unknownIn) { return once(unknownIn) ? std::nullopt : std::optional(once(2)); }

private:
    std::mt19937_64 m_engine;
};

inline CardFacts drawnCard(Draw& draw, int index, bool allKnown)
{
    CardFacts card;
    card.ref = QStringLiteral("c%1").arg(index);
    card.city = draw.word({"440700", "440703", "440700", "440100", "440300", "430100"});
    if (allKnown || !draw.once(10)) card.bank = draw.word({"CCB", "CCB", "BOC", "GDB"});
    if (allKnown || !draw.once(3)) card.generation = draw.of({1, 2, 3});
    card.production = draw.word(
        {"collected", "collected", "collected", "collected", "at_outlet", "applied", "failed", "in_production"});
    if (allKnown || !draw.once(8))
        card.status = draw.word({"not_activated", "sealed", "normal", "normal", "normal", "temporary_loss",
                                 "formal_loss", "locked", "cancelled", "merged"});
    if (allKnown || !draw.once(8))
        card.expires = QDate(2022, 9, 14).addDays(draw.of({-400, -1, 0, 1, 60, 91, 92, 1200}));
    if (!draw.once(3)) card.issued = QDate(2022, 9, 14).addDays(draw.of({-4000, -366, -365, -10}));
    if (allKnown || !draw.once(3)) card.bankAccount = draw.word({"active", "active", "inactive", "closed", "frozen"});
    if (allKnown || !draw.once(3)) card.lostByHolder = draw.once(5);
    if (allKnown || !draw.once(3)) card.socialAccountCleared = !draw.once(3);
    card.byWord = draw.once(12);
    return card;
}

/// A request of any kind. With `allKnown` every fact without a default is given.
inline Facts drawnFacts(quint64 seed, bool allKnown = false)
{
    Draw draw(seed);
    std::vector<Business> decided;
    for (const BusinessName& entry : businesses())
        if (entry.decided) decided.push_back(entry.business);
    Facts facts = factsFor(decided[std::size_t(draw.below(int(decided.size())))]);
    facts.today =
        draw.of({QDate(2022, 9, 14), QDate(2022, 9, 14), QDate(2022, 9, 14), QDate(2021, 3, 31), QDate(2026, 12, 20)});
    facts.online = !draw.once(5);
    facts.desk.quickIssue = allKnown ? draw.once(2) : draw.maybe(3);
    facts.desk.photoSource = draw.word({"bring", "camera"});
    facts.person.kind = draw.word({"resident", "resident", "resident", "hong_kong", "taiwan", "foreigner"});
    facts.person.birthDate =
        draw.of<std::optional<QDate>>({QDate(1985, 3, 12), QDate(1985, 3, 12), QDate(2013, 9, 1), std::nullopt});
    facts.person.insured = allKnown ? draw.once(2) : draw.maybe(3);
    facts.person.deceased = allKnown ? draw.once(10) : (draw.once(4) ? std::nullopt : std::optional(draw.once(10)));
    facts.person.identityChanged =
        allKnown ? draw.once(5) : (draw.once(4) ? std::nullopt : std::optional(draw.once(5)));
    facts.person.agencyCorrected = draw.once(4);
    facts.person.mobileInUse = allKnown ? !draw.once(3) : draw.maybe(3);
    facts.person.ecard.reset();
    if (allKnown || !draw.once(3)) facts.person.ecard = draw.word({"none", "here", "elsewhere", "old_card"});
    facts.present.who = draw.word({"holder", "holder", "holder", "guardian", "agent", "unit_agent"});
    if (draw.once(4)) {
        QStringList some;
        for (const QString& document : everyDocument())
            if (!draw.once(4)) some.append(document);
        facts.present.documents = some;
    }
    if (!allKnown && draw.once(12)) facts.present.documents.reset();
    const int cards = draw.of({0, 1, 1, 1, 2, 2, 3});
    for (int i = 0; i < cards; ++i) facts.cards.push_back(drawnCard(draw, i, allKnown));
    if (cards > 0 && (allKnown || !draw.once(6))) facts.request.card = QStringLiteral("c%1").arg(draw.below(cards));
    if (allKnown || !draw.once(6))
        facts.request.reason = draw.word({"lost", "damaged", "information_changed", "information_wrong", "by_wish"});
    if (draw.once(2)) facts.request.cause = draw.word({"personal", "quality"});
    facts.request.channel = draw.word({"normal", "normal", "normal", "instant", "phone", "web"});
    if (draw.once(4)) facts.request.bank = draw.word({"CCB", "BOC"});
    if (draw.once(2)) facts.request.inTransitWish = draw.word({"drop", "keep"});
    if (draw.once(4)) facts.request.inside = draw.of({Business::Apply, Business::Replace, Business::ChangeBank});
    if (draw.once(6)) facts.request.waiver = draw.word({"hardship", "issuer_error", "disaster", "other"});
    if (draw.once(6)) facts.request.feeFen = draw.of({0, 1500});
    return facts;
}

}  // namespace kapok::domain::tests
