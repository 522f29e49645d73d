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
    QString pin = QStringLiteral("888888");
};

/// The identification code of the card with these contents, 32 hex digits: what the order names.
QString identificationOf(const CardContents& contents);

/// A card as the plant delivers it, with the keys of the national test family.
CardState makeCard(const CardContents& contents);
/// The content of its card file.
QByteArray makeCardFile(const CardContents& contents);

/// Nine characters with the right check digit for a serial number: "44070014" and its ninth.
QString cardNumberOf(const QString& firstEight);

/// The names of the personalities of chip.md §8.
QStringList personalities();
/// The card of an invented person with this personality. BadInput names those that there are.
Expected<CardState> personality(const QString& name);

}  // namespace kapok::cardio
