// Whom a virtual card is made for, and the cards that every test and every practice day can ask for.
#pragma once

#include "cardio/emulator/card_state.h"

#include <QDate>
#include <QStringList>

namespace kapok::cardio {

/// What a plant writes on a new card (chip.md §2).
struct CardContents {
    int generation = 3;  ///< 1: DES, 1.00 · 2: double DES, 2.00 · 3: SM4, 3.00
    Interface interface = Interface::Contact;
    QString division = QStringLiteral("440700");
    quint32 serial = 3;  ///< four bytes: in the ATR and in the identification; one a card
    QString cardNumber;  ///< nine characters; empty: a blank
    QString name, identityNumber;
    QString sex = QStringLiteral("1");           ///< 1, 2, 9
    QString nationality = QStringLiteral("01");  ///< two figures; empty: unset
    QString birthplace = QStringLiteral("440703");
    QDate birthDate, issued, expires;
    QString personNumber{}, firstPlace{};  ///< EF0D: twelve figures, six figures; empty: unset
    QString pin = QStringLiteral("888888");
};

/// A card as it comes from the plant (chip.md §6): the first six records written, nobody's yet.
struct BlankContents {
    QString serial;  ///< eight figures, as they stand in the identification and in the ATR
    int generation = 3;
    Interface interface = Interface::Contact;
    QString division = QStringLiteral("440700");
    QDate issued{2021, 4, 1}, expires{2031, 3, 31};
};

/// The identification code of the card with these contents, 32 hex digits: what the order names.
QString identificationOf(const CardContents& contents);

/// A card as the plant delivers it, with the keys of the national test family.
CardState makeCard(const CardContents& contents);
/// BadInput: the serial has not eight figures, or there are no blanks of this generation.
Expected<CardState> makeBlank(const BlankContents& contents);
/// The content of its card file.
QByteArray makeCardFile(const CardContents& contents);

/// Nine characters with the right check digit for a serial number: "44070014" and its ninth.
QString cardNumberOf(const QString& firstEight);

/// The names of the personalities of chip.md §8.
QStringList personalities();
/// The card of an invented person with this personality. BadInput names those that there are.
Expected<CardState> personality(const QString& name);

}  // namespace kapok::cardio
