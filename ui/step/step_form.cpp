#include "ui/step/step_form.h"

#include "domain/money.h"
#include "ui/issue/making_form.h"
#include "ui/kit/day_shown.h"
#include "ui/person/offers.h"
#include "ui/person/strip.h"
#include "ui/step/asking.h"
#include "ui/step/follows.h"
#include "ui/step/given.h"
#include "ui/step/leading.h"
#include "ui/step/paid_at_once.h"
#include "ui/step/second_person.h"
#include "ui/step/signing.h"

#include <algorithm>

namespace kapok::ui {

using desk::StateWord;
using desk::WaitsFor;
using workflows::FieldState;

namespace {

QString titleOf(const Phrases& phrases, domain::Business business)
{
    return domain::codeOf(business) + u' ' + phrases.business(business);
}

// 17: what was answered in the outer case stands above the question inside it; what the visit knows stands below.
LabelledView answeredAround(const StepContext& context, const desk::CaseView& outer)
{
    const std::vector<EarlierAnswer> answers = answersGiven({context.work, outer});
    LabelledView line{titleOf(context.work.phrases, outer.business), {}};
    QStringList said;
    for (const EarlierAnswer& answer : answers) {
        const auto field = std::ranges::find(outer.fields, answer.field, &FieldState::name);
        if (field != outer.fields.end() && field->nature == workflows::Nature::Answer)
            said.append(answer.label + QStringLiteral(" ") + answer.value);
    }
    line.value = said.join(context.work.phrases.say("view.and"));
    return line;
}

// 17: the case stands inside another one, and goes back there by itself.
void insideOf(const StepContext& context, StepPageView& view)
{
    const std::vector<desk::CaseView> around = casesAround(context.work, context.one);
    if (around.empty()) return;
    QStringList crumbs;
    for (const desk::CaseView& outer : around) crumbs.append(titleOf(context.work.phrases, outer.business));
    view.inside = crumbs.join(QStringLiteral(" › "));
    for (const desk::CaseView& outer : around) view.around.push_back(answeredAround(context, outer));
    const desk::CaseView& outer = around.back();
    view.outerName = context.work.phrases.business(outer.business);
    view.outerStep = int(answersGiven({context.work, outer}).size()) + 1;
    view.outerSteps = view.outerStep + std::max(0, int(context.work.counter.wayOf(outer.id).size()) - 2);
    view.insideNote = context.work.phrases.say("view.inside_note",
                                               {{"inner", context.work.phrases.business(context.one.business)},
                                                {"outer", titleOf(context.work.phrases, around.back().business)}});
}

// The sentence of the rules where they said no, here or in the case inside; else the word of who did.
QString whyNot(const StepContext& context, const workflows::Refusal& no)
{
    const Phrases& phrases = context.work.phrases;
    const auto ruling = no.by == QLatin1String("rules") ? rulingOf(context.one) : std::nullopt;
    if (ruling && !ruling->mayStart()) return phrases.text(*ruling);
    for (const FieldState& field : context.one.fields)
        if (field.nature == workflows::Nature::Inner && field.filled && field.value.is_object())
            if (const Json said = field.value.value("said", Json()); said.is_object()) return phrases.value(said, "");
    const QString word = phrases.word("reason", no.reason);
    return word == no.reason ? phrases.word("view.reason", no.reason) : word;
}

// Who said no and why, what is kept of it, and where the road goes on.
void refusedOf(const StepContext& context, const workflows::Refusal& no, StepPageView& view)
{
    const Phrases& phrases = context.work.phrases;
    if (no.by == QLatin1String("citizen")) {  // nobody has refused him, and there is nobody to read it to
        view.outcome = phrases.say("view.ended_left");
        view.notice = NoticeView{.happened = whyNot(context, no),
                                 .saved = phrases.say("view.ended_refused_saved"),
                                 .next = phrases.say("view.ended_left_next"),
                                 .detail = {}};
        return;
    }
    view.outcome = no.by == QLatin1String("rules")
                       ? phrases.say("view.ended_by_rules")
                       : phrases.say("view.ended_refused", {{"by", phrases.word("party", no.by)}});
    view.notice = NoticeView{.happened = whyNot(context, no),
                             .saved = phrases.say("view.ended_refused_saved"),
                             .next = phrases.say("view.ended_refused_next"),
                             .detail = {}};
}

// For money that leaves the drawer, or because the rules say so.
void secondPersonIsNeeded(const StepContext& context, StepPageView& view)
{
    const Phrases& phrases = context.work.phrases;
    const desk::Standing& standing = context.one.standing;
    view.outcome = phrases.say("view.needs_second_person");
    if (standing.givesBack > 0) {
        const bool own = ownMoneyOf(standing.step) == OwnMoney::Out;
        view.outcome =
            phrases.say(own ? "view.to_pay_out" : "view.give_back", {{"amount", phrases.money(standing.givesBack)}});
        view.outcomeText = phrases.say(own ? "view.to_pay_out_text" : "view.give_back_text");
    }
    if (!standing.toApprove) return;
    view.outcomeText = phrases.text(*standing.toApprove);
    if (view.outcomeText.isEmpty()) view.outcomeText = phrases.say("view.confirm_page");  // the rules say nothing
}

// What stands instead of a question: what is waited for, or how it ended.
void outcomeOf(const StepContext& context, StepPageView& view)
{
    const Phrases& phrases = context.work.phrases;
    const desk::Standing& standing = context.one.standing;
    if (context.one.ended) {
        const workflows::Refusal& no = context.one.ended->refusal;
        if (context.one.ended->how == QLatin1String("refused")) return refusedOf(context, no, view);
        view.outcome = phrases.say("view.ended_done");
        view.outcomeText = phrases.say("view.ended_done_text");
        return;
    }
    switch (standing.waitsFor) {
    case WaitsFor::Card:
        if (!standing.step.question.text.id.isEmpty()) {  // which card is meant, the step says
            view.outcome = phrases.say(standing.step.question.text);
            view.outcomeText = phrases.say("making.put_text");
            break;
        }
        view.outcome = phrases.say("view.put_card");
        view.outcomeText = phrases.say("view.put_card_text");
        break;
    case WaitsFor::Citizen:
        if (!lacksCard(context)) break;
        view.outcome = phrases.say("view.put_card");
        view.outcomeText = phrases.say("view.put_card_for_pin");
        break;
    case WaitsFor::World:
        view.outcome = phrases.say("view.in_production");
        view.outcomeText = phrases.say("view.in_production_text");
        break;
    case WaitsFor::NextVisit:
        view.outcome = phrases.say("view.at_outlet");
        view.outcomeText = phrases.say("view.at_outlet_text");
        break;
    case WaitsFor::Line:
        if (standing.state == StateWord::InDoubt) {
            view.outcome = phrases.say("view.in_doubt");
            view.outcomeText = phrases.say("view.in_doubt_text");
        } else {
            view.outcome = phrases.say("view.recorded");
            view.outcomeText = phrases.say("view.recorded_text");
        }
        break;
    case WaitsFor::SecondPerson: secondPersonIsNeeded(context, view); break;
    case WaitsFor::InnerCase:
        if (const auto inner = standing.inner ? context.work.counter.find(*standing.inner) : std::nullopt) {
            view.outcome = phrases.say("view.waits_for_inner", {{"inner", titleOf(phrases, inner->business)}});
            view.outcomeText = phrases.say("view.waits_for_inner_text");
        }
        break;
    default: break;
    }
}

void comingSteps(const StepContext& context, StepPageView& view)
{
    if (context.one.ended) return;
    const auto way = context.work.counter.wayOf(context.one.id);
    const int given = int(view.answers.size());  // what the visit knows stands among them
    view.step = given + 1;
    view.steps = given + std::max(1, int(way.size()) - 1);
    for (std::size_t at = 1; at < way.size() && at < 4; ++at)
        if (!way[at].fills.isEmpty())
            view.side.next.push_back(
                {QString::number(given + int(at) + 1), context.work.phrases.field(way[at].fills), {}});
}

// True where nothing was answered that the person page did not know.
bool asHeCame(const desk::CaseView& one)
{
    return std::ranges::none_of(one.fields, [](const FieldState& field) {
        return field.filled && field.nature == workflows::Nature::Answer && field.value != Json("holder");
    });
}

// What is asked for while the visit shows its papers, each with whether it was shown.
void papersAsked(const Phrases& phrases, const workflows::Step& step, SideView& side)
{
    if (!step.ofVisit || !step.body.is_object() || !step.body.contains("needs")) return;
    side.papers.clear();
    for (const Json& paper : step.body["needs"]) {
        const auto& missing = step.body["missing"];
        const bool lacks = std::ranges::find(missing, paper) != missing.end();
        side.papers.push_back({QStringLiteral("id-card"), phrases.word("option.document", text(paper)),
                               phrases.say(lacks ? "view.to_be_shown" : "view.was_shown")});
    }
}

bool hasBeenApproved(const desk::CaseView& one)
{
    const FieldState* latest = nullptr;
    for (const FieldState& field : one.fields)
        if (field.nature == workflows::Nature::Verdict && field.filled) latest = &field;
    return latest && !text(latest->value.value("approved_by", Json(""))).isEmpty();
}

bool hasDoneWhatComesFirst(const desk::CaseView& one, const domain::Ruling& ruling)
{
    return ruling.outcome == domain::Outcome::AcceptAfter &&
           std::ranges::any_of(one.fields, [](const FieldState& field) {
               return field.nature == workflows::Nature::Inner && field.filled;
           });
}

// What the rules said is read to the citizen while it is still to come: not once it was done, agreed to or refused by
// somebody else. What the page says of it then stands in the middle.
bool isStillToBeSaid(const desk::CaseView& one)
{
    if (one.standing.toApprove) return true;
    const auto ruling = rulingOf(one);
    if (one.ended) return one.ended->refusal.by == QLatin1String("rules") && ruling && !ruling->mayStart();
    if (one.standing.state != StateWord::Draft) return false;
    return !ruling || !(hasBeenApproved(one) || hasDoneWhatComesFirst(one, *ruling));
}

// Until the case has a ruling of its own, the side says what the person page said of this business.
void asThePersonPageSaid(const StepContext& context, SideView& side)
{
    const desk::CaseView& one = context.one;
    if (one.ended || rulingOf(one)) return;
    const Phrases& phrases = context.work.phrases;
    const auto next = std::exchange(side.next, {});
    side = SideView{.icon = {}, .heading = phrases.business(one.business)};
    if (const auto& soFar = one.standing.step.soFar) {  // the visit is asked what the rules lack: they said so much
        side = sideOf(phrases, one.business, *soFar, true);
    } else if (isOfPersonHere(context.work, one) && asHeCame(one)) {
        const auto& all = context.work.counter.person()->possible;
        const auto said = std::ranges::find(all, one.business, &desk::Possibility::business);
        // Of what is under way it is not said why it cannot begin; that papers are missing is what it asks for.
        const bool goes = said != all.end() && (said->ruling.mayStart() || !said->ruling.missing.isEmpty());
        if (goes) side = sideOf(phrases, one.business, said->ruling, true);
    }
    papersAsked(phrases, one.standing.step, side);
    side.next = next;
}

}  // namespace

namespace {

// What the line says of itself has words; what a device or a system says stands as it said it.
QString detailOf(const Phrases& phrases, const QString& detail)
{
    const QString code = QString(detail).replace(u' ', u'_');
    const QString said = phrases.word("view.detail", code);
    return said == code ? detail : said;
}

}  // namespace

NoticeView noticeOf(const Phrases& phrases, const Notice& notice, StateWord state, bool asksLine)
{
    const bool noDraft = state == StateWord::Accepted && notice.saved.id == QLatin1String("notice.saved_as_draft");
    return {.happened = phrases.say(notice.error.happened),
            .saved = phrases.say(noDraft ? words("notice.saved_beside_accepted") : notice.saved),
            .next = phrases.say(notice.next),
            .detail = detailOf(phrases, notice.error.detail),
            .askAgain = asksLine};
}

namespace {

// What is asked now, or what happened; while something is being asked or sent, neither.
void standingOf(const StepContext& context, StepPageView& view)
{
    const Phrases& phrases = context.work.phrases;
    const desk::Standing& standing = context.one.standing;
    view.question = questionOf(context);
    const WaitsFor waits = standing.waitsFor;
    // That no card lies there yet is what the page asks for, and no news.
    const bool onlyNoCard = waits == WaitsFor::Card && standing.notice &&
                            standing.notice->error.happened.id == QLatin1String("error.card_none");
    if (standing.notice && !onlyNoCard)
        view.notice = noticeOf(phrases, *standing.notice, standing.state, waits == WaitsFor::Line);
    outcomeOf(context, view);
    view.secondPerson = secondPerson(context);
    view.noes = noesOf(context);
    view.signing = signingOf(context);
    view.making = makingOf(context);
    view.papers = !printedSheets(context.one).empty();
    view.takesFile = view.question && takesAPhoto(context.one.standing.step);
    if (view.question && view.question->field == QLatin1String("papers"))
        view.goOn = phrases.say("view.papers_all_there");
    if (view.question && view.question->kind == QuestionView::Kind::Review) {
        view.irreversible = standing.step.body.value("irreversible", false);
        view.goOn = phrases.say("view.submit", {{"business", phrases.business(context.one.business)}});
        if (const auto fee = feeBehindReview(context.work, context.one)) {
            view.pays = fee->field;
            view.paysName = phrases.say("view.submit_and_cash", {{"amount", domain::Money{fee->fen}.formatted()}});
        }
    }
}

}  // namespace

StepPageView stepPage(const StepContext& context)
{
    const Phrases& phrases = context.work.phrases;
    StepPageView view;
    view.code = domain::codeOf(context.one.business);
    view.name = phrases.business(context.one.business);
    view.caseNumber = context.one.number;
    insideOf(context, view);
    view.state = stateOf(context.one.standing.state);
    view.savedAt = phrases.say("view.saved_at", {{"time", phrases.timeWithSeconds(context.one.changedAt)}});
    view.answers = answersGiven(context);
    if (const auto ruling = rulingOf(context.one))
        view.side = sideOf(phrases, context.one.business, *ruling, !context.one.ended);
    comingSteps(context, view);
    if (context.working)
        view.wait = WaitView{
            phrases.say(typesAtReader(context) ? "view.working_at_reader" : "view.working"),
            context.work.counter.now().utcMs - context.workingSince.utcMs,
            phrases.say(typesAtReader(context) ? "view.working_at_reader_meanwhile" : "view.working_meanwhile")};
    else standingOf(context, view);
    // A case opened from a list may be another person's than the one who stands here.
    if (isOfPersonHere(context.work, context.one))
        view.strip = personStrip(phrases, *context.work.counter.person(), context.work.counter.place(),
                                 openCasesOf(context.work, *context.work.counter.person()));
    else if (context.one.person) view.strip = absentStrip(phrases, *context.one.person, dayShown(context.work));
    asThePersonPageSaid(context, view.side);
    if (!isStillToBeSaid(context.one)) view.side.readAloud.clear();
    if (const auto next = followsOn(context.work, context.one)) {
        view.follows = domain::codeOf(*next);
        view.followsName = phrases.business(*next);
    }
    if (!view.question) {
        const WaitsFor waits = context.one.ended ? WaitsFor::Nobody : context.one.standing.waitsFor;
        view.goOn = phrases.say(waits == WaitsFor::Card || lacksCard(context) ? "view.read_card"
                                : waits == WaitsFor::InnerCase                ? "view.go_inside"
                                : waits == WaitsFor::World                    ? "view.leave_it_there"
                                                                              : "view.go_on");
    }
    return view;
}

}  // namespace kapok::ui
