// What was typed, scanned or read as a number or a code: many ways to write the same figures, one value.
#pragma once

#include <QString>

namespace kapok {

/// NFKC, without blanks, zero-width and direction marks: "４４０７０３ 1990" and "4407031990" are one number. What
/// only looks like the letter X stays what it is: whether it was meant, a check character alone can say.
QString numberTyped(QStringView text);

/// True for Ⅹ, ⅹ and ×, which stand for the letter X on some papers and keyboards.
bool looksLikeX(QChar character);

/// What two texts of persons have in common that a person calls the same: NFKC, one case, any blank as one blank,
/// and one middle dot for all its cousins. For comparing only: a name is kept as it was given.
QString comparable(QStringView text);

}  // namespace kapok
