// Money in whole fen: never a fraction, never a double.
#pragma once

#include <QString>

namespace kapok::domain {

struct Money {
    qint64 fen = 0;

    auto operator<=>(const Money&) const = default;
    Money operator+(Money other) const { return {fen + other.fen}; }
    Money operator-(Money other) const { return {fen - other.fen}; }
    Money operator-() const { return {-fen}; }

    /// "20.00", "-0.05": yuan with two figures, without the unit.
    QString formatted() const;
};

}  // namespace kapok::domain
