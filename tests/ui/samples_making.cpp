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
    MakingView making{.clock = say("本次已用 6 分 12 秒", "6 min 12 s so far")};
    making.steps = {{say("核对订单", "order accepted"), QStringLiteral("10:04:11"), Mark::Done},
                    {say("领空白卡", "blank from the tray"), QStringLiteral("10:05:02"), Mark::Done},
                    {say("写芯片", "chip written"), QStringLiteral("10:09:40"), Mark::Done},
                    {say("读回比对", "read back and compared"), {}, Mark::Now},
                    {say("打印卡面", "face printed"), {}, Mark::Coming},
                    {say("目视质检", "looked at"), {}, Mark::Coming},
                    {say("交卡签收", "handed over"), {}, Mark::Coming}};
    making.compared = {{say("卡号", "Card number"), QStringLiteral("F02 **** 14"), QStringLiteral("F02 **** 14"), true},
                       {say("姓名", "Name"), QStringLiteral("麦颖欣"), QStringLiteral("麦颖欣"), true},
                       {say("有效期至", "Expires"), QStringLiteral("2031-07-07"), QStringLiteral("2031-07-07"), true}};
    making.verdict = say("10 项全部一致，可以打印", "all 10 fields agree: it can be printed");
    making.agrees = true;
    making.facts = {{say("空白卡序列号", "Serial of the blank"), QStringLiteral("00000136")},
                    {say("托盘剩余", "Left in the tray"), say("38 张", "38")},
                    {say("废卡盒", "Box of spoiled cards"), say("打印机没有说", "the printer does not say")}};
    making.afterFault = say("如果卡住或断电：先问打印机这张卡印到哪一步，再接着办。",
                            "After a jam or a power cut the printer is asked how far this card is.");
    making.undone = say("不办了：作废这张卡，退还已收的钱，撤回订单，须第二人确认。",
                        "If it is given up the money goes back and the order is taken back, with a second person.");
    view.making = std::move(making);
    return view;
}

}  // namespace kapok::ui::samples
