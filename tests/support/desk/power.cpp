#include "support/desk/power.h"

#include "support/desk/found.h"

#include <algorithm>
#include <ranges>

namespace kapok::test {
namespace {

// Another one each time in a soak; a failure is had again with the number that it names.
quint64 soakSeed() { return qEnvironmentVariableIntValue("KAPOK_SEED") * 1'000'003ULL; }

std::string asKept(const ports::Entry& entry)
{
    return std::to_string(entry.seq) + ' ' + entry.kind.toStdString() + ' ' + entry.caseId.text.toStdString() + ' ' +
           entry.body.dump();
}

std::string countedWrong(const Recorded& run, Ordinal at, std::size_t there)
{
    const auto acknowledged = std::size_t(std::ranges::upper_bound(run.acknowledged, at) - run.acknowledged.begin());
    if (there < acknowledged) return "lost " + std::to_string(acknowledged - there) + " acknowledged entries";
    return there > acknowledged + 1 ? "invented entries" : "";
}

std::string notAsWritten(const Recorded& run, const std::vector<ports::Entry>& there)
{
    for (std::size_t i = 0; i < std::min(there.size(), run.entries.size()); ++i)
        if (asKept(there[i]) != run.entries[i]) return "another entry " + std::to_string(i + 1);
    return {};
}

void leadToItsEnd(Life& life, const Script& script, const std::vector<ports::Entry>& there)
{
    Teller teller(script, life);
    std::vector<domain::CaseId> begun;
    for (const ports::Entry& entry : there)
        if (entry.kind == QLatin1String("begun")) begun.push_back(entry.caseId);
    if (begun.empty()) teller.serve();
    // What stands inside is taken up first, as the window does it; the outer one is led last. But a night that the
    // script wants passes where the outer one stands, and there the citizen thinks again.
    else if (!script.sleepsAt.isEmpty() || !script.takesBackAt.isEmpty()) teller.lead(begun.front());
    else
        for (const domain::CaseId& id : begun | std::views::reverse) teller.lead(id);
}

}  // namespace

Recorded recorded(const Script& script, const Exchanged& exchanged)
{
    Recorded run{.script = script};
    Outside outside(preparedFor(script, World()));
    run.moments.push_back({0, outside.world});
    outside.whenEffect = [&] { run.moments.push_back({run.disk->ordinal(), outside.world}); };
    Exchanged heard = exchanged;
    heard.whenAppended = [&] { run.acknowledged.push_back(run.disk->ordinal()); };
    Life life(outside, *run.disk, 7 + soakSeed(), heard);
    Teller(script, life).serve();
    outside.whenEffect = {};
    const Evidence evidence(life, exchanged);
    for (const auto& entry : evidence.entries) run.entries.push_back(asKept(entry));
    run.account = accountOf(evidence);
    run.broken = brokenPromise(evidence);
    return run;
}

std::vector<Cut> cutsOf(const Recorded& run, const std::vector<Survives>& images, Every every)
{
    std::vector<Cut> cuts;
    std::size_t next = 0;
    for (Ordinal at = 1 + every.offset % every.nth; at <= run.disk->ordinal(); at += every.nth) {
        while (next + 1 < run.moments.size() && run.moments[next + 1].at < at) ++next;
        // The cut falls behind the operation: before what happened outside next, or after it.
        for (std::size_t moment = next; moment < run.moments.size() && (moment == next || run.moments[moment].at == at);
             ++moment)
            for (const Survives survives : images)
                cuts.push_back({at, survives, at * 31 + moment, &run.moments[moment].world});
    }
    return cuts;
}

AfterCuts::Outcome AfterCuts::outcomeOf(const Cut& cut, const Image& image) const
{
    MemoryDisk disk(image, false);
    Outside outside(*cut.world);
    Life life(outside, disk, 1000 + cut.seed + soakSeed(), m_exchanged);
    const auto there = life.entries();
    Outcome outcome{there.size(), notAsWritten(m_run, there)};
    // What is lost cannot be led on.
    if (!outcome.wrong.empty() || !countedWrong(m_run, cut.at, there.size()).empty()) return outcome;
    leadToItsEnd(life, m_run.script, there);
    const Evidence evidence(life, m_exchanged);
    outcome.wrong = difference(m_run.account, accountOf(evidence));
    if (outcome.wrong.empty()) outcome.wrong = brokenPromise(evidence);
    return outcome;
}

std::string AfterCuts::trouble(const Cut& cut)
try {
    const Image image = m_run.disk->imageAfter(cut.at, cut.survives, cut.seed);
    const std::pair found(cut.world, foundOn(image));
    auto known = m_known.find(found);
    if (known == m_known.end()) known = m_known.emplace(found, outcomeOf(cut, image)).first;
    const std::string wrong = countedWrong(m_run, cut.at, known->second.entries);
    return wrong.empty() ? known->second.wrong : wrong;
} catch (const std::exception& stuck) {
    return stuck.what();
}

void Tally::add(const Tally& other)
{
    cuts += other.cuts;
    desks += other.desks;
    bad += other.bad;
    ordinals += other.ordinals;
    if (first.empty()) first = other.first;
}

Tally cut(AfterCuts& after, const std::vector<std::pair<Survives, Every>>& images)
{
    const Recorded& run = after.run();
    Tally tally{.ordinals = run.disk->ordinal()};
    for (const auto& [image, every] : images)
        for (const Cut& cut : cutsOf(run, {image}, every)) {
            ++tally.cuts;
            const std::string wrong = after.trouble(cut);
            if (wrong.empty()) continue;
            ++tally.bad;
            if (tally.first.empty())
                tally.first = domain::nameOf(run.script.business).toStdString() + ", " + run.script.name.toStdString() +
                              ", ordinal " + std::to_string(cut.at) + ": " + wrong;
        }
    tally.desks = after.desks();
    return tally;
}

}  // namespace kapok::test
