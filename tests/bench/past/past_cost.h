// A desk with 5,000 applications that wait for their cards and 200,000 cases behind it, beside an empty one.
#pragma once

namespace kapok::bench {

/// Processor time of one application, from the number typed until the card is waited for, against the same on an
/// empty folder: median of nine runs of each, in turn. Goal: at most 1.1.
double businessRatio();
/// Home, badges, outbox, approvals and the list of a day with a hundred cases: the slowest, in milliseconds.
/// Goal: at most 16.
double listsMilliseconds();
/// The next case number, in milliseconds. Goal: at most 1.
double numberMilliseconds();
/// One sync round over all that wait, in messages to each party and 1,000 orders. Goal: 1.
double messagesOfARound();
/// The day turns: visits end, and the checkpoint with every open case is written; in milliseconds. Goal: at most 100,
/// the pause that a teller does not notice.
double dayMilliseconds();
/// Resident memory after sign-in, home and one business, in MB more than on an empty folder: median of three
/// processes each, after malloc_trim. Goal: at most 20.
double memoryMegabytes();

}  // namespace kapok::bench
