#include "ui/day_end/day_words.h"

#include "ui/step/questions/money_question.h"

#include <algorithm>

namespace kapok::ui {
namespace {

QString yuan(qint64 fen)
{
    return fen < 0 ? QStringLiteral("−") + MoneyQuestion::shown(-fen) : MoneyQuestion::shown(fen);
}

struct TillRow {
    QString id, teller;
    desk::TillFigures figures;
    bool operator==(const TillRow&) const = default;
};

const char* iconOf(const QString& why)
{
    static const std::map<QString, const char*> icons{
        {QStringLiteral("draft"), "pencil"},    {QStringLiteral("approval"), "users"},
        {QStringLiteral("unsent"), "outbox"},   {QStringLiteral("in_doubt"), "question"},
        {QStringLiteral("refused"), "cross"},   {QStringLiteral("comes_again"), "user"},
        {QStringLiteral("uncollected"), "card"}};
    const auto found = icons.find(why);
    return found == icons.end() ? "arrow-right" : found->second;
}

qsizetype rankOf(const QString& why)
{
    const qsizetype at = desk::whysCarriedOver().indexOf(why);
    return at < 0 ? desk::whysCarriedOver().size() : at;
}

DeviceRow rowOf(const Phrases& phrases, const std::map<QString, QString>& open, const desk::CarriedOver& one)
{
    const auto said = open.find(one.number);
    const bool known = said != open.end();
    return {QString::fromLatin1(iconOf(one.why)),
            known ? said->second : one.number,
            known ? one.number : QString(),
            phrases.word("day.why", one.why),
            {},
            {}};
}

}  // namespace

QString itemSaid(const Phrases& phrases, const QString& what)
{
    return what == desk::cashItem ? phrases.say("day.item.cash") : phrases.word("stock.kind", what);
}

QString figureSaid(const QString& what, qint64 figure)
{
    if (what == desk::cashItem) return yuan(figure);
    return figure < 0 ? QStringLiteral("−") + QString::number(-figure) : QString::number(figure);
}

std::vector<DayCountRow> rowsOf(const Phrases& phrases, const std::vector<desk::CountedItem>& items,
                                const std::map<QString, QString>& counters, bool again)
{
    std::vector<DayCountRow> rows;
    for (const desk::CountedItem& item : items) {
        DayCountRow row{.what = item.what, .label = itemSaid(phrases, item.what)};
        row.asked = again || !item.counted;
        row.expected = row.asked ? phrases.say("day.shown_once_counted") : figureSaid(item.what, *item.expected);
        if (!row.asked) {
            row.counted = figureSaid(item.what, *item.counted);
            row.difference = figureSaid(item.what, *item.difference());
            row.asksReason = *item.difference() != 0;
            row.reason = phrases.word("day.reason", item.reason);
        }
        if (const auto who = counters.find(item.what); !row.asked && who != counters.end()) row.who = who->second;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::shared_ptr<const Table> tillsTable(const Phrases& phrases, const desk::DayFigures& figures)
{
    if (figures.tills.empty()) return nullptr;
    std::vector<TillRow> rows;
    for (const auto& [teller, till] : figures.tills) rows.push_back({teller, teller, till});
    rows.push_back({QStringLiteral("all"), phrases.say("day.till.all"), figures.all()});
    using Kind = ColumnHead::Kind;
    const auto column = [&](const char* title, auto figure) {
        return Column<TillRow>{{phrases.say(title), Kind::Figures, 1},
                               [figure](const TillRow& row) { return Cell{yuan(figure(row.figures))}; }};
    };
    std::vector<Column<TillRow>> columns{
        {{phrases.say("day.till.teller"), Kind::Text, 2}, [](const TillRow& row) { return Cell{row.teller}; }},
        {{phrases.say("day.till.moves"), Kind::Figures, 1},
         [](const TillRow& row) { return Cell{QString::number(row.figures.moves)}; }},
        column("day.till.cash", [](const desk::TillFigures& till) { return till.cash; }),
        column("day.till.cash_back", [](const desk::TillFigures& till) { return -till.cashBack; }),
        column("day.till.here", [](const desk::TillFigures& till) { return till.cashHere(); }),
        column("day.till.card", [](const desk::TillFigures& till) { return till.card - till.cardBack; }),
        column("day.till.waived", [](const desk::TillFigures& till) { return till.waived; })};
    return std::make_shared<TableOf<TillRow>>(std::move(columns), std::move(rows),
                                              [](const TillRow&) { return Intent(intent::ShowPage{pages::dayEnd}); });
}

std::map<QString, QString> openCasesSaid(const Workplace& work)
{
    std::map<QString, QString> all;
    for (const desk::WorkItem& item : work.counter.listed(desk::WorkList::Open))
        all[item.number] = domain::codeOf(item.business) + u' ' + work.phrases.business(item.business) +
                           QStringLiteral("  ") + item.shownName;
    return all;
}

std::vector<DeviceRow> carriedRows(const Workplace& work, const std::vector<desk::CarriedOver>& carried,
                                   const QStringList& withoutReceipt, qint64 cases)
{
    constexpr std::size_t most = 9;
    const Phrases& phrases = work.phrases;
    std::vector<desk::CarriedOver> each;
    QStringList waiting;
    for (const desk::CarriedOver& one : carried)
        if (one.why == QLatin1String("uncollected")) waiting += one.number;
        else each.push_back(one);
    std::ranges::sort(each, {}, [](const desk::CarriedOver& one) { return std::pair(rankOf(one.why), one.number); });
    const std::map<QString, QString> open = openCasesSaid(work);
    std::vector<DeviceRow> rows;
    for (const desk::CarriedOver& one : each)
        if (rows.size() < most) rows.push_back(rowOf(phrases, open, one));
    const auto add = [&](const char* icon, const QString& name, const QString& what, const QString& standing) {
        rows.push_back({QString::fromLatin1(icon), name, what, standing, {}, {}});
    };
    if (each.size() > most)
        add("worklist", phrases.say("day.carried_more", {{"count", QString::number(each.size() - most)}}),
            phrases.say("day.carried_more_where"), {});
    if (each.empty()) add("arrow-right", phrases.say("day.carries_nothing"), {}, {});
    if (!waiting.isEmpty()) {
        const QString some = QStringList(waiting.first(std::min<qsizetype>(3, waiting.size()))).join(u' ');
        add("card", phrases.say("day.uncollected", {{"count", QString::number(waiting.size())}}), some,
            phrases.word("day.why", QStringLiteral("uncollected")));
    }
    add("worklist", phrases.say("day.cases", {{"count", QString::number(cases)}}), {}, phrases.say("day.no_gap"));
    add("receipt", phrases.say("day.receipts"), withoutReceipt.join(u' '),
        withoutReceipt.isEmpty()
            ? phrases.say("day.receipts_all")
            : phrases.say("day.receipts_lack", {{"count", QString::number(withoutReceipt.size())}}));
    return rows;
}

}  // namespace kapok::ui
