#include "tests/ui/samples.h"

#include <span>

namespace kapok::ui::samples {

namespace {

/// A row of a sample: its cells as they are read, the state word first.
struct SampleRow {
    QString id;
    State state;
    QStringList cells;
    bool operator==(const SampleRow&) const = default;
};

std::shared_ptr<const Table> table(const QStringList& titles, const QList<int>& figures, std::vector<SampleRow> rows)
{
    using Kind = ColumnHead::Kind;
    std::vector<Column<SampleRow>> columns{
        {{titles.front(), Kind::State, 1}, [](const SampleRow& row) { return Cell{.text = {}, .state = row.state}; }}};
    for (int at = 1; at < titles.size(); ++at)
        columns.push_back(
            {{titles[at], figures.contains(at) ? Kind::Figures : Kind::Text, figures.contains(at) ? 1 : 3},
             [at](const SampleRow& row) { return Cell{.text = row.cells.value(at - 1)}; }});
    return std::make_shared<TableOf<SampleRow>>(columns, std::move(rows),
                                                [](const SampleRow& row) { return intent::TakeUp{row.id}; });
}

}  // namespace

ListPageView outbox(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("发件箱", "Outbox");
    view.counts = {say("待核实 1", "not answered 1"), say("待发 2", "to be sent 2")};
    view.remark = say("线路不通，09:56:38 再试", "line is down, next try 09:56:38");
    view.hold = say("暂停／放行", "Hold or release");
    view.table =
        table({say("状态", "State"), say("业务", "Business"), say("持卡人", "Citizen"), say("发往", "To"),
               say("发出", "Sent"), say("次数", "Tries"), say("下一步", "Next")},
              {4, 5},
              {{QStringLiteral("1"),
                State::InDoubt,
                {say("1401 补卡", "1401 Replacement"), say("罗志明 440782 **** 3319", "Luo Zhiming 440782 **** 3319"),
                 say("省平台", "province"), QStringLiteral("09:41:08"), QStringLiteral("1"),
                 say("09:56:38 自动核对", "asked at 09:56:38")}},
               {QStringLiteral("2"),
                State::Recorded,
                {say("1301 临时挂失", "1301 Temporary loss"),
                 say("梁彩凤 440703 **** 0526", "Liang Caifeng 440703 **** 0526"), say("省平台", "province"),
                 say("待发", "waits"), QStringLiteral("0"), say("线路恢复后发出", "sent when the line is up")}},
               {QStringLiteral("3"),
                State::Refused,
                {say("1101 申领", "1101 Application"), say("冯子轩 440703 **** 9032", "Feng Zixuan 440703 **** 9032"),
                 say("省平台", "province"), QStringLiteral("09:12:30"), QStringLiteral("1"),
                 say("照片背景不是白色，重拍后再报", "photograph: background not white")}}});
    return view;
}

ListPageView worklist(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("网点业务", "Today at this outlet");
    view.counts = {say("今天 128 笔", "128 today"), say("3 名柜员", "3 tellers")};
    std::vector<SampleRow> rows;
    const auto row = [&](const char* id, State state, const char* time, QString what, QString who, const char* fee,
                         QString remark) {
        rows.push_back(
            {QString::fromLatin1(id),
             state,
             {QString::fromLatin1(time), say("0101 李柜员", "0101 Li"), what, who, QString::fromLatin1(fee), remark}});
    };
    row("1", State::Draft, "17:04", say("1101 申领", "1101 Application"),
        say("钟伟明 440703 **** 2291", "Zhong Weiming 440703 **** 2291"), "0.00",
        say("停在第 2 步", "stopped at step 2"));
    row("2", State::InDoubt, "17:05", say("1401 补卡", "1401 Replacement"),
        say("叶敏仪 440703 **** 4425", "Ye Minyi 440703 **** 4425"), "20.00",
        say("没有答复，17:10:12 核对", "no answer, asked at 17:10:12"));
    row("3", State::Recorded, "16:33", say("1201 启用", "1201 Activation"),
        say("谭慧敏 440785 **** 2264", "Tan Huimin 440785 **** 2264"), "0.00",
        say("社保已启用，银行启用待办", "social side active, bank side waits"));
    row("4", State::Accepted, "16:19", say("1302 正式挂失", "1302 Formal loss"),
        say("陈国栋 440704 **** 5618", "Chen Guodong 440704 **** 5618"), "0.00", {});
    view.table = table({say("状态", "State"), say("时间", "Time"), say("柜员", "Teller"), say("业务", "Business"),
                        say("持卡人", "Citizen"), say("费用", "Fee"), say("说明", "Remark")},
                       {1, 5}, std::move(rows));
    return view;
}

namespace {

struct TextRow {
    QString id;
    QStringList cells;
    bool operator==(const TextRow&) const = default;
};

using Heads = std::span<const std::tuple<QString, ColumnHead::Kind, int>>;

std::shared_ptr<const Table> textTable(Heads heads, std::vector<TextRow> rows)
{
    std::vector<Column<TextRow>> columns;
    for (const auto& [title, kind, share] : heads)
        columns.push_back({{title, kind, share}, [at = columns.size()](const TextRow& row) {
                               return Cell{.text = row.cells.value(qsizetype(at))};
                           }});
    return std::make_shared<TableOf<TextRow>>(std::move(columns), std::move(rows),
                                              [](const TextRow& row) { return intent::TakeUp{row.id}; });
}

std::shared_ptr<const Table> messageTable(const Say& say, std::vector<TextRow> rows)
{
    using Kind = ColumnHead::Kind;
    const std::tuple<QString, Kind, int> heads[] = {
        {say("状态", "State"), Kind::Text, 3},    {say("时间", "Time"), Kind::Figures, 1},
        {say("发给", "To"), Kind::Text, 3},       {say("内容", "Text"), Kind::Text, 6},
        {say("次数", "Tries"), Kind::Figures, 1}, {say("编号", "Number"), Kind::Figures, 1}};
    return textTable(heads, std::move(rows));
}

ListPageView messagePage(const Say& say, int part)
{
    ListPageView view;
    view.title = say("短信", "Short messages");
    view.parts = {say("全部", "All"), say("等待", "Waiting"), say("已发", "Sent"), say("没有发成", "Failed"),
                  say("练习手机收到", "On the practice telephones")};
    view.part = part;
    return view;
}

}  // namespace

ListPageView inStep(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("同步", "In step");
    view.sendsAgain = say("原样再发", "Send the same again");
    view.closes = say("办结", "Close");
    view.copies = QStringLiteral("0708-0101");
    const std::tuple<QString, ColumnHead::Kind, int> heads[]{
        {say("项目", "What"), ColumnHead::Kind::Text, 2},
        {say("现在", "Now"), ColumnHead::Kind::Text, 5},
        {say("上次答复", "Last answer"), ColumnHead::Kind::Text, 2},
        {say("出了什么", "What went wrong"), ColumnHead::Kind::Text, 5}};
    view.table = textTable(
        heads,
        {{QStringLiteral("resend 1"),
          {say("请再发一次", "To be sent again"),
           say("0708-0101-0023-7 申领的受理；按 A 原样再发，办完按 D",
               "0708-0101-0023-7, the order; A sends the same again, D closes"),
           QStringLiteral("09:40:02"), say("省平台要求：数据丢失", "The province asks for it: it was lost")}},
         {QStringLiteral("outbox"),
          {say("发件箱", "Outbox"),
           say("待发 4，待核实 1；按 Enter 或 F5 现在核对", "4 to be sent, 1 not answered; Enter or F5 asks now"),
           QStringLiteral("09:41:08"),
           say("省平台联系不上，这一步没有发出。", "The province cannot be reached; nothing was sent.")}},
         {QStringLiteral("rules"), {say("规则包", "Rules"), QStringLiteral("jiangmen-2021"), {}, {}}},
         {QStringLiteral("desk"),
          {say("本机", "This desk"),
           say("0708-0101  江门蓬江支行营业部", "0708-0101  Jiangmen Pengjiang branch"),
           {},
           {}}},
         {QStringLiteral("offline"),
          {say("断线还能办", "Without the line"),
           say("365 天，约 81920 笔：1101 申领  1102 领卡  1301 临时挂失  1302 正式挂失  1401 补换  1501 换行  1701 "
               "到期换发",
               "365 days, about 81920 cases: 1101 Application  1102 Handing over  1301 Temporary loss  1302 Formal "
               "loss  1401 Replacement  1501 Change of bank  1701 Renewal"),
           {},
           {}}}});
    return view;
}

ListPageView allDesks(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("各柜台", "All desks");
    view.counts = {say("共 4 笔", "4 in all"), say("等第二人 2 笔", "second person: 2")};
    view.sentence = say("网点台账联系不上；本柜照常办理，连上后自动补齐。这里是 09:41:08 的情况。",
                        "The ledger of the outlet cannot be reached. This desk goes on, and catches up by itself. The "
                        "list is of 09:41:08.");
    const QString second = say("第二人", "a second person");
    view.table =
        table({say("状态", "State"), say("柜台", "Desk"), say("从何时起", "Since"), say("等谁", "Waits for"),
               say("业务", "Business"), say("停在", "Stands at"), say("编号", "Number"), say("柜员", "Teller")},
              {1, 2, 6, 7},
              {{QStringLiteral("1"),
                State::Draft,
                {QStringLiteral("0708-0102"), QStringLiteral("09:21:40"), second,
                 say("1304 解除正式挂失", "1304 Release of a formal loss"), say("规则的答复", "What the rules say"),
                 QStringLiteral("0708-0102-0011-5"), QStringLiteral("0102")}},
               {QStringLiteral("2"),
                State::Draft,
                {QStringLiteral("0708-0101"), QStringLiteral("09:38:02"), second, say("1401 补换", "1401 Replacement"),
                 say("退还费用", "Fee given back"), QStringLiteral("0708-0101-0023-7"), QStringLiteral("0101")}},
               {QStringLiteral("3"),
                State::InDoubt,
                {QStringLiteral("0708-0103"), QStringLiteral("09:02:11"), say("线路答复", "an answer"),
                 say("1101 申领", "1101 Application"), say("申领登记", "Order"), QStringLiteral("0708-0103-0002-9"),
                 QStringLiteral("0103")}},
               {QStringLiteral("4"),
                State::Accepted,
                {QStringLiteral("0708-0102"), QStringLiteral("06-17 16:45:30"), say("制卡", "a card being made"),
                 say("1701 到期换发", "1701 Renewal"), say("制卡进度", "Card made"), QStringLiteral("0708-0102-0004-1"),
                 QStringLiteral("0102")}}});
    return view;
}

ListPageView desksNotAsked(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("各柜台", "All desks");
    view.sentence = say("网点台账联系不上；本柜照常办理，连上后自动补齐。",
                        "The ledger of the outlet cannot be reached. This desk goes on, and catches up by itself.");
    view.empty = say("没有问到，各柜台有没有没办完的现在不知道。本机的业务按 F6 看；连上后这里自己列出来。",
                     "Nobody could be asked, so what is open at the desks is not known. F6 shows this desk's work; the "
                     "list comes by itself.");
    return view;
}

ListPageView messages(Language language)
{
    const Say say{language};
    ListPageView view = messagePage(say, 0);
    view.counts = {view.parts.front(), say("3 条", "3")};
    view.resend = say("重发", "Send again");
    const QString made = say("您的社会保障卡已制好并送到网点，请本人带身份证和领卡回执来领取。",
                             "Your social security card is made and lies at the outlet; please fetch it yourself with "
                             "ID card and receipt.");
    view.table = messageTable(
        say, {{QStringLiteral("1"),
               {say("没有发成：手机号码不对", "failed: The mobile number is wrong"), QStringLiteral("09:12:30"),
                say("冯** 199 **** 032", "Feng 199 **** 032"), made, QStringLiteral("2"),
                QStringLiteral("0708-0101-0007-3")}},
              {QStringLiteral("2"),
               {say("等待", "waiting"), QStringLiteral("09:41:08"), say("罗** 199 **** 3319", "Luo 199 **** 3319"),
                say("您申请的电费代扣账户变更已办好。", "The change of account you asked for is done: electricity."),
                QStringLiteral("1"), QStringLiteral("0708-0101-0011-5")}},
              {QStringLiteral("3"),
               {say("已发", "sent"), QStringLiteral("09:02:44"), say("梁** 199 **** 0526", "Liang 199 **** 0526"), made,
                QStringLiteral("1"), QStringLiteral("0708-0101-0002-9")}}});
    return view;
}

ListPageView noMessages(Language language)
{
    const Say say{language};
    ListPageView view = messagePage(say, 3);
    view.counts = {view.parts[3], say("0 条", "0")};
    view.empty =
        say("没有短信。卡制好、领走，或一窗通办有了结果，会发短信给持卡人。",
            "No messages. Citizens are told when a card is made or collected, and what came of the one window.");
    return view;
}

ListPageView received(Language language)
{
    const Say say{language};
    ListPageView view = messagePage(say, 4);
    view.counts = {view.parts[4], say("1 条", "1")};
    view.table = messageTable(
        say, {{QStringLiteral("1"),
               {view.parts[4],
                {},
                QStringLiteral("199 **** 0526"),
                say("您的社会保障卡已在网点领取，请尽快启用；如有疑问请拨打 12333。",
                    "Your social security card was collected at the outlet; please have it activated soon."),
                {},
                {}}}});
    return view;
}

ListPageView exercises(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("练习", "Exercises");
    view.counts = {say("12 个", "12")};
    using Kind = ColumnHead::Kind;
    const std::tuple<QString, Kind, int> heads[] = {{say("序号", "No."), Kind::Figures, 1},
                                                    {say("练习", "Exercise"), Kind::Text, 3},
                                                    {say("情况", "What happens"), Kind::Text, 6},
                                                    {say("最好", "Best run"), Kind::Text, 2},
                                                    {say("您上次", "Your last run"), Kind::Text, 2}};
    view.table = textTable(
        heads,
        {{QStringLiteral("1"),
          {QStringLiteral("1"), say("电话挂失", "A loss by telephone"),
           say("“我的卡不见了，先帮我停掉。”持卡人打电话来，马上临时挂失。",
               "\"My card is gone, please stop it.\" The holder calls: report the loss for now."),
           say("6 键，25 秒", "6 keys, 25 s"), say("9 键，41 秒，差错 1", "9 keys, 41 s, mistakes: 1")}},
         {QStringLiteral("2"),
          {QStringLiteral("2"),
           say("监护人为未成年人挂失，线路不通", "A loss of a minor, reported by the guardian while the line is down"),
           say("母亲带户口簿和身份证来，说孩子的卡丢了，而省平台线路不通。挂失不能等：先记录。",
               "A mother comes with household book and ID card: her child has lost the card, and the line is down. A "
               "loss does not wait: record it."),
           say("8 键，40 秒", "8 keys, 40 s"),
           {}}}});
    return view;
}

/// What stands there when nothing does.
ListPageView emptyList(Language language)
{
    const Say say{language};
    ListPageView view;
    view.title = say("发件箱", "Outbox");
    view.empty = say("没有等待发出或核实的业务。", "Nothing waits to be sent or answered.");
    return view;
}

}  // namespace kapok::ui::samples
