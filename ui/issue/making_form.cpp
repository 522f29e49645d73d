#include "ui/issue/making_form.h"

#include "workflows/blank.h"

#include <algorithm>
#include <array>

namespace kapok::ui {

using workflows::BlankInSlot;
using workflows::FieldState;
using workflows::WrittenChip;

namespace {

constexpr std::array attempts{"1", "2", "3"};

// The fields of the attempt that counts are behind the last that went to the bin.
class Fields {
public:
    explicit Fields(const desk::CaseView& one) : m_one(one)
    {
        for (const char* attempt : attempts) {
            m_attempt = QLatin1String(attempt);
            if (!filled(ofAttempt("bin"))) break;
        }
    }
    QString ofAttempt(const char* field) const { return QLatin1String(field) + u'.' + m_attempt; }
    const FieldState* filled(const QString& name) const
    {
        const auto found = std::ranges::find(m_one.fields, name, &FieldState::name);
        return found != m_one.fields.end() && found->filled ? &*found : nullptr;
    }
    std::optional<Instant> at(const QString& name) const
    {
        const auto found = std::ranges::find(m_one.filled, name, &desk::FilledAt::field);
        return found == m_one.filled.end() ? std::nullopt : std::optional(found->at);
    }
    /// What was read or answered; nothing where it is not there.
    template <class Reply>
    std::optional<Reply> reply(const QString& name) const
    {
        const FieldState* field = filled(name);
        if (!field || !field->value.contains("reply")) return std::nullopt;
        auto said = Reply::fromJson(field->value["reply"]);
        return said ? std::optional(std::move(*said)) : std::nullopt;
    }

private:
    const desk::CaseView& m_one;
    QString m_attempt;
};

struct Stage {
    const char* name;  // of its words: making.step.NAME, and what it is about, making.about.NAME
    QString field;
};

std::vector<Stage> stagesOf(const Fields& fields)
{
    return {{"order", QStringLiteral("order")},        {"data", QStringLiteral("card_data")},
            {"blank", fields.ofAttempt("blank")},      {"chip", fields.ofAttempt("written")},
            {"compare", fields.ofAttempt("print_it")}, {"face", fields.ofAttempt("face")},
            {"eyes", fields.ofAttempt("looked")},      {"completed", QStringLiteral("completed")},
            {"handed", QStringLiteral("collect")},     {"activate", QStringLiteral("activate")}};
}

QString said(const Phrases& phrases, const char* family, const char* name)
{
    return phrases.word(family, QLatin1String(name));
}

// What was only asked is in no state; what was told to the province is accepted by it, all else is kept here.
std::optional<State> stateOf(const FieldState& field)
{
    if (field.nature == workflows::Nature::Enquiry) return {};
    const bool isAccepted = field.nature == workflows::Nature::Order && field.value.contains("accepted");
    return isAccepted ? State::Accepted : State::Recorded;
}

QString lasted(const Phrases& phrases, const char* sentence, Instant from, Instant to)
{
    const qint64 seconds = std::max<qint64>(0, (to.utcMs - from.utcMs) / 1000);
    return phrases.say(sentence,
                       {{"minutes", QString::number(seconds / 60)}, {"seconds", QString::number(seconds % 60)}});
}

// K21: each step says when it was done, and how long after the one before; the one that stands, since when it does.
std::vector<MakingStepView> steps(const StepContext& context, const Fields& fields)
{
    const Phrases& phrases = context.work.phrases;
    std::vector<MakingStepView> all;
    std::optional<Instant> before;
    bool now = true;
    for (const Stage& stage : stagesOf(fields)) {
        MakingStepView step{.text = said(phrases, "making.step", stage.name),
                            .note = said(phrases, "making.about", stage.name)};
        if (const FieldState* field = fields.filled(stage.field)) {
            step.mark = MakingStepView::Mark::Done;
            step.state = stateOf(*field);
            const auto at = fields.at(stage.field);
            if (at) step.note = phrases.timeWithSeconds(*at);
            if (at && before) step.note += QStringLiteral(" · ") + lasted(phrases, "making.lasted", *before, *at);
            before = at;
        } else if (std::exchange(now, false)) {
            step.mark = MakingStepView::Mark::Now;
            if (before && !context.one.ended)
                step.note +=
                    QStringLiteral(" · ") + lasted(phrases, "making.running", *before, context.work.counter.now());
        }
        all.push_back(std::move(step));
    }
    return all;
}

QString progressOf(const Phrases& phrases, const std::vector<MakingStepView>& all)
{
    const auto now = std::ranges::find(all, MakingStepView::Mark::Now, &MakingStepView::mark);
    if (now == all.end()) return {};
    return phrases.say("making.progress",
                       {{"step", QString::number(now - all.begin() + 1)}, {"steps", QString::number(all.size())}});
}

// K21: from the order to the hands.
QString clockOf(const StepContext& context, const Fields& fields)
{
    const auto begun = fields.at(QStringLiteral("order"));
    if (!begun) return {};
    const auto ended = fields.at(QStringLiteral("collect"));
    return lasted(context.work.phrases, "making.clock", *begun, ended ? *ended : context.work.counter.now());
}

// What stands on a card is shown masked but for what is compared by eye: the name. What is a figure on the chip is said
// in its word (codes.md §5).
QString shown(const Phrases& phrases, const QString& key, const Json& value)
{
    const QString text = kapok::text(bare(value));
    if (text.isEmpty()) return phrases.say("making.unset");
    if (key == QLatin1String("sex")) return phrases.word("making.sex", text);
    if (key == QLatin1String("nationality")) return phrases.word("nationality", text);
    const bool isLong = key == QLatin1String("card_number") || key == QLatin1String("social_security_number");
    // The place, the issuer and the end of the serial, as it is told from the next one (picture 08).
    if (key == QLatin1String("identification") && text.size() == 32)
        return QStringLiteral("%1 %2 **** %3").arg(text.left(6), text.mid(6, 4), text.mid(20, 4));
    if (key == QLatin1String("birth_date")) return QString(text.size(), u'*');
    return isLong ? maskedNumber(text) : text;
}

void compare(const Phrases& phrases, const Fields& fields, MakingView& view)
{
    const auto data = fields.reply<messages::CardData::Reply>(QStringLiteral("card_data"));
    const auto blank = fields.reply<BlankInSlot::Reply>(fields.ofAttempt("blank"));
    const auto chip = fields.reply<WrittenChip::Reply>(fields.ofAttempt("read_back"));
    if (!data || !blank || !chip) return;
    int differ = 0;
    for (const workflows::ComparedField& field : workflows::compared(*data, *blank, *chip)) {
        view.compared.push_back({phrases.word("making.field", field.key), shown(phrases, field.key, field.ordered),
                                 shown(phrases, field.key, field.read), field.same});
        differ += field.same ? 0 : 1;
    }
    view.agrees = differ == 0;
    view.verdict = view.agrees ? phrases.say("making.agrees", {{"count", QString::number(view.compared.size())}})
                               : phrases.say("making.differs", {{"count", QString::number(differ)}});
    view.verdictNote = phrases.say(view.agrees ? "making.agrees_note" : "making.differs_note");
}

// K13: counted in cards where the printer does so, else in its own words; `unknown` is one of them (K14).
QString supplySaid(const Phrases& phrases, const BlankInSlot::Reply& blank, const char* part)
{
    const Json left = blank.supplies.value(std::string(part) + "_left", Json());
    const QString standing = text(blank.supplies.value(part, Json("unknown")));
    if (!left.is_number_integer()) return phrases.word("making.supply", standing);
    return phrases.say("making.supply_left", {{"count", QString::number(left.get<int>())}});
}

void addBlank(const Phrases& phrases, const BlankInSlot::Reply& blank, MakingSideView& side)
{
    side.printer = phrases.say("making.printer", {{"name", blank.printer}});
    side.printerState = supplySaid(phrases, blank, "state");
    for (const char* part : {"ribbon", "film", "media", "full_box", "empty_box"})
        side.supplies.push_back({said(phrases, "making.fact", part), supplySaid(phrases, blank, part)});
    side.serial = blank.serial;
    side.serialSource = phrases.say(blank.identification.isEmpty() ? "making.serial_typed" : "making.serial_read");
    side.stock = {
        {phrases.say("making.fact.stock"),
         phrases.say(blank.isInOrder() ? "making.in_order" : "making.out_of_order", {{"first", blank.first}})},
        {phrases.say("making.fact.left"),
         phrases.say("making.cards_left", {{"count", QString::number(blank.left - 1)}})}};
}

// W34: that it was ready when the blank was fed is no news once it stands still.
void addTrouble(const Phrases& phrases, const std::optional<Notice>& notice, MakingSideView& side)
{
    if (side.printer.isEmpty() || !notice || !notice->error.happened.id.startsWith(QLatin1String("printer."))) return;
    side.printerState = phrases.say("making.printer_stands");
    side.supplies.insert(side.supplies.begin(), {phrases.say("making.fact.now"), phrases.say(notice->error.happened)});
}

// K16: what became of each blank before this one, and why. One that went back to the tray is none of them.
std::vector<MakingFactView> spoiledBefore(const Phrases& phrases, const Fields& fields)
{
    std::vector<MakingFactView> all;
    for (const char* attempt : attempts) {
        const FieldState* moved = fields.filled(QStringLiteral("bin.") + QLatin1String(attempt));
        if (!moved || text(moved->value.value("to", Json(""))) != QLatin1String("bin")) continue;
        all.push_back({text(moved->value.value("what", Json(""))),
                       phrases.word("making.spoiled", text(moved->value.value("reason", Json("other"))))});
    }
    return all;
}

}  // namespace

std::optional<MakingView> makingOf(const StepContext& context)
{
    const Fields fields(context.one);
    const bool makesIt =
        fields.filled(QStringLiteral("card_data")) || context.one.standing.step.fills == QLatin1String("card_data");
    if (!makesIt) return std::nullopt;
    const Phrases& phrases = context.work.phrases;
    MakingView view{.clock = clockOf(context, fields), .steps = steps(context, fields)};
    view.progress = progressOf(phrases, view.steps);
    compare(phrases, fields, view);
    if (const auto blank = fields.reply<BlankInSlot::Reply>(fields.ofAttempt("blank")))
        addBlank(phrases, *blank, view.side);
    addTrouble(phrases, context.one.standing.notice, view.side);
    view.side.spoiled = spoiledBefore(phrases, fields);
    view.side.afterFault = phrases.say("making.after_fault");
    view.side.undone = phrases.say("making.undone");
    return view;
}

}  // namespace kapok::ui
