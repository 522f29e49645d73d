#include "bench/rules/rules_speed.h"

#include "base/resources.h"
#include "domain/rules/rule_pack.h"
#include "support/places/places.h"

#include <QDirIterator>

#include <ctime>
#include <stdexcept>

namespace kapok::bench {
namespace {

using namespace domain;

template <class T>
T sure(Expected<T> value)
{
    if (!value)
        throw std::runtime_error(
            (value.error().happened.id + QStringLiteral(": ") + value.error().detail).toStdString());
    return std::move(*value);
}

std::vector<Facts> factsOfCases()
{
    std::vector<Facts> all;
    QDirIterator files(clonePath("tests/data/cases"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        const auto document = parseStrict(sure(readFile(files.next())));
        if (!document) continue;  // a file of facts that are no JSON of the house: refused, not decided
        for (const Json& one : document->at("cases"))
            if (auto facts = factsOf(one.at("facts"))) all.push_back(std::move(*facts));
    }
    if (all.empty()) throw std::runtime_error("there are no cases");
    return all;
}

// Mean nanoseconds of processor time of a call; `keep` holds on to what came, so that the compiler does not leave it out.
template <class Work>
double meanNanoseconds(Work work)
{
    static const std::vector<Facts> facts = factsOfCases();
    constexpr int rounds = 20;
    std::size_t keep = 0;
    for (const Facts& one : facts) keep += work(one);
    const std::clock_t begun = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (const Facts& one : facts) keep += work(one);
    const double mean = 1e9 * double(std::clock() - begun) / CLOCKS_PER_SEC / double(rounds * facts.size());
    if (keep == 0) throw std::runtime_error("the rules said nothing");
    return mean;
}

}  // namespace

double decisionMicroseconds()
{
    const RulePack pack = sure(RulePack::find(RulePack::standard()));
    const WorkingDays calendar = sure(WorkingDays::parse(sure(readResource(QStringLiteral("workdays.json")))));
    return meanNanoseconds(
               [&](const Facts& facts) { return std::size_t(decide(pack, calendar, facts).basis.size()) + 1; }) /
           1e3;
}

}  // namespace kapok::bench
