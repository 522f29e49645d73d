// Reports as a supervisor sees them: the evening of a day, a month that is over, days that are none (picture 24).
#include "tests/ui/samples.h"

namespace kapok::ui::samples {
namespace {

struct ReportRow {
    QString id;
    QStringList cells;
    bool operator==(const ReportRow&) const = default;
};

ReportsPageView empty(const Say& say, const char* zh, const char* en)
{
    ReportsPageView view;
    view.title = say("报表 • ", "Reports • ") + say(zh, en);
    view.from = view.to = QStringLiteral("2021-07-08");
    for (const auto& [name, inChinese, inEnglish] : {std::tuple{"day_book", "业务流水", "Day book"},
                                                     {"by_business", "按业务", "By business"},
                                                     {"by_teller", "按柜员", "By teller"},
                                                     {"by_hour", "按小时", "By hour"},
                                                     {"by_channel", "按渠道", "By channel"},
                                                     {"by_bank", "按银行", "By bank"},
                                                     {"by_reason", "按原因", "By reason"},
                                                     {"fees", "收费", "Fees"},
                                                     {"waiting", "等候", "Waiting"},
                                                     {"exceptions", "异常", "Exceptions"},
                                                     {"rejections", "不予办理", "Rejections"},
                                                     {"stock", "重要空白凭证", "Stock"},
                                                     {"spoiled", "作废的卡和耗材", "Spoiled"},
                                                     {"teller_day", "柜员一天", "A teller's day"},
                                                     {"person_trail", "一个人的经过", "A person's trail"},
                                                     {"expiring", "快到期的卡", "Cards that expire"},
                                                     {"uncollected", "没来领的卡", "Cards not collected"}})
        view.reports.push_back(
            {QString::fromLatin1(name), say(inChinese, inEnglish), QLatin1String(inEnglish) == QLatin1String(en)});
    for (const auto& [by, inChinese, inEnglish] : {std::tuple{"teller", "柜员", "Teller"},
                                                   {"channel", "渠道", "Channel"},
                                                   {"bank", "银行", "Bank"},
                                                   {"state", "状态", "State"}})
        view.filters.push_back({QString::fromLatin1(by), say(inChinese, inEnglish), say("全部", "all")});
    return view;
}

}  // namespace

ReportsPageView reports(Language language)
{
    const Say say{language};
    using Kind = ColumnHead::Kind;
    ReportsPageView view = empty(say, "按业务", "By business");
    view.counts = say("11 行，17:50:02 从业务日志点出", "11 rows, counted from the journal at 17:50:02");
    view.standing =
        say("2021-07-08 还没有日终，这一天的数还会变。", "2021-07-08 is not closed yet: its figures still change.");
    view.canBeWritten = true;
    view.totals =
        say("合计    笔数 128    省已受理 114    已登记 7    待核实 2    已退回 5    收费（元） 680.00",
            "Total    Cases 128    Accepted 114    Recorded 7    In doubt 2    Refused 5    Fees (yuan) 680.00");
    std::vector<Column<ReportRow>> columns;
    const auto column = [&](QString title, Kind kind, int share) {
        const int at = int(columns.size());
        columns.push_back({{std::move(title), kind, share},
                           [at](const ReportRow& row) { return Cell{.text = row.cells.value(at)}; }});
    };
    column(say("代码", "Code"), Kind::Text, 1);
    column(say("业务", "Business"), Kind::Text, 3);
    for (const auto& [zh, en] : {std::pair{"笔数", "Cases"},
                                 {"省已受理", "Accepted"},
                                 {"已登记", "Recorded"},
                                 {"待核实", "In doubt"},
                                 {"已退回", "Refused"},
                                 {"草稿", "Draft"},
                                 {"收费（元）", "Fees (yuan)"}})
        column(say(zh, en), Kind::Figures, 1);
    std::vector<ReportRow> rows;
    const auto row = [&](const char* code, const char* zh, const char* en, const QStringList& figures) {
        rows.push_back({QString::fromLatin1(code), QStringList{QString::fromLatin1(code), say(zh, en)} + figures});
        ReportBar bar{QString::fromLatin1(code), say(zh, en), {}};
        for (const QString& figure : figures.mid(1, 5)) bar.parts.push_back(figure.toLongLong());
        view.bars.push_back(std::move(bar));
    };
    row("1201", "启用", "Activation", {"31", "28", "2", "0", "1", "0", "0.00"});
    row("1101", "申领", "Application", {"18", "15", "0", "0", "3", "0", "0.00"});
    row("1401", "补换", "Replacement", {"16", "14", "0", "1", "1", "0", "300.00"});
    row("1302", "正式挂失", "Formal loss", {"12", "11", "0", "1", "0", "0", "0.00"});
    row("1501", "换行", "Change of bank", {"6", "6", "0", "0", "0", "0", "120.00"});
    view.table = std::make_shared<TableOf<ReportRow>>(columns, std::move(rows),
                                                      [](const ReportRow&) -> Intent { return intent::CountAgain{}; });
    return view;
}

ReportsPageView reportsWritten(Language language)
{
    const Say say{language};
    ReportsPageView view = reports(language);
    view.from = QStringLiteral("2021-06-01");
    view.to = QStringLiteral("2021-06-30");
    view.rowsAreCases = true;
    view.filters[0].value = QStringLiteral("0101");
    view.standing = say("所选日期都已日终。", "All of these days are closed.");
    view.remark = say("已写到 ", "Written to ") +
                  QStringLiteral("/home/kapok/.local/share/kapok/reports/by_business_2021-06-01_2021-06-30-2.pdf");
    return view;
}

ReportsPageView reportsNothing(Language language)
{
    const Say say{language};
    ReportsPageView view = empty(say, "没来领的卡", "Cards not collected");
    view.counts = say("0 行，17:50:02 从业务日志点出", "0 rows, counted from the journal at 17:50:02");
    view.remark = say("没有“20210231”这一天。请按 2021-07-08 或 20210708 填写。",
                      "\"20210231\" is no day of the calendar. Write it like 2021-07-08 or 20210708.");
    view.isWrong = true;
    view.empty = say("所选日期里没有这样的业务。1 改日期，2–5 改筛选，R 换一张报表。",
                     "There is none in these days. 1 takes other days, 2 to 5 narrow it, R takes another report.");
    view.canBeWritten = true;
    return view;
}

ReportsPageView reportsCounting(Language language)
{
    const Say say{language};
    ReportsPageView view = empty(say, "业务流水", "Day book");
    view.empty = say("正在从业务日志点数……", "Counting from the journal…");
    return view;
}

}  // namespace kapok::ui::samples
