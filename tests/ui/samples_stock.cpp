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

// Of twenty that are next in order.
class TwentyInOrder final : public StockReading {
public:
    explicit TwentyInOrder(Language language) : m_say{language} {}
    std::vector<LabelledView> read(const StockTyped&) const override
    {
        return {{m_say("20 张", "20"), m_say("＝ 接着最前面的号，没有跳号", "= next in order, none skipped")},
                {m_say("移交后", "Behind it"), m_say("保险柜 80 张 · 托盘 0103 57 张", "Vault 80 · Tray 0103 57")}};
    }

private:
    Say m_say;
};

}  // namespace

StockPageView stock(Language language)
{
    const Say say{language};
    StockPageView view;
    view.title = say("库存", "Stock");
    view.subtitle = say("每张都有去处", "each one has its place");
    view.equations = say("第三代空白卡：昨结 143 ＋ 收到 0 − 用出 4 − 作废 1 − 测试 0 − 退回 0 − 销毁 0 ＝ 现有 138",
                         "Third-generation blanks: 143 at the start + 0 received − 4 issued − 1 spoiled − 0 test − 0 "
                         "returned − 0 destroyed = 138 here");
    view.flagged = say("今天没有按号使用：00000162", "Taken out of order today: 00000162");
    view.remark = say("已经在那里，什么都没有改。", "It lies there already; nothing was changed.");
    const QString kind = say("第三代空白卡", "Third-generation blanks");
    view.places = tableOf(
        {say("在哪里", "Where"), say("种类", "Kind"), say("序列号", "Serials"), say("张数", "Count"),
         say("谁管、最近一次", "Who, and when last")},
        {{"1",
          {say("保险柜", "Vault"), kind, "00000201 – 00000300", "100", say("9001 • 7月5日 周一", "9001 • Mon 5 Jul")}},
         {"2",
          {say("托盘 0103", "Tray 0103"), kind, "00000164 – 00000200", "37",
           say("0103 • 7月5日 周一", "0103 • Mon 5 Jul")}},
         {"3", {say("打印机 P1", "Printer P1"), kind, "00000163", "1", say("0103 • 7月8日 周四", "0103 • Thu 8 Jul")}},
         {"4",
          {say("废卡盒", "Bin"), kind, "00000160", "1",
           say("0103 • 7月8日 周四 • 写芯片时卡被抽出", "0103 • Thu 8 Jul • Pulled out in the write")}},
         {"5", {say("今天用出", "Issued today"), kind, {}, "4", {}}},
         {"6", {say("去向不明", "Unaccounted for"), {}, say("没有", "none"), "0", {}}}});
    view.roadTitle = say("00000160 走过的路", "The road of 00000160");
    view.roadNote = say("从到货到现在，一处不断", "from its delivery to now, without a gap");
    view.road = tableOf(
        {say("时间", "When"), say("从 → 到", "From → to"), say("两个人", "Two people"), say("为什么", "Why")},
        {{"1", {"07-05 08:36", say("保险柜 → 托盘 0103", "Vault → Tray 0103"), "9001 • 0103", {}}},
         {"2",
          {"08:52:10", say("托盘 0103 → 打印机 P1", "Tray 0103 → Printer P1"), "0103", "0708-20210708-0103-0002-5"}},
         {"3",
          {"08:55:31", say("打印机 P1 → 废卡盒", "Printer P1 → Bin"), "0103 • 9001",
           say("写芯片时卡被抽出", "Pulled out in the write")}}});
    view.form = QStringLiteral("move");
    view.keeper = QStringLiteral("0103");
    view.formTitle = say("双人移交", "A move by two");
    view.fields = {{QStringLiteral("move"), say("做什么", "What is done"), say("领出", "Hand out"),
                    say("1 到货 · 2 领出 · 3 交回", "1 Receive · 2 Hand out · 3 Take back")},
                   {QStringLiteral("from"), say("从", "From"), say("保险柜", "Vault"),
                    say("1 保险柜 · 2 废卡盒 · 3 柜台外 · 4 托盘 0103", "1 Vault · 2 Bin · 3 Outside · 4 Tray 0103")},
                   {QStringLiteral("to"), say("到", "To"), say("托盘 0103", "Tray 0103"), {}, true},
                   {QStringLiteral("first"), say("第一张", "First"), QStringLiteral("00000201"), {}, false, true},
                   {QStringLiteral("last"), say("最后一张", "Last"), QStringLiteral("00000220"), {}, true, true}};
    view.reading = std::make_shared<TwentyInOrder>(language);
    view.formNote = say("两个人各自点过再签，不能是同一个人。移错了，按原路移回，两笔都留着。",
                        "Each of the two counts before he signs; they are not the same person. What was moved wrongly "
                        "is moved back, and both entries stay.");
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
