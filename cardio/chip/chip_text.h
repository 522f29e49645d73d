// What the bytes of a record mean: names in GB18030, figures in BCD, days (chip.md §2).
#pragma once

#include <QByteArray>
#include <QDate>
#include <QString>

#include <optional>

namespace kapok::cardio {

/// A decoded text, and whether the bytes were whole: Qt's decoder swallows half a character (P17). What is none of this
/// text's characters stands there as U+FFFD.
struct ChipText {
    QString text;
    bool isWhole = true;
};

/// `name` and `extension` are joined before they are decoded: a character may straddle them.
ChipText decoded(const QByteArray& name, const QByteArray& extension);
/// The same where it can be a person's name: Chinese and Latin letters, and the signs between them. Whatever directs a
/// screen, a paper or a path is damage, not a name.
ChipText nameOf(const QByteArray& name, const QByteArray& extension);
/// The bytes of a name in GB18030, as a card holds them.
QByteArray nameBytes(const QString& name);

/// Text of an `an` field, letters and figures with a point between them: 00, FF and outer spaces are padding.
ChipText plainText(const QByteArray& bytes);

/// CCYYMMDD in BCD. An unset field (all FF or 00) is a null date; nothing where it is no day.
std::optional<QDate> bcdDate(const QByteArray& bytes);
QByteArray bcdOf(QDate day);

/// 11 − Σ(value×weight) mod 11 over the first eight of nine characters. One of three cards seen in
/// the field fails: a warning, never a refusal.
bool hasRightCheckDigit(const QString& cardNumber);

}  // namespace kapok::cardio
