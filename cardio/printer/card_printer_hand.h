// The face of a card: request `print_face`, body {"object", "face", "texts", "photo"} (K06, K14, K24).
#pragma once

#include "cardio/printer/print_hand.h"

namespace kapok::cardio {

class CardPrinterHand final : public PrintHand {
public:
    /// Where the card lies, by the reader in the printer's station (printer_station.h); none: only the printer says it.
    using Media = std::function<Task<MediaPosition>()>;

    /// `queue` is one that desk.json names under `printers.card`; null: none is registered, and none prints (K24).
    CardPrinterHand(std::shared_ptr<PrintQueue> queue, ports::Scheduler& scheduler, DrawPages draw, Media media = {},
                    PrintPatience patience = {})
        : PrintHand(std::move(queue), scheduler, std::move(draw), words("printer.not_registered"), patience),
          m_media(std::move(media))
    {
    }

protected:
    Task<Words> hinders(PrinterState state) override;
    Json cameOut(const ports::Deed& deed) const override;
    Json spoiled(const ports::Deed& deed) const override;
    bool needsEyes() const override { return true; }

private:
    Media m_media;
};

/// What keeps a card from being fed. Unknown keeps nothing: few printers say everything.
Words hindersFeeding(const PrinterState& state);

}  // namespace kapok::cardio
