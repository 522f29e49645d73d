#include "samples.h"

namespace kapok::ui::samples {

// Picture 08: the chip was read back, and the face is about to be printed.
StepPageView making(Language language)
{
    const Say say{language};
    StepPageView view = step(language);
    view.code = QStringLiteral("1101");
    view.name = say("申领", "Application");
    view.state = State::Accepted;
    view.question = QuestionView{.field = QStringLiteral("print_it.1"), .kind = QuestionView::Kind::Options};
    view.question->title = say("订单与芯片一致。打印卡面吗？", "Order and chip agree. Print the face?");
    view.question->options = {
        {.value = QStringLiteral("print"), .text = say("打印卡面", "print the face"), .suggested = true},
        {.value = QStringLiteral("spoil"), .text = say("作废这张卡", "spoil this card")}};
    using Mark = MakingStepView::Mark;
    MakingView making{.progress = say("第 5 步，共 10 步 · 每步都有记录，断电后从这一步接着办",
                                      "Step 5 of 10 · each one is kept; after a power cut it goes on from here"),
                      .clock = say("本次已用 6 分 12 秒", "6 min 12 s so far")};
    const auto took = [&](const char* at, const char* minutes, const char* seconds) {
        return QString(QLatin1String(at) + say(" · 用时 %1 分 %2 秒", " · %1 min %2 s").arg(minutes, seconds));
    };
    making.steps = {{say("核对订单", "order accepted"), QStringLiteral("10:04:11"), Mark::Done, State::Accepted},
                    {say("取制卡数据", "data of the card"), took("10:04:12", "0", "1"), Mark::Done, {}},
                    {say("领空白卡", "blank from the tray"), took("10:05:02", "0", "50"), Mark::Done, {}},
                    {say("写芯片", "chip written"), took("10:09:40", "4", "38"), Mark::Done, State::Recorded},
                    {say("读回比对", "read back and compared"),
                     say("重新上电后读取 · 已 0 分 43 秒", "0 min 43 s so far"),
                     Mark::Now,
                     {}},
                    {say("打印卡面", "face printed"), say("印一次，不重复", "once, never twice"), Mark::Coming, {}},
                    {say("目视质检", "looked at"),
                     say("姓名、照片、号码、位置", "name, photo, numbers, position"),
                     Mark::Coming,
                     {}},
                    {say("报省平台制成", "province told"),
                     say("报上芯片识别码", "with the identification of its chip"),
                     Mark::Coming,
                     {}},
                    {say("交卡签收", "handed over"),
                     say("收回旧卡或登记遗失", "old card taken in, or entered as lost"),
                     Mark::Coming,
                     {}},
                    {say("社保启用、银行启用", "both sides activated"),
                     say("两边各记结果", "each side with its result"),
                     Mark::Coming,
                     {}}};
    const auto same = [](const QString& label, const QString& value) {
        return ComparedView{label, value, value, true};
    };
    making.compared = {same(say("识别码", "Identification"), QStringLiteral("440700 D156 **** 0136")),
                       same(say("规范版本", "Version"), QStringLiteral("3.00")),
                       same(say("卡号", "Card number"), QStringLiteral("F02 **** 14")),
                       same(say("社会保障号码", "Social security number"), QStringLiteral("440703 ******** 8827")),
                       same(say("姓名", "Name"), QStringLiteral("麦颖欣")),
                       same(say("性别", "Sex"), say("女", "female")),
                       same(say("民族", "Nationality group"), say("汉族", "Han")),
                       same(say("出生日期", "Birth date"), QStringLiteral("********")),
                       same(say("发卡日期", "Issued"), QStringLiteral("2021-07-08")),
                       same(say("有效期至", "Expires"), QStringLiteral("2031-07-07"))};
    making.verdict = say("10 项全部一致，可以打印", "all 10 fields agree: it can be printed");
    making.verdictNote = say("有一项不一致，就不会打印这张卡，退到废卡盒并登记",
                             "if one of them differed, this card would not be printed");
    making.agrees = true;
    making.side = {
        .printer = say("证卡打印机 P1", "Card printer P1"),
        .printerState = say("就绪", "ready"),
        .supplies = {{say("色带", "Ribbon"), say("剩 136 张", "136 cards left")},
                     {say("保护膜", "Film"), say("剩 210 张", "210 cards left")},
                     {say("卡位", "Position of the card"), say("芯片触点", "at the contacts")},
                     {say("废卡盒", "Box of spoiled cards"), say("打印机没有说", "the printer does not say")}},
        .serial = QStringLiteral("00000136"),
        .serialSource = say("读自芯片", "read from the chip"),
        .stock = {{say("与库存", "By the stock"), say("次序正确", "next in order")},
                  {say("托盘剩余", "Left in the tray"), say("38 张", "38")}},
        .spoiled = {{QStringLiteral("00000135"), say("写卡时被取出", "taken out while it was written")}},
        .afterFault = say("先问打印机这张卡印到哪一步，再接着办。不会再写一次芯片，也不会再收费。",
                          "The printer is asked how far this card is, and it goes on from there."),
        .undone = say("作废这张卡，退还已收的钱，撤回订单，须第二人确认。",
                      "The money goes back and the order is taken back, with a second person.")};
    view.making = std::move(making);
    return view;
}

}  // namespace kapok::ui::samples
