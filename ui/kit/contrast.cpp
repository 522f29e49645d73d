#include "ui/kit/contrast.h"

#include <cmath>

namespace kapok::ui {

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

double contrast(const QColor& front, const QColor& back)
{
    const double one = luminance(front), other = luminance(back);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace kapok::ui
