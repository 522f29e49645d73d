#include "ui/sign_in/sign_in_presenter.h"

#include "ui/home/home_presenter.h"

namespace kapok::ui {

SignInPageView signInPage(const Phrases& phrases, const desk::Counter& counter, const DeskNote& note,
                          const std::vector<ports::Reader>& readers, const QString& problem)
{
    SignInPageView view;
    view.training = note.training;
    view.outlet = phrases.outlet(counter.place().outlet);
    for (const desk::StaffMember& member : counter.staff()) view.tellers[member.number] = member.name;
    view.trainingHint = note.trainingHint;
    view.problem = problem;
    view.deskLine = phrases.say("view.desk_line", {{"desk", counter.place().desk},
                                                   {"day", outletDay(counter.now()).toString(Qt::ISODate)},
                                                   {"weekday", phrases.weekday(outletDay(counter.now()))}});
    view.devices = devices(phrases, counter, note, readers);
    view.openWork = openWork(phrases, counter, false);  // no names before sign-in
    view.version = QStringLiteral(KAPOK_VERSION);
    return view;
}

}  // namespace kapok::ui
