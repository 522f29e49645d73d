// What is looked up: paragraphs of the handbook, and the directory.
#include "tests/ui/samples.h"

namespace kapok::ui::samples {
namespace {

struct DirectoryRow {
    QString id;
    QStringList cells;
    bool operator==(const DirectoryRow&) const = default;
};

}  // namespace

HandbookPageView handbook(Language language)
{
    const Say say{language};
    HandbookPageView view;
    view.title = say("政策手册", "Handbook");
    view.counts = say("刚才那一页依据的 2 条", "2 that the page before rests on");
    view.opened = 1;
    view.paragraphs = {
        {QStringLiteral("P1.11(12)"), say("外地在途卡怎样处理", "A card on its way elsewhere"),
         say("外地的卡还在制作中时，本地不能申领，也不能归集。等那张卡制成，或由当地取消申请后，再来本地办理。可打当地"
             "社保卡热线询问进度。",
             "While a card is being made elsewhere, none can be applied for here, and nothing can be merged. Once that "
             "card is made, or its application was cancelled there, come again. The hotline of that city says how far "
             "it is.")},
        {QStringLiteral("P3.1"), say("丢失、损坏怎样补换，要多久", "Loss and damage: replacement, and how long"),
         say("持有效身份证到发卡银行任一网点补换。20个工作日内制好。",
             "With the ID card at any outlet of the issuing bank. Made within 20 working days.")}};
    return view;
}

HandbookPageView handbookNothing(Language language)
{
    const Say say{language};
    HandbookPageView view;
    view.title = say("政策手册", "Handbook");
    view.counts = say("找到 0 条", "0 found");
    view.empty = say("没有写到“护照换证”的条文。换个说法，或少写几个字再找。",
                     "No paragraph speaks of \"passport renewal\". Try other words, or fewer.");
    return view;
}

HandbookPageView handbookPrinted(Language language)
{
    const Say say{language};
    HandbookPageView view = handbook(language);
    view.remark = say("已打印“P1.11(12)”，请交给持卡人。", "\"P1.11(12)\" was printed. Please hand it to the citizen.");
    return view;
}

ListPageView directory(Language language)
{
    const Say say{language};
    using Kind = ColumnHead::Kind;
    ListPageView view;
    view.title = say("电话与网点", "Telephones and outlets");
    view.counts = {say("共 37 项", "37 entries")};
    view.remark =
        say("已打印“开平农商银行”，请交给持卡人。", "\"Kaiping RCB\" was printed. Please hand it to the citizen.");
    view.lookedUp = true;
    std::vector<Column<DirectoryRow>> columns;
    const auto column = [&](QString title, int share) {
        const int at = int(columns.size());
        columns.push_back({{std::move(title), Kind::Text, share},
                           [at](const DirectoryRow& row) { return Cell{.text = row.cells.value(at)}; }});
    };
    column(say("类别", "Kind"), 1);
    column(say("名称", "Name"), 3);
    column(say("电话", "Telephone"), 2);
    column(say("即时制卡", "Cards"), 1);
    column(say("地址和营业时间", "Address and hours"), 4);
    std::vector<DirectoryRow> rows{
        {QStringLiteral("card"),
         {say("社保卡热线", "Card hotline"), say("江门市社会保障卡咨询", "Social security card of Jiangmen"),
          QStringLiteral("0750-3873716、0750-3873767")}},
        {QStringLiteral("0708"),
         {say("网点", "Outlet"), say("中国银行江门蓬江支行营业部", "BOC Jiangmen Pengjiang Sub-branch"),
          QStringLiteral("0750-000 0708"), say("可当场制卡", "on the spot"),
          say("江门市蓬江区木棉路8号  周一至周五 8:30-17:30，周六 9:00-16:00",
              "8 Kapok Road, Pengjiang, Jiangmen  Mon-Fri 8:30-17:30, Sat 9:00-16:00")}},
        {QStringLiteral("RCB_KP"),
         {say("银行热线", "Bank hotline"), say("开平农村商业银行", "Kaiping Rural Commercial Bank"),
          QStringLiteral("0750-6339129")}},
        {QStringLiteral("442000"),
         {say("各市社保卡热线", "City hotline"), say("中山", "Zhongshan"), QStringLiteral("0760-12333")}}};
    view.table = std::make_shared<TableOf<DirectoryRow>>(
        columns, std::move(rows), [](const DirectoryRow& row) -> Intent { return intent::TakeContact{row.id}; });
    return view;
}

}  // namespace kapok::ui::samples
