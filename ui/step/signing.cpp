#include "ui/step/signing.h"

#include <algorithm>

namespace kapok::ui {

namespace {

// Who has called is not here to sign (P3.1: a loss may be reported by phone).
bool hasCalled(const desk::CaseView& one)
{
    return std::ranges::any_of(one.fields, [](const workflows::FieldState& field) {
        return field.name == QLatin1String("channel") && field.filled && field.value == "phone";
    });
}

// What is on the page to be signed: its case, its visit, its question, and all that it says.
QString askedNow(const Workplace& work)
{
    if (!work.hand.screen || work.locked || !work.counter.teller() || work.way.page() != pages::step) return {};
    const auto one = caseInHand(work);
    if (!one || one->ended || !isOfPersonHere(work, *one) || hasCalled(*one)) return {};
    const workflows::Step& step = one->standing.step;
    if (!desk::isForHisHand(step)) return {};
    return QStringList{one->id.text, work.counter.person()->visit.id, step.fills,
                       QString::number(qHash(QByteArray::fromStdString(step.body.dump())))}
        .join(u' ');
}

}  // namespace

void layForHisHand(Workplace& work)
{
    if (const QString asked = askedNow(work); asked != work.hand.asked) work.hand.lay(asked);
}

std::optional<SigningView> signingOf(const StepContext& context)
{
    const CitizensHand& hand = context.work.hand;
    const Phrases& phrases = context.work.phrases;
    if (hand.asked.isEmpty()) return std::nullopt;
    SigningView view;
    view.written = hand.written;
    view.again = hand.written || !hand.unsignedFor.isEmpty();
    if (!hand.unsignedFor.isEmpty()) {
        view.said = phrases.say("view.signing.unsigned", {{"why", phrases.word("view.unsigned", hand.unsignedFor)}});
        return view;
    }
    view.said = phrases.say(hand.writing   ? "view.signing.writes"
                            : hand.written ? "view.signing.signed"
                                           : "view.signing.reads");
    if (hand.isSettled()) return view;
    view.lacks = phrases.say(hand.writing ? "view.signing.not_yet_done" : "view.signing.not_yet") + u'\n' +
                 phrases.say("view.signing.how");
    view.whyTitle = phrases.say("view.signing.why");
    for (const char* reason : desk::reasonsUnsigned)
        view.reasons.push_back({QLatin1String(reason), phrases.word("view.unsigned", QLatin1String(reason))});
    return view;
}

std::optional<desk::Signing> hisHand(const Workplace& work)
{
    if (askedNow(work).isEmpty()) return desk::Signing{};
    if (askedNow(work) != work.hand.asked || !work.hand.isSettled()) return std::nullopt;
    if (!work.hand.unsignedFor.isEmpty()) return desk::Signing{.hand = {}, .unsignedFor = work.hand.unsignedFor};
    return desk::Signing{.hand = work.hand.written};
}

}  // namespace kapok::ui
