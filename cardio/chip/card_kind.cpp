#include "cardio/chip/card_kind.h"

#include "cardio/apdu/tlv.h"

namespace kapok::cardio {
namespace {

// SELECT answers that the application is there, even where it may not be used any more.
bool isThere(std::uint16_t status) { return status == 0x9000 || status == 0x9303; }

std::expected<bool, Lost> isBankCard(Conversation& card)
{
    for (const QByteArray& name : {financialApplication, paymentEnvironment}) {
        const auto answer = card.send(SelectApplication{name});
        if (!answer) return std::unexpected(answer.error());
        if (answer->isGood()) return true;
    }
    return false;
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
    if (answer->isGood()) return applicationOf(answer->data);
    if (answer->status != 0x6A82) return std::unexpected(told(answer->status, card.progress()));

    const auto isBank = isBankCard(card);
    if (!isBank) return std::unexpected(lostCard(errand, isBank.error(), card.progress()));
    return std::unexpected(*isBank ? errors::bankCard() : errors::unknownCard());
}

QString kindOf(Conversation& card)
{
    const auto answer = card.send(SelectApplication{socialApplication});
    if (answer && isThere(answer->status)) return QStringLiteral("social_security");
    const auto isBank = answer ? isBankCard(card) : std::unexpected(answer.error());
    return isBank && *isBank ? QStringLiteral("bank") : QStringLiteral("unknown");
}

}  // namespace kapok::cardio
