#include "ui/shell/citizen_presenter.h"

#include "ui/step/asking.h"
#include "ui/step/leading.h"

#include <algorithm>

namespace kapok::ui {

namespace {

using workflows::StepKind;

CitizenRow doing(const Phrases& phrases, const desk::CaseView& one)
{
    return {phrases.say("view.citizen.doing"), phrases.business(one.business), {}};
}

// ui.md: the name in full, only while he checks or signs; the number masked.
void addHim(const Phrases& phrases, const domain::Person& person, CitizenView& view)
{
    view.nameLabel = phrases.say("paper.row.name");
    view.name = person.name.bare(ForCodec{}).text;
    view.rows.push_back({phrases.say("paper.row.number"), person.document.shown(), {}});
}

// What the review says, but for him, who stands above it, and for the paragraphs, which are the desk's.
void addReview(const Phrases& phrases, const Json& rows, CitizenView& view)
{
    Json shown = Json::array(), before = Json::array();
    for (const Json& row : rows) {
        const Json& label = row["label"];
        if (label == "paper.row.name" || label == "paper.row.number" || label == "paper.row.basis") continue;
        shown.push_back(row);
        before.push_back({{"label", label}, {"value", row.value("before", Json(""))}});
    }
    const auto now = rowsOf(phrases, shown), was = rowsOf(phrases, before);
    for (std::size_t at = 0; at < now.size(); ++at)
        view.rows.push_back({now[at].label, now[at].value, at < was.size() ? was[at].value : QString()});
}

void signsHere(const Workplace& work, CitizenView& view)
{
    const Phrases& phrases = work.phrases;
    if (!work.hand.unsignedFor.isEmpty()) {
        view.said = phrases.say("view.citizen.need_not");
        view.aside = phrases.say("view.citizen.wrong");
        return;
    }
    view.sheet = work.hand.sheet;
    view.signHere = phrases.say("view.citizen.here");
    const bool done = work.hand.isSettled();
    view.said = phrases.say(done ? "view.citizen.thanks" : "view.citizen.sign");
    view.aside = phrases.say("view.citizen.wrong") + u'\n' + phrases.say("view.citizen.id_card");
}

void checks(const Workplace& work, const desk::CaseView& one, CitizenView& view)
{
    const Phrases& phrases = work.phrases;
    view.heading = phrases.say("view.citizen.check");
    if (one.person) addHim(phrases, *one.person, view);
    const workflows::Step& step = one.standing.step;
    if (step.kind == StepKind::AskCitizen) {
        view.rows.push_back(doing(phrases, one));
        for (const workflows::Option& effect : step.question.options)
            view.rows.push_back({phrases.say("view.citizen.changes"), phrases.say(effect.text), {}});
    } else addReview(phrases, step.body["rows"], view);
    signsHere(work, view);
}

// Between two looks of his there is nothing personal on it: what is done, and what he is waited for.
void goesOn(const Phrases& phrases, const desk::CaseView& one, CitizenView& view)
{
    view.heading = phrases.say("view.citizen.under_way");
    view.rows.push_back(doing(phrases, one));
    const workflows::Step& step = one.standing.step;
    view.said = phrases.say("view.citizen.wait");
    if (step.kind == StepKind::WriteChip) view.said = phrases.say("view.citizen.pin");
    if (step.kind != StepKind::SettleFee) return;
    const qint64 owed = step.body["fen"].get<qint64>() - step.body["paid"].get<qint64>();
    if (owed <= 0) return;
    view.rows.push_back({phrases.say("paper.row.fee"), phrases.money(owed), {}});
    view.said = phrases.say("view.citizen.pay");
}

// What he takes along: the number by which it is found again, and the day that his paper promises.
void takesAlong(const Phrases& phrases, const desk::CaseView& one, CitizenView& view)
{
    view.heading = phrases.say("view.citizen.done");
    view.rows.push_back(doing(phrases, one));
    view.rows.push_back({phrases.say("view.citizen.remember"), one.number, {}});
    const auto sheets = printedSheets(one);
    for (const auto& [field, sheet] : sheets) {
        const Json rows = sheet.value("rows", Json::array());
        const auto promised = std::ranges::find(rows, Json("paper.row.promised"),
                                                [](const Json& row) { return row.value("label", Json()); });
        if (promised == rows.end()) continue;
        for (const LabelledView& day : rowsOf(phrases, Json::array({*promised})))
            view.rows.push_back({day.label, day.value, {}});
        break;
    }
    view.said = phrases.say("view.citizen.take_along");
}

bool isSigned(const Workplace& work) { return !work.hand.asked.isEmpty(); }

}  // namespace

CitizenView citizenView(const Workplace& work)
{
    const Phrases& phrases = work.phrases;
    CitizenView view;
    view.outlet = phrases.outlet(work.counter.place().outlet);
    view.heading = phrases.say("view.citizen.welcome");
    if (work.locked || !work.counter.teller()) return view;
    if (work.counter.cardLeft()) view.takeCard = phrases.say("view.citizen.take_card");
    const Page page = work.way.page();
    const auto one = page == pages::step || page == pages::paper ? caseInHand(work) : std::nullopt;
    if (!one || !isOfPersonHere(work, *one)) return view;
    if (isSigned(work)) checks(work, *one, view);
    else if (one->ended || (page == pages::paper && !one->changeable)) takesAlong(phrases, *one, view);
    else goesOn(phrases, *one, view);
    return view;
}

}  // namespace kapok::ui
