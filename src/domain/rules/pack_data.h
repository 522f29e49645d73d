// What a loaded rule pack holds. Only the engine and `kapokctl rules` look inside.
#pragma once

#include "domain/rules/row.h"
#include "domain/ruling.h"

#include <array>
#include <map>

namespace kapok::domain::rules {

struct Sentence {
    QString zh, en;
};

struct ReasonEntry {
    Outcome outcome = Outcome::Refuse;
    Sentence text;
};

constexpr std::size_t businessCount = std::size_t(Business::DayEnd) + 1;
constexpr std::size_t statusCount = 8, replaceReasonCount = 5;

struct PackData {
    Ruling::Pack identity;
    QString about;
    std::array<ReasonEntry, std::size_t(Reason::Count)> reasons;
    std::array<QStringList, businessCount> businessBasis;
    /// §6: the letter by business, replacement reason (0 for every other business) and status.
    std::array<std::array<std::array<Value, statusCount>, replaceReasonCount>, businessCount> grid;
    std::vector<AskRow> asks;
    std::vector<RoadRow> roads;
    std::vector<DocumentRow> documents;
    std::vector<AmountRow> fees, days, generations;
    std::vector<NumberRow> numbers;
    std::vector<PrintRow> papers;
    std::vector<AdviceRow> advice;
    std::map<QString, Sentence> texts, names;
    int minorAge = 16;

    const ReasonEntry& entry(Reason reason) const { return reasons[std::size_t(reason)]; }
    bool stops(Reason reason) const
    {
        return entry(reason).outcome == Outcome::Refuse || entry(reason).outcome == Outcome::Wait;
    }
};

}  // namespace kapok::domain::rules
