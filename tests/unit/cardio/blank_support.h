// Blanks, an order for one, and a desk with the hand that writes it.
#pragma once

#include "support.h"

#include "cardio/personalise/personalise_hand.h"
#include "support/cards/chip_order.h"

#include <cstdlib>

namespace kapok::cardio::testing {

inline constexpr int blankSerial = 0x101;
inline QString blankSerialText() { return QStringLiteral("00000101"); }

/// As the plant delivers it (chip.md §6): identification, version and dates stand, number and person do not.
inline CardState blank(int generation)
{
    CardContents contents;
    contents.generation = generation;
    contents.serial = blankSerial;
    contents.issued = QDate(2021, 4, 1);
    contents.expires = QDate(2031, 3, 31);
    return makeCard(contents);
}

inline domain::ChipOrder orderOf(int generation)
{
    domain::ChipOrder order = test::chipOrder();
    order.personNumber = QStringLiteral("440700000017");
    order.firstPlace = QStringLiteral("440799");
    order.generation = generation;
    return order;
}

struct Written {
    int file;
    int tag;
    const char* hex;
};
/// What chip.md §2 says that this order is on the chip: written down by hand from its table, not by our code.
inline constexpr Written wholeOrder[] = {{0x05, 0x05, "20210708"},
                                         {0x05, 0x06, "20310707"},
                                         {0x06, 0x08, "343430373033313939303031303130303137"},
                                         {0x06, 0x09, "D5C5C8FD0000000000000000000000000000000000000000000000000000"},
                                         {0x06, 0x4E, "0000000000000000000000000000000000000000"},
                                         {0x06, 0x0A, "31"},
                                         {0x06, 0x0B, "01"},
                                         {0x06, 0x0C, "440703"},
                                         {0x06, 0x0D, "19900101"},
                                         {0x0D, 0xEA, "343430373030303030303137"},
                                         {0x0D, 0xEB, "440799"},
                                         {0x05, 0x07, "443430373030303134"}};

/// The card holds the order, byte for byte, and of what the plant wrote nothing has changed.
inline bool holdsTheOrder(const CardState& card, const CardState& asDelivered)
{
    for (const Written& one : wholeOrder) {
        const QByteArray* value = card.value(one.file, std::uint8_t(one.tag));
        if (!value || *value != hex(one.hex)) return false;
    }
    for (const int tag : {0x01, 0x02, 0x03, 0x04})
        if (*card.value(0x05, std::uint8_t(tag)) != *asDelivered.value(0x05, std::uint8_t(tag))) return false;
    return card.pin == asDelivered.pin && card.binaryFiles == asDelivered.binaryFiles;
}

inline bool isNumbered(const CardState& card) { return *card.value(0x05, 0x07) != QByteArray(9, '\0'); }

inline ports::Deed deedOf(int generation)
{
    ports::Deed deed;
    deed.operation = {QStringLiteral("op-1")};
    deed.request = QStringLiteral("personalise");
    deed.body = {{"object", kapok::toJson(blankSerialText())}, {"order", orderOf(generation).toJson()}};
    return deed;
}

/// A desk with one blank in slot 0, which is remembered wherever it goes.
struct Press {
    explicit Press(int of, QString refusedCards = {}) : generation(of), desk{.refusedCards = std::move(refusedCards)}
    {
        layIn();
    }

    int generation;
    Desk desk;
    CardState kept = blank(generation);
    PersonaliseHand hand{desk.readers.house()};
    ports::Progress marked;  ///< what the journal holds
    std::vector<ports::Progress> marks;
    int cutAtMark = 0;  ///< the mark that cannot be kept; 0: none

    void layIn()
    {
        desk.readers.insert(kept, 0, [this](const CardState& now) {
            kept = now;
            return true;
        });
    }
    ports::Deed deed()
    {
        ports::Deed made = deedOf(generation);
        made.marked = marked;
        made.marks = [this](ports::Progress far) { return keep(far); };
        return made;
    }
    Expected<ports::Outcome> carryOut() { return QCoro::waitFor(hand.carryOut(deed())); }
    Expected<ports::Fate> find() { return QCoro::waitFor(hand.find(deed())); }

private:
    Task<Expected<void>> keep(ports::Progress far)
    {
        if (cutAtMark > 0 && int(marks.size()) + 1 == cutAtMark)
            co_return failure(Error::Kind::Unavailable, words("error.card_no_service"));
        marks.push_back(far);
        marked = far;
        co_return Expected<void>{};
    }
};

inline QString spoiledIn(const Json& value) { return value.contains("spoiled") ? text(value["spoiled"]) : QString(); }

}  // namespace kapok::cardio::testing
