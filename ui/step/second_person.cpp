#include "ui/step/second_person.h"

#include "domain/money.h"
#include "ui/paper/paper_text.h"
#include "workflows/sheet.h"

#include <algorithm>

namespace kapok::ui {

using workflows::FieldState;
using workflows::Nature;

namespace {

class Panel {
public:
    explicit Panel(const StepContext& context) : m_context(context), m_phrases(context.work.phrases) {}

    void row(const char* label, const QString& value)
    {
        if (!value.isEmpty()) view.rows.push_back({m_phrases.say(label), value});
    }
    // Whose case it is and about which card: the names are in full where they are compared with a paper (ui.md).
    void rowsOfCase()
    {
        const desk::CaseView& one = m_context.one;
        row("view.case", domain::codeOf(one.business) + u' ' + m_phrases.business(one.business) + u' ' + one.number);
        if (one.person)
            row("view.citizen", one.person->name.bare(ForCodec{}).text + u' ' + one.person->document.shown());
        row("view.card", cardOfCase(m_context));
        rowsOfMergedCards();
    }
    // What cannot be taken back is named by each card that it ends, as the citizen has read it.
    void rowsOfMergedCards()
    {
        for (const FieldState& field : m_context.one.fields) {
            if (!field.filled || field.nature != Nature::Effect || !field.value.is_object()) continue;
            if (field.value.value("title", Json()) != "paper.consequences") continue;
            const auto text = paperText({field.name, m_context.one.number, field.value}, m_phrases.dictionary());
            for (std::size_t at = 0; text && at < text->rows.size(); ++at) {
                if (said(text->rows[at].label) != m_phrases.say("paper.row.card_merged")) continue;
                QString card = said(text->rows[at].value);
                const bool numbered =
                    at + 1 < text->rows.size() && said(text->rows[at + 1].label) == m_phrases.say("paper.row.card");
                if (numbered) card += u' ' + said(text->rows[at + 1].value);
                row("paper.row.card_merged", card);
            }
        }
    }
    void rowOfTeller()
    {
        const desk::StaffMember* teller = m_context.work.counter.teller();
        if (teller)
            row("view.entered_by",
                teller->number + u' ' + teller->name + QStringLiteral(" • ") + m_phrases.time(m_context.one.changedAt));
    }
    void tick(const char* name, const QString& text)
    {
        view.ticks.push_back({.value = QLatin1String(name), .text = text, .detail = {}});
    }

    SecondPersonView view;

private:
    QString said(const BothLanguages& both) const
    {
        return m_phrases.chinese() || both.en.isEmpty() ? both.zh : both.en;
    }

    const StepContext& m_context;
    const Phrases& m_phrases;
};

// Who refused what was paid for, in his own words.
QString refusedBecause(const StepContext& context)
{
    const Phrases& phrases = context.work.phrases;
    for (const FieldState& field : context.one.fields)
        if (field.filled && field.value.is_object() && field.value.contains("refused") &&
            field.value["refused"].is_string() && !text(field.value["refused"]).isEmpty())
            return field.nature == Nature::Order ? phrases.word("reason", text(field.value["refused"]))
                                                 : phrases.word("view.reason", text(field.value["refused"]));
    return {};
}

bool hasFeeReceipt(const desk::CaseView& one)
{
    return std::ranges::any_of(one.fields, [](const FieldState& field) {
        return field.nature == Nature::Effect && field.filled && field.value.is_object() &&
               field.value.value("title", Json()) == "paper.fee_receipt";
    });
}

// 16b: refused and paid stand in one glance, and the old receipt is taken back.
SecondPersonView ofMoneyBack(const StepContext& context)
{
    const Phrases& phrases = context.work.phrases;
    const desk::Standing& standing = context.one.standing;
    const QString amount = phrases.money(standing.givesBack);
    const QString method = phrases.word("option.pay", text(standing.step.body["method"]));
    Panel panel(context);
    panel.row("view.business", phrases.say("view.gives_back_by", {{"amount", amount}, {"method", method}}));
    panel.rowsOfCase();
    panel.row("view.was_paid", method + u' ' + phrases.money(standing.step.body["paid"].get<qint64>()));
    panel.row("view.why", refusedBecause(context));
    panel.rowOfTeller();
    if (hasFeeReceipt(context.one)) panel.tick("receipt_back", phrases.say("view.tick_receipt_back"));
    if (standing.step.body["method"] == "cash")
        panel.tick("money_back", phrases.say("view.tick_money_back", {{"amount", amount}}));
    panel.view.approve = phrases.say("view.agree_to_give_back", {{"amount", amount}});
    return panel.view;
}

// What is his own leaves the drawer: how much and to whom.
SecondPersonView ofPayout(const StepContext& context)
{
    const Phrases& phrases = context.work.phrases;
    const QString amount = phrases.money(context.one.standing.givesBack);
    Panel panel(context);
    panel.row("view.business", phrases.say("view.pays_out", {{"amount", amount}}));
    panel.rowsOfCase();
    panel.rowOfTeller();
    panel.tick("money_back", phrases.say("view.tick_money_out", {{"amount", amount}}));
    panel.view.approve = phrases.say("view.agree_to_pay_out", {{"amount", amount}});
    return panel.view;
}

SecondPersonView ofMoneyThatLeaves(const StepContext& context)
{
    return ownMoneyOf(context.one.standing.step) == OwnMoney::Out ? ofPayout(context) : ofMoneyBack(context);
}

// What the rules said before somebody asked for the waiver: that much would be paid.
std::optional<qint64> feeBefore(const desk::CaseView& one)
{
    std::optional<qint64> fee;
    for (const FieldState& field : one.fields)
        if (field.nature == Nature::Verdict && field.filled)
            if (const auto ruling = domain::rulingOf(field.value["ruling"])) fee = ruling->feeFen;
    return fee;
}

// What his word adds: that a second person is needed he can see himself.
QString toConfirm(const Phrases& phrases, const domain::Facts::Request& asked, const domain::Ruling& ruling)
{
    if (ruling.reason != QLatin1String("second_person")) return phrases.text(ruling);
    if (asked.waiver) return phrases.say("view.confirm_waiver");
    if (ruling.text.zh.isEmpty()) return phrases.say("view.confirm_page");
    if (ruling.missing.isEmpty()) return phrases.say("view.confirm_person");
    return phrases.say("view.confirm_without", {{"papers", phrases.list(ruling.missing, "option.document")}});
}

SecondPersonView ofRuling(const StepContext& context, const domain::Ruling& ruling)
{
    const Phrases& phrases = context.work.phrases;
    const domain::Facts::Request& asked = context.one.standing.step.facts.request;
    Panel panel(context);
    panel.row("view.business", phrases.business(context.one.business));
    panel.rowsOfCase();
    if (asked.reason) panel.row("view.reason_given", phrases.word("option.reason", *asked.reason));
    if (asked.waiver) {
        panel.row("view.waiver_because", phrases.word("option.waive", *asked.waiver));
        if (const auto fee = feeBefore(context.one)) panel.row("view.is_waived", phrases.money(*fee));
    }
    // What the business itself wants a second person for stands on its step.
    if (const auto& step = context.one.standing.step; step.ruled)
        for (const Json& shown : step.body["rows"])
            panel.row(shown["label"].get<std::string>().c_str(), phrases.value(shown["value"], ""));
    panel.row("view.missing_paper", phrases.list(ruling.missing, "option.document"));
    panel.row("view.to_confirm", toConfirm(phrases, asked, ruling));
    const bool free = ruling.feeFen == 0;
    if (ruling.feeFen && !(asked.waiver && free)) panel.row("view.fee", phrases.money(ruling.feeFen));
    panel.row("view.basis_label", phrases.value(workflows::basisOf(ruling.basis), ""));
    panel.rowOfTeller();
    panel.view.asksAmount = ruling.reason == QLatin1String("fee_not_configured") && !ruling.feeFen;
    panel.view.approve = asked.waiver
                             ? phrases.say("view.agree_to_waive")
                             : phrases.say("view.agree_to", {{"business", phrases.business(context.one.business)}});
    return panel.view;
}

// 06: ties what is approved to this page; said in eight figures, so that two people can compare them.
QString shortOf(const QString& code) { return (code.left(4) + u' ' + code.mid(4, 4)).toUpper(); }

}  // namespace

std::optional<SecondPersonView> secondPerson(const StepContext& context)
{
    const desk::Standing& standing = context.one.standing;
    if (!standing.toApprove && standing.givesBack == 0) return std::nullopt;
    SecondPersonView view =
        standing.givesBack > 0 ? ofMoneyThatLeaves(context) : ofRuling(context, *standing.toApprove);
    view.title = context.work.phrases.say("view.second_person");
    for (const QString& code : desk::declineCodes())
        if (code != desk::declineCodes().back())  // that one is whatever he writes himself
            view.reasons.push_back({code, context.work.phrases.word("view.decline", code)});
    view.note = context.work.phrases.say("view.approves_this_page", {{"code", shortOf(standing.toSign)}});
    view.code = standing.toSign;
    view.problem = context.work.phrases.say(context.work.problem);
    return view;
}

}  // namespace kapok::ui
