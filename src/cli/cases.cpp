#include "cli/cases.h"

#include "cli/commands.h"
#include "cli/desk_journal.h"
#include "cli/sealed.h"
#include "desk/outbox_items.h"
#include "desk/stand_ins.h"
#include "desk/standing.h"
#include "desk/told.h"

#include <algorithm>
#include <map>

namespace kapok::cli {
namespace {

using desk::Case;
using workflows::StepKind;

std::vector<const desk::Intent*> doubtful(const Case& one)
{
    std::vector<const desk::Intent*> all;
    for (const auto& [field, intent] : one.open)
        if (intent.kind != StepKind::Inside && desk::isInDoubtAtAStart(intent)) all.push_back(&intent);
    return all;
}

Json documentOf(const Case& one, bool sealed)
{
    const bool inDoubt = desk::isInDoubt(one);
    // What is asked next may hang on whom it is about.
    const bool asks = !one.ended && !sealed;
    return {{"id", toJson(one.id.text)},
            {"number", toJson(one.number)},
            {"business", toJson(domain::codeOf(one.business()))},
            {"state", toJson(nameOf(desk::stateOf(one, inDoubt)))},
            {"step", asks ? toJson(one.next().fills) : Json()},
            {"person", sealed ? Json() : toJson(desk::maskedPerson(one))},
            {"in_doubt", inDoubt}};
}

Json shown(const Json& body, bool sealed) { return sealed ? withoutPersonal(body) : masked(body); }

Json doubts(const Call& call, const Case& one)
{
    Json list = Json::array();
    for (const desk::Intent* intent : doubtful(one))
        list.push_back({{"field", toJson(intent->field)},
                        {"step", toJson(desk::nameOf(intent->kind))},
                        {"operation", toJson(intent->operation.text)},
                        {"why", toJson(said(call, words("cli.in_doubt")))}});
    return list;
}

Json entriesOf(const std::vector<ports::Entry>& entries, bool sealed)
{
    Json list = Json::array();
    for (const ports::Entry& entry : entries)
        list.push_back({{"seq", entry.seq},
                        {"at", toJson(outletTime(entry.at).toString(Qt::ISODateWithMs))},
                        {"kind", toJson(entry.kind)},
                        {"by", toJson(entry.by)},
                        {"body", shown(entry.body, sealed)}});
    return list;
}

void printOf(const Call& call, const JournalOfCases& told, Json document)
{
    if (told.sealed) document["sealed"] = true;
    print(call, document);
}

int list(const Call& call, const JournalOfCases& told)
{
    Json all = Json::array();
    for (const domain::CaseId& id : told.order) {
        const auto one = Case::fold(workflows::Workflows::ofThisHouse(), told.entries.at(id));
        if (!one) return fail(call, one.error());
        all.push_back(documentOf(*one, told.hides(id)));
    }
    printOf(call, told, {{"cases", all}});
    return Done;
}

// By its id or by the number that its papers bear.
int show(const Call& call, const JournalOfCases& told, const QString& wanted)
{
    for (const domain::CaseId& id : told.order) {
        const auto one = Case::fold(workflows::Workflows::ofThisHouse(), told.entries.at(id));
        if (!one) return fail(call, one.error());
        if (id.text != wanted && one->number != wanted) continue;
        const bool hides = told.hides(id);
        Json document = documentOf(*one, hides);
        document["fields"] = Json::object();
        for (const workflows::FieldState& field : one->record().fields())
            document["fields"][field.name.toStdString()] = field.filled ? shown(field.value, hides) : Json();
        document["entries"] = entriesOf(told.entries.at(id), hides);
        document["doubts"] = doubts(call, *one);
        printOf(call, told, std::move(document));
        return Done;
    }
    return wrongCall(call, words("cli.no_case", {{"what", wanted}}));
}

}  // namespace

Expected<JournalOfCases> JournalOfCases::read(const Call& call, const char* what,
                                              const std::function<Expected<void>(const ports::Entry&)>& also)
{
    auto reader = journalOfDesk(call, what);
    if (!reader) return std::unexpected(reader.error());
    JournalOfCases told;
    told.sealed = !reader->hasKeys();
    const auto read = reader->each([&](const ports::Entry& kept) -> Expected<void> {
        ports::Entry entry = kept;
        if (desk::lacksPersonal(entry.body)) {
            entry.body = desk::withStandIns(entry.body);
            if (!told.sealed) told.erased.insert(entry.caseId);
        }
        if (const auto heard = also(entry); !heard) return heard;
        const bool isOfVisit = entry.kind.startsWith(QLatin1String("visit_"));
        if (entry.caseId.text.isEmpty() || isOfVisit) return {};
        auto& list = told.entries[entry.caseId];
        if (list.empty()) told.order.push_back(entry.caseId);
        list.push_back(entry);
        return {};
    });
    if (!read) return std::unexpected(read.error());
    return told;
}

int cases(const Call& call)
{
    const bool lists = call.args == QStringList{QStringLiteral("list")};
    const bool shows = call.args.size() == 2 && call.args[0] == QLatin1String("show");
    if ((!lists && !shows) || !call.data()) return wrongWords(call, "case");
    const auto told = JournalOfCases::read(call, "case");
    if (!told) return fail(call, told.error());
    return lists ? list(call, *told) : show(call, *told, call.args[1]);
}

}  // namespace kapok::cli
