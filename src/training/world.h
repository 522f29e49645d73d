// The practice world: all that is outside the desk, under DIR/training, and hands that move it.
#pragma once

#include "cardio/emulator/emulated_card_readers.h"
#include "training/message_box.h"
#include "training/practice_parties.h"
#include "training/practice_printer.h"
#include "training/training_clock.h"

namespace kapok::training {

/// A data folder is training or real from its first entry, for ever (contract.md §1). Before there is one DIR/training
/// is the mark, made before anything else; from then on the journal's first entry says it, and no folder's name.
/// `begun`: there are entries, of this kind. Refused: the data are those of a desk of the other kind, or the world of
/// a practice desk that has begun is gone; nothing is changed.
Expected<void> markFolder(const QString& dataFolder, bool asTraining, bool begun);

/// A practice desk calls its own world and believes nobody else, whatever stands in its desk.json. Refused names the
/// key.
Expected<void> staysAtHome(const line::DeskFile& desk, const QString& dataFolder);

class World {
public:
    struct Wishes {
        bool keepsPapers = false;  ///< as a played day does, in DIR/papers
        DrawPaper draw{};
    };

    /// Takes up the world in this data folder, or begins one. Nobody else may have the folder.
    static Expected<std::unique_ptr<World>> open(const QString& dataFolder, ports::Scheduler& scheduler,
                                                 const Clock& real, Wishes wishes);

    /// Province and bank answer from then on. DIR/desk.json is written where there is none and nothing has `begun`.
    Task<Expected<void>> start(bool begun);

    const Clock& clock() const { return *m_clock; }
    ports::Hand& papers() { return *m_printer; }
    ports::Hand& messages() { return *m_messages; }
    const QString& dataFolder() const { return m_folder; }

    /// The readers that the hands below put cards into; they outlive their use here.
    void useReaders(cardio::EmulatedCardReaders& readers) { m_readers = &readers; }
    /// What else must happen when days pass: the desk closes and opens its business day.
    void whenDaysPass(std::function<Task<Expected<void>>()> tell) { m_daysPass = std::move(tell); }

    /// A path is relative to the data folder.
    Expected<void> insertCard(const QString& file, int slot);
    Expected<void> removeCard(int slot);
    Expected<void> armFault(const QString& kind, int at);
    Task<Expected<void>> setLine(line::PartyName party, line::Gate gate) { return m_parties.setGate(party, gate); }
    Task<Expected<void>> passDays(int days);

private:
    World(QString folder, PracticeCards cards, ports::Scheduler& scheduler);

    QString m_folder;
    std::unique_ptr<TrainingClock> m_clock;
    std::unique_ptr<PracticePrinter> m_printer;
    std::unique_ptr<MessageBox> m_messages;
    PracticeParties m_parties;
    cardio::EmulatedCardReaders* m_readers = nullptr;
    std::function<Task<Expected<void>>()> m_daysPass;
};

}  // namespace kapok::training
