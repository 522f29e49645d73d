#include "tests/ui/samples.h"

namespace kapok::ui::samples {

SecondPersonView secondPerson(Language language)
{
    const Say say{language};
    SecondPersonView view;
    view.title = say("第二人确认", "Second person");
    view.rows = {{say("业务", "Business"), say("1401 补卡，收费减免", "1401 Replacement, fee waived")},
                 {say("持卡人", "Citizen"), say("陈国栋 440704 **** 5618", "Chen Guodong 440704 **** 5618")},
                 {say("经办", "Teller"), say("0101 李柜员 • 09:58", "0101 Li • 09:58")}};
    view.ticks = {{QStringLiteral("id"), say("身份证原件与本人一致", "ID card and person agree"), {}, false}};
    view.note = say("只授权左侧这一页，页面核对码 7C41 09E2。内容一有改动，须重新授权。经办人不能授权自己的业务。",
                    "Approves exactly the page at the left, check code 7C41 09E2. Nobody approves his own case.");
    view.reasons = {{QStringLiteral("identity"), say("身份存疑", "identity in doubt")},
                    {QStringLiteral("papers"), say("材料不全", "papers are missing")}};
    view.code = QStringLiteral("7c4109e2");
    view.approve = say("同意", "Agree");
    view.asksAmount = true;
    return view;
}

StepPageView approving(Language language)
{
    StepPageView view = step(language);
    view.secondPerson = secondPerson(language);
    return view;
}

StepPageView approvingAgain(Language language)
{
    const Say say{language};
    StepPageView view = approving(language);
    view.secondPerson->problem = say("柜员号或密码不对。", "Number or password is wrong.");
    return view;
}

}  // namespace kapok::ui::samples
