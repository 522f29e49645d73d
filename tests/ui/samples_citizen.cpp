#include "tests/ui/samples.h"

namespace kapok::ui::samples {

namespace {

// 陈, as far as a few strokes go.
Redacted<domain::Signature> hand()
{
    return Redacted(domain::Signature::ofText(QStringLiteral("300,60 300,250;300,60 350,80 320,130 360,160 310,190;"
                                                             "420,80 600,80;500,50 430,150;430,150 600,150;"
                                                             "515,110 515,250 490,230;460,180 430,220;570,180 600,220"))
                        .value());
}

CitizenView screen(Language language)
{
    CitizenView view;
    view.outlet = Say{language}("江门蓬江支行营业部", "Jiangmen Pengjiang branch");
    view.heading = Say{language}("您好，请坐。", "Welcome.");
    return view;
}

void addHim(const Say& say, CitizenView& view)
{
    view.nameLabel = say("姓名", "Name");
    view.name = QStringLiteral("陈国栋");
    view.rows.push_back({say("证件号码", "Identity number"), QStringLiteral("440704********5618"), {}});
}

void addBox(const Say& say, CitizenView& view)
{
    view.heading = say("请您核对", "Please check");
    view.said = say("对的，请在框里签名", "If it is right, please sign in the box");
    view.aside = say("不对的，请马上告诉柜员。\n签完请收好身份证。",
                     "If anything is wrong, tell the teller now.\nAfter signing, put your ID card away.");
    view.sheet = 3;
    view.signHere = say("请在这里签名", "Sign here");
}

}  // namespace

CitizenView citizenGreeted(Language language) { return screen(language); }

CitizenView citizenChecks(Language language)
{
    const Say say{language};
    CitizenView view = screen(language);
    addHim(say, view);
    view.rows.push_back({say("所办业务", "Asked for"), say("遗失补换", "Replacement of a lost card"), {}});
    view.rows.push_back({say("费用", "Fee"), say("20.00 元", "20.00 yuan"), {}});
    view.rows.push_back({say("领卡日期", "Card ready on"), say("2021年8月5日 周四", "Thu 5 August 2021"), {}});
    view.rows.push_back({say("银行账号", "Account number"), say("换新号，制卡时生成", "a new one, made with the card"),
                         QStringLiteral("**** 4471")});
    addBox(say, view);
    return view;
}

CitizenView citizenConsents(Language language)
{
    const Say say{language};
    CitizenView view = screen(language);
    addHim(say, view);
    view.rows.push_back({say("办理", "What is done"), say("归集", "Merge"), {}});
    for (const auto& [zh, en] :
         {std::pair{"以后全省的社保业务都用保留的这张卡。", "The kept card serves in the whole province from now on."},
          {"被归集卡的银行账户不变，钱不动。", "The account of the merged card stays as it is."},
          {"参保年限和待遇不变。", "The years that count and the benefits stay."},
          {"医保账户里的钱转到保留的卡。", "The medical account goes over to the kept card."},
          {"被归集卡的社保密码不能再重置。", "The social PIN of the merged card can never be reset."},
          {"被归集的卡不能再挂失社保功能。", "The social side of the merged card cannot be reported lost."}})
        view.rows.push_back({say("会变的", "What changes"), say(zh, en), {}});
    addBox(say, view);
    return view;
}

CitizenView citizenPays(Language language)
{
    const Say say{language};
    CitizenView view = screen(language);
    view.heading = say("正在办理", "Under way");
    view.rows.push_back({say("办理", "What is done"), say("遗失补换", "Replacement of a lost card"), {}});
    view.rows.push_back({say("费用", "Fee"), say("20.00 元", "20.00 yuan"), {}});
    view.said = say("请付费", "Please pay");
    return view;
}

CitizenView citizenTakesAlong(Language language)
{
    const Say say{language};
    CitizenView view = screen(language);
    view.heading = say("请您收好", "Please take along");
    view.takeCard = say("请取回您的卡", "Please take your card");
    view.rows.push_back({say("办理", "What is done"), say("遗失补换", "Replacement of a lost card"), {}});
    view.rows.push_back({say("请记住编号", "Number to remember"), QStringLiteral("0708-20210708-0101-0024-2"), {}});
    view.rows.push_back({say("领卡日期", "Card ready on"), say("2021年8月5日 周四", "Thu 5 August 2021"), {}});
    view.said = say("请收好凭证和证件", "Please take your papers and your documents");
    return view;
}

StepPageView signing(Language language)
{
    const Say say{language};
    StepPageView view = review(language);
    view.signing = SigningView{
        .said = say("持卡人正在看屏幕，还没有签名", "The citizen is reading the screen and has not signed yet"),
        .lacks = say("持卡人还没有签名。\n请持卡人看面前的屏幕，在框里签名。签不了的，按 U 选原因，在凭证上签。",
                     "The citizen has not signed yet.\nAsk the citizen to look at the screen in front of them and sign "
                     "in the box."),
        .whyTitle = say("为什么不在屏幕上签？按数字才算，Esc 返回。", "Why does he not sign on the screen?"),
        .reasons = {{QStringLiteral("cannot_write"), say("持卡人写不了字", "The citizen cannot write")},
                    {QStringLiteral("cannot_see"), say("持卡人看不清屏幕", "The citizen cannot see the screen")},
                    {QStringLiteral("screen_fails"), say("屏幕写不上", "The screen does not take the writing")}},
        .written = {}};
    return view;
}

StepPageView hasSigned(Language language)
{
    StepPageView view = review(language);
    view.signing = SigningView{.said = Say{language}("持卡人已签名", "The citizen has signed"),
                               .lacks = {},
                               .whyTitle = {},
                               .reasons = {},
                               .again = true,
                               .written = hand()};
    return view;
}

}  // namespace kapok::ui::samples
