// The wire of vsmartcard's vpcd (chip.md §8): the driver listens, a card connects. Connect is insert,
// close is remove. A frame is a length of two bytes, big-endian, and its body.
#pragma once

#include "base/error.h"
#include "cardio/emulator/virtual_card.h"

namespace kapok::cardio {

class VpcdWire {
public:
    static constexpr quint16 firstPort = 35963;  ///< slot 0; slot 1 listens on the next one

    VpcdWire() = default;
    ~VpcdWire();
    VpcdWire(const VpcdWire&) = delete;
    VpcdWire& operator=(const VpcdWire&) = delete;

    /// Unavailable: nobody listens there.
    Expected<void> connect(const char* host, quint16 port);

    enum class End { Pulled, Mute, ServiceGone };
    /// Plays the card until it is pulled or the reader service goes away. Blocks.
    End serve(VirtualCard& card);
    /// Takes the card out from another thread: serve() ends.
    void pull();

private:
    bool readExactly(char* place, std::size_t length);
    bool writeFrame(const QByteArray& body);

    int m_socket = -1;
};

}  // namespace kapok::cardio
