// The evening as the one who closes it sees it: counting blind, a difference with its reason, and the closed day
// (pictures 20 and 20b).
#include "tests/ui/samples.h"

namespace kapok::ui::samples {
namespace {

struct TillRow {
    QString id;
    QStringList cells;
    bool operator==(const TillRow&) const = default;
};

std::shared_ptr<const Table> tills(const Say& say)
{
    std::vector<Column<TillRow>> columns;
    const QStringList heads{say("柜员", "Teller"), say("收现金", "Cash taken"), say("退现金", "Given back"),
                            say("应存", "Should be"), say("刷卡", "By card")};
    for (qsizetype at = 0; at < heads.size(); ++at)
        columns.push_back({{heads[at], at == 0 ? ColumnHead::Kind::Text : ColumnHead::Kind::Figures, 1},
                           [at](const TillRow& row) { return Cell{.text = row.cells.value(at)}; }});
    std::vector<TillRow> rows{{QStringLiteral("0101"),
                               {QStringLiteral("0101"), QStringLiteral("260.00"), QStringLiteral("−20.00"),
                                QStringLiteral("240.00"), QStringLiteral("40.00")}},
                              {QStringLiteral("all"),
                               {say("合计", "All"), QStringLiteral("260.00"), QStringLiteral("−20.00"),
                                QStringLiteral("240.00"), QStringLiteral("40.00")}}};
    return std::make_shared<TableOf<TillRow>>(std::move(columns), std::move(rows),
                                              [](const TillRow&) { return Intent(intent::ShowPage{pages::dayEnd}); });
}

std::vector<DayCountRow> rows(const Say& say, bool counted)
{
    std::vector<DayCountRow> all;
    for (const auto& [what, label, should, found, difference] :
         {std::tuple{"cash", say("现金（元）", "Cash (yuan)"), "240.00", "220.00", "−20.00"},
          {"card.gen3", say("三代空白卡", "Blank, third generation"), "119", "119", "0"},
          {"ribbon", say("色带", "Ribbon"), "2", "2", "0"}}) {
        DayCountRow row{.what = QLatin1String(what), .label = label, .expected = say("点完显示", "once counted")};
        row.asked = !counted;
        if (counted) {
            row.expected = QString::fromUtf8(should);
            row.counted = QString::fromUtf8(found);
            row.difference = QString::fromUtf8(difference);
            row.who = QStringLiteral("9001, 9002");
        }
        all.push_back(row);
    }
    return all;
}

DayEndPageView evening(const Say& say)
{
    DayEndPageView view;
    view.title = say("日终", "Day end");
    view.day = say("2021-07-08 周四 · 第 129 号", "2021-07-08 Thu · No. 129");
    view.keeper = QStringLiteral("9001");
    view.heads = {say("清点", "What is counted"), say("应存", "Should be"), say("实点", "Counted"),
                  say("差", "Difference"), say("谁点的", "By whom")};
    view.checksTitle = say("带到明天 8 笔", "8 go over to tomorrow");
    view.checks = {{QStringLiteral("question"),
                    say("1401 补换  叶**", "1401 Replacement  叶**"),
                    QStringLiteral("0708-0101-0023-7"),
                    say("待核实", "no answer yet"),
                    {},
                    {}},
                   {QStringLiteral("receipt"),
                    say("收退费凭条", "Receipts of the money"),
                    QString(),
                    say("每笔都有", "each is there"),
                    {},
                    {}}};
    return view;
}

}  // namespace

DayEndPageView dayEnd(Language language)
{
    const Say say{language};
    DayEndPageView view = evening(say);
    view.form = QStringLiteral("count");
    view.stage =
        say("第 1 步，共 2 步：先点数，点完才显示应存", "Step 1 of 2: count first, then see what should be there");
    view.remark = say("现金按元填写，如 240.00。", "Cash is typed in yuan, like 240.00.");
    view.rows = rows(say, false);
    view.note = say("Enter 到下一项，↑ 回去改。", "Enter goes to the next figure, ↑ one back.");
    return view;
}

DayEndPageView dayEndDiffers(Language language)
{
    const Say say{language};
    DayEndPageView view = evening(say);
    view.form = QStringLiteral("reasons");
    view.stage = say("第 2 步，共 2 步", "Step 2 of 2");
    view.rows = rows(say, true);
    view.rows.front().asksReason = true;
    view.reasonHint =
        say("1 找错零 · 2 凭条遗失 · 3 放错地方，已找到", "1 wrong change · 2 slip lost · 3 mislaid, found");
    view.note =
        say("有差额的写明原因，就可以日终，差额不挡。", "Where a figure differs, say why: it holds up nothing.");
    view.tillsTitle = say("尾箱和刷卡（元）", "Tills and cards (yuan)");
    view.tills = tills(say);
    return view;
}

DayEndPageView dayEndClosed(Language language)
{
    const Say say{language};
    DayEndPageView view = dayEndDiffers(language);
    view.form = QStringLiteral("closed");
    view.stage = say("已封存", "Closed and sealed");
    view.rows.front().asksReason = false;
    view.rows.front().reason = say("找错零", "wrong change given");
    view.closed = {{say("日结号", "Number of the close"), QStringLiteral("129")},
                   {say("日终、监点", "Closed by, counted with"), QStringLiteral("9001 9002  17:46:10")},
                   {say("封存值（SM3）", "Seal (SM3)"),
                    QStringLiteral("9C4E 71B0 2A6D F318 5E07 C1D9 84BB 03A2 E61F 07C4 9B35 A8D0 1F72 6E8A C903 54BD")}};
    view.note = say("封存后不能改。重开须两位主管。", "What is closed does not change. Two supervisors open it again.");
    return view;
}

DayEndPageView dayEndAgreeing(Language language)
{
    const Say say{language};
    DayEndPageView view = dayEnd(language);
    SecondPersonView second;
    second.title = say("第二人授权", "Second person");
    second.rows = {{say("现金（元）", "Cash (yuan)"), QStringLiteral("220.00")},
                   {say("三代空白卡", "Blank, third generation"), QStringLiteral("119")}};
    second.onlyAgrees = true;
    second.note =
        say("两人一起点的数，签了才显示应存。", "Two people counted this; what should be there is shown next.");
    second.code = QStringLiteral("6d1f");
    second.approve = say("点数相符，签", "These are the figures");
    view.secondPerson = second;
    return view;
}

}  // namespace kapok::ui::samples
