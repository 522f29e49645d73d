// The card that was used here and not taken yet: it is called for until the reader is empty (ui.md "Take your card").
#pragma once

#include "desk/identity_watch.h"
#include "domain/person.h"
#include "ports/card_readers.h"

namespace kapok::desk {

struct CardLeft {
    QString reader;
    domain::Person of;  ///< the citizen whose chip step is done
};

/// What lies in the readers, as far as somebody has looked.
class CardWatch {
public:
    /// `identities`: of the reader for identity cards.
    CardWatch(ports::CardReaders& readers, IdentityWatch identities)
        : m_readers(readers), m_identities(std::move(identities))
    {
    }

    /// The last step that needs the chip of his card is done.
    void used(const domain::Person& by);
    /// Asks the readers. An error: nobody can say what lies there, and what was there before is not taken for gone.
    Task<Expected<ports::Readers>> look();

    /// The card on the reader, whosever it is.
    Task<Expected<ports::ChipData>> read() { return m_readers.read({}); }

    IdentityWatch& identities() { return m_identities; }

    /// Null: there is none, or it was taken.
    const CardLeft* left() const { return m_left ? &*m_left : nullptr; }
    /// The reader in which a card lay at the last look, used or not; empty: none did.
    const QString& occupied() const { return m_occupied; }

private:
    ports::CardReaders& m_readers;
    IdentityWatch m_identities;
    std::optional<CardLeft> m_left;
    QString m_occupied;
};

}  // namespace kapok::desk
