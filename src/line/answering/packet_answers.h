// A party answers the packets that a desk's stick has brought, as it would on its line: each takes effect once,
// however often it comes, and by whichever way (B1, M16).
#pragma once

#include "line/answering/answering_party.h"
#include "line/packets/packet.h"
#include "line/packets/sealed.h"

namespace kapok::line {

struct PacketsAnswered {
    struct Refused {
        int place = 0;  ///< among the packets of the file, from 1
        Error why;
    };
    SealedPackets answers{};  ///< each for the desk alone that asked
    std::vector<PacketAnswer> answered{};
    std::vector<Refused> refused{};  ///< nothing of these was done
};

/// `name` is what our certificate bears. BadInput: the file is none of packets; then nothing was done. Throws
/// std::runtime_error where the party cannot remember what it does.
Expected<PacketsAnswered> answerPackets(const QByteArray& file, const QString& name, AnsweringParty& party,
                                        const Sealing& own);

}  // namespace kapok::line
