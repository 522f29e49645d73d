// What a person has written by hand on a screen: strokes of a pen, a finger or a mouse.
#pragma once

#include "base/redacted.h"

#include <optional>
#include <vector>

namespace kapok::domain {

/// In thousandths of the width of the box in which it was written, whatever the size of that box.
struct Signature {
    struct Point {
        int x = 0, y = 0;
        bool operator==(const Point&) const = default;
    };
    using Stroke = std::vector<Point>;

    static constexpr int wide = 1000, high = 300;  ///< of the box
    static constexpr qsizetype mostPoints = 8000;  ///< more is no name
    static constexpr int shortest = 60;            ///< of all its strokes: less is a sleeve that touched the glass

    std::vector<Stroke> strokes{};

    bool operator==(const Signature&) const = default;
    /// True where somebody has written; a dot or a touch is nobody's hand.
    bool isWritten() const;
    /// "12,40 13,41;50,60 52,61": a stroke after the other, for codecs.
    QString text() const;
    /// None where this is no such text, or leaves the box.
    static std::optional<Signature> ofText(const QString& text);
};

/// That there is one, and nothing of it.
QString masked(const Signature& signature);

}  // namespace kapok::domain
