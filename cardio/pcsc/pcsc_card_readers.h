// The counter's real readers.
#pragma once

#include "cardio/chip/chip_card_readers.h"
#include "cardio/pcsc/pcsc_bank.h"

namespace kapok::cardio {

class PcscCardReaders final : public ChipCardReaders {
public:
    explicit PcscCardReaders(const ReaderParts& parts)
        : PcscCardReaders(std::make_shared<PcscBank>(parts.scheduler), parts)
    {
    }

private:
    PcscCardReaders(std::shared_ptr<PcscBank> bank, const ReaderParts& parts) : ChipCardReaders(std::move(bank), parts)
    {
    }
};

}  // namespace kapok::cardio
