#include "cardio/chip/card_kind.h"

#include "cardio/apdu/tlv.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

const QByteArray phoneApplication = QByteArray::fromHex("A0000000871002");  // of 3GPP TS 31.102

// SELECT of the root as phones' cards know it (ETSI TS 151 011, section 9.2.1).
struct SelectRootOfSim {
    CommandApdu encode(const PoweredCard&) const
    {
        return CommandApdu(0xA0, 0xA4, 0x00, 0x00).with(QByteArray::fromHex("3F00")).asking();
    }
};

// There are cards that say 9000 to everything: what was opened has to say its own name (ISO 7816-4, tag 84).
std::optional<QByteArray> nameIn(const ResponseApdu& answer)
{
    return answer.isGood() ? berValue(0x84, answer.data) : std::nullopt;
}

// The application is there, even where it may not be used any more.
bool isSocial(const ResponseApdu& answer) { return answer.status == 0x9303 || nameIn(answer) == socialApplication; }

// How a card says that it knows no such application, or no such command at all.
bool isOfAnotherHouse(const ResponseApdu& answer)
{
    constexpr std::array others{0x6A82, 0x6A81, 0x6A86, 0x6D00, 0x6E00, 0x6999};
    return answer.isGood() || std::ranges::find(others, int(answer.status)) != others.end();
}

std::expected<bool, Lost> opens(Conversation& card, const QByteArray& name)
{
    const auto answer = card.send(SelectApplication{name});
    if (!answer) return std::unexpected(answer.error());
    const auto opened = nameIn(*answer);
    return opened && opened->startsWith(name);
}

std::expected<bool, Lost> isBankCard(Conversation& card)
{
    for (const QByteArray& name : {financialApplication, paymentEnvironment})
        if (const auto is = opens(card, name); !is || *is) return is;
    return false;
}

std::expected<bool, Lost> isPhoneCard(Conversation& card)
{
    if (const auto is = opens(card, phoneApplication); !is || *is) return is;
    const auto answer = card.send(SelectRootOfSim{});
    if (!answer) return std::unexpected(answer.error());
    return (answer->status >> 8) == 0x9F;
}

std::expected<Error, Lost> whatItIs(Conversation& card, std::uint16_t status)
{
    const auto isBank = isBankCard(card);
    if (!isBank) return std::unexpected(isBank.error());
    if (*isBank) return errors::bankCard();
    const auto isPhone = isPhoneCard(card);
    if (!isPhone) return std::unexpected(isPhone.error());
    if (*isPhone) return errors::phoneCard();
    // chip.md §3: a card of ours that was blocked as a whole says this to every command.
    return status == 0x6A81 ? errors::cardBlocked() : errors::unknownCard();
}

Expected<SocialApplication> applicationOf(const QByteArray& fci)
{
    // 9F0C counts as primitive by its tag, though it holds an object (chip.md §1).
    const auto issuerData = berValue(0x9F0C, fci);
    const auto algorithm = issuerData ? berValue(0x86, *issuerData) : std::nullopt;
    if (!algorithm) return SocialApplication{};
    const int code = algorithm->size() == 1 ? algorithm->front() : 0;
    if (code < int(Algorithm::Des) || code > int(Algorithm::Sm4))
        return std::unexpected(errors::unreadable(QStringLiteral("FCI, tag 86")));
    return SocialApplication{Algorithm(code)};
}

}  // namespace

Expected<SocialApplication> openSocialApplication(Conversation& card, Errand errand)
{
    const auto answer = card.send(SelectApplication{socialApplication});
    if (!answer) return std::unexpected(lostCard(errand, answer.error(), card.progress()));
    if (nameIn(*answer) == socialApplication) return applicationOf(answer->data);
    // An answer of ours that was torn on its way is no other card's.
    const bool isTorn = answer->isGood() && answer->data.startsWith('\x6F') && !nameIn(*answer);
    if (isTorn) return std::unexpected(errors::unreadable(QStringLiteral("FCI, tag 84")));
    if (!isOfAnotherHouse(*answer)) return std::unexpected(told(answer->status, card.progress()));

    const auto what = whatItIs(card, answer->status);
    if (!what) return std::unexpected(lostCard(errand, what.error(), card.progress()));
    return std::unexpected(*what);
}

QString kindOf(Conversation& card)
{
    const auto answer = card.send(SelectApplication{socialApplication});
    if (answer && isSocial(*answer)) return QStringLiteral("social_security");
    const auto isBank = answer ? isBankCard(card) : std::unexpected(answer.error());
    return isBank && *isBank ? QStringLiteral("bank") : QStringLiteral("unknown");
}

}  // namespace kapok::cardio
