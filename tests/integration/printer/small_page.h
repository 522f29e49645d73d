// What the tests of the print service print.
#pragma once

#include "cardio/printer/print_hand.h"

namespace kapok::cardio::testing {

/// The smallest page that a filter takes.
inline QByteArray smallPage()
{
    return "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
           "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 243 153]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
}

inline Task<Expected<PrintOrder>> drawn(ports::Deed) { co_return PrintOrder{.pdf = smallPage()}; }

inline ports::Deed deed(const QString& operation, const QString& eyes = {})
{
    return {.operation = {operation},
            .request = QStringLiteral("print_face"),
            .body = {{"object", "00000101"}},
            .eyes = eyes};
}

}  // namespace kapok::cardio::testing
