#include "workflows/account_change.h"

#include "workflows/unjudged.h"

#include <algorithm>

namespace kapok::workflows {

static_assert(complete<AccountChange>);

using A = AccountChange;

namespace {

Question whatIsLinked() { return questions::options("question.linked", "linked", {"now", "himself", "nothing"}); }

// Which of the seven go by his account is said beside each; he may name another one.
Words nameOf(const QString& service, bool isLinked)
{
    const QString name = QStringLiteral("option.services.") + service;
    return isLinked ? words("option.service_linked", {{"service", name}}) : Words{name, {}};
}

Question whichServices(const A& a)
{
    Question question{.text = words("question.services"), .input = QStringLiteral("list"), .example = Json::array()};
    for (const auto& one : a.known->services) question.example.push_back(one.service.toStdString());
    for (const QString& service : keysOf<OneWindow>()) {
        const auto& known = a.known->services;
        const bool isLinked = std::ranges::find(known, service, &LinkedServices::Linked::service) != known.end();
        question.options.push_back({service, nameOf(service, isLinked), Json::array()});
    }
    return question;
}

Question isItSigned()
{
    return {.text = words("question.form_signed"), .input = QStringLiteral("flag"), .example = true};
}

// What he said at the order counts until he says another thing here.
QString choiceOf(const A& a) { return a.linked ? *a.linked : a.said; }

bool changesNow(const A& a) { return choiceOf(a) == QLatin1String("now") && (!a.chosen || !a.chosen->isEmpty()); }

// As it was printed first: the case may be carried on in another visit, and is asked for by the same form.
QString formOf(const A& a)
{
    if (a.form && a.form->sheet.contains("form")) return text(a.form->sheet["form"]);
    return a.visit.id + u'-' + a.card.ref;
}

QStringList submitted(const A& a)
{
    QStringList all;
    for (const QString& service : keysOf<OneWindow>())
        if (a.services[service].accepted()) all.append(service);
    return all;
}

QStringList withResult(const A& a)
{
    QStringList all;
    for (const auto& one : a.result.cells)
        if (one.reply && one->isResult()) all.append(one->service);
    return all;
}

QStringList warnedOf(const A& a)
{
    QStringList all;
    for (const auto& one : a.result.cells)
        if (one.reply && one->paidOn) all.append(one->service);
    return all;
}

// P5.5: a benefit that is paid before its change is done goes to the old account once more.
void warnOfBenefits(const A& a, Sheet& sheet)
{
    for (const auto& one : a.known->services)
        if (one.paidOn && (!a.chosen || a.chosen->contains(one.service)))
            sheet.said("paper.row.next_benefit",
                       words("paper.benefit.next", {{"service", QStringLiteral("option.services.") + one.service},
                                                    {"day", one.paidOn->toString(Qt::ISODate)}}));
}

void sayAccounts(const A& a, Sheet& sheet)
{
    if (a.accounts->replaces.is_null()) sheet.said("paper.row.old_account", words("paper.account.by_himself"));
    else sheet.row("paper.row.old_account", a.accounts->replaces);
    sheet.row("paper.row.new_account", a.accounts->account);
}

Sheet begun(const A& a, const char* title)
{
    Sheet sheet(title);
    sheet.citizen(a.visit);
    if (a.card.number) sheet.row("paper.row.card", personal(a.card.number->shown()));
    return sheet;
}

Json filledIn(const A& a, const char* title)
{
    Sheet sheet = begun(a, title);
    sayAccounts(a, sheet);
    for (const QString& service : *a.chosen)
        sheet.said("paper.row.service", Words{QStringLiteral("option.services.") + service, {}});
    warnOfBenefits(a, sheet);
    return sheet.said("paper.row.next", words(OneWindowForm::next))
        .row("paper.row.basis", basisOf({QStringLiteral("P3.OW"), QStringLiteral("P5.5")}))
        .json();
}

// §9: nobody goes without having said what becomes of what goes by the old number, and he takes home what he said.
Json choiceKept(const A& a)
{
    Sheet sheet = begun(a, "paper.slip.account_change");
    const bool himself = choiceOf(a) == QLatin1String("himself");
    sheet.said("paper.row.linked",
               Words{QStringLiteral("option.linked.") + QLatin1String(himself ? "himself" : "nothing"), {}});
    if (himself && a.known.reply) warnOfBenefits(a, sheet);
    sheet.said("paper.row.next",
               words(himself ? "paper.next.account_change_himself" : "paper.next.account_change_nothing"));
    return sheet.row("paper.row.basis", basisOf({QStringLiteral("P3.OW"), QStringLiteral("P5.5")})).json();
}

// H04: what came of each service, as it comes.
Step tell(const A& a, const QString& number)
{
    const NextServiceResult::Reply& one = *a.result[number];
    Words text{QStringLiteral("message.one_window.") + one.state,
               {{QStringLiteral("service"), QStringLiteral("option.services.") + one.service}}};
    if (one.paidOn) text.values[QStringLiteral("day")] = one.paidOn->toString(Qt::ISODate);
    return message<&A::told>(personal(a.visit.person->mobile->bare(ForCodec{}).text), text, number);
}

// H05: he is called before the day, which puts the case into the work list until somebody has.
Step callHim(const A& a, const QString& number)
{
    const NextServiceResult::Reply& one = *a.result[number];
    Question question = questions::options("question.call_before_benefit", "called", {"told", "not_reached"});
    const auto& mobile = a.visit.person->mobile;
    question.telephone = mobile ? mobile->bare(ForCodec{}).text : QString();
    question.text = words(
        mobile ? "question.call_before_benefit" : "question.benefit_without_telephone",
        {{"service", QStringLiteral("option.services.") + one.service}, {"day", one.paidOn->toString(Qt::ISODate)}});
    if (mobile) question.text.values[QStringLiteral("number")] = question.telephone;
    return ask<&A::called>(question, one.service);
}

// Whatever the platform names, it is a benefit or nothing to call him for.
bool isToBeCalled(const A& a, const NextServiceResult::Reply& one)
{
    return one.paidOn && keysOf<Benefits>().contains(one.service) && !a.called[one.service];
}

// What may come next of those that were taken: done; of the first that it was refused; of a benefit that it is paid before.
std::vector<Json> whatMayCome(const QStringList& waitedFor, const QStringList& warned)
{
    std::vector<Json> all;
    const auto add = [&](NextServiceResult::Reply reply) { all.push_back({{"reply", reply.toJson()}}); };
    for (const QString& service : waitedFor) add({service, QStringLiteral("done")});
    if (!waitedFor.isEmpty()) add({waitedFor.front(), QStringLiteral("refused")});
    for (const QString& benefit : keysOf<Benefits>())
        if (waitedFor.contains(benefit) && !warned.contains(benefit))
            add({benefit, QStringLiteral("pays_first"), QDate(2021, 7, 15)});
    return all;
}

Step waitForNext(const A& a, const QString& number)
{
    const QStringList known = withResult(a), warned = warnedOf(a);
    QStringList waitedFor = submitted(a);
    waitedFor.removeIf([&](const QString& service) { return known.contains(service); });
    Step step = wait<&A::result>(NextServiceResult{formOf(a), known, warned}, number);
    step.outcomes = whatMayCome(waitedFor, warned);
    return step;
}

// Each result is told when it comes; as many as services were submitted.
std::optional<Step> follow(const A& a)
{
    const QStringList waitedFor = submitted(a);
    for (const QString& number : keysOf<Numbers<9>>()) {
        if (a.result[number]) {
            if (!a.told[number] && !a.told[number].waiting() && a.visit.person->mobile) return tell(a, number);
            if (isToBeCalled(a, *a.result[number])) return callHim(a, number);
            continue;
        }
        const QStringList known = withResult(a);
        if (std::ranges::all_of(waitedFor, [&](const QString& service) { return known.contains(service); })) break;
        return waitForNext(a, number);
    }
    // What did not get away kept no other result waiting.
    for (const QString& number : keysOf<Numbers<9>>())
        if (a.told[number].waiting()) return tell(a, number);
    return std::nullopt;
}

bool isAwaited(const A& a)
{
    return std::ranges::any_of(a.services.cells, [](const auto& one) { return one.waiting(); });
}

const char* stateOf(const A& a)
{
    if (isAwaited(a)) return "paper.state.not_answered";
    return submitted(a).isEmpty() ? "paper.state.no_service_taken" : "paper.state.accepted";
}

bool allWereTold(const A& a)
{
    return std::ranges::all_of(*a.chosen,
                               [&](const QString& key) { return a.services[key] || a.services[key].waiting(); });
}

}  // namespace

Json sheetOf(const A& a, OneWindowForm)
{
    Json sheet = filledIn(a, "paper.one_window_form");
    sheet["form"] = formOf(a).toStdString();
    return sheet;
}

Json sheetOf(const A& a, Slip)
{
    if (!changesNow(a)) return choiceKept(a);
    Sheet sheet = begun(a, "paper.slip.account_change");
    for (const QString& service : *a.chosen)
        sheet.said("paper.row.service", Words{QStringLiteral("option.services.") + service, {}});
    for (const QString& service : *a.chosen)
        if (const QString& no = a.services[service].refused; !no.isEmpty())
            sheet.said(("field.services." + service.toStdString()).c_str(), Words{QStringLiteral("reason.") + no, {}});
    sheet.said("paper.row.state", words(stateOf(a)));
    warnOfBenefits(a, sheet);
    sheet.telephone(*a.visit.person);
    sheet.said("paper.row.next", words("paper.next.account_change"));
    Json slip = sheet.row("paper.row.basis", basisOf({QStringLiteral("P3.OW"), QStringLiteral("P5.5")})).json();
    if (isAwaited(a)) slip["provisional"] = true;
    return slip;
}

Step next(const A& a)
{
    const auto submit = [&](const QString& service) {
        return order<&A::services>(
            ChangeService{*a.visit.person, formOf(a), service, a.accounts->account, a.accounts->replaces}, service);
    };
    const auto giveSlip = [&] { return print<&A::slip>(sheetOf(a, Slip{})); };

    if (auto no = refusal(a)) return refuse(a, *no);
    if (a.known.notReached() && changesNow(a))
        return refuse(a, {QStringLiteral("platform_not_reached"), QStringLiteral("rules")});
    if (a.accounts.notReached()) return refuse(a, {QStringLiteral("bank_not_reached"), QStringLiteral("rules")});
    if (a.isSigned && !*a.isSigned) return refuse(a, {QStringLiteral("not_signed"), QStringLiteral("citizen")});
    if (!toldAnybody(a) && !a.slip) {
        if (auto no = mayNotAsk(a.visit)) return refuse(a, *no);
        if (auto asked = askWhoAsks(a.visit)) return *asked;  // P3.OW: form, ID card, card
    }
    if (choiceOf(a).isEmpty()) return askCitizen<&A::linked>(whatIsLinked());
    // P5.5: who does it himself is told as well when the next benefit is paid.
    if (!a.known && choiceOf(a) == QLatin1String("himself")) return enquire<&A::known>(LinkedServices{*a.visit.person});
    if (!changesNow(a)) return a.slip ? done() : giveSlip();
    if (!a.accounts) return enquire<&A::accounts>(AccountNumbers{*a.visit.person, a.card.ref});
    if (!a.known) return enquire<&A::known>(LinkedServices{*a.visit.person});
    if (!a.chosen) return ask<&A::chosen>(whichServices(a));
    if (!a.review) return review<&A::review>(filledIn(a, "review.title"));
    // What he signs is what will be told: chosen anew, it is printed anew.
    if (!toldAnybody(a) && !(a.form == sheetOf(a, OneWindowForm{})))
        return print<&A::form>(sheetOf(a, OneWindowForm{}));
    if (!a.isSigned) return askCitizen<&A::isSigned>(isItSigned());
    if (!a.slip && allWereTold(a)) return giveSlip();
    if (auto step = nextOf(a.services, *a.chosen, submit)) return *step;
    if (auto step = follow(a)) return *step;
    return done();
}

}  // namespace kapok::workflows
