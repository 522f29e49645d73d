// The chip of a virtual card: what it answers to each command, in the order in which a chip checks
// (chip.md §3), and how it fails when a fault is armed (§8).
#pragma once

#include "base/randomness.h"
#include "cardio/apdu/apdu.h"
#include "cardio/emulator/card_state.h"

#include <functional>
#include <set>

namespace kapok::cardio {

/// What comes out of the card for one command.
struct CardAnswer {
    enum class Kind { Bytes, Gone, Silent };
    Kind kind = Kind::Bytes;
    QByteArray bytes;
    int delayMs = 0;
};

class VirtualCard {
public:
    /// Called with the state whenever the chip has written; what it does must last (a counter goes
    /// down before a PIN is compared). False: it could not be kept, and the chip says 6581. May be empty.
    using Store = std::function<bool(const CardState&)>;

    VirtualCard(CardState state, Randomness& randomness, Store store = {});

    const CardState& state() const { return m_state; }
    const QByteArray& atr() const { return m_state.atr; }
    bool speaksT0() const { return m_speaksT0; }

    /// Power on, off or reset: rights, challenge and selection are gone.
    void reset();
    void arm(Fault fault);
    CardAnswer answer(QByteArrayView command);

private:
    static constexpr int pukKey = 0x06, readKey = 0x0A;
    static constexpr qsizetype macLength = 4;
    enum class Application { None, Social, Financial, PublicArea, Pki };
    struct Command {
        std::uint8_t cla = 0, ins = 0, p1 = 0, p2 = 0;
        QByteArray data;
        std::optional<int> le;
        bool hasWrongLength = false;
        bool isCut = false;  ///< not even a header
    };
    struct Reply {
        std::uint16_t status = 0x9000;
        QByteArray data{};
        bool isCase4 = false;       ///< on T=0 the data are fetched by GET RESPONSE
        bool comesUnasked = false;  ///< without Le, too: so the standard writes INTERNAL AUTHENTICATE (chip.md §9, B)
    };
    struct Session {
        Application application = Application::None;
        int file = 0;  ///< short id of the current EF; 0: none
        std::set<int> rights;
        bool pinRight = false;     ///< of the social PIN, to the end of power
        bool pkiPinRight = false;  ///< of the certificates' area, while it is selected
        QByteArray challenge;
        QByteArray pending;
    };
    struct Armed {
        Fault fault;
        int seen = 0;
    };

    std::optional<Fault> faultFor(std::uint8_t ins);
    std::optional<CardAnswer> failsBefore(const Fault& fault, const Command& command);
    void tear(const Fault& fault, const Command& command);
    CardAnswer failsAfter(const Fault& fault, QByteArray bytes);
    QByteArray noise(int count) const;

    static Command parsed(QByteArrayView bytes);
    QByteArray carriedOut(const Command& command);
    QByteArray onTheWire(const Command& command, const Reply& reply);
    QByteArray onT0(const Command& command, const Reply& reply);
    QByteArray onT1(const Command& command, const Reply& reply) const;
    Reply dispatched(const Command& command);

    Reply select(const Command& command);
    Reply selectByName(const QByteArray& name);
    Reply readRecord(const Command& command);
    Reply updateRecord(const Command& command);
    Reply readBinary(const Command& command);
    Reply updateBinary(const Command& command);
    Reply verify(const Command& command);
    Reply changePin(const Command& command);
    Reply reloadPin(const Command& command);
    Reply getChallenge(const Command& command);
    Reply internalAuthenticate(const Command& command);
    Reply externalAuthenticate(const Command& command);
    Reply block(const Command& command);
    Reply processingOptions(const Command& command);
    Reply getResponse(const Command& command);

    Reply verifyPki(const Command& command);
    Reply signChallenge(const Command& command);

    std::uint16_t tryPin(const QByteArray& bcd);
    bool mayRead(int file) const;
    int writeKeyOf(int file) const;
    std::map<int, std::vector<Record>>& recordFiles();
    std::map<int, QByteArray>& binaryFiles();
    int fileOf(const Command& command) const;
    /// 9000 where the data end with the right MAC under `key` and the challenge; burns the challenge.
    std::uint16_t checkMac(const Command& command, const char* key, QByteArray& plain);
    QByteArray key(const QByteArray& name) const;
    QByteArray takeChallenge();
    void keep();

    CardState m_state;
    Randomness& m_randomness;
    Store m_store;
    bool m_speaksT0 = true;
    bool m_isContactless = false;
    std::size_t m_nextChallenge = 0;
    bool m_writeFailed = false;
    Session m_session;
    std::vector<Armed> m_armed;
};

}  // namespace kapok::cardio
