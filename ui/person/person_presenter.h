// The person page and the person strip: who stands here, and what can be done for him.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/person/person_view.h"

namespace kapok::ui {

class PersonPage;

PersonStripView personStrip(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
/// Whose case is shown while somebody else, or nobody, stands here: nothing is said of his cards.
PersonStripView absentStrip(const Phrases& phrases, const domain::Person& person);
PersonPageView personPage(const Phrases& phrases, const desk::PersonAtCounter& person, const desk::Place& place);
/// Why a business did not begin: the sentence of the rules where they refuse it, that nothing was begun, and the road.
NoticeView notBegun(const Phrases& phrases, const desk::PersonAtCounter& person, domain::Business business,
                    const Error& error);

/// Fee, promise, papers, road and basis of one ruling: the side of every page. Of what is under way it is not
/// said why it could not begin.
SideView sideOf(const Phrases& phrases, domain::Business business, const domain::Ruling& ruling, bool underWay = false);

class PersonPresenter {
public:
    static constexpr Page page = pages::person;
    using Widget = PersonPage;

    explicit PersonPresenter(Workplace& work) : m_work(work) {}
    PersonPageView view();
    /// After a case, what has changed at the province is asked for.
    void came(const Place& from);
    void left() { m_notBegun.reset(), m_problem.clear(); }

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
    std::optional<domain::Business> m_starting;  ///< the business that is being begun
    QString m_pointAt;                           ///< code that the bar goes to when the page is filled next

    QString m_problem;  ///< why the last word on who is here did not count

    Task<> start(QString code);
    Task<> attend(QString who);
    Task<> askAnew();
    Task<> endVisit();
};

}  // namespace kapok::ui
