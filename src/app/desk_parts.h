// What stands behind one desk: the line, the readers, the rules and the counter itself. A parts list.
#pragma once

#include "app/card_making.h"
#include "app/card_queue.h"
#include "app/proven_papers.h"
#include "cardio/emulator/emulated_card_readers.h"
#include "cardio/pcsc/pcsc_card_readers.h"
#include "decode/helper_decoder.h"
#include "desk/counter.h"
#include "desk/witnessed_province.h"
#include "domain/knowledge.h"
#include "line/desk_meaning.h"
#include "line/party_lines.h"
#include "ports/missing_parts.h"
#include "ports/real_scheduler.h"
#include "province/client/province_hsm.h"
#include "training/world.h"

#include <QSslCertificate>

namespace kapok::app {

/// The parts of the house that the desk does not own; all outlive it.
struct Ground {
    ports::Scheduler& scheduler;
    Randomness& randomness;
    const Clock& clock;
    db::SqliteJournal& journal;
    ports::Rows& rows;
    training::World* world;  ///< null at a real desk
    bool begun = false;      ///< the journal had entries when it was opened
};

class DeskParts {
public:
    static Expected<std::unique_ptr<DeskParts>> make(const QString& dataFolder, const domain::Knowledge& knowledge,
                                                     Ground ground);

    desk::Counter& counter() { return m_counter; }
    /// Told when the province has said something of this journal that has to be seen.
    void whenWitnessSpeaks(std::function<void()> tell) { m_tellWitness = std::move(tell); }
    desk::Memory& memory() { return m_memory; }
    bool rowsAreWhole() const { return m_rows.whole(); }
    ports::PictureDecoder& pictures() { return m_pictures; }
    ports::CardPrinter* cardPrinter() { return m_cardPrinterState.get(); }    ///< null: none is registered
    ports::CardPrinter* paperPrinter() { return m_paperPrinterState.get(); }  ///< null: none, or the practice world's
    ports::Hand& maker() { return m_making.makers(); }
    CardQueue* cardQueue() { return m_cardQueue.get(); }  ///< null: none, or the practice world's
    bool printsOnRoll() const { return m_printsOnRoll; }
    /// Behind that nobody hears this desk.
    Instant certificateEnds() const
    {
        return {m_tls.configuration.localCertificate().expiryDate().toMSecsSinceEpoch()};
    }
    /// What is wrong with the clock, by certificate and journal; empty: nothing. Once the counter has started.
    Words clockTrouble() const { return line::clockAgainst(m_tls, m_memory.lastAt(), m_clock.now()); }
    /// What the province has said of this journal, and of itself (C3, B7); empty: nothing.
    Words witnessTrouble() const { return m_witnessed.witness().trouble(); }
    /// Of whom staff.json says otherwise than the journal, whose word holds (E3); empty: of nobody. Once it has started.
    Words staffTrouble() const;

private:
    DeskParts(const QString& dataFolder, const line::DeskFile& desk, const line::TlsEnd& tls,
              const domain::Knowledge& knowledge, Ground ground, std::vector<desk::StaffMember> staff);

    std::vector<desk::StaffMember> m_inFile;
    line::TlsEnd m_tls;
    bool m_printsOnRoll;
    const Clock& m_clock;
    desk::CaseRows m_rows;
    desk::Memory m_memory;
    line::PartyLines m_lines;
    desk::WitnessedProvince m_witnessed;
    province::client::ProvinceHsm m_hsm;
    std::unique_ptr<cardio::ChipCardReaders> m_readers;
    decode::HelperDecoder m_pictures;
    std::unique_ptr<ports::Hand> m_paperPrinter;  ///< of a real desk
    std::unique_ptr<ports::Hand> m_cardPrinter;   ///< of a real desk: `print_face` of the maker
    std::unique_ptr<ports::CardPrinter> m_cardPrinterState;
    std::unique_ptr<ports::CardPrinter> m_paperPrinterState;
    std::unique_ptr<CardQueue> m_cardQueue;
    CardMaking m_making;
    ProvenPapers m_papers;
    ports::NoMessages m_noMessages{"app.no_messages"};
    desk::Counter m_counter;
    std::function<void()> m_tellWitness = [] {};
};

}  // namespace kapok::app
