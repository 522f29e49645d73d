// The paper page: the sheet that was just printed.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/paper/paper_view.h"

namespace kapok::ui {

class PaperPage;

class PaperPresenter {
public:
    static constexpr Page page = pages::paper;
    using Widget = PaperPage;

    explicit PaperPresenter(Workplace& work) : m_work(work) {}
    const PaperPageView& view();
    void left();
    void forget() { m_drawn.clear(), m_view = {}; }

    void obey(const intent::HandOver&);
    void obey(const intent::PrintAgain& wanted) { printAgain(wanted); }

private:
    Workplace& m_work;
    QString m_drawn;  ///< what `m_view` is a picture of: drawing a sheet takes its time
    PaperPageView m_view;
    bool m_printing = false;
    int m_asksSecond = 0;  ///< the copy that the desk prints with a second person's word only; 0: none

    PaperPageView drawn(const PrintedPaper& paper, const desk::CaseView& one) const;
    SecondPersonView secondPerson(const PrintedPaper& paper, const desk::CaseView& one) const;
    Task<> printAgain(intent::PrintAgain wanted);
};

}  // namespace kapok::ui
