// One personalisation, or one look at what became of it, at one reader: on the reader's own thread, with the key service
// asked and the journal told in between while the card stays powered (chip.md §6; B6).
#pragma once

#include "cardio/chip/reader_house.h"
#include "cardio/personalise/personalisation.h"
#include "ports/hand.h"

namespace kapok::cardio {

struct PersonaliseJob {
    QString serial;  ///< of the blank: eight figures
    std::vector<ChipRecord> records;
    int generation = 3;
};

struct PersonaliseAttempt {
    using Standing = Personalisation::Standing;

    bool isIt = false;       ///< false: another card lies there, or nobody knows which
    bool isTouched = false;  ///< something that names somebody stands on it, or was sent to it
    Part<Standing> standing = Standing::Begun;

    /// Writes what does not stand right and reads it all back after a power cycle. `deed` hears how far it is: a mark
    /// before each record but the first, whose intent is the deed itself, says how many surely stand.
    static Task<PersonaliseAttempt> write(std::shared_ptr<ReaderHouse> house, QString reader, PersonaliseJob job,
                                          ports::Deed deed);
    /// Only reads.
    static Task<PersonaliseAttempt> look(std::shared_ptr<ReaderHouse> house, QString reader, PersonaliseJob job);
};

}  // namespace kapok::cardio
