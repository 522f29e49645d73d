// A blank, and what a chip says once it was written: what is asked of the card in the printer's slot, and how order and
// chip are compared (chip.md §2, §6; rules.md §7; K04, K05, K08).
#pragma once

#include "messages/province/card_data.h"
#include "workflows/step.h"

namespace kapok::workflows {

/// Which blank lies in the printer's slot, where it is in the stock, and what the printer says of itself? A serial that
/// was typed, with a second person, is looked up and not read.
struct BlankInSlot {
    static constexpr Party party = Party::Chip;
    static constexpr const char* kind = "blank";
    struct Reply {
        QString serial;          ///< eight figures
        QString identification;  ///< 32 hex figures; empty where the serial was typed
        int generation = 3;
        QString version;
        QString lies;     ///< where it is in the stock: tray:0103
        QString first;    ///< the serial that is next in order there
        qint64 left = 0;  ///< how many lie there, this one too
        QString printer;  ///< its name
        /// What the printer says: state, media, ribbon, film, full and empty box; `unknown` is a value of each (K14).
        Json supplies = Json::object();

        QString kind() const { return QStringLiteral("card.gen%1").arg(generation); }
        QString slot() const { return QStringLiteral("printer:") + printer; }
        bool isInOrder() const { return first.isEmpty() || first == serial; }

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };

    int generation = 3;  ///< that the order wants
    QString typed{};     ///< empty: read from the chip

    Json body() const;
    std::vector<Reply> outcomes() const;
};

/// The serial in the identification of a chip (chip.md §2, EF05 tag 01).
QString serialIn(const QString& identification);

/// What does the chip say that was just written? Read after it was without power (K05).
struct WrittenChip {
    static constexpr Party party = Party::Chip;
    static constexpr const char* kind = "written_chip";
    struct Reply {
        QString identification, version;
        Json says;  ///< under the keys of the order, personal ones marked

        Json toJson() const;
        static Expected<Reply> fromJson(const Json& json);
    };

    const CardData::Reply& ordered;
    const BlankInSlot::Reply& blank;

    Json body() const;
    std::vector<Reply> outcomes() const;
};

/// One row of picture 08: what was ordered beside what the chip says. Both values are marked where they are personal.
struct ComparedField {
    QString key;  ///< identification, version, card_number, …
    Json ordered, read;
    bool same = false;
};

/// Compared as values, not as bytes: a chip writes a name and an x in its own way.
std::vector<ComparedField> compared(const CardData::Reply& ordered, const BlankInSlot::Reply& blank,
                                    const WrittenChip::Reply& chip);
bool agree(const std::vector<ComparedField>& fields);

/// What is printed on the card's face (codes.md §9).
Json faceOf(const CardData::Reply& ordered, const BlankInSlot::Reply& blank);

/// The list of the eye check: what is right is ticked (K08).
Question whatIsLookedAt();
bool isGood(const QStringList& ticked);

QDate dayIn(const Json& says, const char* key);

/// One of a few ways to go on: its name. It is no object that is tried, so it may be said of each attempt.
struct Way {
    QString name;

    Json toJson() const { return name.toStdString(); }
    static Expected<Way> fromJson(const Json& json);
};

inline QString objectOf(const Enquiry<BlankInSlot>& blank) { return blank.reply ? blank->serial : QString(); }

}  // namespace kapok::workflows
