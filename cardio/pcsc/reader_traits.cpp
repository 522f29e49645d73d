#include "cardio/pcsc/reader_traits.h"

#include "cardio/apdu/atr.h"

#include <QRegularExpression>
#include <QtEndian>

namespace kapok::cardio {
namespace {

constexpr quint32 contactlessMechanics = 0x08;  // PC/SC part 3: swallows 1, ejects 2, keeps 4, contactless 8
constexpr std::uint8_t verifyDirect = 0x06, modifyDirect = 0x07;

const QRegularExpression& contactWords()
{
    // "Prox-DU Contact_1234" and "Contacted SmartCard" are the halves with contacts of devices named after the others.
    // "Non-contact" does not say which of the two its driver means by it: the card tells.
    static const QRegularExpression words(
        QStringLiteral(
            "(?<![a-z])(?<!(?<![a-z])non[ _-])contact(?!less|[ _-]?less)|(?<![a-z])icc(?![a-z])|(?<!非)接触"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

const QRegularExpression& contactlessWords()
{
    // CL, RF and NFC as words, or behind a figure: "5x21-CL", "1S CL", "5422CL"; not the beginning of "CLOUD".
    static const QRegularExpression words(
        QStringLiteral("contact[ _-]?less|(?<![a-z])(cl|rf|nfc|rfid|picc|prox)(?![a-z])|非接|感应"),
        QRegularExpression::CaseInsensitiveOption);
    return words;
}

std::optional<bool> saidIn(const QString& text)
{
    if (contactlessWords().match(text).hasMatch()) {
        // Both words: the one that stands last names the half ("Prox-DU Contact_1", "Contact reader, PICC").
        const qsizetype without = text.lastIndexOf(contactlessWords());
        return text.lastIndexOf(contactWords()) <= without;
    }
    if (contactWords().match(text).hasMatch()) return false;
    return std::nullopt;
}

// pcsc-lite appends two figures for the reader and two for the slot; interface and serial stand in brackets.
QString bare(QString name)
{
    static const QRegularExpression numbers(QStringLiteral(" [0-9A-F]{2} [0-9A-F]{2}$"));
    static const QRegularExpression brackets(QStringLiteral(" \\[[^\\]]*\\]"));
    name.remove(numbers).remove(brackets);
    // A serial number stays: two devices of one kind are two.
    name.replace(contactlessWords(), QStringLiteral(" ")).replace(contactWords(), QStringLiteral(" "));
    static const QRegularExpression seams(QStringLiteral("[ _-]+"));
    return name.replace(seams, QStringLiteral(" ")).trimmed();
}

}  // namespace

PinPad ReaderAttributes::pinPad() const { return {features.contains(verifyDirect), features.contains(modifyDirect)}; }

std::optional<bool> isContactless(const ReaderAttributes& said, const QString& name)
{
    // Zero is what a driver says that knows the question and not the answer.
    if (said.characteristics && *said.characteristics != 0) return (*said.characteristics & contactlessMechanics) != 0;
    if (const auto type = saidIn(said.type)) return type;
    return saidIn(name);
}

bool isContactless(const ReaderAttributes& said, const QString& name, const QByteArray& atr)
{
    if (const auto known = isContactless(said, name)) return *known;
    const auto parsed = parseAtr(atr);
    return parsed && parsed->isContactless;
}

// The n-th half with contacts and the n-th without of one name are one device.
void nameDevices(std::vector<Slot>& slots, const std::vector<std::optional<bool>>& contactless)
{
    std::map<QString, std::array<std::vector<Slot*>, 2>> halves;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        slots[i].device = slots[i].name;
        if (const auto half = contactless.at(i)) halves[bare(slots[i].name)].at(*half ? 1 : 0).push_back(&slots[i]);
    }
    for (auto& [name, both] : halves) {
        auto& [contact, tapped] = both;
        for (std::size_t i = 0; i < std::min(contact.size(), tapped.size()); ++i)
            tapped[i]->device = contact[i]->device;
    }
}

std::map<std::uint8_t, std::uint32_t> featuresOf(QByteArrayView answer)
{
    constexpr qsizetype head = 2, value = 4;
    std::map<std::uint8_t, std::uint32_t> features;
    while (answer.size() >= head) {
        const auto tag = std::uint8_t(answer[0]);
        const qsizetype length = std::uint8_t(answer[1]);
        if (answer.size() < head + length) break;
        if (length == value) features[tag] = qFromBigEndian<std::uint32_t>(answer.data() + head);
        answer = answer.sliced(head + length);
    }
    return features;
}

}  // namespace kapok::cardio
