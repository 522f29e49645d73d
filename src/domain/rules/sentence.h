// The one sentence of an answer that a teller can read aloud.
#pragma once

#include "domain/rules/evaluate.h"

namespace kapok::domain::rules {

/// In both languages, its gaps ({business}, {missing}, {fee}, {amount}, {date}) filled from the ruling.
Ruling::Text said(const Asked& asked, const Verdict& verdict, const Ruling& ruling);

}  // namespace kapok::domain::rules
