// The exercises of an instructor: chosen from a list, watched while they are done, and counted against the best run.
#pragma once

#include "ui/kit/presenter_of.h"
#include "ui/lists/list_view.h"

#include <QElapsedTimer>

#include <set>

namespace kapok::ui {

class ListPage;

namespace pages {
inline constexpr Page exercise{"exercise"};
}

class ExercisePresenter : public PresenterOf<pages::exercise, ListPage> {
public:
    using PresenterOf::PresenterOf;
    ListPageView view() const;
    void came(const Place&);

    void obey(const intent::BeginExercise& wanted) { begin(wanted.id); }
    /// After whatever the window has done: whether the exercise is at its end. `presses`: keys pressed so far, ever.
    void watch(int presses);
    /// What the teller wished: taking back is a mistake that was noticed.
    void heard(const Intent& intent);

private:
    struct Run {
        int keys = 0, seconds = 0, mistakes = 0;
    };
    struct UnderWay {
        Practice::Exercise exercise;
        int pressesBefore = 0;
        int mistakes = 0;
        QElapsedTimer since{};
        std::set<domain::CaseId> failed{};  ///< cases of his that ended otherwise
    };

    std::optional<UnderWay> m_underWay;
    std::map<QString, Run> m_last;  ///< by exercise: how it went the last time
    int m_presses = 0;
    bool m_beginning = false;
    Words m_problem{};  ///< what was wrong when the window was filled last

    Task<> begin(QString id);
    void end();
    bool isItsCase(const desk::CaseView& one) const;
};

}  // namespace kapok::ui
