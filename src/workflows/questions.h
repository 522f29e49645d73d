// The questions that several businesses ask in the same words.
#pragma once

#include "domain/card.h"
#include "workflows/step.h"
#include "workflows/visit.h"

namespace kapok::workflows {

/// What may be answered, for the walk: each option, both flags, the empty and the example list.
std::vector<Json> outcomesOf(const Question& question);

/// The ways in which the money of a step may change hands: cash, card.
QStringList methodsOf(const Step& step);

/// BadInput where the value of this field is no answer to what the step asks: an option that was not
/// offered, a day that does not exist, another amount than is due. What is written to a chip can only be
/// left as it is: what is secret comes from the pad.
Expected<void> fits(const Step& step, const QString& field, const Json& value);

/// What came out of a device, where nothing but eyes can tell: asked by the runner, of whatever step stands.
Step lookAtIt();

namespace questions {

/// A question whose options are words "option.<field>.<name>".
Question options(const char* id, const char* field, std::initializer_list<const char*> names);
/// Which of his cards, side by side; the answer is its ref.
Question oneOfCards(const char* id, const std::vector<domain::Card>& cards);
/// Who stands at the counter (rules.md §1, X10).
Question who();
/// Who a guardian or an agent is: his name, his number, what he is to the child (A03, A04).
Question deputy(const QString& field, const QString& who);
/// A text, and what it is meant as (`form` of a Question).
Question typed(const char* id, const char* form, const char* example);
/// Which papers are seen: those that the request needs first, then every other that can be shown.
Question papers(const QStringList& needs);
/// Whether he has this paper with him at all: asked where the rules let a second person decide without it.
Question paper(const QString& document);

/// Which of all banks, each with its hotline (P1.2, A12).
Question banks();
/// Why the fee might be waived: the other way to answer where money is asked. `field` is where the reason goes.
Question waiver(const char* field);

}  // namespace questions
}  // namespace kapok::workflows
