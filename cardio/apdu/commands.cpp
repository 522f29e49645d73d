#include "cardio/apdu/commands.h"

#include "base/crypto.h"

#include <openssl/crypto.h>

#include <algorithm>

namespace kapok::cardio {
namespace {

constexpr int challengeLength = 8, longChallengeLength = 16;

// Two digits a byte; an odd count is filled up with F (chip.md §4). Wiped when it ends.
class Bcd {
public:
    explicit Bcd(const SecureBytes& digits) { add(digits); }
    Bcd(const Bcd&) = delete;
    Bcd& operator=(const Bcd&) = delete;
    ~Bcd() { OPENSSL_cleanse(m_bytes.data(), m_bytes.size()); }

    void addSeparator() { m_bytes[m_size++] = '\xff'; }
    void add(const SecureBytes& digits)
    {
        const auto view = digits.view();
        for (std::size_t i = 0; i < view.size(); i += 2) {
            const int low = i + 1 < view.size() ? view[i + 1] - '0' : 0xF;
            m_bytes[m_size++] = char(((view[i] - '0') << 4) | low);
        }
    }
    QByteArrayView view() const { return {m_bytes.data(), qsizetype(m_size)}; }

private:
    std::array<char, SecureBytes::capacity + 1> m_bytes{};
    std::size_t m_size = 0;
};

}  // namespace

const QByteArray socialApplication = QByteArray::fromHex("7378312E73682EC9E7BBE1B1A3D5CF");
const QByteArray financialApplication = QByteArray::fromHex("A000000333010101");
const QByteArray publicArea = QByteArray::fromHex("D15600000500");
const QByteArray certificateArea = QByteArray::fromHex("504B492EC9E7BBE1B1A3D5CF");
const QByteArray certificateDirectory = QByteArrayLiteral("SS.CERT.ADF1");
const QByteArray paymentEnvironment = QByteArrayLiteral("1PAY.SYS.DDF01");

CommandApdu SelectApplication::encode(const PoweredCard& card) const
{
    auto command = CommandApdu(0x00, 0xA4, 0x04, 0x00).with(name).asking();
    return card.chains61 ? command : std::move(command).expecting(0);
}

CommandApdu ReadRecord::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0xB2, tag.value, std::uint8_t(file.value << 3)).expecting(length + 2).asking();
}

CommandApdu SelectFile::encode(const PoweredCard&) const
{
    const QByteArray bytes = QByteArray(1, char(id >> 8)) + char(id & 0xFF);
    return CommandApdu(0x00, 0xA4, 0x02, 0x00).with(bytes).asking();
}

CommandApdu ReadBinary::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0xB0, std::uint8_t(offset >> 8), std::uint8_t(offset & 0xFF)).expecting(length).asking();
}

CommandApdu GetLongChallenge::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0x84, 0x00, 0x00).expecting(longChallengeLength).asking();
}

CommandApdu VerifyByChallenge::encode(const PoweredCard&) const
{
    const Bcd pin(digits);
    QByteArray key =
        crypto::sm3(QByteArray::fromRawData(pin.view().data(), pin.view().size())).first(longChallengeLength);
    const QByteArray proof = crypto::sm4Ecb(key, challenge);
    OPENSSL_cleanse(key.data(), std::size_t(key.size()));
    return CommandApdu(0x00, 0x20, 0x01, 0x81).with(proof).secret();
}

CommandApdu SignChallenge::encode(const PoweredCard& card) const
{
    constexpr int signatureLength = 0x40;
    auto command = CommandApdu(0x00, 0x88, 0x00, 0x02).with(challenge).asking();
    return card.chains61 ? command : std::move(command).expecting(signatureLength);
}

CommandApdu GetChallenge::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0x84, 0x00, 0x00).expecting(challengeLength).asking();
}

CommandApdu InternalAuthenticate::encode(const PoweredCard& card) const
{
    auto command = CommandApdu(0x00, 0x88, 0x00, 0x00).with(factor + original).asking();
    return card.chains61 ? command : std::move(command).expecting(0);
}

CommandApdu ExternalAuthenticate::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0x82, 0x00, key.value).with(value + original);
}

CommandApdu QueryPin::encode(const PoweredCard&) const { return CommandApdu(0x00, 0x20, 0x00, 0x00).expecting(0); }

CommandApdu VerifyPin::encode(const PoweredCard&) const
{
    const Bcd pin(digits);
    return CommandApdu(0x00, 0x20, 0x00, 0x00).with(pin.view()).secret();
}

CommandApdu ChangePin::encode(const PoweredCard&) const
{
    Bcd pins(oldDigits);
    pins.addSeparator();
    pins.add(newDigits);
    return CommandApdu(0x80, 0x5E, 0x01, 0x00).with(pins.view()).secret();
}

CommandApdu ReloadPin::encode(const PoweredCard&) const { return CommandApdu(0x84, 0x24, 0x00, 0x01).with(block); }

CommandApdu GetResponse::encode(const PoweredCard&) const
{
    return CommandApdu(0x00, 0xC0, 0x00, 0x00).expecting(length).asking();
}

std::optional<int> triesLeft(std::uint16_t status)
{
    return (status & 0xFFF0) == 0x63C0 ? std::optional(status & 0xF) : std::nullopt;
}

bool isPin(const SecureBytes& digits)
{
    const auto view = digits.view();
    return view.size() >= 4 && view.size() <= 16 &&
           std::ranges::all_of(view, [](char digit) { return digit >= '0' && digit <= '9'; });
}

}  // namespace kapok::cardio
