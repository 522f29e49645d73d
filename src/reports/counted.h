// The reports one by one: each a pure count of what was told.
#pragma once

#include "reports/report.h"

namespace kapok::reports {

/// Every case that began, in its order: what the supervisor reads the day by.
Report dayBook(const Told& told, Span span);
/// How many of each business, how they stand, and what they brought in.
Report byBusiness(const Told& told, Span span);
Report byTeller(const Told& told, Span span);
/// By the hour in which a case began, and money moved; the hours between the first and the last are all there.
Report byHour(const Told& told, Span span);
Report byChannel(const Told& told, Span span);
Report byBank(const Told& told, Span span);
/// By why it is asked for and, where it was refused, why (N13).
Report byReason(const Told& told, Span span);
/// Every movement of money.
Report fees(const Told& told, Span span);
/// What was refused, by whom and why.
Report rejections(const Told& told, Span span);
/// What is open, and on whom it waits. A day of waiting is a calendar day, up to the last of the span.
Report waiting(const Told& told, Span span);
/// What a supervisor looks at first: noes of others, doubts, waivers, money given back, what two have agreed to, spoiled
/// cards, reversals, counts that differ, and losses that repeat themselves (D11).
Report exceptions(const Told& told, Span span);
/// All that each member did, in order (N14).
Report tellerDay(const Told& told, Span span);
/// When each person was here, and what was done for him.
Report personTrail(const Told& told, Span span);
/// Cards of this outlet that expire from the first day on until 90 days behind the last one (E02).
Report expiring(const Told& told, Span span);
/// Cards that were made and that nobody has fetched, and when he was told (A22).
Report uncollected(const Told& told, Span span);
/// The equation of contract.md §3, `stock count`: a row for each kind and each day on which the desk was at work.
Report stock(const Told& told, Span span);
/// What came into the bin and why; of a blank that was spoiled for a citizen, which bad card it is of his (W40).
Report spoiled(const Told& told, Span span);

}  // namespace kapok::reports
