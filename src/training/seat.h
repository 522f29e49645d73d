// Which desk a practice folder is, and in which world it stands.
#pragma once

#include "domain/outlet.h"
#include "training/reference_parties.h"

namespace kapok::training {

/// A desk of an outlet of the directory; what is not said is what training begins with.
struct Seat {
    QString outlet = QStringLiteral("0708");
    QString desk = QStringLiteral("0101");
    QString bank = QStringLiteral("BOC");
    QString city = QStringLiteral("440700");

    QString name() const { return outlet + u'-' + desk; }                                   ///< "0708-0101"
    QString certificate() const { return QStringLiteral("desk_%1_%2").arg(outlet, desk); }  ///< its common name
};

/// BadInput: no outlet of the directory has this number, or a desk's number is not four figures.
Expected<Seat> seatAt(const QString& outlet, const QString& desk, const domain::Directory& directory);

/// Where the things of a world lie: in the folder `training` of a desk, or beside the books of `kapok-province`.
QString groundOf(const QString& worldFolder);

/// In which world the desk of this folder stands: that of its first start, for ever. Empty: in its own.
/// Refused: it stands in another one than is wished. `begun`: it has entries.
Expected<QString> worldOf(const QString& dataFolder, const QString& wished, bool begun);

/// The desk file of this seat in the world whose parties answer on these ports; its certificates lie on the world's
/// ground, named from `dataFolder` where that holds it.
line::DeskFile deskFileOf(const Seat& seat, const ReferenceParties::Ports& ports, const QString& ground,
                          const QString& dataFolder);

/// The certificate of this seat, made where the world has none yet; and that the seat is this folder's. Refused: it is
/// another folder's.
Expected<void> takeSeat(const Seat& seat, const QString& ground, const QString& dataFolder);

}  // namespace kapok::training
