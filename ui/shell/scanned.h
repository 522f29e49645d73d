// What a scan names: a person by his identity number, a case by its number or by the code on our paper, a blank by its
// serial.
#pragma once

#include <QDate>
#include <QString>

namespace kapok::ui {

struct Scanned {
    enum class What { Person, Case, Blank, Other };
    What what = What::Other;
    QString text;  ///< the number, as the counter writes it; of what is none of them, the scan as it came
    QDate day{};   ///< of a case: on which it began
    bool operator==(const Scanned&) const = default;
};

/// A number counts only where its check character holds. Of "KAPOK1:CASENUMBER:…", the code of every paper
/// (contract.md §4), the number is read and the rest ignored. Eight figures are a serial; whether any lies here the stock knows.
Scanned readScan(const QString& scan);

}  // namespace kapok::ui
