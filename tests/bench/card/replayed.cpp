#include "replayed.h"

#include <algorithm>
#include <stdexcept>

namespace kapok::bench {

OneCore::OneCore()
{
    sched_getaffinity(0, sizeof m_before, &m_before);
    cpu_set_t one;
    CPU_ZERO(&one);
    for (int core = 0; core < CPU_SETSIZE && CPU_COUNT(&one) == 0; ++core)
        if (CPU_ISSET(core, &m_before)) CPU_SET(core, &one);
    if (sched_setaffinity(0, sizeof one, &one) != 0) throw std::runtime_error("not to be held on one core");
}

void sendRaw(SCARDCONTEXT context, const QByteArray& reader, const std::vector<QByteArray>& commands)
{
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    LONG code = SCardConnect(context, reader.constData(), SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                             &card, &protocol);
    for (const QByteArray& command : commands) {
        BYTE answer[258];
        DWORD length = sizeof answer;
        if (code == SCARD_S_SUCCESS)
            code = SCardTransmit(card, SCARD_PCI_T0, reinterpret_cast<const BYTE*>(command.constData()),
                                 DWORD(command.size()), nullptr, answer, &length);
    }
    if (code != SCARD_S_SUCCESS) throw std::runtime_error("the card could not be sent to");
    SCardDisconnect(card, SCARD_RESET_CARD);
}

double quickQuarter(std::vector<double> times)
{
    std::ranges::nth_element(times, times.begin() + std::ssize(times) / 4);
    return times[times.size() / 4];
}

}  // namespace kapok::bench
