// What stands in a sealed packet, and in the answer to it; and the file that carries many of them
// (docs/decisions/0065).
#pragma once

#include "ports/party.h"

namespace kapok::line {

/// An operation that a desk hands out: its bytes are those that it sends for ever (B3).
struct Packet {
    QString to;       ///< the name that the party's certificate bears
    QString journal;  ///< SM3 of the first entry: which desk folder asks
    ports::Demand demand;
};

/// What the party answered. The reply is as it would stand on the line, and not looked into yet.
struct PacketAnswer {
    QString to;  ///< the common name of the desk's certificate
    QString journal;
    domain::OperationId operation;
    QString kind;
    ports::Reply reply;
};

QByteArray bytesOf(const Packet& packet);
QByteArray bytesOf(const PacketAnswer& answer);
/// BadInput: unknown, missing or doubled keys, wrong types, another version.
Expected<Packet> packetOf(const QByteArray& bytes);
Expected<PacketAnswer> packetAnswerOf(const QByteArray& bytes);

/// What a file holds: demands of a desk, or answers to it.
enum class Carries { Demands, Answers };
/// So many are in one file at most; who has more writes a second one.
inline constexpr std::size_t mostInAFile = 4'000;

struct SealedPackets {
    std::vector<QByteArray> all;
};
/// Readable is only how many there are.
QByteArray fileOf(Carries what, const SealedPackets& sealed);
/// BadInput: it is no such file.
Expected<SealedPackets> packetsIn(Carries what, const QByteArray& file);

}  // namespace kapok::line
