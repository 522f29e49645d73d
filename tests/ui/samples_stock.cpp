// Stock as the one who keeps it sees it: a move by two, and the day before the first delivery (picture 21).
#include "tests/ui/samples.h"

namespace kapok::ui::samples {
namespace {

struct StockRow {
    QString id;
    QStringList cells;
    bool operator==(const StockRow&) const = default;
};

std::shared_ptr<const Table> tableOf(const QStringList& heads, std::vector<StockRow> rows)
{
    std::vector<Column<StockRow>> columns;
    for (qsizetype at = 0; at < heads.size(); ++at)
        columns.push_back({{heads[at], ColumnHead::Kind::Text, 2},
                           [at](const StockRow& row) { return Cell{.text = row.cells.value(at)}; }});
    return std::make_shared<TableOf<StockRow>>(
        std::move(columns), std::move(rows), [](const StockRow& row) { return Intent(intent::FollowSerial{row.id}); });
}

}  // namespace

StockPageView stock(Language language)
{
    const Say say{language};
    StockPageView view;
    view.title = say("库存", "Stock");
    view.equations = say("第三代空白卡：昨结 143 ＋ 收到 0 − 用出 4 − 作废 1 − 测试 0 − 退回 0 − 销毁 0 ＝ 现有 138",
                         "Third-generation blanks: 143 at the start + 0 received − 4 issued − 1 spoiled − 0 test − 0 "
                         "returned − 0 destroyed = 138 here");
    view.flagged = say("去向不明：没有", "Unaccounted for: none");
    view.remark = say("已经在那里，什么都没有改。", "It lies there already; nothing was changed.");
    view.places =
        tableOf({say("在哪里", "Where"), say("序列号", "Serials"), say("谁管、最近一次", "Who, and when last")},
                {{"00000201", {say("保险柜", "Vault"), "00000201 – 00000300", "9001 • 2021-07-05"}},
                 {"00000164", {say("托盘 0103", "Tray 0103"), "00000164 – 00000200", "0103 • 2021-07-05"}},
                 {"00000160", {say("废卡盒", "Bin"), "00000160", "0103 • 2021-07-08"}}});
    view.roadTitle = say("00000160 走过的路", "The road of 00000160");
    view.road = tableOf({say("时间", "When"), say("从 → 到", "From → to")},
                        {{"1", {"2021-07-08 08:52:10", say("托盘 0103 → 打印机 P1", "Tray 0103 → Printer P1")}},
                         {"2", {"2021-07-08 08:55:31", say("打印机 P1 → 废卡盒", "Printer P1 → Bin")}}});
    view.form = QStringLiteral("move");
    view.formTitle = say("双人移交", "A move by two");
    view.fields = {{QStringLiteral("move"), say("做什么", "What is done"), QStringLiteral("hand_out"),
                    say("1 到货 · 2 领出", "1 Receive · 2 Hand out")},
                   {QStringLiteral("first"), say("第一张", "First"), QStringLiteral("00000201"), {}},
                   {QStringLiteral("last"), say("最后一张", "Last"), QStringLiteral("00000220"), {}}};
    return view;
}

StockPageView stockAgreeing(Language language)
{
    const Say say{language};
    StockPageView view = stock(language);
    SecondPersonView second;
    second.title = say("第二人授权", "Second person");
    second.rows = {{say("序列号", "Serials"), QStringLiteral("00000201 – 00000220")}};
    second.onlyAgrees = true;
    second.note =
        say("两个人各自点过再签，不能是同一个人。", "Each of the two counts first; they are not the same person.");
    second.code = QStringLiteral("6d1f");
    second.approve = say("同意移交", "Agree to the move");
    view.secondPerson = second;
    return view;
}

StockPageView stockNothing(Language language)
{
    const Say say{language};
    StockPageView view;
    view.title = say("库存", "Stock");
    view.empty = say("这里还没有登记过空白卡。按 N 登记到货。", "No blank is entered here yet. N enters a delivery.");
    return view;
}

}  // namespace kapok::ui::samples
