// What whoever repairs this counter wants to know of it, as a text that may leave the house: no name, no number, no case
// (N03). Only what is listed here goes in, and nothing that was typed or read from a chip beyond its ATR.
#pragma once

#include "ui/kit/workplace.h"

namespace kapok::ui {

QByteArray diagnosticsOf(const Workplace& work);

}  // namespace kapok::ui
