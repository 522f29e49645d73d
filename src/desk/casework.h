// What the teller does with cases: in his name, and for the person who stands at the counter.
//
// Each wish takes its errand before it awaits anything, and what it awaits is awaited by the errand (errand.h).
#pragma once

#include "desk/authority.h"
#include "desk/message_list.h"
#include "desk/reception.h"

namespace kapok::desk {

/// What a second person says at the teller's desk.
struct SecondPerson {
    QString number;
    bool granted = true;
    QString reason{};             ///< why not
    std::optional<qint64> fen{};  ///< the amount that he names, where the rules have decided none
    QString seen{};               ///< Standing::toSign of the page that he was shown
    QString code{};               ///< one of declineCodes(), where he says no
};

/// Every wish is refused with NotPermitted while nobody sits at the desk, or somebody who may not (rights.h).
class Casework {
public:
    Casework(const Parts& parts, Runner& runner, Reception& reception, SignIn& signIn, const Seat& seat,
             Authority& authority, CardWatch& cards)
        : m_parts(parts),
          m_runner(runner),
          m_reception(reception),
          m_signIn(signIn),
          m_seat(seat),
          m_authority(authority),
          m_cards(cards)
    {
    }

    /// Takes up the person's open case of this business, or begins one. Refused with the ruling's
    /// sentence where there is nothing it could be about, or where the errand does not stand any more.
    Task<Expected<Standing>> start(domain::Business business) { return start(business, m_seat.errand()); }
    Task<Expected<Standing>> start(domain::Business business, Errand errand);
    /// Who may only look sees the case as it stands, and nothing of it goes on.
    Task<Expected<Standing>> takeUp(domain::CaseId id);
    Task<Expected<Standing>> goOn(domain::CaseId id);
    Task<Expected<Standing>> answer(domain::CaseId id, QString field, Json value, Signing signing = {});
    Task<Expected<Standing>> takeBack(domain::CaseId id, QString field);
    Task<Expected<Standing>> breakOff(domain::CaseId id);
    Task<Expected<Standing>> refuseForPapers(domain::CaseId id);
    Task<Expected<Standing>> usePad(domain::CaseId id, std::shared_ptr<ports::Pad> pad);
    Task<Expected<Standing>> approve(domain::CaseId id, SecondPerson second, SecureBytes password);
    /// Prints a paper of a case once more, and says which copy it is. NotPermitted with `error.reprint_needs_second`:
    /// from the second time on a second person agrees.
    Task<Expected<int>> reprint(domain::CaseId id, QString field);
    Task<Expected<int>> reprint(domain::CaseId id, QString field, SecondPerson second, SecureBytes password);
    /// Short messages, the newest first; all that wait or failed are among them.
    Task<Expected<std::vector<MessageItem>>> messages();
    /// Sends a short message of a case once more.
    Task<Expected<void>> resend(domain::CaseId id, QString field);
    /// As Outbox says them (outbox.h).
    Task<Expected<void>> hold(domain::CaseId id, QString field, QString why = {});
    Task<Expected<void>> release(domain::CaseId id, QString field);
    /// As Again says them (again.h).
    Task<Expected<void>> sendAgain(QString wanted);
    Task<Expected<void>> closeAgain(QString wanted, QString note);
    /// As Conflicts says it (conflicts.h); it is a supervisor's, who sits here.
    Task<Expected<void>> closeConflict(domain::OperationId operation, Holds which, QString why);

    /// The steps on the ordinary way from where the case stands to its end: the step bar, and what comes next.
    std::vector<workflows::Step> wayOf(const Case& one) const;

private:
    const Parts& m_parts;
    Runner& m_runner;
    Reception& m_reception;
    SignIn& m_signIn;
    const Seat& m_seat;
    Authority& m_authority;
    CardWatch& m_cards;

    /// How many chip steps of a case are done, and whether it is over.
    struct AtTheChip {
        qsizetype done = 0;
        bool ended = false;
        bool operator==(const AtTheChip&) const = default;
    };

    using Wish = std::function<Task<Expected<Standing>>(Errand errand)>;
    Task<Expected<Standing>> seen(domain::CaseId id, Errand errand, Wish wish);
    Task<Expected<Standing>> takeUp(domain::CaseId id, Errand errand);
    Task<Expected<Standing>> look(domain::CaseId id);
    AtTheChip atTheChip(const domain::CaseId& id) const;
    void lookForCard(const domain::CaseId& id, const AtTheChip& before);
    bool leadsTo(const Case& one, domain::Business business) const;
};

}  // namespace kapok::desk
