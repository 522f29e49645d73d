#include "line/answering/packet_answers.h"

#include "line/peer.h"

namespace kapok::line {
namespace {

QString commonNameOf(const QSslCertificate& certificate)
{
    return certificate.subjectInfo(QSslCertificate::CommonName).join(QLatin1Char('+'));
}

std::unexpected<Error> refused(const char* why) { return failure(Error::Kind::Refused, words(why)); }

struct Done {
    PacketAnswer answer;
    QByteArray sealed;
};

// Which desk speaks, its signature says; whether it may, is judged as on the line.
Expected<Done> answerTo(const QByteArray& sealed, const QString& name, AnsweringParty& party, const Sealing& own)
{
    const auto inside = unsealed(sealed, own);
    if (!inside) return std::unexpected(inside.error());
    if (!mayCall(inside->signer)) return refused("packet.signer_is_no_desk");
    const auto packet = packetOf(inside->bytes);
    if (!packet) return std::unexpected(packet.error());
    if (packet->to != name) return refused("packet.for_another");
    const QString desk = commonNameOf(inside->signer);
    party.hearFrom(desk);
    const ports::Demand& demand = packet->demand;
    if (party.isAnothers(demand.operation)) return refused("packet.operation_of_another_desk");
    PacketAnswer answer{desk, packet->journal, demand.operation, demand.kind,
                        party.demand(demand.operation, demand.kind, demand.bytes)};
    auto back = sealedFor(inside->signer.toPem(), bytesOf(answer), own);
    if (!back) return std::unexpected(back.error());
    return Done{std::move(answer), std::move(*back)};
}

}  // namespace

Expected<PacketsAnswered> answerPackets(const QByteArray& file, const QString& name, AnsweringParty& party,
                                        const Sealing& own)
{
    const auto packets = packetsIn(Carries::Demands, file);
    if (!packets) return std::unexpected(packets.error());
    PacketsAnswered all;
    int place = 0;
    for (const QByteArray& sealed : packets->all) {
        ++place;
        auto done = answerTo(sealed, name, party, own);
        if (!done) {
            all.refused.push_back({place, done.error()});
            continue;
        }
        all.answered.push_back(std::move(done->answer));
        all.answers.all.push_back(std::move(done->sealed));
    }
    return all;
}

}  // namespace kapok::line
