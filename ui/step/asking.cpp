#include "ui/step/asking.h"

#include "domain/money.h"
#include "ui/paper/paper_text.h"
#include "ui/step/given.h"

#include <algorithm>

namespace kapok::ui {

using desk::WaitsFor;
using workflows::Nature;
using workflows::StepKind;

std::vector<LabelledView> rowsOf(const Phrases& phrases, const Json& rows)
{
    std::vector<LabelledView> said;
    const auto in = [&](const BothLanguages& both) {
        return phrases.chinese() || both.en.isEmpty() ? both.zh : both.en;
    };
    // One by one: on a paper the promised day and what comes next stand elsewhere, here each where the sheet has it.
    for (const Json& row : rows) {
        const Json alone{{"title", "review.title"}, {"rows", Json::array({row})}};
        const auto text = paperText({QStringLiteral("rows"), {}, alone}, phrases.dictionary());
        if (!text) return {};
        const PaperRow& one = text->promise        ? *text->promise
                              : text->next.empty() ? text->rows.front()
                                                   : text->next.front();
        said.push_back({in(one.label), in(one.value)});
    }
    return said;
}

namespace {

QuestionView::Kind kindOf(const QString& input)
{
    if (input == QLatin1String("option")) return QuestionView::Kind::Options;
    if (input == QLatin1String("list")) return QuestionView::Kind::Several;
    if (input == QLatin1String("date")) return QuestionView::Kind::Date;
    if (input == QLatin1String("money")) return QuestionView::Kind::Money;
    if (input == QLatin1String("flag")) return QuestionView::Kind::YesNo;
    if (input == QLatin1String("pin") || input == QLatin1String("new_pin")) return QuestionView::Kind::PinPad;
    if (input == QLatin1String("review")) return QuestionView::Kind::Review;
    return QuestionView::Kind::Text;
}

// What was paid out in notes is taken back in notes, and nobody waives it.
QuestionView takenBackQuestion(const Phrases& phrases, const QString& field, qint64 fen)
{
    QuestionView question{.field = field, .kind = QuestionView::Kind::Options};
    const QString amount = domain::Money{fen}.formatted();
    question.title = phrases.say("view.payout_back", {{"amount", amount}});
    question.hint = phrases.say("view.payout_back_text");
    question.options.push_back({.value = QStringLiteral("cash"),
                                .text = phrases.word("option.pay", QStringLiteral("cash")),
                                .note = phrases.money(fen),
                                .act = phrases.say("view.took_cash", {{"amount", amount}})});
    return question;
}

// One amount and the ways to settle it; what goes back waits for a second person and asks nothing here.
std::optional<QuestionView> feeQuestion(const StepContext& context)
{
    const workflows::Step& step = context.one.standing.step;
    const Phrases& phrases = context.work.phrases;
    const qint64 owed = step.body["fen"].get<qint64>() - step.body["paid"].get<qint64>();
    if (owed < 0 || context.one.standing.waitsFor == WaitsFor::Line) return std::nullopt;
    if (ownMoneyOf(step) == OwnMoney::Back) return takenBackQuestion(phrases, step.fills, owed);
    QuestionView question{.field = step.fills, .kind = QuestionView::Kind::Options};
    question.title = phrases.say("view.fee_due", {{"amount", domain::Money{owed}.formatted()}});
    question.hint = phrases.say("view.fee_goes_back");
    for (const char* method : {"cash", "card"})
        question.options.push_back(
            {.value = QLatin1String(method),
             .text = phrases.word("option.pay", QLatin1String(method)),
             .note = phrases.money(owed),
             .act = phrases.say(method == std::string_view("cash") ? "view.took_cash" : "view.take_by_card",
                                {{"amount", domain::Money{owed}.formatted()}})});
    question.instead = step.question.insteadFills;
    for (const workflows::Option& reason : step.question.options)
        question.options.push_back({.value = reason.name,
                                    .text = phrases.say("view.waive", {{"reason", phrases.say(reason.text)}}),
                                    .note = phrases.say("view.waive_needs"),
                                    .act = phrases.say("view.ask_waiver")});
    return question;
}

bool isSaidAtTheReview(const workflows::FieldState& field)
{
    return field.nature == Nature::Answer || field.nature == Nature::Inner || field.nature == Nature::Order;
}

// 15: once on a page is enough, whether the sheet, the visit or the case has it.
bool saysTheSame(const ReviewRow& one, const ReviewRow& other)
{
    return one.value == other.value && one.before.isEmpty() &&
           (one.label.contains(other.label) || other.label.contains(one.label));
}

// The row of the sheet stays where it is, with the key that goes back to the answer.
void takeOver(ReviewRow answer, ReviewRow& row)
{
    row.field = std::move(answer.field);
    row.said = std::move(answer.said);
    row.state = answer.state;
    row.changedByAlt = answer.changedByAlt;
    if (row.note.isEmpty()) row.note = std::move(answer.note);
}

// What the teller and the citizen have said and what was done on the way, each with the key that goes back to it.
void addAnswers(const StepContext& context, std::vector<ReviewRow>& rows)
{
    const std::vector<EarlierAnswer> answers = answersGiven(context);
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const EarlierAnswer& answer = answers[at];
        const auto field = std::ranges::find(context.one.fields, answer.field, &workflows::FieldState::name);
        if (field != context.one.fields.end() && !isSaidAtTheReview(*field)) continue;
        ReviewRow row{.label = answer.label, .value = answer.value, .aside = {}};
        row.note = answer.source;
        row.field = answer.field;
        row.said = answer.said;
        row.state = answer.state;
        if (answer.changeable && at < 9) row.changedByAlt = int(at) + 1;
        const auto said = std::ranges::find_if(rows, [&](const ReviewRow& one) { return saysTheSame(one, row); });
        if (said == rows.end()) rows.push_back(std::move(row));
        else if (said->field.isEmpty() || row.changedByAlt > 0) takeOver(std::move(row), *said);
    }
}

bool namesACard(const Json& row)
{
    return row["label"] == "paper.row.card_kept" || row["label"] == "paper.row.card_merged";
}

// Picture 15: what and for whom in large letters, then the card, what follows, the money and the day; last what
// was said and shown. The number stands beside the name.
std::vector<ReviewRow> reviewOf(const StepContext& context)
{
    const Json& sheet = context.one.standing.step.body["rows"];
    const std::vector<LabelledView> said = rowsOf(context.work.phrases, sheet);
    std::vector<ReviewRow> rows;
    for (std::size_t at = 0; at < said.size(); ++at) {
        const QString label = text(sheet[at]["label"]);
        const bool isName = label == QLatin1String("paper.row.name");
        const bool ofHim = label == QLatin1String("paper.row.number") && rows.size() > 1 && rows.back().strong;
        const bool ofCard = label == QLatin1String("paper.row.card") && at > 0 && namesACard(sheet[at - 1]);
        if (ofHim || ofCard) {
            rows.back().aside = said[at].value;
            continue;
        }
        ReviewRow row{.label = said[at].label, .value = said[at].value, .aside = {}};
        row.ofCard = namesACard(sheet[at]);
        row.strong = isName || label == QLatin1String("paper.row.business");
        if (sheet[at].contains("before"))
            row.before = rowsOf(context.work.phrases, {{{"label", sheet[at]["label"]}, {"value", sheet[at]["before"]}}})
                             .front()
                             .value;
        rows.push_back(std::move(row));
    }
    addAnswers(context, rows);
    return rows;
}

// Papers that the visit has seen already are ticked.
bool wasSeen(const workflows::Step& step, const QString& paper)
{
    if (!step.ofVisit || !step.body.is_object()) return false;
    const Json seen = step.body.value("seen", Json::array());
    return std::ranges::find(seen, Json(paper.toStdString())) != seen.end();
}

bool asksForPapers(const workflows::Step& step)
{
    return step.ofVisit && step.fills == QLatin1String("papers") && step.body.is_object();
}

// 14: only what this request needs; all others are folded, unless one was shown already.
void foldPapers(const StepContext& context, QuestionView& question)
{
    const Json needs = context.one.standing.step.body["needs"];
    if (needs.empty()) return;
    for (OptionView& paper : question.options) {
        const bool needed = std::ranges::find(needs, Json(paper.value.toStdString())) != needs.end();
        paper.folded = !needed && !paper.suggested;
        if (needed) paper.note = context.work.phrases.say(paper.suggested ? "view.seen_before" : "view.not_seen_yet");
        paper.needed = needed && !paper.suggested;
    }
    std::vector<OptionView> papers;
    for (const bool folded : {false, true})
        std::ranges::copy_if(question.options, std::back_inserter(papers),
                             [folded](const OptionView& paper) { return paper.folded == folded; });
    question.options = std::move(papers);
}

// 14: Enter never ticks and never refuses; what is missing it names. Once some were shown it is named at once.
void namePapers(const StepContext& context, QuestionView& question)
{
    const Json& body = context.one.standing.step.body;
    const Phrases& phrases = context.work.phrases;
    if (body["missing"].empty()) return;
    question.missing =
        phrases.say("view.papers_missing", {{"papers", phrases.value(body["missing"], "option.document")}}) + u'\n' +
        phrases.say("view.how_papers");
    question.tried = !body["seen"].empty();
}

// 05: each consequence is ticked while it is read aloud, and Enter agrees to none.
void readEach(const Phrases& phrases, QuestionView& question)
{
    for (OptionView& option : question.options) option.needed = true;
    question.missing = phrases.say("view.not_all_read") + u'\n' + phrases.say("view.how_consent");
    question.whole = true;
}

// C04: what a wrong try has left, as soon as the chip has said so, and not what stood there before it.
Words asTheChipSays(const desk::Standing& standing)
{
    Words asked = standing.step.question.text;
    const auto left = asked.values.find(QStringLiteral("left"));
    if (left == asked.values.end() || !standing.notice) return asked;
    const auto& said = standing.notice->error.happened.values;
    if (const auto now = said.find(QStringLiteral("left")); now != said.end()) left->second = now->second;
    return asked;
}

// An answer that was taken back is offered again.
void suggest(const Json& before, QuestionView& question)
{
    for (OptionView& option : question.options) {
        const Json name = option.value.toStdString();
        option.suggested = before.is_array() ? std::ranges::find(before, name) != before.end() : before == name;
    }
    if (before.is_string()) question.suggestion = text(before);
    else if (before.is_number_integer()) question.suggestion = QString::number(before.get<qint64>());
    else if (before.is_boolean())
        question.suggestion = before.get<bool>() ? QStringLiteral("yes") : QStringLiteral("no");
}

}  // namespace

bool takesAPhoto(const workflows::Step& step)
{
    if (!asksForPapers(step)) return false;
    const Json needs = step.body.value("needs", Json::array());
    return std::ranges::find(needs, Json(domain::wordOf(domain::DocumentKind::Photo).toStdString())) != needs.end();
}

std::optional<QuestionView> questionOf(const StepContext& context)
{
    const workflows::Step& step = context.one.standing.step;
    const Phrases& phrases = context.work.phrases;
    if (step.kind == StepKind::SettleFee) return feeQuestion(context);
    if (step.kind != StepKind::Ask && step.kind != StepKind::AskCitizen && step.kind != StepKind::WriteChip)
        return std::nullopt;
    if (lacksCard(context)) return std::nullopt;  // three PINs typed for nothing
    QuestionView question{.field = step.fills, .kind = kindOf(step.question.input)};
    question.title = phrases.say(asTheChipSays(context.one.standing));
    for (const workflows::Option& option : step.question.options)
        question.options.push_back({.value = option.name,
                                    .text = phrases.say(option.text),
                                    .detail = {},
                                    .suggested = wasSeen(step, option.name)});
    if (asksForPapers(step)) {
        foldPapers(context, question);
        namePapers(context, question);
    }
    if (step.kind == StepKind::AskCitizen && question.kind == QuestionView::Kind::Several) readEach(phrases, question);
    if (question.kind == QuestionView::Kind::Review) question.review = reviewOf(context);
    if (step.body.is_object() && step.body.contains("suggested")) suggest(step.body["suggested"], question);
    const auto before = context.one.suggested.find(step.fills);
    if (before != context.one.suggested.end()) suggest(before->second, question);
    question.setsPin = question.kind == QuestionView::Kind::PinPad;
    question.asksOldPin = step.question.input == QLatin1String("pin");
    question.isAtReader = question.setsPin && typesAtReader(context);
    if (question.isAtReader) question.hint = phrases.say("view.pin_at_reader");
    return question;
}

// ui.md: F8 asks once, naming the ways there are; on a page of papers that they are missing comes first (14). What
// was told to somebody is not broken off any more: he goes, and it stays as it is.
std::vector<NoView> noesOf(const StepContext& context)
{
    const desk::CaseView& one = context.one;
    if (one.ended) return {};
    const workflows::Step& step = one.standing.step;
    std::vector<NoView> noes;
    const auto add = [&](const char* name) {
        noes.push_back({QLatin1String(name), context.work.phrases.word("view.no_because", QLatin1String(name))});
    };
    if (step.ofVisit && step.fills == QLatin1String("papers")) add("papers");
    if (step.kind == StepKind::WriteChip && one.standing.state != desk::StateWord::InDoubt) add("pad");
    if (one.changeable) add("leaves");
    else if (isOfPersonHere(context.work, one)) add("goes");
    // Another way to go on than the one that is reviewed, which few take (A12).
    if (step.question.input == QLatin1String("review") && !step.question.insteadFills.isEmpty())
        add(step.question.insteadFills.toUtf8().constData());
    // Another way on than the card that is awaited: each of them by itself.
    if (step.kind == StepKind::ReadChip && !step.question.insteadFills.isEmpty())
        for (const workflows::Option& option : step.question.options)
            noes.push_back({step.question.insteadFills + u'=' + option.name, context.work.phrases.say(option.text)});
    return noes;
}

Answered answered(const workflows::Step& step, const intent::Answer& given)
{
    if (step.kind == StepKind::SettleFee) {
        const QString chosen = std::get<QString>(given.value);
        const auto& reasons = step.question.options;
        if (std::ranges::find(reasons, chosen, &workflows::Option::name) != reasons.end())
            return {step.question.insteadFills, chosen.toStdString()};
        return {given.field, workflows::Payment{.fen = step.body["fen"].get<qint64>(), .method = chosen}.toJson()};
    }
    return {given.field, std::visit(
                             [](const auto& said) -> Json {
                                 using Said = std::decay_t<decltype(said)>;
                                 if constexpr (std::is_same_v<Said, std::shared_ptr<PinEntry>>)
                                     return nullptr;  // never becomes JSON
                                 else return workflows::kept(said);
                             },
                             given.value)};
}

}  // namespace kapok::ui
