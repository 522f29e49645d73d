// From facts to the whole answer of contract.md §2: the verdict, its roads, money, date, number, papers
// and the sentence to be read aloud.
#include "domain/rules/evaluate.h"
#include "domain/rules/rule_pack.h"
#include "domain/rules/sentence.h"

namespace kapok::domain {
namespace rules {
namespace {

struct Answering {
    const PackData& pack;
    const WorkingDays& calendar;
    Asked asked;
    Unknowns missed;
    Ruling ruling;
    Verdict verdict;

    Answering(const PackData& rulePack, const WorkingDays& workingDays, const Situation& situation)
        : pack(rulePack), calendar(workingDays), asked(rulePack, situation)
    {
    }

    bool starts() const { return !verdict.stopped(); }
    bool isProvisional() const { return verdict.outcome == Outcome::Provisional; }

    void addBasis(const QStringList& paragraphs)
    {
        for (const QString& paragraph : paragraphs)
            if (!ruling.basis.contains(paragraph)) ruling.basis.append(paragraph);
    }

    bool isMissing(const DocumentRow& row) const { return verdict.missing >> unsigned(row.first) & 1u; }

    void takeVerdict()
    {
        verdict = evaluate(asked, &missed);
        ruling.outcome = verdict.outcome;
        if (verdict.reason) ruling.reason = wordOf(*verdict.reason);
        for (const Road& road : roadsOf(asked, verdict)) ruling.then.append(wordOf(road.step));
        for (const DocumentRow* row : verdict.documents) {
            ruling.needs.append(wordOf(row->first));
            if (isMissing(*row)) ruling.missing.append(wordOf(row->first));
        }
        for (const Hit& hit : verdict.hits) addBasis(hit.row->basis);
        if (verdict.reason == Reason::PapersMissing)
            for (const DocumentRow* row : verdict.documents)
                if (isMissing(*row)) addBasis(row->basis);
    }

    // Terms are told even where the business is refused; what is to be paid and promised only where it starts.
    void takeMoneyAndDate()
    {
        const AmountRow* fee = firstThatHolds(asked, pack.fees, &missed);
        const AmountRow* days = firstThatHolds(asked, pack.days, &missed);
        ruling.terms.feeFen = verdict.feeFen;
        if (days && days->isSet) ruling.terms.workingDays = int(days->amount);
        if (starts()) addBasis(pack.businessBasis[std::size_t(asked.situation().business)]);
        if (starts() && fee) addBasis(fee->basis);
        if (starts() && days) addBasis(days->basis);
        if (!starts() || isProvisional()) return;
        ruling.feeFen = ruling.terms.feeFen;
        if (!ruling.terms.workingDays) return;
        ruling.promised = calendar.after(QDate::fromJulianDay(asked.situation().today), *ruling.terms.workingDays);
        if (!ruling.promised) missed.add("calendar");
    }

    void takeNumberAndGeneration()
    {
        if (!starts() || isProvisional()) return;
        if (const NumberRow* row = firstThatHolds(asked, pack.numbers, &missed)) {
            ruling.accountNumber = wordOf(row->number);
            addBasis(row->basis);
        }
        if (const AmountRow* generation = firstThatHolds(asked, pack.generations, &missed)) {
            ruling.generationIssued = int(generation->amount);
            addBasis(generation->basis);
        }
    }

    void takePapers()
    {
        asked.found.answer = isProvisional() ? Answer::Provisional : starts() ? Answer::Starts : Answer::Stopped;
        asked.found.reason = verdict.reason;
        const Situation& s = asked.situation();
        for (const PrintRow& row : pack.papers) {
            if (!row.isFor(s.business, s.today)) continue;
            const Holds holds = asked.holds(row, s.card);
            if (holds == Holds::Undetermined) asked.nameUnknown(row, s.card, missed);
            if (holds != Holds::Yes) continue;
            for (const Paper paper : row.papers)
                if (!ruling.papers.contains(wordOf(paper))) ruling.papers.append(wordOf(paper));
        }
    }
};

Ruling ruled(const RulePack& pack, const WorkingDays& calendar, const Facts& facts)
{
    const Situation situation = situationOf(facts);
    Answering answering(pack.data(), calendar, situation);
    answering.takeVerdict();
    answering.takeMoneyAndDate();
    answering.takeNumberAndGeneration();
    answering.takePapers();
    // §21 Answers: an answer without a paragraph of its own names that of the business.
    if (answering.ruling.basis.isEmpty())
        answering.addBasis(pack.data().businessBasis[std::size_t(situation.business)]);
    answering.ruling.text = said(answering.asked, answering.verdict, answering.ruling);
    answering.ruling.unknown = answering.missed.named(facts.cards);
    answering.ruling.pack = pack.identity();
    return std::move(answering.ruling);
}

}  // namespace
}  // namespace rules

Ruling decide(const RulePack& pack, const WorkingDays& calendar, const Facts& facts)
{
    return rules::ruled(pack, calendar, facts);
}

}  // namespace kapok::domain
