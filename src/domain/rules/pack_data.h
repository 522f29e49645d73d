// What a loaded rule pack holds. Only the engine and `kapokctl rules` look inside.
#pragma once

#include "domain/rules/row.h"

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

constexpr std::size_t statusCount = codeWords<CardStatus>.size();
constexpr std::size_t replaceReasonCount = codeWords<ReplaceReason>.size();

struct PackData {
    Ruling::Pack identity;
    QString about;
    std::array<ReasonEntry, codeWords<Reason>.size()> reasons;
    std::array<QStringList, businessCount> businessBasis;
    /// §6: the letter by business, replacement reason (0 for every other business) and status.
    std::array<std::array<std::array<Letter, statusCount>, replaceReasonCount>, businessCount> grid;
    std::vector<AskRow> asks;
    std::vector<RoadRow> roads;
    std::vector<DocumentRow> documents;
    std::vector<AmountRow> fees, days, generations;
    std::vector<NumberRow> numbers;
    std::vector<PrintRow> papers;
    std::vector<AdviceRow> advice;
    std::array<Sentence, codeWords<Phrase>.size()> phrases;
    std::array<Sentence, businessCount> businessNames;  ///< of those that the rules decide
    std::array<Sentence, codeWords<DocumentKind>.size()> documentNames;
    std::map<QString, Sentence> basisNames;  ///< what each paragraph rests on, by the paragraph: "P1.7"
    int minorAge = 16;

    const Sentence& phrase(Phrase phrase) const { return phrases[std::size_t(phrase)]; }
    const ReasonEntry& entry(Reason reason) const { return reasons[std::size_t(reason)]; }
    bool stops(Reason reason) const
    {
        return entry(reason).outcome == Outcome::Refuse || entry(reason).outcome == Outcome::Wait;
    }
};

}  // namespace kapok::domain::rules
