// A card in a reader of PC/SC: held alone, reset when it is let go (pitfalls.md P21).
#pragma once

#include "cardio/pcsc/pcsc_context.h"

#include <chrono>
#include <memory>

namespace kapok::cardio {

/// Insertions of a card into `reader`, as the service counts them; nothing where it cannot be told.
std::optional<quint64> insertionsOf(PcscContext& context, const QByteArray& reader);

class PcscTransport final : public CardTransport {
public:
    PcscTransport(std::shared_ptr<PcscContext> context, const QString& reader);
    ~PcscTransport() override;
    PcscTransport(const PcscTransport&) = delete;
    PcscTransport& operator=(const PcscTransport&) = delete;

    std::expected<PoweredCard, Lost> connect() override;
    std::expected<ResponseApdu, Lost> transmit(const CommandApdu& command) override;
    std::expected<QByteArray, Lost> currentAtr() override;
    void leave() override;

private:
    std::shared_ptr<PcscContext> m_context;
    QByteArray m_reader;
    SCARDHANDLE m_card = 0;
    bool m_holds = false;
    bool m_isGone = false;
    DWORD m_protocol = 0;
    std::optional<quint64> m_insertion;
};

}  // namespace kapok::cardio
