#include "workflows/collect.h"

#include "workflows/beginning.h"

namespace kapok::workflows {

static_assert(complete<Collect>);

using C = Collect;

namespace {

// §8, §19: the card is handed to whom the receipt names, and to nobody else who comes for the holder. A number that was
// mistyped is corrected on the way back; whoever it really is goes home with a slip, and the card stays here.
bool anotherComes(const C& c) { return !toldAnybody(c) && c.verdict.deputy.isAnother(c.named); }

Question whoIsNamed(const C& c)
{
    Question question = questions::options("question.another_comes", "another_comes", {"turned_away"});
    question.text = words("question.another_comes", {{"number", c.named.document->shown()}});
    return question;
}

}  // namespace

Json sheetOf(const C& c, Slip)
{
    Sheet sheet("paper.slip.collect");
    sheet.citizen(c.visit);
    if (c.card.number) sheet.row("paper.row.card", personal(c.card.number->shown()));
    sheet.said("paper.row.state", words(c.order.accepted() ? "paper.state.handed_over" : "paper.state.not_answered"));
    sheet.said("paper.row.next", words("paper.next.activate"));
    return sheet.json();
}

// Who has to come for it, as far as a paper names him.
void sentHome(const C& c, Sheet& sheet)
{
    if (c.anotherComes) sheet.deputy(c.named);
}

Step next(const C& c)
{
    const auto open = [&] { return order<&C::account>(OpenAccount{*c.visit.person, c.card.ref}); };
    // A21: whoever did not come himself hears of it.
    const auto tell = [&] {
        return message<&C::told>(personal(c.visit.person->mobile->bare(ForCodec{}).text),
                                 words("message.card_collected"));
    };

    if (auto no = refusal(c)) return refuse(c, *no);
    if (c.anotherComes) return refuse(c, {QStringLiteral("another_comes"), QStringLiteral("rules")});
    if (auto first = begin(c)) return *first;
    if (anotherComes(c)) return ask<&C::anotherComes>(whoIsNamed(c));
    if (auto agreed = agree(c)) return *agreed;
    if (!c.order) return order<&C::order>(HandOver{*c.visit.person, c.card.ref});
    if (!c.account && !c.account.waiting()) return open();
    if (auto paper = papers(c)) return *paper;
    if (!c.told && !c.told.waiting() && c.visit.person->mobile) return tell();
    if (!c.account) return open();  // the bank's answer may be late
    if (c.told.waiting()) return tell();
    return done();
}

}  // namespace kapok::workflows
