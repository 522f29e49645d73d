// Papers of a desk without its window: they wait for the workbench, and what they will say stands in their intents.
#pragma once

#include "base/dictionary.h"
#include "ports/missing_parts.h"
#include "ports/paper_reader.h"

namespace kapok::cli {

/// How a paper reads. What draws papers knows it; this room draws none.
class PaperWords {
public:
    virtual ~PaperWords() = default;
    /// As ports::PaperReader says.
    virtual Expected<QString> textOf(const ports::Sheet& sheet, const Dictionary& dictionary) const = 0;
};

class PapersElsewhere final : public ports::Hand, public ports::PaperReader {
public:
    /// Both outlive this. `words` null: nobody here can read a paper.
    PapersElsewhere(const PaperWords* words, const Dictionary& dictionary) : m_words(words), m_dictionary(dictionary) {}

    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override { return m_none.carryOut(std::move(deed)); }
    Task<Expected<ports::Fate>> find(ports::Deed deed) override { return m_none.find(std::move(deed)); }
    Task<Expected<void>> ready() override { return m_none.ready(); }
    Expected<QString> textOf(const ports::Sheet& sheet) const override
    {
        return m_words ? m_words->textOf(sheet, m_dictionary) : Expected<QString>(QString());
    }

private:
    ports::NoHand m_none{"app.no_printer"};
    const PaperWords* m_words;
    const Dictionary& m_dictionary;
};

}  // namespace kapok::cli
