// Where the cards of a list are, row by row (A20): told by the list's cases alone, as far as this desk has heard.
#pragma once

#include "desk/case.h"

namespace kapok::desk {

/// How far the case of a row has come.
enum class RowStage : std::uint8_t { Left, Refused, InProduction, AtOutlet, Collected };
consteval auto wordsOf(RowStage)
{
    using domain::listed;
    return listed<RowStage::Collected>("left", "refused", "in_production", "at_outlet", "collected");
}

bool isOfAList(const Case& one);
/// The list with which this case came; empty: with none.
QString batchOf(const Case& one);
/// The province's number of the order; nothing while it has not accepted it.
std::optional<QString> applicationOf(const Case& one);
RowStage stageOf(const Case& one);

/// The rows of one list, by where they are. A row that came back mended counts once, as it stands now; where nobody may
/// read whose it is, it counts as often as it was sent.
class ListProgress {
public:
    /// Cases in the order in which they were begun. `isHidden`: its person cannot be read.
    void add(const Case& one, bool isHidden);
    qint64 rows() const { return qint64(m_rows.size()); }
    qint64 at(RowStage stage) const;

private:
    std::map<QString, RowStage> m_rows;  // by whose it is, which is shown nowhere
};

}  // namespace kapok::desk
