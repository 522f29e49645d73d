#include "tests/ui/samples.h"

#include "support/places/places.h"
#include "ui/paper/paper.h"

namespace kapok::ui::samples {

FrameView frame(Language language, bool signedIn)
{
    const Say say{language};
    FrameView view;
    view.outlet = say("江门蓬江支行营业部", "Jiangmen Pengjiang Branch");
    if (signedIn) view.teller = say("0101 李柜员", "0101 Li, teller");
    view.training = true;
    view.line = {.usable = true, .ageSeconds = 18};
    view.readers = 1;
    view.now = QTime(9, 42);
    const auto code = [&](const char* number, const char* zh, const char* en, const char* initials,
                          bool outlet = false) {
        view.codes.push_back(
            {QString::fromLatin1(number), say(zh, en), QString::fromUtf8(zh), QString::fromLatin1(initials), outlet});
    };
    code("1101", "申领", "Application", "sl");
    code("1102", "领卡", "Collect", "lk");
    code("1201", "启用", "Activation", "qy");
    code("1301", "临时挂失", "Temporary loss", "lsgs");
    code("1302", "正式挂失", "Formal loss", "zsgs");
    code("1303", "解除挂失", "Release of loss", "jcgs");
    code("1401", "补卡", "Replacement", "bk");
    code("1501", "换行", "Change of bank", "hh");
    code("1601", "归集", "Merge", "gj");
    code("1701", "到期换领", "Renewal", "dqhl");
    code("1801", "即时制卡", "Instant issue", "jszk");
    code("1901", "密码", "PIN", "mm");
    code("2001", "一窗通办", "One window", "yctb");
    code("3001", "查询", "Enquiry", "cx");
    code("8001", "库存", "Stock", "kc", true);
    code("9001", "授权", "Approval", "sq", true);
    code("9009", "日终", "End of day", "rz", true);
    view.worklist = 3;
    view.outbox = 1;
    view.outboxInDoubt = true;
    view.currentCode = QStringLiteral("1401");
    view.visit = QStringLiteral("one");
    view.codes[9].built = false;
    view.codes[10].barred = true;
    return view;
}

FrameView inside(Language language)
{
    FrameView view = frame(language, true);
    view.keepsOutlet = true;
    view.currentCode = QStringLiteral("1302");
    view.outerCodes = {QStringLiteral("1401")};
    return view;
}

FrameView locked(Language language)
{
    const Say say{language};
    FrameView view = frame(language, true);
    view.locked = true;
    view.lockProblem = say("工号或密码不对。", "Number or password is wrong.");
    return view;
}

FrameView takingCard(Language language)
{
    const Say say{language};
    FrameView view = frame(language, true);
    view.said = say("扫到“6901234567892”，不是身份证号，也不是业务编号，什么也没有做。",
                    "Scanned \"6901234567892\": no identity number and no case number, so nothing was done.");
    view.takeCard = TakeCardView{say("请取回 梁** 的卡，交还本人。", "Take out the card of 梁** and give it back."),
                                 say("接触式读卡器 1", "contact reader 1")};
    return view;
}

SignInPageView signIn(Language language)
{
    const Say say{language};
    SignInPageView view;
    view.training = true;
    view.outlet = say("江门蓬江支行营业部", "Jiangmen Pengjiang Branch");
    view.outletNote = say("08:31 已签到 • 9001 邓主管", "signed in 08:31 • 9001 Deng");
    view.teller = QStringLiteral("0101");
    view.trainingHint =
        say("练习用户 0101、0102、0103、9001，密码 kapok", "Training users 0101, 0102, 0103, 9001; password kapok");
    view.deskLine = say("柜台 PJ-03 • 2021-07-08 周四", "Counter PJ-03 • 2021-07-08 Thu");
    const auto device = [&](const char* icon, QString name, QString what, QString standing, std::optional<bool> usable,
                            std::optional<int> percent = {}) {
        view.devices.push_back({QString::fromLatin1(icon), name, what, standing, usable, percent});
    };
    const QString usable = say("可用", "usable");
    device("province", say("省平台", "Province"), say("模拟省平台 • 18 秒前答复", "simulated • answered 18 s ago"),
           usable, true);
    device("reader", say("社保卡读卡器", "Card reader"),
           say("1 个，接触和非接触，没有卡", "1, contact and contactless, no card"), usable, true);
    device("id-card", say("身份证阅读器", "ID card reader"), say("没有证件", "no document"), usable, true);
    device("printer", say("证卡打印机", "Card printer"),
           say("正在寻找，不影响签到", "being looked for; sign-in does not wait"), say("第 2 秒", "2 s"), {});
    device("keypad", say("密码键盘", "PIN pad"), say("没有接上，密码类业务不能办", "not connected: no PIN business"),
           say("没有接上", "not connected"), false);
    device("drive", say("业务日志", "Journal"),
           say("正在核对昨天及以前的记录 • 41,206 / 66,480", "checking earlier days • 41,206 / 66,480"), {}, {}, 62);
    device("book", say("规则包", "Rule pack"),
           say("jiangmen-2021 • 2021-04-01 起有效", "jiangmen-2021 • valid from 2021-04-01"),
           say("签名相符", "signature holds"), {});
    view.openWork = {{State::Draft, QStringLiteral("a"),
                      say("1201 启用    停在第 2 步", "1201 Activation    stopped at step 2"),
                      say("昨天 16:52", "yesterday 16:52")},
                     {State::InDoubt, QStringLiteral("b"),
                      say("1401 补卡    等省平台答复", "1401 Replacement    awaits the province"),
                      say("昨天 17:08", "yesterday 17:08")}};
    view.version = QStringLiteral("0.1.0");
    return view;
}

SignInPageView wrongPassword(Language language)
{
    const Say say{language};
    SignInPageView view = signIn(language);
    view.problem = say("柜员号或密码不对，还可以试 3 次。", "Number or password is wrong; 3 tries are left.");
    return view;
}

HomePageView home(Language language)
{
    const Say say{language};
    HomePageView view;
    view.dayLine = say("柜台 PJ-03 • 2021-07-08 周四", "Counter PJ-03 • 2021-07-08 Thu");
    view.greeting = say("李柜员，早上好", "Good morning, Li");
    view.problem = say("这个号码的第 18 位不对。", "The 18th character of this number does not fit.");
    view.asking = say("正在查询省平台", "The province is being asked");
    view.stillHere = say("柜台前还是 梁** 440703 **** 1234：按 Enter 回到她的页面。",
                         "梁** 440703 **** 1234 is still at the counter: Enter goes back to that page.");
    view.openWork = signIn(language).openWork;
    view.holder = say("读卡器上有 朱秀兰 的卡 • 440703 **** 2268",
                      "On the reader lies the card of Zhu Xiulan • 440703 **** 2268");
    view.carried = say("2021-07-07 日终第 128 号带过来，还没办完：1401 补换 叶** 0708-0101-0023-7（草稿）",
                       "Left open at the close of 2021-07-07, No. 128: 1401 Replacement 叶** 0708-0101-0023-7 (draft)");
    view.counts = {
        {QStringLiteral("draft"), State::Draft, QStringLiteral("2"), say("接着办", "to go on with")},
        {QStringLiteral("in_doubt"), State::InDoubt, QStringLiteral("1"),
         say("没有答复，先核实", "not answered; asked about first")},
        {QStringLiteral("refused"), State::Refused, QStringLiteral("1"), say("要回访", "to follow up")},
        {QStringLiteral("recorded"), State::Recorded, QStringLiteral("0"), say("等线路发出", "wait for the line")},
        {QStringLiteral("accepted"), State::Accepted, QStringLiteral("40"),
         say("在制卡或待领", "in production or to be collected")}};
    return view;
}

HomePageView homeOfAuditor(Language language)
{
    const Say say{language};
    HomePageView view = home(language);
    view.greeting = say("余审计员", "Yu");
    view.barred = say("当前柜员号不能办理持卡人的业务。请由柜员、制卡员或主管签到办理。",
                      "The number that is signed in cannot serve citizens. A teller, an operator or a supervisor may.");
    view.problem = view.asking = view.stillHere = view.holder = view.carried = QString();
    return view;
}

FactsPageView devices(Language language)
{
    const Say say{language};
    FactsPageView view;
    view.title = say("设备", "Devices");
    view.devices = signIn(language).devices;
    for (DeviceRow& device : view.devices) device.test = say("测试", "Test: ") + device.name;
    view.citizensScreen = say("打开持卡人屏幕", "Open the citizen's screen");
    view.lookAgain = say("重新找设备", "Look for devices again");
    view.saveDiagnostics = say("存诊断文件，不含个人信息", "Save diagnostics, nothing personal");
    view.faces = say("卡面排版", "Card faces");
    view.pauseQueue = say("打印队列继续", "Let the card printer go on");
    view.moveQueue = say("等着的转到 cards-2", "Move what waits to cards-2");
    view.practiceTitle = say("练习控制", "Practice controls");
    view.practiceNote = say("只在训练里有，不碰真卡、真线路", "In training only: no real card, no real line");
    const QString card = say("卡 · 读卡器 1", "Card · reader 1"), line = say("线路 · 省平台", "Line · province"),
                  days = say("日子", "Days");
    const auto control = [&](const QString& group, const char* cap, const QString& text, const QString& note = {}) {
        view.practice.push_back({.group = group, .cap = QLatin1String(cap), .text = text, .note = note});
    };
    control(card, "1", say("放上这个人的卡", "Put in this citizen's card"),
            say("先打开一位持卡人", "Open a citizen first"));
    control(card, "2", say("拿走卡", "Take the card out"));
    control(card, "3", say("下次读写到一半抽走卡", "Pull it in the middle of the next reading or writing"));
    control(line, "4", say("通", "Up"));
    control(line, "5", say("断", "Down"), say("连不上", "Connections are refused"));
    control(line, "6", say("没人收", "Deaf"), say("发出去没人办", "What is sent is not done"));
    control(line, "7", say("没回音", "Mute"), say("办了，答复丢了", "It is done, and the answer is lost"));
    control(days, "0", say("到下一天", "To the next day"), say("7月9日 周五", "Fri 9 Jul"));
    control(days, "Alt 0", say("到卡制好那天", "To the day on which cards are made"),
            say("7月28日 周三", "Wed 28 Jul"));
    control(say("短信", "Short messages"), "8",
            say("短信平台不通（再按恢复）", "The message service is down (again: it answers)"),
            say("短信留在列表里等待，恢复后自动再发：Shift F7",
                "Messages wait in their list and go out by themselves: Shift F7"));
    control(
        say("银行线路", "The way to the bank"), "9",
        say("银行不通（再按恢复）", "The bank cannot be reached (again: it answers)"),
        say("账户的事留在发件箱，恢复后自动再办", "What the bank is told waits in the outbox, and goes out by itself"));
    const QString chip = say("芯片出错", "The chip fails"),
                  middle = say("下一次用卡的中途", "in the middle of its next use");
    control(chip, "Alt 1", say("芯片没有应答", "The chip is silent"), middle);
    control(chip, "Alt 2", say("芯片应答是乱的", "The chip answers nonsense"), middle);
    control(chip, "Alt 3", say("芯片做了，应答没有听到", "The chip does it, and nobody hears so"),
            say("先核实，不会做两次", "It is asked first, and nothing is done twice"));
    const QString identity = say("身份证", "Identity card"), printer = say("打印机", "Printer");
    control(identity, "Alt 4", say("放上身份证", "Lay an identity card on its reader"));
    control(identity, "Alt 5", say("放上读不清的身份证", "Lay one that cannot be read"));
    control(identity, "Alt 6", say("拿走身份证", "Take it away"));
    control(printer, "Alt 7", say("色带用完", "Ribbon runs out"),
            say("下一张卡印到一半", "half-way through the next card"));
    control(printer, "Alt 8", say("卡住", "Jam"), say("下一张卡印到一半", "with the next card inside"));
    control(printer, "Alt 9", say("打印机好了", "The printer is well again"));
    view.practice[0].usable = false;
    view.practice[3].holds = true;
    return view;
}

FactsPageView card(Language language)
{
    const Say say{language};
    FactsPageView view;
    view.title = say("卡片信息", "Card");
    view.remark = say("09:42 读自接触式读卡器", "read at 09:42, contact reader");
    view.groups = {{say("卡", "Card"),
                    {{say("代次", "Generation"), say("第三代", "third"), say("芯片", "chip")},
                     {say("卡号", "Card number"), QStringLiteral("E35 **** 62"), {}},
                     {say("有效期", "Valid until"), QStringLiteral("2031-04-12"), {}}}},
                   {say("持卡人", "Holder"),
                    {{say("姓名", "Name"), QStringLiteral("梁**"), {}},
                     {say("社保号码", "Number"), QStringLiteral("440703 ******** 1234"), {}}}}};
    return view;
}

FactsPageView noCard(Language language)
{
    const Say say{language};
    FactsPageView view;
    view.title = say("卡片信息", "Card");
    view.empty =
        say("还没有读卡。把卡放上读卡器，按 F4。", "Nothing is read yet. Put a card on the reader and press F4.");
    return view;
}

PaperPageView paper(Language language)
{
    const Say say{language};
    const Dictionary dictionary = Dictionary::load(clonePath("resources/words")).value();
    ports::Sheet sheet{QStringLiteral("receipt"),
                       QStringLiteral("0708-0101-0023-7"),
                       {{"title", "paper.receipt.apply"}, {"rows", Json::array()}}};
    const auto row = [&](const char* label, Json value) {
        sheet.content["rows"].push_back({{"label", label}, {"value", std::move(value)}});
    };
    row("paper.row.name", personal(QStringLiteral("梁嘉怡")));
    row("paper.row.number", personal(QStringLiteral("440703 ******** 1234")));
    row("paper.row.fee", {{"words", "paper.fee.free"}});
    row("paper.row.promised", "2021-08-12");
    row("paper.row.basis", "P1.7, P3.1");
    const Letterhead head{.outlet = say("江门蓬江支行营业部", "Jiangmen Pengjiang Branch"), .training = true};
    PaperPageView view;
    view.sheet = paperPicture(sheet, dictionary, head, 1240).value();
    view.title = say("受理凭证", "Receipt");
    view.caseNumber = sheet.caseNumber;
    view.text = paperText(sheet, dictionary).value().spoken(language);
    view.alsoHere = {say("收费凭证", "Fee receipt")};
    view.remark = say("已打印 • 下面还有：收费凭证", "printed • Below it: Fee receipt");
    view.state = State::Accepted;
    return view;
}

PaperPageView reprinting(Language language)
{
    const Say say{language};
    PaperPageView view = paper(language);
    view.alsoHere.clear();
    SecondPersonView second = secondPerson(language);
    second.rows = {{say("业务", "Business"), say("补打第 2 次", "Reprint 2")},
                   {say("单据", "Paper"), say("受理凭证", "Receipt")},
                   {say("业务编号", "Case"), QStringLiteral("1101 0708-0101-0023-7")}};
    second.ticks.clear();
    second.asksAmount = false;
    second.onlyAgrees = true;
    second.note = say("只授权这张单据的这一次补打。经办人不能授权自己的业务。",
                      "This approves this one reprint of this paper. Nobody approves his own case.");
    second.approve = say("同意补打", "Agree to reprint");
    view.secondPerson = second;
    return view;
}

}  // namespace kapok::ui::samples
