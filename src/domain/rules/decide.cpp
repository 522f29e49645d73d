// From facts to the whole answer of contract.md §2: the verdict, its roads, money, date, number, papers
// and the sentence to be read aloud.
#include "domain/money.h"
#include "domain/rules/evaluate.h"
#include "domain/rules/rule_pack.h"

#include <algorithm>

namespace kapok::domain {
namespace rules {
namespace {

struct Answering {
    const PackData& pack;
    const WorkingDays& calendar;
    const std::vector<QString>& refs;
    Asked asked;
    Ruling ruling;
    Verdict verdict;

    Answering(const PackData& rulePack, const WorkingDays& workingDays, const Situation& situation,
              const std::vector<QString>& cardRefs)
        : pack(rulePack), calendar(workingDays), refs(cardRefs), asked(rulePack, situation)
    {
    }

    bool starts() const { return !verdict.stopped(); }
    bool isProvisional() const { return verdict.outcome == Outcome::Provisional; }

    void addBasis(const QStringList& paragraphs)
    {
        for (const QString& paragraph : paragraphs)
            if (!ruling.basis.contains(paragraph)) ruling.basis.append(paragraph);
    }

    void takeVerdict()
    {
        verdict = evaluate(asked, &refs, &ruling.unknown);
        ruling.outcome = verdict.outcome;
        if (verdict.reason) ruling.reason = nameOf(*verdict.reason);
        for (const Road& road : roadsOf(asked, verdict)) ruling.then.append(nameOf(road.step));
        for (const DocumentRow* row : verdict.documents) {
            ruling.needs.append(nameOf(row->first));
            if (verdict.missing >> unsigned(row->first) & 1u) ruling.missing.append(nameOf(row->first));
        }
        for (const Hit& hit : verdict.hits) addBasis(hit.row->basis);
        if (verdict.reason == Reason::PapersMissing)
            for (const DocumentRow* row : verdict.documents)
                if (verdict.missing >> unsigned(row->first) & 1u) addBasis(row->basis);
    }

    // Terms are told even where the business is refused; what is to be paid and promised only where it starts.
    void takeMoneyAndDate()
    {
        const AmountRow* fee = firstThatHolds(asked, pack.fees, &refs, &ruling.unknown);
        const AmountRow* days = firstThatHolds(asked, pack.days, &refs, &ruling.unknown);
        ruling.terms.feeFen = verdict.feeFen;
        if (days && days->isSet) ruling.terms.workingDays = int(days->amount);
        if (starts()) addBasis(pack.businessBasis[std::size_t(asked.situation().business)]);
        if (starts() && fee) addBasis(fee->basis);
        if (starts() && days) addBasis(days->basis);
        if (!starts() || isProvisional()) return;
        ruling.feeFen = ruling.terms.feeFen;
        if (!ruling.terms.workingDays) return;
        ruling.promised = calendar.after(QDate::fromJulianDay(asked.situation().today), *ruling.terms.workingDays);
        if (!ruling.promised) ruling.unknown.append(QStringLiteral("calendar"));
    }

    void takeNumberAndGeneration()
    {
        if (!starts() || isProvisional()) return;
        if (const NumberRow* number = firstThatHolds(asked, pack.numbers, &refs, &ruling.unknown)) {
            ruling.accountNumber = number->word;
            addBasis(number->basis);
        }
        if (const AmountRow* generation = firstThatHolds(asked, pack.generations, &refs, &ruling.unknown)) {
            ruling.generationIssued = int(generation->amount);
            addBasis(generation->basis);
        }
    }

    void takePapers()
    {
        asked.found.answer = Value(isProvisional() ? value::Provisional : starts() ? value::Starts : value::Stopped);
        asked.found.reason = verdict.reason ? Value(*verdict.reason) : unknown;
        const Situation& s = asked.situation();
        for (const PrintRow& row : pack.papers) {
            if (!row.isFor(s.business, s.today)) continue;
            const Holds holds = asked.holds(row, s.card);
            if (holds == Holds::Undetermined) asked.nameUnknown(row, s.card, refs, ruling.unknown);
            if (holds != Holds::Yes) continue;
            for (const Paper paper : row.papers)
                if (!ruling.papers.contains(nameOf(paper))) ruling.papers.append(nameOf(paper));
        }
    }

    Sentence said(const char* text) const { return pack.texts.at(QString::fromLatin1(text)); }

    Sentence sentence() const
    {
        if (verdict.outcome == Outcome::Provisional) return said("provisional");
        if (verdict.reason) return pack.entry(*verdict.reason).text;
        if (!ruling.feeFen) return said("accept");
        return said(ruling.promised ? "accept_fee_date" : "accept_fee");
    }

    void say()
    {
        const Sentence text = sentence();
        ruling.text = {text.en, text.zh};
        const auto fill = [&](const QString& slot, const QString& en, const QString& zh) {
            ruling.text.en.replace(slot, en);
            ruling.text.zh.replace(slot, zh);
        };
        if (ruling.text.zh.contains(u'{')) {
            const Sentence& business = pack.names.at(nameOf(asked.situation().business));
            fill(QStringLiteral("{business}"), business.en, business.zh);
            QStringList en, zh;
            for (const QString& document : ruling.missing) {
                en.append(pack.names.at(document).en);
                zh.append(pack.names.at(document).zh);
            }
            fill(QStringLiteral("{missing}"), en.join(QStringLiteral(", ")), zh.join(QStringLiteral("、")));
            const Sentence fee = said(ruling.feeFen.value_or(0) > 0 ? "paid" : "free");
            fill(QStringLiteral("{fee}"), fee.en, fee.zh);
            const QString amount = Money{ruling.feeFen.value_or(0)}.formatted();
            fill(QStringLiteral("{amount}"), amount, amount);
            if (ruling.promised)
                fill(QStringLiteral("{date}"), ruling.promised->toString(Qt::ISODate),
                     ruling.promised->toString(QStringLiteral("yyyy年M月d日")));
        }
    }
};

Ruling ruled(const RulePack& pack, const WorkingDays& calendar, const Situation& situation,
             const std::vector<QString>& refs)
{
    Answering answering(pack.data(), calendar, situation, refs);
    answering.takeVerdict();
    answering.takeMoneyAndDate();
    answering.takeNumberAndGeneration();
    answering.takePapers();
    // §21 Answers: an answer without a paragraph of its own names that of the business.
    if (answering.ruling.basis.isEmpty())
        answering.addBasis(pack.data().businessBasis[std::size_t(situation.business)]);
    answering.say();
    answering.ruling.pack = pack.identity();
    return std::move(answering.ruling);
}

std::vector<QString> refsOf(const Facts& facts)
{
    std::vector<QString> refs;
    refs.reserve(facts.cards.size());
    for (const CardFacts& card : facts.cards) refs.push_back(card.ref);
    return refs;
}

int onlyCardHere(const Situation& situation)
{
    int only = -1;
    for (int i = 0; i < int(situation.cards.size()); ++i) {
        const CardSituation& card = situation.cards[std::size_t(i)];
        if (situation.placeOf(card) != value::ThisCity || card.isNoLongerHeld()) continue;
        if (only >= 0) return -1;
        only = i;
    }
    return only;
}

}  // namespace
}  // namespace rules

Ruling decide(const RulePack& pack, const WorkingDays& calendar, const Facts& facts)
{
    return rules::ruled(pack, calendar, rules::situationOf(facts), rules::refsOf(facts));
}

std::vector<PersonViewRow> personView(const RulePack& pack, const WorkingDays& calendar, const Facts& facts)
{
    rules::Situation situation = rules::situationOf(facts);
    const std::vector<QString> refs = rules::refsOf(facts);
    if (situation.card < 0) situation.card = rules::onlyCardHere(situation);
    std::vector<PersonViewRow> rows;
    for (const BusinessName& entry : businesses()) {
        if (!entry.decided) continue;
        situation.business = entry.business;
        rows.push_back({entry.business, rules::ruled(pack, calendar, situation, refs)});
    }
    return rows;
}

}  // namespace kapok::domain
