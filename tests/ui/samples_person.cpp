#include "tests/ui/samples.h"

namespace kapok::ui::samples {

namespace {

SideView whyNoReplacement(const Say& say)
{
    SideView side;
    side.icon = QStringLiteral("ban");
    side.heading = say("为什么现在不能补卡", "Why no replacement now");
    side.readAloud =
        say("这张卡还在中山制作中，须等制卡完成、办理归集后，才能补江门的卡。今天可以先办正式挂失，并登记跟进，卡制成后"
            "我们通知您。",
            "This card is still being made in Zhongshan. Once it is made and merged, we can replace the Jiangmen card. "
            "Today we can record the formal loss and follow the card; we will tell you when it is made.");
    side.road = {
        {QStringLiteral("1302"), say("正式挂失", "Formal loss"), say("今天可办", "possible today"), true},
        {QStringLiteral("1602"), say("登记中山卡跟进", "Follow the card"), say("今天可办", "possible today"), true},
        {QStringLiteral("1601"), say("归集", "Merge"), say("中山卡制成后", "when it is made"), false},
        {QStringLiteral("1401"), say("补卡", "Replacement"), say("20.00 元 • 20 个工作日", "20.00 yuan"), false}};
    side.basis = {QStringLiteral("P1.11(12)"), QStringLiteral("P3.1")};
    side.pack = say("规则包 jiangmen-2021 • 2021-04-01 起", "Rule pack jiangmen-2021 • from 2021-04-01");
    return side;
}

void addPossible(std::vector<OfferRow>& offers, const Say& say)
{
    const auto row = [&](const char* code, const char* initials, QString name, QString ready, QString papers) {
        OfferRow offer{.code = QString::fromLatin1(code),
                       .name = name,
                       .initials = QString::fromLatin1(initials),
                       .possible = true,
                       .fee = say("免费", "Free"),
                       .ready = ready,
                       .papers = papers,
                       .reason = {},
                       .road = {},
                       .side = {},
                       .startCode = QString::fromLatin1(code),
                       .startName = name};
        offer.side.heading = name;
        offer.side.readAloud = say("现在可以办理，带身份证就行。", "This can be done now with the ID card.");
        offers.push_back(offer);
    };
    row("1302", "zsgs", say("正式挂失", "Formal loss"), say("当场", "Now"), say("身份证", "ID card"));
    row("1303", "jclsgs", say("解除临时挂失", "Release temporary loss"), say("当场", "Now"),
        say("身份证、原卡", "ID card, the card"));
    row("1602", "ztkgj", say("在途卡跟进", "Follow card in transit"), say("制成后提醒", "Told when made"),
        say("身份证", "ID card"));
    row("3001", "jdcx", say("进度查询", "Progress enquiry"), say("当场", "Now"), say("身份证", "ID card"));
    row("3002", "dkzm", say("待卡证明", "Proof while waiting"), say("当场打印", "Printed now"),
        say("身份证", "ID card"));
}

void addRefused(std::vector<OfferRow>& offers, const Say& say)
{
    const auto row = [&](const char* code, QString name, QString fee, QString ready, QString reason, QString road) {
        OfferRow offer{.code = QString::fromLatin1(code),
                       .name = name,
                       .possible = false,
                       .fee = fee,
                       .ready = ready,
                       .papers = {},
                       .reason = reason,
                       .road = road,
                       .side = whyNoReplacement(say),
                       .startCode = QStringLiteral("1302"),
                       .startName = say("正式挂失", "Formal loss")};
        offers.push_back(offer);
    };
    const QString twenty = say("20.00 元", "20.00 yuan"), free = say("免费", "Free"), now = say("当场", "Now");
    row("1401", say("补卡", "Replacement"), twenty, say("20 个工作日", "20 working days"),
        say("江门卡只是临时挂失，且中山卡还在制作中",
            "Loss is only temporary, and the Zhongshan card is in production"),
        say("1302 正式挂失 • 中山卡制成 • 1601 归集 • 1401 补卡",
            "1302 Formal loss  •  card made  •  1601 Merge  •  1401 Replacement"));
    row("1601", say("归集", "Merge"), free, now,
        say("中山卡还在制作中，须等制卡完成", "The Zhongshan card is still in production"),
        say("1602 登记跟进，制成后本网点通知本人", "1602 Follow it; this outlet tells the citizen when it is made"));
    row("1801", say("即时制卡", "Instant issue"), twenty, now,
        say("同 1401：先归集，再补卡", "As 1401: merge first, then replace"),
        say("归集后可在本网点当场制卡", "After the merge, made at this outlet in one visit"));
    row("1501", say("换行", "Change of bank"), twenty, say("25 个工作日", "25 working days"),
        say("原卡已临时挂失，且有在途卡", "Card in temporary loss, another card in transit"),
        say("找到卡：1303 解除挂失；找不到：1401 补卡", "Card found: 1303 Release. Not found: 1401 Replacement"));
    row("1901", say("密码重置", "PIN reset"), free, now,
        say("临时挂失的卡不能重置密码", "No PIN reset while the card is reported lost"),
        say("1303 解除临时挂失后办理", "1303 Release temporary loss first"));
    row("1101", say("申领", "Application"), free, say("25 个工作日", "25 working days"),
        say("本人在江门已有社保卡", "The citizen already holds a card of Jiangmen"),
        say("卡找不到时：1302 正式挂失 • 1401 补卡", "Card not found: 1302 Formal loss  •  1401 Replacement"));
}

// 13: one fact, one row.
OfferRow lostOnes(const Say& say)
{
    OfferRow group;
    group.reason = say("卡的状态：临时挂失", "Card status: temporary loss");
    group.road = say("1303 解除临时挂失 • 1302 正式挂失", "1303 Release  •  1302 Formal loss");
    group.side.heading = group.reason;
    group.startCode = QStringLiteral("1303");
    group.startName = say("解除临时挂失", "Release temporary loss");
    for (const auto& [code, zh, en] : {std::tuple{"1102", "领卡", "Collection"},
                                       {"1201", "启用", "Activation"},
                                       {"1301", "临时挂失", "Temporary loss"},
                                       {"1304", "解除正式挂失", "Release formal loss"}}) {
        OfferRow one = group;
        one.group.clear();
        one.code = QString::fromLatin1(code);
        one.name = say(zh, en);
        one.fee = say("免费", "Free");
        one.ready = say("当场", "Now");
        group.group.push_back(one);
    }
    group.name =
        say("领卡、启用、临时挂失、解除正式挂失", "Collection, Activation, Temporary loss, Release formal loss");
    return group;
}

}  // namespace

PersonPageView person(Language language)
{
    const Say say{language};
    PersonPageView view;
    view.strip.name = say("梁嘉怡", "Liang Jiayi 梁嘉怡");
    view.strip.number = QStringLiteral("440703 ******** 1234");
    view.strip.portrait = PersonStripView::Portrait::Woman;
    view.strip.lines = {say("女 • 31 岁 • 身份证芯片 09:40", "Female • age 31 • read from ID chip 09:40"),
                        say("参保地 江门市蓬江区 • 手机 138 **** 5521", "Insured in Pengjiang • Mobile 138 **** 5521")};
    view.strip.cards = {
        {QStringLiteral("jm"), say("江门 • 中国银行", "Jiangmen • BOC"), say("第二代 • 本行", "2nd generation"),
         QStringLiteral("D12 **** 07"), say("临时挂失", "Temporary loss"), QStringLiteral("ban"),
         say("7月7日 20:14 电话", "phone, 7 July"), true},
        {QStringLiteral("zs"), say("中山 • 建设银行", "Zhongshan • CCB"), say("第三代", "3rd generation"),
         say("卡号 制成后生成", "Number given when made"), say("制作中", "In production"), QStringLiteral("clock"),
         say("7月2日 交制卡", "since 2 July"), false}};
    view.strip.alerts = {
        {QStringLiteral("alert"), say("中山卡制作中，江门补卡须等候", "Card in production: replacement waits")},
        {QStringLiteral("phone"), say("7月7日 电话临时挂失，尚未正式挂失", "Loss by phone on 7 July, not yet formal")}};
    addPossible(view.offers, say);
    addRefused(view.offers, say);
    view.current = QStringLiteral("1401");
    return view;
}

PersonPageView notBegun(Language language)
{
    const Say say{language};
    PersonPageView view = person(language);
    view.notice =
        NoticeView{.happened = say("中山卡还在制作中，须等制卡完成后办理归集。",
                                   "The Zhongshan card is still in production; merge once it is made."),
                   .saved = say("没有开始新的业务。", "Nothing was begun."),
                   .next = say("1302 正式挂失 • 卡制成 • 1601 归集", "1302 Formal loss • card made • 1601 Merge")};
    return view;
}

PersonPageView underWay(Language language)
{
    const Say say{language};
    PersonPageView view = person(language);
    OfferRow& draft = view.offers.front();
    draft.underWay = State::Draft;
    draft.papers = say("停在第 2 步：核对", "stands at step 2: review");
    view.offers.push_back(lostOnes(say));
    view.who = {{QStringLiteral("holder"), say("本人", "the holder"), true},
                {QStringLiteral("guardian"), say("监护人", "the guardian"), false},
                {QStringLiteral("agent"), say("代办人", "an agent"), false},
                {QStringLiteral("unit_agent"), say("单位经办人", "the unit's agent"), false}};
    view.current = draft.code;
    view.begins = true;
    view.beginning = say("正在开始 1303 解除临时挂失，请等省平台答复。",
                         "1303 Release temporary loss is being begun; wait for the province.");
    return view;
}

}  // namespace kapok::ui::samples
