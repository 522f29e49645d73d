// A card in a reader of PC/SC: held alone, reset when it is let go (pitfalls.md P21).
#pragma once

#include "cardio/pcsc/pcsc_context.h"

#include <chrono>
#include <memory>

namespace kapok::cardio {

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
    struct Glance {
        QByteArray atr;
        quint64 insertion = 0;  // as the service counts them
    };
    std::expected<Glance, Lost> glance();

    std::shared_ptr<PcscContext> m_context;
    QByteArray m_reader;
    SCARDHANDLE m_card = 0;
    bool m_holds = false;
    bool m_isGone = false;
    DWORD m_protocol = 0;
    quint64 m_insertion = 0;
};

}  // namespace kapok::cardio
