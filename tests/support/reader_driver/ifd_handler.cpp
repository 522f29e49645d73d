// A reader for a real pcscd, as vpcd is one, which shows what vpcd cannot: attributes, PIN keys of part 10, unplugging and a
// loss of power within a command. The card behind it speaks vpcd's wire (chip.md §8).
//
// DEVICENAME is the folder of one reader. The driver writes there: `port`, on which a card may connect; `asked`, one line
// for each PIN entry with the structure that it was given, without a figure. It reads there, each time anew: `type`,
// `characteristics` (attributes); `pad` (there: it has keys); `keys` (what is typed, a word a line, or "status 6401");
// `unplugged` (there: it is gone); `unplug-at`, `power-off-at` (the n-th command from now does that, half done).
#include "pin_pad.h"

extern "C" {
#include <ifdhandler.h>
}
#include <reader.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <sstream>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using kapok::test::Bytes;

constexpr DWORD verifyCode = SCARD_CTL_CODE(3600), modifyCode = SCARD_CTL_CODE(3601);
constexpr std::uint8_t off = 0, on = 1, resetCard = 2, askAtr = 4;

struct Reader {
    std::filesystem::path folder;
    int listening = -1, card = -1;
    Bytes atr;

    bool has(const char* name) const { return std::filesystem::exists(folder / name); }
    std::string says(const char* name) const
    {
        std::ifstream file(folder / name);
        std::string line;
        std::getline(file, line);
        return line;
    }
    /// Counts down the n of a file; true where this is the one.
    bool comesDue(const char* name) const
    {
        if (!has(name)) return false;
        const int left = std::atoi(says(name).c_str()) - 1;
        if (left > 0) std::ofstream(folder / name) << left;
        else std::filesystem::remove(folder / name);
        return left <= 0;
    }
    void letGo()
    {
        if (card >= 0) ::close(card);
        card = -1;
        atr.clear();
    }
    bool sends(const Bytes& body) const
    {
        Bytes frame{std::uint8_t(body.size() >> 8), std::uint8_t(body.size())};
        frame.insert(frame.end(), body.begin(), body.end());
        return ::send(card, frame.data(), frame.size(), MSG_NOSIGNAL) == ssize_t(frame.size());
    }
    std::optional<Bytes> hears() const
    {
        std::uint8_t head[2];
        if (::recv(card, head, sizeof head, MSG_WAITALL) != ssize_t(sizeof head)) return std::nullopt;
        Bytes body(std::size_t(head[0] << 8 | head[1]));
        if (::recv(card, body.data(), body.size(), MSG_WAITALL) != ssize_t(body.size())) return std::nullopt;
        return body;
    }
    /// Nothing where the card went away over it.
    std::optional<Bytes> exchange(const Bytes& body)
    {
        if (card < 0 || !sends(body)) return std::nullopt;
        auto answer = hears();
        if (!answer) letGo();
        return answer;
    }
    bool hasCard()
    {
        if (card < 0) {
            card = ::accept(listening, nullptr, nullptr);
            if (card < 0) return false;
            const int yes = 1;
            setsockopt(card, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            fcntl(card, F_SETFL, fcntl(card, F_GETFL) & ~O_NONBLOCK);
        }
        char waiting;
        if (::recv(card, &waiting, 1, MSG_PEEK | MSG_DONTWAIT) == 0) letGo();
        return card >= 0;
    }
};

std::mutex guard;
std::map<DWORD, Reader> readers;

RESPONSECODE give(PUCHAR place, PDWORD length, const void* value, std::size_t size)
{
    if (*length < size) return IFD_ERROR_INSUFFICIENT_BUFFER;
    std::copy_n(static_cast<const UCHAR*>(value), size, place);
    *length = size;
    return IFD_SUCCESS;
}

RESPONSECODE transmit(Reader& reader, const Bytes& command, PUCHAR place, PDWORD length)
{
    const bool leaves = reader.comesDue("unplug-at"), dies = reader.comesDue("power-off-at");
    const auto answer = reader.exchange(command);
    if (leaves) {
        std::ofstream(reader.folder / "unplugged") << "\n";
        reader.letGo();
        return IFD_NO_SUCH_DEVICE;
    }
    if (dies) {
        if (reader.card >= 0) reader.sends({off});
        return IFD_COMMUNICATION_ERROR;
    }
    if (!answer) return IFD_COMMUNICATION_ERROR;
    return give(place, length, answer->data(), answer->size());
}

kapok::test::Typed typedOf(const Reader& reader)
{
    kapok::test::Typed typed;
    std::ifstream file(reader.folder / "keys");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("status ")) typed.endsWith = std::uint16_t(std::stoul(line.substr(7), nullptr, 16));
        else if (!line.empty()) typed.words.push_back(line);
    }
    return typed;
}

RESPONSECODE enterPin(Reader& reader, DWORD code, const Bytes& structure, PUCHAR place, PDWORD length)
{
    std::ofstream asked(reader.folder / "asked", std::ios::app);
    for (const std::uint8_t byte : structure) {
        char hex[3];
        std::snprintf(hex, sizeof hex, "%02x", byte);
        asked << hex;
    }
    asked << std::endl;
    const auto pressed = kapok::test::press(structure, code == modifyCode, typedOf(reader));
    if (!pressed.status) return transmit(reader, pressed.command, place, length);
    const UCHAR own[]{UCHAR(*pressed.status >> 8), UCHAR(*pressed.status)};
    return give(place, length, own, sizeof own);
}

Reader* readerOf(DWORD lun)
{
    const auto found = readers.find(lun);
    return found == readers.end() ? nullptr : &found->second;
}

}  // namespace

extern "C" {

RESPONSECODE IFDHCreateChannelByName(DWORD lun, LPSTR folder)
{
    const std::lock_guard lock(guard);
    Reader reader{.folder = folder};
    if (reader.has("unplugged")) return IFD_NO_SUCH_DEVICE;
    reader.listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(reader.listening, reinterpret_cast<sockaddr*>(&address), size) != 0 ||
        ::listen(reader.listening, 1) != 0 ||
        ::getsockname(reader.listening, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return IFD_COMMUNICATION_ERROR;
    std::ofstream(reader.folder / "port.new") << ntohs(address.sin_port) << "\n";
    std::filesystem::rename(reader.folder / "port.new", reader.folder / "port");
    readers[lun] = reader;
    return IFD_SUCCESS;
}

RESPONSECODE IFDHCreateChannel(DWORD, DWORD) { return IFD_NOT_SUPPORTED; }

RESPONSECODE IFDHCloseChannel(DWORD lun)
{
    const std::lock_guard lock(guard);
    if (Reader* reader = readerOf(lun)) {
        reader->letGo();
        ::close(reader->listening);
        readers.erase(lun);
    }
    return IFD_SUCCESS;
}

RESPONSECODE IFDHGetCapabilities(DWORD lun, DWORD tag, PDWORD length, PUCHAR value)
{
    const std::lock_guard lock(guard);
    const Reader* reader = readerOf(lun);
    if (!reader) return IFD_NO_SUCH_DEVICE;
    const UCHAR one = 1, many = 8, none = 0;
    switch (tag) {
    case TAG_IFD_ATR:
    case SCARD_ATTR_ATR_STRING: return give(value, length, reader->atr.data(), reader->atr.size());
    case TAG_IFD_SLOTS_NUMBER: return give(value, length, &one, 1);
    case TAG_IFD_SIMULTANEOUS_ACCESS: return give(value, length, &many, 1);
    case TAG_IFD_THREAD_SAFE:
    case TAG_IFD_SLOT_THREAD_SAFE: return give(value, length, &none, 1);
    case SCARD_ATTR_VENDOR_IFD_TYPE: {
        if (!reader->has("type")) return IFD_ERROR_TAG;
        const std::string type = reader->says("type");
        return give(value, length, type.data(), type.size());
    }
    case SCARD_ATTR_CHARACTERISTICS: {
        if (!reader->has("characteristics")) return IFD_ERROR_TAG;
        const auto bits = std::uint32_t(std::stoul(reader->says("characteristics"), nullptr, 16));
        return give(value, length, &bits, sizeof bits);
    }
    default: return IFD_ERROR_TAG;
    }
}

RESPONSECODE IFDHSetCapabilities(DWORD, DWORD, DWORD, PUCHAR) { return IFD_ERROR_TAG; }
RESPONSECODE IFDHSetProtocolParameters(DWORD, DWORD, UCHAR, UCHAR, UCHAR, UCHAR) { return IFD_SUCCESS; }

RESPONSECODE IFDHPowerICC(DWORD lun, DWORD action, PUCHAR atr, PDWORD length)
{
    const std::lock_guard lock(guard);
    Reader* reader = readerOf(lun);
    if (!reader || reader->has("unplugged")) return IFD_NO_SUCH_DEVICE;
    if (!reader->hasCard()) return IFD_ERROR_POWER_ACTION;
    *length = std::min<DWORD>(*length, MAX_ATR_SIZE);
    if (action == IFD_POWER_DOWN) {
        *length = 0;
        return reader->sends({off}) ? IFD_SUCCESS : IFD_COMMUNICATION_ERROR;
    }
    if (!reader->sends({action == IFD_POWER_UP ? on : resetCard})) return IFD_ERROR_POWER_ACTION;
    const auto answer = reader->exchange({askAtr});
    if (!answer) return IFD_ERROR_POWER_ACTION;
    reader->atr = *answer;
    return give(atr, length, answer->data(), answer->size());
}

RESPONSECODE IFDHTransmitToICC(DWORD lun, SCARD_IO_HEADER, PUCHAR command, DWORD size, PUCHAR answer, PDWORD length,
                               PSCARD_IO_HEADER)
{
    const std::lock_guard lock(guard);
    Reader* reader = readerOf(lun);
    if (!reader || reader->has("unplugged")) return IFD_NO_SUCH_DEVICE;
    const RESPONSECODE done = transmit(*reader, Bytes(command, command + size), answer, length);
    if (done != IFD_SUCCESS) *length = 0;
    return done;
}

RESPONSECODE IFDHControl(DWORD lun, DWORD code, PUCHAR sent, DWORD size, PUCHAR answer, DWORD room, PDWORD length)
{
    const std::lock_guard lock(guard);
    Reader* reader = readerOf(lun);
    *length = 0;
    if (!reader || reader->has("unplugged")) return IFD_NO_SUCH_DEVICE;
    if (!reader->has("pad")) return IFD_ERROR_NOT_SUPPORTED;
    DWORD given = room;
    RESPONSECODE done = IFD_ERROR_NOT_SUPPORTED;
    if (code == CM_IOCTL_GET_FEATURE_REQUEST) {
        Bytes features;
        for (const auto& [tag, way] : {std::pair{std::uint8_t(FEATURE_VERIFY_PIN_DIRECT), verifyCode},
                                       std::pair{std::uint8_t(FEATURE_MODIFY_PIN_DIRECT), modifyCode}})
            for (const DWORD byte : {DWORD(tag), DWORD(4), way >> 24, way >> 16 & 0xFF, way >> 8 & 0xFF, way & 0xFF})
                features.push_back(std::uint8_t(byte));
        done = give(answer, &given, features.data(), features.size());
    } else if (code == verifyCode || code == modifyCode) {
        done = enterPin(*reader, code, Bytes(sent, sent + size), answer, &given);
    }
    if (done == IFD_SUCCESS) *length = given;
    return done;
}

RESPONSECODE IFDHICCPresence(DWORD lun)
{
    const std::lock_guard lock(guard);
    Reader* reader = readerOf(lun);
    if (!reader) return IFD_NO_SUCH_DEVICE;
    if (reader->has("unplugged")) {
        reader->letGo();
        return IFD_NO_SUCH_DEVICE;
    }
    return reader->hasCard() ? IFD_ICC_PRESENT : IFD_ICC_NOT_PRESENT;
}
}
