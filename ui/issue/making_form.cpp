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
    const char* words;
    QString field;
};

std::vector<Stage> stagesOf(const Fields& fields)
{
    return {
        {"making.step.order", QStringLiteral("order")},        {"making.step.data", QStringLiteral("card_data")},
        {"making.step.blank", fields.ofAttempt("blank")},      {"making.step.chip", fields.ofAttempt("written")},
        {"making.step.compare", fields.ofAttempt("print_it")}, {"making.step.face", fields.ofAttempt("face")},
        {"making.step.eyes", fields.ofAttempt("looked")},      {"making.step.completed", QStringLiteral("completed")},
        {"making.step.handed", QStringLiteral("collect")},     {"making.step.activate", QStringLiteral("activate")}};
}

std::vector<MakingStepView> steps(const Phrases& phrases, const Fields& fields)
{
    std::vector<MakingStepView> all;
    bool now = true;
    for (const Stage& stage : stagesOf(fields)) {
        MakingStepView step{.text = phrases.say(stage.words)};
        if (fields.filled(stage.field)) {
            step.mark = MakingStepView::Mark::Done;
            if (const auto at = fields.at(stage.field)) step.note = phrases.timeWithSeconds(*at);
        } else if (std::exchange(now, false)) {
            step.mark = MakingStepView::Mark::Now;
        }
        all.push_back(std::move(step));
    }
    return all;
}

// K21: from the order to the hands.
QString clockOf(const StepContext& context, const Fields& fields)
{
    const auto begun = fields.at(QStringLiteral("order"));
    if (!begun) return {};
    const auto ended = fields.at(QStringLiteral("collect"));
    const qint64 seconds =
        std::max<qint64>(0, ((ended ? *ended : context.work.counter.now()).utcMs - begun->utcMs) / 1000);
    return context.work.phrases.say(
        "making.clock", {{"minutes", QString::number(seconds / 60)}, {"seconds", QString::number(seconds % 60)}});
}

// What stands on a card is shown masked but for what is compared by eye: the name.
QString shown(const QString& key, const Json& value)
{
    const QString text = kapok::text(bare(value));
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
        view.compared.push_back({phrases.word("making.field", field.key), shown(field.key, field.ordered),
                                 shown(field.key, field.read), field.same});
        differ += field.same ? 0 : 1;
    }
    view.agrees = differ == 0;
    view.verdict = view.agrees ? phrases.say("making.agrees", {{"count", QString::number(view.compared.size())}})
                               : phrases.say("making.differs", {{"count", QString::number(differ)}});
}

void addBlank(const Phrases& phrases, const BlankInSlot::Reply& blank, MakingView& view)
{
    const auto add = [&](const char* label, const QString& value) {
        view.facts.push_back({phrases.say(label), value});
    };
    const bool isRead = !blank.identification.isEmpty();
    add("making.fact.serial",
        blank.serial + QStringLiteral("  ") + phrases.say(isRead ? "making.serial_read" : "making.serial_typed"));
    add("making.fact.stock",
        phrases.say(blank.isInOrder() ? "making.in_order" : "making.out_of_order", {{"first", blank.first}}));
    add("making.fact.left", phrases.say("making.cards_left", {{"count", QString::number(blank.left - 1)}}));
    for (const char* part : {"state", "media", "ribbon", "film", "full_box", "empty_box"}) {
        const QString said = text(blank.supplies.value(part, Json("unknown")));
        add((std::string("making.fact.") + part).c_str(), phrases.word("making.supply", said));
    }
}

}  // namespace

std::optional<MakingView> makingOf(const StepContext& context)
{
    const Fields fields(context.one);
    const bool makesIt =
        fields.filled(QStringLiteral("card_data")) || context.one.standing.step.fills == QLatin1String("card_data");
    if (!makesIt) return std::nullopt;
    const Phrases& phrases = context.work.phrases;
    MakingView view{.clock = clockOf(context, fields), .steps = steps(phrases, fields)};
    compare(phrases, fields, view);
    if (const auto blank = fields.reply<BlankInSlot::Reply>(fields.ofAttempt("blank"))) addBlank(phrases, *blank, view);
    view.afterFault = phrases.say("making.after_fault");
    view.undone = phrases.say("making.undone");
    return view;
}

}  // namespace kapok::ui
