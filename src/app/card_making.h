// What a desk makes cards with: the hands behind `maker`, and the printer as it is asked before a blank is fed (P1.6).
#pragma once

#include "cardio/chip/chip_card_readers.h"
#include "cardio/personalise/personalise_hand.h"
#include "cardio/printer/card_printer_hand.h"
#include "desk/maker_hand.h"
#include "ports/card_printer.h"
#include "ports/scheduler.h"
#include "training/practice_card_printer.h"

namespace kapok::app {

/// The practice card printer, as it says of itself what the day has set.
class PracticePrinterState final : public ports::CardPrinter {
public:
    explicit PracticePrinterState(training::PracticeCardPrinter& printer) : m_printer(printer) {}
    Task<Expected<ports::CardPrinterState>> state() override;

private:
    training::PracticeCardPrinter& m_printer;
};

using StationMedia = cardio::CardPrinterHand::Media;

/// A queue of the print service under the name that desk.json gives it (K24); without one there is no card printer.
class QueueState final : public ports::CardPrinter {
public:
    /// `media` says where the card lies, where the printer itself does not.
    QueueState(QString name, std::shared_ptr<cardio::PrintQueue> queue, ports::Scheduler& scheduler,
               StationMedia media = {});
    ~QueueState() override;
    Task<Expected<ports::CardPrinterState>> state() override;

private:
    QString m_name;
    std::shared_ptr<cardio::PrintQueue> m_queue;
    std::unique_ptr<ports::Worker> m_worker;
    StationMedia m_media;
};

/// `print` prints faces: of a real desk or of the practice world.
class CardMaking {
public:
    CardMaking(const cardio::ChipCardReaders& readers, ports::Hand& print)
        : m_personalise(readers.house()),
          m_makers({{QStringLiteral("personalise"), &m_personalise}, {QStringLiteral("print_face"), &print}})
    {
    }
    ports::Hand& makers() { return m_makers; }

private:
    cardio::PersonaliseHand m_personalise;
    desk::MakerHand m_makers;
};

}  // namespace kapok::app
