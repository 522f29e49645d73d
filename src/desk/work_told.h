// What the journal tells of those who work here: all that each of them did, in order (N14).
#pragma once

#include "base/dictionary.h"
#include "desk/case.h"
#include "reports/told.h"

namespace kapok::desk {

class WorkTelling {
public:
    /// The dictionary outlives it.
    explicit WorkTelling(const Dictionary& words) : m_words(words) {}

    /// An entry of no case: of the desk, or of a visit.
    void take(const ports::Entry& entry);
    /// All entries of a case, and whom it is about, masked.
    void tell(const Case& one, const std::vector<ports::Entry>& entries, const QString& person);
    /// Once, when all entries were taken and all cases told.
    void into(reports::Told& told);

private:
    const Dictionary& m_words;
    std::map<QString, reports::Named> m_names;     // by kind: said once
    std::map<qint64, reports::DeedTold> m_deeds;   // by the first of its entries
    std::map<domain::CaseId, QString> m_visitors;  // masked
    std::map<domain::CaseId, qint64> m_ofVisit;    // the deed that its last entry belongs to

    const reports::Named& named(const QString& kind);
    reports::DeedTold deedOf(const ports::Entry& entry);
};

}  // namespace kapok::desk
