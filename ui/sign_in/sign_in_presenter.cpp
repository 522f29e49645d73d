#include "ui/sign_in/sign_in_presenter.h"

#include "ui/devices/devices_presenter.h"
#include "ui/home/home_presenter.h"
#include "ui/kit/errand.h"

namespace kapok::ui {

SignInPageView SignInPresenter::view() const
{
    const Phrases& phrases = m_work.phrases;
    const desk::CounterView& counter = m_work.counter;
    SignInPageView view;
    view.training = m_work.note.training;
    view.outlet = phrases.outlet(counter.place().outlet);
    view.trainingHint = m_work.note.trainingHint;
    view.problem = m_work.problem.empty() ? phrases.say(m_work.note.problem) : phrases.say(m_work.problem);
    view.deskLine = phrases.say("view.desk_line", {{"desk", counter.place().desk},
                                                   {"day", outletDay(counter.now()).toString(Qt::ISODate)},
                                                   {"weekday", phrases.weekday(outletDay(counter.now()))}});
    view.devices = devices(m_work);
    view.openWork = openWork(m_work, false);  // no names before sign-in
    view.version = QStringLiteral(KAPOK_VERSION);
    return view;
}

Task<> SignInPresenter::signIn(intent::SignIn wanted)
{
    m_work.problem = {};  // what was said of the last try is not said of this one
    m_work.refresh();
    const auto member = co_await m_work.counter.signIn(wanted.teller, wanted.password->copy());
    wanted.password->wipe();
    // A try may have waited for seconds, and somebody is at work by now; or nobody any more.
    if (m_work.way.page() != pages::signIn) co_return;
    const desk::StaffMember* here = m_work.counter.teller();
    if (member && here && here->number == member->number) co_return m_work.way.begin({pages::home});
    if (!member) m_work.problem = member.error().happened;
    m_work.refresh();
}

// Nothing of a citizen is on the screen from the moment on at which nobody sits here, and the next one who sits down
// finds nothing of the last one's, wherever it was kept to be shown.
Task<> SignInPresenter::leave(Task<Expected<void>> leaving)
{
    clear();
    const Errand errand(m_work);
    const auto left = co_await errand.onItsPage(std::move(leaving));
    if (!left || *left) co_return;
    m_work.problem = left->error().happened;
    m_work.refresh();
}

void SignInPresenter::obey(const intent::SignOffOutlet&)
{
    if (!m_work.counter.teller()) return;
    if (!m_work.counter.isBarred(desk::Right::KeepOutlet)) {
        leave(m_work.counter.signOffOutlet());
        return;
    }
    m_work.said = Said{words("error.may_not_keep_outlet"), m_work.way.top()};
    m_work.refresh();
}

void SignInPresenter::clear()
{
    m_work.locked = false;
    m_work.lockProblem = {};
    m_work.papers.clear();
    m_work.sheetsSeen.clear();
    m_work.said.reset();
    m_work.way.begin({pages::signIn});
    sayWhatIsUnsent();
}

// M13: nothing of it is lost or asked for, but who goes home knows that it is not done yet.
void SignInPresenter::sayWhatIsUnsent()
{
    const qint64 unsent = m_work.counter.workCounts().outbox();
    if (unsent == 0) return;
    m_work.said = Said{words("view.left_unsent", {{"count", QString::number(unsent)}}), m_work.way.top()};
    m_work.refresh();
}

// L02: what he was doing waits behind the lock, at the desk too.
Task<> SignInPresenter::stepAway()
{
    if (!m_work.counter.teller()) co_return;
    auto leaving = m_work.counter.stepAway();
    m_work.locked = true;
    m_work.lockProblem = {};
    m_work.refresh();
    const Errand errand(m_work);
    const auto left = co_await errand.forTheTeller(std::move(leaving));
    if (!left || *left || !m_work.locked) co_return;
    m_work.lockProblem = left->error().happened;
    m_work.refresh();
}

Task<> SignInPresenter::signOffAnother(intent::SignOffAnother wanted)
{
    m_work.lockProblem = {};
    m_work.refresh();
    const auto signedOff = co_await m_work.counter.signOffAnother(wanted.by, wanted.password->copy());
    wanted.password->wipe();
    if (!m_work.locked) co_return;  // he has come back meanwhile
    if (signedOff) co_return clear();
    m_work.lockProblem = signedOff.error().happened;
    m_work.refresh();
}

Task<> SignInPresenter::comeBack(intent::ComeBack wanted)
{
    m_work.lockProblem = {};
    m_work.refresh();
    const Errand errand(m_work);
    const auto proved = co_await errand.forTheTeller(m_work.counter.comeBack(wanted.password->copy()));
    wanted.password->wipe();
    // A try may have waited for seconds, and he has signed out, or another one sits here.
    if (!proved || !m_work.locked) co_return;
    m_work.locked = !proved->has_value();
    if (!*proved) m_work.lockProblem = proved->error().happened;
    // No number is asked for here, and none is said to be wrong.
    if (m_work.lockProblem.id == QLatin1String("error.sign_in_wrong")) m_work.lockProblem = words("view.lock_wrong");
    m_work.refresh();
}

}  // namespace kapok::ui
