// What a scan names: a person by his identity number, a case by its number or by the code on our paper.
#pragma once

#include <QDate>
#include <QString>

namespace kapok::ui {

struct Scanned {
    enum class What { Person, Case, Other };
    What what = What::Other;
    QString text;  ///< the number, as the counter writes it; of what is neither, the scan as it came
    QDate day{};   ///< of a case: on which it began
    bool operator==(const Scanned&) const = default;
};

/// A number counts only where its check character holds. Of "KAPOK1:CASENUMBER:…", the code of every paper
/// (contract.md §4), the number is read and the rest ignored.
Scanned readScan(const QString& scan);

}  // namespace kapok::ui
