// The machine's reader service with vpcd, and cards in its slots (pitfalls.md P19, P20).
#pragma once

#include "cardio/emulator/card_state.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace kapok::cardio::testing {

/// pcscd with the two slots of vpcd: the one that runs, or one of our own for as long as this lives.
class ReaderService {
public:
    ReaderService();
    ~ReaderService();
    bool isUp() const { return m_isUp; }

private:
    std::unique_ptr<QProcess> m_own;
    bool m_isUp = false;
};

/// kapok-card in a slot, a process a card, ended by its own id.
class CardProcesses {
public:
    ~CardProcesses();
    /// Returns when the reader service has counted one card more in this slot. Throws where that is not so in time, with
    /// what the card's process said.
    void insert(const CardState& card, int slot);
    /// Returns when the reader service says that it is out. Nobody may be speaking to it any more.
    void remove(int slot);
    /// What the card in this slot has kept.
    CardState kept(int slot) const;

    static QString readerName(int slot);

private:
    bool isOut(int slot);

    QTemporaryDir m_folder;
    std::map<int, std::unique_ptr<QProcess>> m_cards;
    int m_count = 0;
    std::map<int, QString> m_files;
};

}  // namespace kapok::cardio::testing
