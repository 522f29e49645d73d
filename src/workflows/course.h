// The course of a case: what becomes of what is known when somebody thinks again, a night passes, a no
// comes, an answer is late. Written once and pure: the desk's case and the walk of the tests use the same
// functions (design.md §1).
//
// Fields stand in a record in the order in which they are asked, so what is listed behind an answer was
// filled after it.
#pragma once

#include "workflows/record.h"

#include <vector>

namespace kapok::workflows::course {

/// What taking back this answer forgets: the answer, and of what stands behind it every answer, enquiry,
/// review and verdict, and an inner case that was refused, for it changed nothing. Effects stay.
std::vector<QString> forgottenWith(const Record& record, const QString& answer);

/// What a later day forgets, and another word of the visit: enquiries, verdicts and the review; answers stay.
std::vector<QString> lapsing(const Record& record);
/// True where the verdict rests on an answer of the visit that is no longer so: another who, another deputy, or a paper
/// that was needed and is no longer said to be here. More papers make no verdict stale.
bool restsOnOtherWords(const Record& record);

/// True where anybody was told to do something: from then on nothing is taken back, and nothing lapses.
bool ordered(const Record& record);
/// The citizen may leave: what is then filled, and with what (`withdrawn`). It is the verdict; of a business that the
/// rules are not asked about, such as following a card, the first that is asked of others. Nothing once it was ordered.
struct Leaving {
    QString field;
    Json value;
};
std::optional<Leaving> leaving(const Record& record);
/// What fills a verdict where the citizen leaves.
Json leftBeforeVerdict();

/// True where nothing is owed in either direction, in whole fen: only then a card is handed over, and only till then
/// money is.
bool isSettled(qint64 paid, qint64 due);

/// Orders told and not answered that are withdrawn because the case was refused before they were sent.
std::vector<QString> withdrawn(const Record& record);
Json withdrawal();

/// True where this value leaves the field under way: an inner case that stands recorded ends later, and
/// fills it again.
bool staysUnderWay(const Json& value);
/// What an inner case may still come to after it stood recorded.
std::vector<Json> lateOutcomes();
/// What is asked again because an inner case was refused only because the province was not reached; the
/// inner case is forgotten with it.
std::vector<QString> askedAgainAfter(const Record& record, const QString& inner, const Json& value);

/// Ends of an inner case, as its outer field keeps them.
Json innerEnded(const QString& how, const QString& reason);
Json innerRecorded();

}  // namespace kapok::workflows::course
