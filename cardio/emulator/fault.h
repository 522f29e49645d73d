// How a virtual card fails on purpose (chip.md §8; docs/card-file.md).
#pragma once

#include "base/json.h"

#include <QByteArray>

namespace kapok::cardio {

struct Fault {
    enum class Kind {
        Pulled,           ///< taken out before the command is carried out
        ExecutedUnheard,  ///< carried out, then taken out before the answer
        TearAtByte,       ///< taken out while data byte `value` of the command is written
        Torn,             ///< taken out within the command: what it writes is old, with `value` 1 new; a try is spent
        Mute,             ///< no answer
        Garbage,          ///< not carried out; bytes that mean nothing, no status word among them
        StatusWord,       ///< not carried out; answers `value`
        WrongLength,      ///< carried out, but 6Cxx with xx = `value` instead of the answer
        Slices,           ///< the answer in slices of `value` bytes behind 61xx
        WrongSlice,       ///< 61xx with xx = `value`, whatever there is to fetch
        ShortAnswer,      ///< the answer without its last `value` data bytes
        LongAnswer,       ///< the answer with `value` bytes too many
        NoBytes,          ///< an answer of no byte at all
        OneByte,          ///< an answer of one byte
        RandomBytes,      ///< carried out; `value` bytes of noise as data, status as it was
        Delay,            ///< the right answer, `value` milliseconds late
        SwapCard,         ///< before the command another card lies there: the card of `file`
        SetCounters       ///< before the command all counters of keys and PIN become `value`
    };

    Kind kind = Kind::Pulled;
    int at = 0;    ///< the nth command after it was armed; 0: any
    int ins = -1;  ///< only commands with this instruction; -1: any
    int repeat = 1;
    int value = 0;
    QString file;

    /// Of contract.md §1 and §4: pulled, mute, garbage, executed_unheard, torn, slow, wrong_status, the last two with a
    /// value of their own; and the names of docs/card-file.md.
    static Expected<Fault> named(const QString& kind, int at);
    bool operator==(const Fault&) const = default;
};

Json toJson(const Fault& fault);
Expected<Fault> faultOf(const Json& json);

}  // namespace kapok::cardio
