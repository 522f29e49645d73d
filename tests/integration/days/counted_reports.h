// Reports beside a count of the journal by a program that shares nothing with ours (N12).
#pragma once

#include "played_day.h"

#include <QJsonObject>

namespace kapok::days {

/// What that program counts, by report.
QJsonObject countedBeside(const PlayedDay& day);
/// Every report of the contract, as kapokctl writes it of all days of this desk, has the rows and totals that
/// tests/support/counter/count_reports.py counts from its journal.
void expectReportsToBeACountOfTheJournal(const PlayedDay& day);

}  // namespace kapok::days
