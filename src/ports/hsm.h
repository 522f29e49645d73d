// What the card layer needs of the province's key service: the keys never leave it (chip.md §5).
#pragma once

#include "base/task.h"

#include <QByteArray>

namespace kapok::ports {

struct AuthenticationRequest {
    QString division;                             ///< six figures, from the identification code
    QByteArray historical;                        ///< the 13 historical bytes of the ATR
    int algorithm = 3;                            ///< 1 DES/3DES, 3 SM4, as the FCI's tag 86 says
    QByteArray identification;                    ///< 16 bytes
    QByteArray internalFactor, internalOriginal;  ///< 8 bytes each
    QByteArray externalFactor, externalOriginal;  ///< empty where only the card is to be proved
};

struct AuthenticationValues {
    QByteArray internal;  ///< what a true card answers to INTERNAL AUTHENTICATE, 8 bytes
    QByteArray external;  ///< what EXTERNAL AUTHENTICATE presents for key RK-SSSE; empty if not asked
};

/// Of a card that one key is to be proved to; its last challenge is the factor (chip.md §2, §4, §5).
struct CardChallenge {
    QString division;             ///< six figures, from the identification code
    QByteArray historical;        ///< the 13 historical bytes of the ATR
    int algorithm = 3;            ///< 1 DES/3DES, 3 SM4, as the FCI's tag 86 says
    QByteArray factor, original;  ///< 8 bytes each
};

/// Both hold for this factor: the first is used before the card takes the second, with another challenge in between.
struct PinResetValues {
    QByteArray proof;  ///< what EXTERNAL AUTHENTICATE presents for key PUK, 8 bytes
    QByteArray block;  ///< data of the command that sets the initial PIN, its MAC included
};

/// Of a card whose files are to be written (chip.md §5).
struct WriteRequest {
    enum class Key { Basic, Person };  ///< 04 of EF05 and EF06, 0D of EF0D (chip.md §2)
    Key key = Key::Basic;
    CardChallenge card;
};

struct WriteValue {
    QByteArray proof;  ///< what EXTERNAL AUTHENTICATE presents for this key, 8 bytes
};

struct PublicAreaValue {
    QByteArray proof;  ///< what EXTERNAL AUTHENTICATE presents for key RK1DF01, 8 bytes
};

class Hsm {
public:
    virtual ~Hsm() = default;
    virtual Task<Expected<AuthenticationValues>> authenticate(AuthenticationRequest request) = 0;
    virtual Task<Expected<PinResetValues>> resetPin(CardChallenge card) = 0;
    virtual Task<Expected<WriteValue>> proveToWrite(WriteRequest request) = 0;
    /// DF01 is read without the card's PIN. A key service need not hold this key: then the area stays unread, and the rest of the card is read all the same.
    virtual Task<Expected<PublicAreaValue>> openPublicArea(CardChallenge)
    {
        co_return failure(Error::Kind::Unavailable, words("error.card_no_public_key"));
    }
};

}  // namespace kapok::ports
