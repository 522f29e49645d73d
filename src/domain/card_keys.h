// Keys of a social security card and what is computed with them (chip.md §5, vectors in §9).
//
// Pure functions of bytes. Real keys never leave the province's HSM; what is here serves the
// reference province, the virtual card and a desk without one, all with the national test keys.
#pragma once

#include <QByteArray>
#include <QString>

namespace kapok::domain {

/// The algorithm that a card names in its FCI (tag 86). SSF33 (02) is not public: HSM only.
/// A DES key of 16 bytes works as double DES, one of 8 bytes as single DES.
enum class CardCipher { Des = 1, Sm4 = 3 };

/// What diversifies a national key to one card.
struct CardFactors {
    QString division;       ///< six figures: "440700"
    QByteArray historical;  ///< the 13 historical bytes of the ATR; the last eight count
};

/// SM3("SSC-TEST-" ‖ name), first 16 bytes. Names: IRK, UKSSSE, RKSSSE, PUK, STKSSSE, BK, UKEF0D, RK1DF01 …
QByteArray nationalTestKey(const QByteArray& name);

/// The same of another family, "SSC-OTHER-": what a card of foreign keys was made with.
QByteArray nationalKey(const QByteArray& family, CardCipher cipher, const QByteArray& name);

/// The national test key `name` in the length that a cipher uses it: STK is 8 bytes under DES.
QByteArray nationalTestKey(CardCipher cipher, const QByteArray& name);

/// The card's own key: diversified by province, city and card in turn.
QByteArray cardKey(CardCipher cipher, const QByteArray& nationalKey, const CardFactors& factors);

/// The key of one command: of eight factor bytes, or four, which are filled up with zeros.
QByteArray sessionKey(CardCipher cipher, const QByteArray& key, const QByteArray& factor);

/// What INTERNAL AUTHENTICATE answers and EXTERNAL AUTHENTICATE presents: 8 bytes.
QByteArray authenticationValue(CardCipher cipher, const QByteArray& key, const QByteArray& factor,
                               const QByteArray& original);

/// The four bytes that end a secured command. `header` is CLA INS P1 P2 Lc, where Lc counts them.
QByteArray commandMac(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& header,
                      const QByteArray& data);

/// Length ‖ plain, filled up and enciphered: a new PIN on its way to the card.
QByteArray enciphered(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& plain);
/// Its opposite; empty where the length byte fits nothing.
QByteArray deciphered(CardCipher cipher, const QByteArray& key, const QByteArray& factor, const QByteArray& data);

/// The data of PIN CHANGE/UNBLOCK that set the initial PIN, 888888, with their MAC (chip.md §4). `stk` is the card's own.
QByteArray initialPinBlock(CardCipher cipher, const QByteArray& stk, const QByteArray& factor);

}  // namespace kapok::domain
