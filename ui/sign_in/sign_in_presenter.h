// The sign-in page: it is up before devices and journal are.
#pragma once

#include "ui/kit/workplace.h"
#include "ui/sign_in/sign_in_view.h"

namespace kapok::ui {

class SignInPage;

class SignInPresenter {
public:
    static constexpr Page page = pages::signIn;
    using Widget = SignInPage;

    explicit SignInPresenter(Workplace& work) : m_work(work) {}
    SignInPageView view() const;

    void obey(const intent::SignIn& wanted) { signIn(wanted); }
    void obey(const intent::SignOut&) { leave(m_work.counter.signOut()); }
    void obey(const intent::SignOffOutlet&);
    void obey(const intent::Lock&) { stepAway(); }
    void obey(const intent::SignOffAnother& wanted) { signOffAnother(wanted); }
    void obey(const intent::ComeBack& wanted) { comeBack(wanted); }

private:
    Workplace& m_work;

    Task<> signIn(intent::SignIn wanted);
    Task<> leave(Task<Expected<void>> leaving);
    Task<> stepAway();
    Task<> signOffAnother(intent::SignOffAnother wanted);
    void clear();
    void sayWhatIsUnsent();
    Task<> comeBack(intent::ComeBack wanted);
};

}  // namespace kapok::ui
