// How the steps of a case are carried out as far as nobody is needed, in an inner case as in its outer one.
#pragma once

#include "desk/approvals.h"
#include "desk/inners.h"

namespace kapok::desk {

class Steps {
public:
    Steps(CaseBook& book, Deeds& deeds, Inners& inners, Approvals& approvals, const Parts& parts)
        : m_book(book), m_deeds(deeds), m_inners(inners), m_approvals(approvals), m_parts(parts)
    {
    }

    /// Goes on until somebody is needed, and no further than who began it is here; who calls it has the case's lock.
    Task<Expected<void>> run(domain::CaseId id, Errand by);
    /// Begins the inner case of this step, or hears what it has come to. True: the outer one may be asked what
    /// comes next.
    Task<Expected<bool>> inside(domain::CaseId id, workflows::Step step, Errand by);
    /// The case outside hears what this one has come to and goes on, and so do those outside it. Takes their locks.
    Task<Expected<void>> tellOuter(domain::CaseId id, Errand by);

private:
    CaseBook& m_book;
    Deeds& m_deeds;
    Inners& m_inners;
    Approvals& m_approvals;
    const Parts& m_parts;

    // True where the case may be asked again what comes next.
    Task<Expected<bool>> carryOut(domain::CaseId id, const workflows::Step& step, Errand by);
    Task<Expected<bool>> enquire(domain::CaseId id, workflows::Step step, Errand by);
    Task<Expected<bool>> decide(domain::CaseId id, workflows::Step step, Errand by);
    Task<Expected<bool>> readChip(domain::CaseId id, workflows::Step step, Errand by);
    Task<Expected<bool>> readForMaking(domain::CaseId id, workflows::Step step, Errand by);
    Task<Expected<bool>> moveStock(domain::CaseId id, workflows::Step step, Errand by);
    Task<Expected<bool>> standStill(domain::CaseId id, workflows::Step step);
    Task<Expected<bool>> end(domain::CaseId id, workflows::Step step);
};

}  // namespace kapok::desk
