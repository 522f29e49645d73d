// What stands in the memory of another process.
#pragma once

#include <QByteArray>

#include <functional>
#include <vector>

namespace kapok::days {

/// Bytes of all that the process may write to, in pieces that overlap.
void eachPiece(qint64 pid, const std::function<void(const QByteArray&)>& look);

/// True at 123456 where "123456" stands somewhere.
using SixFigures = std::vector<bool>;
/// All numbers of exactly six figures: as UTF-8, UTF-16 or UTF-32 of either byte order.
SixFigures sixFiguresIn(qint64 pid);

}  // namespace kapok::days
