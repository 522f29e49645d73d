#include "ui/step/step_form.h"

#include "domain/money.h"
#include "ui/paper/paper_text.h"
#include "ui/person/person_presenter.h"
#include "ui/step/leading.h"

#include <algorithm>

namespace kapok::ui {

using desk::StateWord;
using desk::WaitsFor;
using workflows::FieldState;
using workflows::Nature;
using workflows::StepKind;

namespace {

QString fieldName(const Phrases& phrases, const QString& field) { return phrases.word("field", field); }

// Whose word it is: only the province's acceptance has its state word, the other two are said in plain words.
bool isTheProvinces(const FieldState& field) { return field.party == workflows::Party::Province; }

const char* nameOf(workflows::Party party)
{
    switch (party) {
    case workflows::Party::Province: return "view.source_of.province";
    case workflows::Party::Bank: return "view.source_of.bank";
    case workflows::Party::Chip: return "view.source_of.chip";
    }
    return "";
}

// One line of what is known: an answer in words, of an enquiry or order what it came to, and when.
QString shortValue(const Phrases& phrases, const FieldState& field, QDate day)
{
    const Json& value = field.value;
    switch (field.nature) {
    case Nature::Answer:
        return phrases.value(value,
                             value.is_array() ? "option.document" : ("option." + field.name.toStdString()).c_str());
    case Nature::Enquiry:
        if (value.contains("not_reached")) return phrases.say("view.not_reached");
        if (value.contains("refused")) return phrases.word("reason", text(value["refused"]));
        if (value["reply"].contains("cards")) {
            const auto count = value["reply"]["cards"].size();
            return count == 0   ? phrases.say("view.no_other_card")
                   : count == 1 ? phrases.say("view.one_card")
                                : phrases.say("view.card_count", {{"count", QString::number(count)}});
        }
        return phrases.say(isTheProvinces(field) ? "view.answered" : "view.was_read");
    case Nature::Verdict: {
        const auto ruling = domain::rulingOf(value["ruling"]);
        return ruling ? phrases.text(*ruling) : phrases.word("view.reason", text(value["refused"]));
    }
    case Nature::Review: return phrases.say("view.reviewed");
    case Nature::Order:
        if (value.contains("refused")) return phrases.word("reason", text(value["refused"]));
        // The province's acceptance has its state word; the bank's is said in plain words (ui/README: the tick is the province's).
        return isTheProvinces(field) ? day.toString(Qt::ISODate)
                                     : phrases.say("view.accepted_by_other", {{"day", day.toString(Qt::ISODate)}});
    case Nature::Inner: return phrases.word("view.inner", text(value["state"]));
    case Nature::Effect:
        if (value.contains("fen")) return phrases.money(value["fen"].get<qint64>());
        if (value.contains("rows")) return phrases.say("view.printed");
        return phrases.say(value.value("done", true) ? "view.done" : "view.left_as_it_was");
    }
    return {};
}

EarlierAnswer earlierAnswer(const Phrases& phrases, const FieldState& field, QDate day, bool changeable)
{
    EarlierAnswer answer{.field = field.name, .label = fieldName(phrases, field.name)};
    answer.value = shortValue(phrases, field, day);
    switch (field.nature) {
    case Nature::Answer:
        answer.source = phrases.say("view.source_teller"), answer.sourceIcon = QStringLiteral("user");
        if (field.value.is_string()) answer.said = text(field.value);
        break;
    case Nature::Enquiry:
    case Nature::Order:
        answer.source = phrases.say(nameOf(*field.party)), answer.sourceIcon = QStringLiteral("download");
        break;
    case Nature::Verdict:
        answer.source = phrases.say("view.source_rules"), answer.sourceIcon = QStringLiteral("book");
        break;
    default: answer.source = phrases.say("view.source_desk"), answer.sourceIcon = QStringLiteral("worklist");
    }
    if (field.nature == Nature::Order && field.value.contains("refused")) answer.state = State::Refused;
    else if (field.nature == Nature::Order && isTheProvinces(field)) answer.state = State::Accepted;
    answer.changeable = changeable && field.nature == Nature::Answer;
    return answer;
}

// What the visit knows stands first: it was asked once, by whichever business needed it.
std::vector<EarlierAnswer> visitAnswers(const StepContext& context)
{
    std::vector<EarlierAnswer> answers;
    const Phrases& phrases = context.work.phrases;
    const workflows::Attendance& present = context.one.present;
    const auto add = [&](const char* field, const QString& value, const QString& said) {
        EarlierAnswer answer{.field = QLatin1String(field), .label = fieldName(phrases, QLatin1String(field))};
        answer.value = value;
        answer.said = said;
        answer.source = phrases.say("view.source_visit");
        answer.sourceIcon = QStringLiteral("user");
        answer.changeable = context.one.changeable;
        answers.push_back(std::move(answer));
    };
    if (present.who) add("who", phrases.word("option.who", *present.who), *present.who);
    if (!present.papers.isEmpty())
        add("papers", phrases.list(present.papers, "option.document"), present.papers.join(u','));
    return answers;
}

std::vector<EarlierAnswer> earlierAnswers(const StepContext& context)
{
    std::vector<EarlierAnswer> answers = visitAnswers(context);
    const auto& fields = context.one.fields;
    for (const desk::FilledAt& filled : context.one.filled) {
        const auto field = std::ranges::find(fields, filled.field, &FieldState::name);
        if (field != fields.end() && field->filled)
            answers.push_back(earlierAnswer(context.work.phrases, *field, filled.day, context.one.changeable));
    }
    return answers;
}

QuestionView::Kind kindOf(const QString& input)
{
    if (input == QLatin1String("option")) return QuestionView::Kind::Options;
    if (input == QLatin1String("list")) return QuestionView::Kind::Several;
    if (input == QLatin1String("date")) return QuestionView::Kind::Date;
    if (input == QLatin1String("money")) return QuestionView::Kind::Money;
    if (input == QLatin1String("flag")) return QuestionView::Kind::YesNo;
    if (input == QLatin1String("pin")) return QuestionView::Kind::PinPad;
    if (input == QLatin1String("review")) return QuestionView::Kind::Nothing;
    return QuestionView::Kind::Text;
}

// One amount, and the ways to pay it; what goes back waits for a second person and asks nothing here.
std::optional<QuestionView> feeQuestion(const StepContext& context)
{
    const workflows::Step& step = context.one.standing.step;
    const Phrases& phrases = context.work.phrases;
    const qint64 owed = step.body["fen"].get<qint64>() - step.body["paid"].get<qint64>();
    if (owed < 0 || context.one.standing.waitsFor == WaitsFor::Line) return std::nullopt;
    QuestionView question{.field = step.fills, .kind = QuestionView::Kind::Options};
    question.title = phrases.say("view.fee_due", {{"amount", domain::Money{owed}.formatted()}});
    for (const char* method : {"cash", "card"})
        question.options.push_back(
            {.value = QLatin1String(method), .text = phrases.word("option.pay", QLatin1String(method))});
    return question;
}

// The rows of the review as the citizen's paper would say them.
std::vector<RemarkView> reviewedRows(const StepContext& context)
{
    std::vector<RemarkView> rows;
    const Phrases& phrases = context.work.phrases;
    const auto text = paperText({QStringLiteral("review"), context.one.number, context.one.standing.step.body},
                                phrases.dictionary());
    if (!text) return rows;
    const auto said = [&](const BothLanguages& both) {
        return phrases.chinese() || both.en.isEmpty() ? both.zh : both.en;
    };
    for (const PaperRow& row : text->rows)
        rows.push_back({QStringLiteral("check"), said(row.label) + QStringLiteral(": ") + said(row.value), {}});
    return rows;
}

// Of the papers that this request needs, those that are still to be shown, once some were.
QString stillMissing(const StepContext& context)
{
    const workflows::Step& step = context.one.standing.step;
    if (!step.ofVisit || !step.body.is_object() || step.body["seen"].empty()) return {};
    return context.work.phrases.say(
        "view.papers_missing", {{"papers", context.work.phrases.value(step.body["missing"], "option.document")}});
}

// Papers that the visit has seen already are ticked.
bool wasSeen(const workflows::Step& step, const QString& paper)
{
    if (!step.ofVisit || !step.body.is_object()) return false;
    const Json seen = step.body.value("seen", Json::array());
    return std::ranges::find(seen, Json(paper.toStdString())) != seen.end();
}

std::optional<QuestionView> questionOf(const StepContext& context)
{
    const workflows::Step& step = context.one.standing.step;
    const Phrases& phrases = context.work.phrases;
    if (step.kind == StepKind::SettleFee) return feeQuestion(context);
    if (step.kind != StepKind::Ask && step.kind != StepKind::AskCitizen && step.kind != StepKind::WriteChip)
        return std::nullopt;
    QuestionView question{.field = step.fills, .kind = kindOf(step.question.input)};
    question.title = phrases.say(step.question.text);
    question.hint = stillMissing(context);
    if (step.question.input == QLatin1String("review")) question.facts = reviewedRows(context);
    const auto suggested = context.one.suggested.find(step.fills);
    for (const workflows::Option& option : step.question.options) {
        OptionView view{.value = option.name, .text = phrases.say(option.text)};
        view.suggested = wasSeen(step, option.name);
        if (suggested != context.one.suggested.end()) {
            const Json& before = suggested->second;
            view.suggested = before.is_array()
                                 ? std::ranges::find(before, Json(option.name.toStdString())) != before.end()
                                 : before == option.name.toStdString();
        }
        question.options.push_back(std::move(view));
    }
    question.asksOldPin = question.setsPin = question.kind == QuestionView::Kind::PinPad;
    return question;
}

std::optional<domain::Ruling> latestRuling(const StepContext& context)
{
    if (context.one.standing.toApprove) return context.one.standing.toApprove;
    std::optional<domain::Ruling> latest;
    for (const FieldState& field : context.one.fields)
        if (field.nature == Nature::Verdict && field.filled)
            if (const auto ruling = domain::rulingOf(field.value["ruling"])) latest = *ruling;
    return latest;
}

// Who said no and why, what is kept of it, and where the road goes on.
void refusedOf(const StepContext& context, const workflows::Refusal& no, StepPageView& view)
{
    const Phrases& phrases = context.work.phrases;
    const bool byRules = no.by == QLatin1String("rules");
    const auto ruling = byRules ? latestRuling(context) : std::nullopt;
    view.outcome = byRules ? phrases.say("view.ended_by_rules")
                           : phrases.say("view.ended_refused", {{"by", phrases.word("party", no.by)}});
    NoticeView notice;
    notice.happened = ruling && !ruling->mayStart() ? phrases.text(*ruling)
                                                    : phrases.word(byRules ? "view.reason" : "reason", no.reason);
    notice.saved = phrases.say("view.ended_refused_saved");
    notice.next = phrases.say("view.ended_refused_next");
    view.notice = notice;
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
        view.outcome = phrases.say("view.put_card");
        view.outcomeText = phrases.say("view.put_card_text");
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
    case WaitsFor::SecondPerson:
        view.outcome = phrases.say("view.needs_second_person");
        view.outcomeText = standing.toApprove ? phrases.text(*standing.toApprove) : QString();
        break;
    default: break;
    }
}

void comingSteps(const StepContext& context, StepPageView& view)
{
    if (context.one.ended) return;
    const auto way = context.work.counter.wayOf(context.one.id);
    const int filled = int(context.one.filled.size());
    view.step = filled + 1;
    view.steps = filled + std::max(1, int(way.size()) - 1);
    for (std::size_t at = 1; at < way.size() && at < 4; ++at)
        if (!way[at].fills.isEmpty())
            view.side.next.push_back(
                {QString::number(filled + int(at) + 1), fieldName(context.work.phrases, way[at].fills), {}});
}

// True where nothing was answered that the person page did not know: it spoke of the holder himself.
bool asHeCame(const desk::CaseView& one)
{
    return std::ranges::all_of(one.fields,
                               [](const FieldState& field) { return !field.filled || field.value == Json("holder"); });
}

// Until the case has a ruling of its own, the side says what the person page said of this business.
void asThePersonPageSaid(const StepContext& context, SideView& side)
{
    const desk::CaseView& one = context.one;
    if (!side.readAloud.isEmpty() || !isOfPersonHere(context.work, one) || !asHeCame(one)) return;
    const auto& all = context.work.counter.person()->possible;
    const auto said = std::ranges::find(all, one.business, &desk::Possibility::business);
    if (said == all.end()) return;
    const auto next = std::exchange(side.next, {});
    side = sideOf(context.work.phrases, one.business, said->ruling);
    side.next = next;
}

}  // namespace

NoticeView noticeOf(const Phrases& phrases, const Notice& notice, bool asksLine)
{
    return {.happened = phrases.say(notice.error.happened),
            .saved = phrases.say(notice.saved),
            .next = phrases.say(notice.next),
            .remark = {},
            .detail = notice.error.detail,
            .askAgain = asksLine,
            .events = {},
            .readAloud = {}};
}

Json answerInJson(const workflows::Step& step, const AnswerValue& value)
{
    if (step.kind == StepKind::SettleFee)
        return workflows::Payment{.fen = step.body["fen"].get<qint64>(), .method = std::get<QString>(value)}.toJson();
    return std::visit(
        [](const auto& said) -> Json {
            using Said = std::decay_t<decltype(said)>;
            if constexpr (std::is_same_v<Said, std::shared_ptr<PinEntry>>) return nullptr;  // never becomes JSON
            else return workflows::kept(said);
        },
        value);
}

StepPageView stepPage(const StepContext& context)
{
    const Phrases& phrases = context.work.phrases;
    StepPageView view;
    view.code = domain::codeOf(context.one.business);
    view.name = phrases.business(context.one.business);
    view.caseNumber = context.one.number;
    view.state = stateOf(context.one.standing.state);
    view.savedAt = phrases.say("view.saved_at", {{"time", phrases.timeWithSeconds(context.one.changedAt)}});
    view.answers = earlierAnswers(context);
    if (const auto ruling = latestRuling(context)) view.side = sideOf(phrases, context.one.business, *ruling);
    comingSteps(context, view);
    if (context.working) {
        view.wait = WaitView{phrases.say("view.working"), context.work.counter.now().utcMs - context.workingSince.utcMs,
                             phrases.say("view.working_meanwhile")};
    } else {
        view.question = questionOf(context);
        const WaitsFor waits = context.one.standing.waitsFor;
        // That no card lies there yet is what the page asks for, and no news.
        const bool onlyNoCard = waits == WaitsFor::Card && context.one.standing.notice &&
                                context.one.standing.notice->error.happened.id == QLatin1String("error.card_none");
        if (context.one.standing.notice && !onlyNoCard)
            view.notice = noticeOf(phrases, *context.one.standing.notice, waits == WaitsFor::Line);
        outcomeOf(context, view);
    }
    view.papers = !context.working && !printedSheets(context.one).empty();
    // A case opened from a list may be another person's than the one who stands here.
    if (isOfPersonHere(context.work, context.one))
        view.strip = personStrip(phrases, *context.work.counter.person(), context.work.counter.place());
    else if (context.one.person) view.strip = absentStrip(phrases, *context.one.person);
    asThePersonPageSaid(context, view.side);
    if (!view.question)
        view.goOn = phrases.say(context.one.standing.waitsFor == WaitsFor::Card && !context.one.ended ? "view.read_card"
                                                                                                      : "view.go_on");
    return view;
}

std::optional<SecondPersonView> secondPerson(const StepContext& context)
{
    const desk::Standing& standing = context.one.standing;
    if (!standing.toApprove && standing.givesBack == 0) return std::nullopt;
    const Phrases& phrases = context.work.phrases;
    SecondPersonView view;
    view.title = phrases.say("view.second_person");
    view.rows = {{phrases.say("view.business"), phrases.business(context.one.business)},
                 {phrases.say("view.case"), context.one.number}};
    if (standing.givesBack > 0) {
        view.rows.push_back({phrases.say("view.gives_back"), phrases.money(standing.givesBack)});
        view.rows.push_back({phrases.say("view.paid_by"), phrases.word("option.pay", text(standing.step.body["method"]))});
    } else {
        view.rows.push_back({phrases.say("view.why"), phrases.text(*standing.toApprove)});
        if (standing.toApprove->feeFen)
            view.rows.push_back({phrases.say("view.fee"), phrases.money(standing.toApprove->feeFen)});
        view.rows.push_back({phrases.say("view.basis_label"), standing.toApprove->basis.join(QStringLiteral(", "))});
    }
    view.approve = phrases.say("view.approve");
    view.problem = context.work.problem;
    return view;
}

}  // namespace kapok::ui
