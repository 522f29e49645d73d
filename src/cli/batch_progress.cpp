#include "cli/batch_progress.h"

#include "cli/batch_filing.h"
#include "cli/commands.h"
#include "desk/list_progress.h"

namespace kapok::cli {
namespace {

struct Lists {
    JournalOfCases cases;
    desk::FilingBook filed;
    std::vector<QString> order;  ///< as they were begun
    std::map<QString, desk::ListProgress> progress;
};

Expected<Lists> listsOf(const Call& call)
{
    desk::FilingBook filed;
    auto cases = JournalOfCases::read(call, "batch", [&](const ports::Entry& entry) { return filed.add(entry); });
    if (!cases) return std::unexpected(cases.error());
    Lists lists{.cases = std::move(*cases), .filed = std::move(filed)};
    for (const domain::CaseId& id : lists.cases.order) {
        const auto one = desk::Case::fold(workflows::Workflows::ofThisHouse(), lists.cases.entries.at(id));
        if (!one) return std::unexpected(one.error());
        const QString batch = desk::batchOf(*one);
        if (batch.isEmpty()) continue;
        if (!lists.progress.contains(batch)) lists.order.push_back(batch);
        lists.progress[batch].add(*one, lists.cases.hides(id));
    }
    return lists;
}

Json documentOf(const Lists& lists, const QString& batch)
{
    const desk::ListProgress& progress = lists.progress.at(batch);
    const desk::ListTaken* taken = lists.filed.list(batch);
    Json document{{"batch", toJson(batch)},
                  {"unit", taken ? toJson(taken->unit) : Json()},
                  {"taken", taken ? toJson(outletTime(taken->at).toString(Qt::ISODateWithMs)) : Json()},
                  {"rows", progress.rows()}};
    for (int i = 0; i < int(domain::codeWords<desk::RowStage>.size()); ++i)
        document[domain::wordOf(desk::RowStage(i)).toStdString()] = progress.at(desk::RowStage(i));
    return document;
}

int list(const Call& call, const Lists& lists)
{
    Json all = Json::array();
    for (const QString& batch : lists.order) all.push_back(documentOf(lists, batch));
    Json document{{"batches", std::move(all)}};
    if (lists.cases.sealed) document["sealed"] = true;
    print(call, document);
    return Done;
}

int show(const Call& call, const Lists& lists, const QString& batch)
{
    if (!lists.progress.contains(batch)) return wrongCall(call, words("list.no_batch", {{"batch", batch}}));
    Json document = documentOf(lists, batch);
    const desk::ListTaken* taken = lists.filed.list(batch);
    document["filing"] = taken ? cli::documentOf(lists.filed.at(taken->unit), lists.cases) : Json();
    if (lists.cases.sealed) document["sealed"] = true;
    print(call, document);
    return Done;
}

}  // namespace

std::optional<int> batchProgress(const Call& call)
{
    const bool lists = call.args == QStringList{QStringLiteral("list")};
    const bool shows = call.args.size() == 2 && call.args[0] == QLatin1String("show");
    if ((!lists && !shows) || !call.data()) return std::nullopt;
    const auto told = listsOf(call);
    if (!told) return fail(call, told.error());
    return lists ? list(call, *told) : show(call, *told, call.args[1]);
}

}  // namespace kapok::cli
