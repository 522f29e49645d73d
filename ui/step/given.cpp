#include "ui/step/given.h"

#include <algorithm>

namespace kapok::ui {

using workflows::FieldState;
using workflows::Nature;

namespace {

QString fieldName(const Phrases& phrases, const QString& field) { return phrases.field(field); }

// Whose word it is: only the province's acceptance has its state word, the other two are said in plain words.
bool isTheProvinces(const FieldState& field) { return field.party == workflows::Party::Province; }

// design.md "Inner cases": a merge inside is the consent alone, until the province accepts what the case orders.
QString innerValue(const StepContext& context, const FieldState& field)
{
    const Phrases& phrases = context.work.phrases;
    const bool agreed = field.name == QLatin1String("merge") && field.value["state"] == "done";
    const bool accepted = std::ranges::any_of(context.one.fields, [](const FieldState& order) {
        return order.nature == Nature::Order && isTheProvinces(order) && order.filled &&
               order.value.contains("accepted");
    });
    return agreed && !accepted ? phrases.say("view.inner_agreed")
                               : phrases.word("view.inner", text(field.value["state"]));
}

// E2: whose yes or no it rests on, by number and name; of a no with the reason that was given.
QString secondPersonOf(const StepContext& context, const Json& value)
{
    const QString number = value.is_object() ? text(value.value("approved_by", Json(""))) : QString();
    if (number.isEmpty()) return {};
    const auto& staff = context.work.counter.staff();
    const auto member = std::ranges::find(staff, number, &desk::StaffMember::number);
    const QString who = member == staff.end() ? number : number + u' ' + member->name;
    // His own words, and personal: kept sealed (E1).
    const QString declined = text(bare(value.value("declined", Json(""))));
    return declined.isEmpty() ? context.work.phrases.say("view.agreed_by", {{"who", who}})
                              : context.work.phrases.say("view.declined_by", {{"who", who}, {"why", declined}});
}

// One line of what is known: an answer in words, of an enquiry or order what it came to, and when.
QString shortValue(const StepContext& context, const FieldState& field, QDate day)
{
    const Phrases& phrases = context.work.phrases;
    const Json& value = field.value;
    switch (field.nature) {
    case Nature::Answer:
        if (const QString card = value.is_string() ? cardNamed(context, text(value)) : QString(); !card.isEmpty())
            return card;
        if (field.name == QLatin1String("bank_wanted")) return phrases.word("bank", text(value));
        return phrases.value(value, ("option." + field.name.toStdString()).c_str());
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
    case Nature::Inner: return innerValue(context, field);
    case Nature::Effect:
        if (value.contains("fen")) return phrases.money(value["fen"].get<qint64>());
        if (value.contains("rows")) return phrases.say("view.printed");
        return phrases.say(value.value("done", true) ? "view.done" : "view.left_as_it_was");
    }
    return {};
}

// An answer as a play file says it.
QString saidOf(const Json& value)
{
    if (value.is_string()) return text(value);
    if (value.is_boolean()) return value.get<bool>() ? QStringLiteral("yes") : QStringLiteral("no");
    if (!value.is_array()) return {};
    QStringList names;
    for (const Json& one : value) names.append(one.is_string() ? text(one) : QString());
    return names.join(u',');
}

// That nobody answered, or that the citizen has left, is nobody's word but this desk's.
void sayItIsOurs(const Phrases& phrases, EarlierAnswer& answer)
{
    answer.source = phrases.say("view.source_desk");
    answer.sourceIcon = QStringLiteral("worklist");
}

EarlierAnswer earlierAnswer(const StepContext& context, const FieldState& field, QDate day)
{
    const Phrases& phrases = context.work.phrases;
    EarlierAnswer answer{.field = field.name, .label = fieldName(phrases, field.name)};
    // Who stands at the counter the visit knows; a record that asks it of its own asks who calls (P3.1).
    if (field.nature == Nature::Answer && field.name == QLatin1String("who"))
        answer.label = phrases.say("view.who_calls");
    answer.value = shortValue(context, field, day);
    switch (field.nature) {
    case Nature::Answer:
        answer.source = phrases.say("view.source_teller"), answer.sourceIcon = QStringLiteral("user");
        answer.said = saidOf(field.value);
        break;
    case Nature::Enquiry:
    case Nature::Order:
        answer.source = phrases.word("view.source_of", domain::wordOf(*field.party)),
        answer.sourceIcon = QStringLiteral("download");
        if (field.value.contains("not_reached")) sayItIsOurs(phrases, answer);
        break;
    case Nature::Verdict:
        answer.source = phrases.say("view.source_rules"), answer.sourceIcon = QStringLiteral("book");
        if (field.value.value("refused", Json()) == "withdrawn") sayItIsOurs(phrases, answer);
        break;
    default: sayItIsOurs(phrases, answer);
    }
    if (const QString second = secondPersonOf(context, field.value); !second.isEmpty())
        answer.source = second, answer.sourceIcon = QStringLiteral("users");
    if (field.nature == Nature::Order && field.value.contains("refused")) answer.state = State::Refused;
    else if (field.nature == Nature::Order && isTheProvinces(field)) answer.state = State::Accepted;
    answer.changeable = context.one.changeable && field.nature == Nature::Answer;
    return answer;
}

// What the visit knows stands first: it was asked once, by whichever business needed it.
std::vector<EarlierAnswer> visitAnswers(const StepContext& context)
{
    std::vector<EarlierAnswer> answers;
    const Phrases& phrases = context.work.phrases;
    const workflows::Attendance& present = context.one.present;
    const auto add = [&](const QString& field, const QString& label, const QString& value, const QString& said) {
        EarlierAnswer answer{.field = field, .label = label};
        answer.value = value;
        answer.said = said;
        answer.source = phrases.say("view.source_visit");
        answer.sourceIcon = QStringLiteral("user");
        answer.changeable = context.one.changeable;
        answers.push_back(std::move(answer));
    };
    const auto addDeputy = [&](const workflows::Deputy& deputy) {
        const QString name = QStringLiteral("deputy_name"), number = QStringLiteral("deputy_number"),
                      relation = QStringLiteral("relation");
        if (deputy.name) add(name, fieldName(phrases, name), deputy.name->shown(), {});
        if (deputy.document) add(number, fieldName(phrases, number), deputy.document->shown(), {});
        if (!deputy.relation.isEmpty())
            add(relation, fieldName(phrases, relation), phrases.word("option.relation", deputy.relation),
                deputy.relation);
    };
    const QString who = QStringLiteral("who"), papers = QStringLiteral("papers");
    if (present.who) add(who, fieldName(phrases, who), phrases.word("option.who", *present.who), *present.who);
    addDeputy(present.deputy);
    if (!present.papers.isEmpty())
        add(papers, fieldName(phrases, papers), phrases.list(present.papers, "option.document"),
            present.papers.join(u','));
    // Said, and taken back, like any other answer: he may find it in his bag.
    for (const QString& paper : present.lacks)
        add(paper, phrases.word("option.document", paper), phrases.say("view.not_brought"), QStringLiteral("no"));
    return answers;
}

}  // namespace

std::vector<EarlierAnswer> answersGiven(const StepContext& context)
{
    std::vector<EarlierAnswer> answers = visitAnswers(context);
    const auto& fields = context.one.fields;
    for (const desk::FilledAt& filled : context.one.filled) {
        const auto field = std::ranges::find(fields, filled.field, &FieldState::name);
        if (field != fields.end() && field->filled) answers.push_back(earlierAnswer(context, *field, filled.day));
    }
    return answers;
}

}  // namespace kapok::ui
