// What a second person is to look at, and what comes of his word (L05, L06, E2; rules.md §19).
//
// A case waits for him without an entry: what he was shown is made again from the case after every start.
// His word and what it is for are one entry, so that no workflow can leave it out.
#pragma once

#include "desk/approval.h"
#include "desk/deeds.h"

namespace kapok::desk {

/// Code of what a second person is shown of a paper that is printed again: which, and which copy.
QString codeOfReprint(const domain::CaseId& id, const QString& field, int copy);

class Approvals {
public:
    /// A verdict with its facts, or money that goes back.
    struct Subject {
        QString field;
        Json facts;
        domain::Ruling ruling;
        bool operator==(const Subject&) const = default;
    };

    Approvals(CaseBook& book, const Visits& visits, Deeds& deeds, const Parts& parts)
        : m_book(book), m_visits(visits), m_deeds(deeds), m_parts(parts)
    {
    }

    /// What the step is about now: what the rules say to the facts of a verdict, or the business itself; of money, what was paid and what
    /// is due. `fen`: the amount that the second person names.
    Subject subjectOf(const workflows::Step& step, std::optional<qint64> fen = {}) const;
    /// True where nobody may carry the step out alone.
    static bool isNeededFor(const workflows::Step& step, const Subject& now);

    /// The case waits for a second person from here on; lists are told.
    void await(const domain::CaseId& id, Subject shown);
    void forget(const domain::CaseId& id) { m_awaited.erase(id); }
    /// What he is to look at before this step; null: nothing.
    const Subject* awaited(const domain::CaseId& id, const workflows::Step& step) const;

    /// Of all that he is shown: another answer, fee, paper, card or case has another one. It is kept nowhere.
    QString codeOf(const Case& one, const Subject& shown) const;

    /// What he says, written down before it counts. Refused: there is nothing to look at, it is another thing by now,
    /// and stands there anew, or his word has counted already or is too old. NotPermitted: he had a hand in it himself.
    /// BadInput: he says yes, and names no amount where he must.
    Task<Expected<void>> take(domain::CaseId id, Approval approval, Errand by);
    /// The same of a paper that is printed again; `code` is of what would be printed now.
    Task<Expected<void>> takeForReprint(domain::CaseId id, Approval approval, QString code);

private:
    CaseBook& m_book;
    const Visits& m_visits;
    Deeds& m_deeds;
    const Parts& m_parts;
    std::map<domain::CaseId, Subject> m_awaited;

    Expected<Subject> lookedAt(const domain::CaseId& id, const workflows::Step& step, const Approval& approval);
    bool hadAHand(const domain::CaseId& id, const QString& number) const;
    std::optional<Error> isNotHeard(const domain::CaseId& id, const Approval& approval) const;
    Task<Expected<void>> claim(const Approval& approval) const;
    Json shownOf(const Case& one, const Subject& seen) const;
    Task<Expected<QString>> digestOf(domain::CaseId id, Subject seen) const;
    Task<Expected<void>> decide(domain::CaseId id, Subject seen, QString digest, Approval approval, QString teller);
    Task<Expected<void>> giveBack(domain::CaseId id, workflows::Step step, QString digest, Approval approval,
                                  QString teller);
};

}  // namespace kapok::desk
