#include "cli/batch_filing.h"

#include "cli/commands.h"
#include "cli/headless_desk.h"
#include "cli/reveal.h"
#include "desk/filings.h"

namespace kapok::cli {
namespace {

using domain::FilingArrow;

int show(const Call& call, const QString& typed)
{
    desk::FilingBook book;
    const auto read = JournalOfCases::read(call, "batch", [&](const ports::Entry& entry) { return book.add(entry); });
    if (!read) return fail(call, read.error());
    Json document = documentOf(book.at(typed.trimmed()), *read);
    if (read->sealed) document["sealed"] = true;
    print(call, document);
    return Done;
}

Expected<domain::Person> agentOf(const Call& call)
{
    const auto number = call.option("agent"), name = call.option("name");
    if (!number || !name || name->trimmed().isEmpty()) return failure(Error::Kind::BadInput, words("filing.no_agent"));
    const auto document = domain::IdentityDocument::recognise(*number);
    if (!document) return std::unexpected(document.error());
    return domain::Person{.document = Redacted(*document), .name = Redacted(domain::PersonName{name->trimmed()})};
}

Expected<domain::FilingMark> markOf(const Call& call, FilingArrow arrow)
{
    domain::FilingMark mark{.arrow = arrow, .evidence = call.option("evidence").value_or(QString()).trimmed()};
    if (const auto route = call.option("route")) {
        mark.route = domain::codeOfWord<domain::FilingRoute>(*route);
        if (!mark.route) return failure(Error::Kind::BadInput, words("filing.wrong_route"), *route);
    }
    if (const auto fits = mark.fits(); !fits) return std::unexpected(fits.error());
    return mark;
}

Expected<desk::UnitOnFile> keep(const Call& call, const QString& unit, const domain::FilingMark& mark)
{
    std::optional<domain::Person> agent;
    if (mark.arrow == FilingArrow::Received) {
        auto told = agentOf(call);
        if (!told) return std::unexpected(told.error());
        agent = std::move(*told);
    }
    const auto line = DeskLine::of(*call.data());
    if (!line) return std::unexpected(line.error());
    const auto desk = HeadlessDesk::open(call, **line, (*line)->parties.all(), HeadlessDesk::Training::IsOpened);
    if (!desk) return std::unexpected(desk.error());
    const ClockOfFolder clock(*call.data());
    SystemRandomness randomness;
    desk::Filings filings((*desk)->memory(), (*desk)->runner().visits(), clock, randomness);
    const auto by = desk::Errand::ofDesk(*call.option("user"));
    const auto kept = QCoro::waitFor(agent ? filings.receive(unit, std::move(*agent), mark.evidence, by)
                                           : filings.mark(unit, mark, by));
    if (!kept) return std::unexpected(kept.error());
    return QCoro::waitFor(filings.find(unit.trimmed()));
}

int file(const Call& call, const QString& unit, const QString& word)
{
    const auto arrow = domain::codeOfWord<FilingArrow>(word);
    if (!arrow) return fail(call, {Error::Kind::BadInput, words("filing.no_arrow"), word});
    const auto mark = markOf(call, *arrow);
    if (!mark) return fail(call, mark.error());
    const auto filed = keep(call, unit, *mark);
    if (!filed) return fail(call, filed.error());
    print(call, documentOf(*filed));
    return Done;
}

}  // namespace

Json documentOf(const desk::UnitOnFile& one)
{
    Json steps = Json::array();
    for (const domain::FilingStep& step : one.filing.steps()) {
        Json told = step.mark.toJson();
        told["day"] = toJson(step.day.toString(Qt::ISODate));
        told["at"] = toJson(outletTime(step.at).toString(Qt::ISODateWithMs));
        told["by"] = toJson(step.by);
        steps.push_back(std::move(told));
    }
    const auto next = one.filing.next();
    return {{"unit", toJson(one.filing.unit())},
            {"may_apply", one.filing.mayApply()},
            {"next", next ? toJson(domain::wordOf(*next)) : Json()},
            {"agent", one.agent.shown.isEmpty() ? Json() : toJson(one.agent.shown)},
            {"visit", one.agent.visit.isEmpty() ? Json() : toJson(one.agent.visit)},
            {"steps", std::move(steps)}};
}

Json documentOf(const desk::UnitOnFile& one, const JournalOfCases& cases)
{
    Json document = documentOf(one);
    if (cases.hides({one.agent.visit})) document["agent"] = Json();
    return document;
}

std::optional<int> batchFiling(const Call& call)
{
    if (!call.data()) return std::nullopt;
    const QString verb = call.args.value(0);
    if (verb == QLatin1String("filing") && call.args.size() == 2) return show(call, call.args[1]);
    if (verb == QLatin1String("file") && call.args.size() == 3 && call.option("user"))
        return file(call, call.args[1], call.args[2]);
    return std::nullopt;
}

}  // namespace kapok::cli
