// The practice world: all that is outside the desk, under DIR/training, and hands that move it.
#pragma once

#include "cardio/emulator/emulated_card_readers.h"
#include "training/message_box.h"
#include "training/practice_card_printer.h"
#include "training/practice_id_reader.h"
#include "training/practice_printer.h"
#include "training/seat.h"
#include "training/shared_world.h"

namespace kapok::training {

/// A data folder is training or real from its first entry, for ever (contract.md §1). Before there is one DIR/training
/// is the mark, made before anything else; from then on the journal's first entry says it, and no folder's name.
/// `begun`: there are entries, of this kind. Refused: the data are those of a desk of the other kind, or the world of
/// a practice desk that has begun is gone; nothing is changed.
Expected<void> markFolder(const QString& dataFolder, bool asTraining, bool begun);

/// A practice desk calls its world and believes nobody else, whatever stands in its desk.json. Refused names the key.
Expected<void> staysAtHome(const line::DeskFile& desk, const QString& dataFolder, const QString& ground);

class World {
public:
    struct Wishes {
        bool keepsPapers = false;  ///< as a played day does, in DIR/papers
        DrawPaper draw{};
        PracticeCardPrinter::Draw drawFace{};
        QString world{};     ///< a data folder; empty: that in which this desk stands, at first its own
        Seat seat{};         ///< which desk this one is from its first start on
        bool begun = false;  ///< there are entries
    };

    /// Takes up the world of this data folder, or begins one. Nobody else may have the folder. Refused: it is another
    /// desk, or stands in another world.
    static Expected<std::unique_ptr<World>> open(const QString& dataFolder, ports::Scheduler& scheduler,
                                                 const Clock& real, Wishes wishes);

    /// The parties answer from then on, of this process or of another desk's. DIR/desk.json is written where there is none
    /// and nothing has begun.
    Task<Expected<void>> start();

    const Clock& clock() const { return m_shared->clock(); }
    const QString& ground() const { return m_shared->ground(); }
    ports::Hand& papers() { return *m_printer; }
    PracticeCardPrinter& cardPrinter() { return *m_cardPrinter; }
    MessageBox& messages() { return *m_messages; }
    PracticeIdReader& idReader() { return *m_idReader; }
    const QString& dataFolder() const { return m_folder; }

    /// The readers that the hands below put cards into; they outlive their use here.
    void useReaders(cardio::EmulatedCardReaders& readers) { m_readers = &readers; }
    /// What else must happen when days pass, turned here or at another desk: the desk closes and opens its business day.
    void whenDaysPass(std::function<Task<Expected<void>>()> tell);

    /// A path is relative to the data folder; what begins with `training/` lies on the world's ground.
    Expected<void> insertCard(const QString& file, int slot);
    Expected<void> removeCard(int slot);
    Expected<void> armFault(const QString& kind, int at, int slot = 0);
    /// For all desks of the world; the bank is this desk's own.
    Task<Expected<void>> setLine(line::PartyName party, line::Gate gate);
    Task<Expected<void>> passDays(int days);
    /// Within the business day. Refused: it would end.
    Task<Expected<void>> passHours(int hours);

private:
    Task<Expected<void>> tellThatTimePassed();

    World(QString folder, Wishes wishes) : m_folder(std::move(folder)), m_wishes(std::move(wishes)) {}

    QString m_folder;
    Wishes m_wishes;
    ReferenceParties::Ports m_ports;
    std::unique_ptr<SharedWorld> m_shared;
    std::unique_ptr<PracticePrinter> m_printer;
    std::unique_ptr<PracticeCardPrinter> m_cardPrinter;
    std::unique_ptr<MessageBox> m_messages;
    std::unique_ptr<PracticeIdReader> m_idReader;
    cardio::EmulatedCardReaders* m_readers = nullptr;
    std::function<Task<Expected<void>>()> m_daysPass;
};

}  // namespace kapok::training
