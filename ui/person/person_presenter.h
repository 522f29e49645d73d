// The person page and the person strip: who stands here, and what can be done for him.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

class PersonPage;

/// Why a business did not begin: the sentence of the rules where they refuse it, that nothing was begun, and the road.
NoticeView notBegun(const Phrases& phrases, const desk::PersonAtCounter& person, domain::Business business,
                    const Error& error);

class PersonPresenter {
public:
    static constexpr Page page = pages::person;
    using Widget = PersonPage;

    explicit PersonPresenter(Workplace& work) : m_work(work) {}
    PersonPageView view();
    /// After a case, what has changed at the province is asked for.
    void came(const Place& from);
    void left() { m_notBegun.reset(), m_problem = {}, m_startsThen.clear(); }
    void forget() { left(), m_pointAt.clear(), m_fromACase = false, m_left.reset(); }

    void obey(const intent::Start& wanted) { start(wanted.code); }
    void obey(const intent::Attend& said) { attend(said.who); }
    void obey(const intent::ChooseCard& wanted) { m_work.counter.selectCard(wanted.ref); }
    void obey(const intent::EndVisit&);

private:
    Workplace& m_work;
    struct NotBegun {
        domain::Business business;
        Error error;
    };
    std::optional<NotBegun> m_notBegun;
    struct Starting {
        domain::Business business;
        desk::Errand errand;
    };
    std::optional<Starting> m_starting;  ///< the business that is being begun
    QString m_pointAt;                   ///< code that the bar goes to when the page is filled next
    bool m_fromACase = false;            ///< the page is filled for the first time after a case
    std::optional<domain::CaseId>
        m_left;                ///< that case; what was begun just now the desk has not counted among his yet
    bool m_attending = false;  ///< who is here is being written down
    QString m_startsThen;      ///< code that was opened meanwhile: once it is known who is here

    Words m_problem;  ///< why the last word on who is here did not count

    bool isStarting() const { return m_starting && m_starting->errand.stands(); }
    /// True where the rules refuse it with all that is known, and nothing of it is under way.
    bool isRefused(domain::Business business) const;
    /// The page on top is a case of somebody who is not the one at the counter.
    bool showsAnother() const;
    void didNotBegin(domain::Business business, const Error& why);
    Task<> start(QString code);
    Task<> attend(QString who);
    Task<> askAnew();
    Task<> endVisit();
};

}  // namespace kapok::ui
