#include "support/desk/power.h"

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

std::string lost(const Recorded& run, Ordinal at, const std::vector<ports::Entry>& there)
{
    const auto acknowledged = std::size_t(std::ranges::upper_bound(run.acknowledged, at) - run.acknowledged.begin());
    if (there.size() < acknowledged)
        return "lost " + std::to_string(acknowledged - there.size()) + " acknowledged entries";
    if (there.size() > acknowledged + 1) return "invented entries";
    for (std::size_t i = 0; i < there.size(); ++i)
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

std::string trouble(const Recorded& run, const Cut& cut, const Exchanged& exchanged)
try {
    MemoryDisk disk(run.disk->imageAfter(cut.at, cut.survives, cut.seed), false);
    Outside outside(*cut.world);
    Life life(outside, disk, 1000 + cut.seed + soakSeed(), exchanged);
    const auto there = life.entries();
    if (const std::string wrong = lost(run, cut.at, there); !wrong.empty()) return wrong;
    leadToItsEnd(life, run.script, there);
    const Evidence evidence(life, exchanged);
    if (const std::string wrong = difference(run.account, accountOf(evidence)); !wrong.empty()) return wrong;
    return brokenPromise(evidence);
} catch (const std::exception& stuck) {
    return stuck.what();
}

void Tally::add(const Tally& other)
{
    cuts += other.cuts;
    bad += other.bad;
    ordinals += other.ordinals;
    if (first.empty()) first = other.first;
}

Tally cut(const Recorded& run, const std::vector<Survives>& images, Every every, const Exchanged& exchanged)
{
    Tally tally{.ordinals = run.disk->ordinal()};
    for (const Cut& cut : cutsOf(run, images, every)) {
        ++tally.cuts;
        const std::string wrong = trouble(run, cut, exchanged);
        if (wrong.empty()) continue;
        ++tally.bad;
        if (tally.first.empty())
            tally.first = domain::nameOf(run.script.business).toStdString() + ", " + run.script.name.toStdString() +
                          ", ordinal " + std::to_string(cut.at) + ": " + wrong;
    }
    return tally;
}

}  // namespace kapok::test
