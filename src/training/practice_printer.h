// The printer of the practice world: it takes every paper once, and keeps those of a played day as PDF.
#pragma once

#include "ports/papers.h"

#include <functional>
#include <map>

namespace kapok::training {

/// Draws a sheet into this file, whole or not at all.
using DrawPaper = std::function<Expected<void>(const QString& path, const ports::Sheet& sheet)>;

class PracticePrinter final : public ports::Hand {
public:
    /// `memory` is what it remembers of its jobs. `output`: where the papers lie, CASENUMBER-PAPER.pdf,
    /// later ones of the same name with their count behind; empty: they are looked at and thrown away.
    static Expected<std::unique_ptr<PracticePrinter>> open(const QString& memory, const QString& output,
                                                           DrawPaper draw);

    /// Done when the queue holds the job, not when the paper is out.
    Task<Expected<ports::Outcome>> carryOut(ports::Deed deed) override;
    Task<Expected<ports::Fate>> find(ports::Deed deed) override;

private:
    PracticePrinter(QString memory, QString output, DrawPaper draw)
        : m_memory(std::move(memory)), m_output(std::move(output)), m_draw(std::move(draw))
    {
    }
    Expected<QString> taken(const domain::OperationId& operation, const ports::Sheet& sheet);
    QString freeName(const ports::Sheet& sheet) const;

    QString m_memory, m_output;
    DrawPaper m_draw;
    std::map<domain::OperationId, QString> m_jobs;  // file names by operation
};

}  // namespace kapok::training
