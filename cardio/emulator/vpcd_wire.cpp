#include "cardio/emulator/vpcd_wire.h"

#include <QtEndian>

#include <chrono>
#include <thread>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>

namespace kapok::cardio {
namespace {

enum Control : char { PowerOff = 0, PowerOn = 1, ResetCard = 2, AskAtr = 4 };

// vpcd waits for an answer without end; a mute card waits a while and then breaks off (chip.md §8).
constexpr std::chrono::milliseconds muteFor{2500};

void set(int socket, int option)
{
    const int on = 1;
    setsockopt(socket, IPPROTO_TCP, option, &on, sizeof on);
}

}  // namespace

VpcdWire::~VpcdWire()
{
    if (m_socket >= 0) ::close(m_socket);
}

Expected<void> VpcdWire::connect(const char* host, quint16 port)
{
    const QString address = QStringLiteral("%1:%2").arg(QLatin1String(host)).arg(port);
    const auto refused = [&](int code) {
        return failure(Error::Kind::Unavailable, words("error.card_service_refused", {{"address", address}}),
                       qt_error_string(code));
    };
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* list = nullptr;
    if (getaddrinfo(host, QByteArray::number(port).constData(), &wanted, &list) != 0) return refused(EHOSTUNREACH);
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(list, freeaddrinfo);
    int reason = ECONNREFUSED;
    for (const addrinfo* one = list; one; one = one->ai_next) {
        const int made = ::socket(one->ai_family, one->ai_socktype | SOCK_CLOEXEC, one->ai_protocol);
        if (made < 0) continue;
        if (::connect(made, one->ai_addr, one->ai_addrlen) == 0) {
            m_socket = made;
            // design.md §3: without both, a command takes 48 ms instead of 0.08 ms.
            set(m_socket, TCP_NODELAY);
            set(m_socket, TCP_QUICKACK);
            return {};
        }
        reason = errno;
        ::close(made);
    }
    return refused(reason);
}

bool VpcdWire::readExactly(char* place, std::size_t length)
{
    while (length > 0) {
        const ssize_t got = ::recv(m_socket, place, length, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        set(m_socket, TCP_QUICKACK);  // the kernel takes it back after each read
        place += got;
        length -= std::size_t(got);
    }
    return true;
}

bool VpcdWire::writeFrame(const QByteArray& body)
{
    QByteArray frame(2, '\0');
    qToBigEndian(quint16(body.size()), frame.data());
    frame += body;
    for (qsizetype at = 0; at < frame.size();) {
        const ssize_t sent = ::send(m_socket, frame.constData() + at, std::size_t(frame.size() - at), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        at += sent;
    }
    return true;
}

VpcdWire::End VpcdWire::serve(VirtualCard& card)
{
    for (;;) {
        char length[2];
        if (!readExactly(length, sizeof length)) return End::ServiceGone;
        QByteArray body(qFromBigEndian<quint16>(length), '\0');
        if (!readExactly(body.data(), std::size_t(body.size()))) return End::ServiceGone;
        if (body.isEmpty()) continue;
        if (body.size() == 1) {
            if (body[0] == AskAtr && !writeFrame(card.atr())) return End::ServiceGone;
            if (body[0] != AskAtr) card.reset();
            continue;
        }
        const CardAnswer answer = card.answer(body);
        if (answer.kind == CardAnswer::Kind::Silent) {
            std::this_thread::sleep_for(muteFor);
            return End::Mute;
        }
        // A frame without a body would hang the reader service for ever.
        if (answer.kind == CardAnswer::Kind::Gone || answer.bytes.isEmpty()) return End::Pulled;
        if (answer.delayMs > 0) std::this_thread::sleep_for(std::chrono::milliseconds(answer.delayMs));
        if (!writeFrame(answer.bytes)) return End::ServiceGone;
    }
}

void VpcdWire::pull()
{
    if (m_socket >= 0) ::shutdown(m_socket, SHUT_RDWR);
}

}  // namespace kapok::cardio
