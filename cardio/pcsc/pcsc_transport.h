// A card in a reader of PC/SC: held alone, reset when it is let go (pitfalls.md P21).
#pragma once

#include "cardio/pcsc/pcsc_context.h"
#include "cardio/pcsc/seen_cards.h"

#include <chrono>
#include <memory>

namespace kapok::cardio {

class PcscTransport final : public CardTransport {
public:
    /// `remembered`: what connect() tells of the card without asking; nothing where it must ask. What this
    /// transport sees is noted in `seen`.
    PcscTransport(std::shared_ptr<PcscContext> context, const QString& reader,
                  std::shared_ptr<SeenCards> seen = std::make_shared<SeenCards>(),
                  std::optional<SeenCard> remembered = std::nullopt);
    ~PcscTransport() override;
    PcscTransport(const PcscTransport&) = delete;
    PcscTransport& operator=(const PcscTransport&) = delete;

    std::expected<PoweredCard, Lost> connect() override;
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override;
    PinPad pinPad() override;
    std::expected<ResponseApdu, Lost> enterPin(PinEntry entry) override;
    bool tookItForAnother() override;
    std::expected<QByteArray, Lost> currentAtr() override;
    void leave() override;

private:
    std::expected<SeenCard, Lost> glance();
    bool isHeldByAnother();
    const ReaderAttributes& said();

    std::shared_ptr<PcscContext> m_context;
    QByteArray m_reader;
    SCARDHANDLE m_card = 0;
    bool m_holds = false;
    bool m_isGone = false;
    DWORD m_protocol = 0;
    std::shared_ptr<SeenCards> m_seen;
    std::optional<SeenCard> m_remembered;
    std::optional<ReaderAttributes> m_said;
    quint64 m_insertion = 0;
};

}  // namespace kapok::cardio
