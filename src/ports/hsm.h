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

class Hsm {
public:
    virtual ~Hsm() = default;
    virtual Task<Expected<AuthenticationValues>> authenticate(AuthenticationRequest request) = 0;
};

}  // namespace kapok::ports
