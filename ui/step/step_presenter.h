// The step page: what is done with the case in hand.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/step/paid_at_once.h"
#include "ui/step/step_view.h"

namespace kapok::ui {

class StepPage;

class StepPresenter {
public:
    static constexpr Page page = pages::step;
    using Widget = StepPage;

    explicit StepPresenter(Workplace& work) : m_work(work) {}
    StepPageView view() const;
    /// A card has come into his hands: what may be done with it now is asked anew.
    void came(const Place& from);
    void left() { m_trouble.reset(); }
    void forget() { left(); }
    /// True where the case in hand goes on by itself as soon as the right card lies there.
    bool waitsForCard() const;
    /// True where it matters to the page whether a card lies there.
    bool watchesReader() const;

    void obey(const intent::TakeUp& wanted) { takeUp({wanted.id}); }
    void obey(const intent::Answer& given) { answer(given); }
    void obey(const intent::GoOn&);
    void obey(const intent::ImportFile& wanted) { importFile(wanted.file); }
    void obey(const intent::TakeBack& wanted);
    void obey(const intent::Withdraw& wanted);
    void obey(const intent::ShowPapers&);
    void obey(const intent::Sign& wanted);
    void obey(const intent::SignAgain&);
    void obey(const intent::GoUnsigned& wanted);
    void obey(const intent::Approve& wanted);
    void obey(const intent::Decline& wanted);
    void obey(const intent::AskAgain&) { askAgain(); }

private:
    Workplace& m_work;
    std::optional<domain::CaseId> m_working;  ///< the case for which something is being asked or sent
    Instant m_workingSince;
    std::optional<domain::CaseId> m_takingUp;  ///< the case that is being opened
    bool m_asking = false;                     ///< all that is open is being asked about
    std::optional<Notice> m_trouble;           ///< what went wrong beside the case: shown on its page

    /// The case on the page, unless something is being done with it.
    std::optional<desk::CaseView> atRest() const;
    Task<> carryOut(domain::CaseId id, desk::Act act);
    void arrived(const domain::CaseId& id, const Expected<desk::Standing>& standing);
    Task<> takeUp(domain::CaseId id);
    Task<> answer(intent::Answer given);
    Task<> reviewAndPay(domain::CaseId id, FeeDue named, intent::Answer paid);
    Task<> importFile(QString file);
    Task<> askAgain();
    Task<> askWhatMayFollow();
};

}  // namespace kapok::ui
