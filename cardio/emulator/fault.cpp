#include "cardio/emulator/fault.h"

#include <algorithm>
#include <array>

namespace kapok::cardio {
namespace {

struct KindName {
    Fault::Kind kind;
    const char* name;
    int value = 0;  ///< where none is given
};

// A card that is slow keeps a teller waiting and no reader; a chip whose write failed says 6581 (chip.md §3).
constexpr int slowMs = 1500, writeFailed = 0x6581;

using K = Fault::Kind;
constexpr std::array kindNames = {
    KindName{K::Pulled, "pulled"},
    KindName{K::ExecutedUnheard, "executed_unheard"},
    KindName{K::TearAtByte, "tear_at_byte"},
    KindName{K::Torn, "torn"},
    KindName{K::Mute, "mute"},
    KindName{K::Garbage, "garbage"},
    KindName{K::StatusWord, "status_word"},
    KindName{K::WrongLength, "wrong_length"},
    KindName{K::Slices, "slices"},
    KindName{K::WrongSlice, "wrong_slice"},
    KindName{K::ShortAnswer, "short_answer"},
    KindName{K::LongAnswer, "long_answer"},
    KindName{K::NoBytes, "no_bytes"},
    KindName{K::OneByte, "one_byte"},
    KindName{K::RandomBytes, "random_bytes"},
    KindName{K::Delay, "delay"},
    KindName{K::SwapCard, "swap_card"},
    KindName{K::SetCounters, "set_counters"},
    // The words of a played day (contract.md §4) for what has a name above already.
    KindName{K::Delay, "slow", slowMs},
    KindName{K::StatusWord, "wrong_status", writeFailed},
};

}  // namespace

Expected<Fault> Fault::named(const QString& kind, int at)
{
    for (const KindName& known : kindNames)
        if (kind == QLatin1String(known.name)) {
            Fault fault;
            fault.kind = known.kind;
            fault.at = at;
            fault.value = known.value;
            return fault;
        }
    return failure(Error::Kind::BadInput, words("error.card_fault_unknown", {{"fault", kind}}),
                   QStringLiteral("kind: ") + kind);
}

Json toJson(const Fault& fault)
{
    Json json = {{"at", fault.at}, {"repeat", fault.repeat}, {"value", fault.value}, {"ins", fault.ins}};
    const auto named = std::ranges::find(kindNames, fault.kind, &KindName::kind);
    json["kind"] = named->name;
    if (!fault.file.isEmpty()) json["file"] = fault.file.toStdString();
    return json;
}

Expected<Fault> faultOf(const Json& json)
{
    if (const auto keys = onlyKeys(json, {"kind", "at", "repeat", "value", "ins", "file"}); !keys)
        return std::unexpected(keys.error());
    const auto kind = textAt(json, "kind");
    if (!kind) return std::unexpected(kind.error());
    auto fault = Fault::named(*kind, 0);
    if (!fault) return fault;
    // docs/card-file.md: the nth command from 0 on, an instruction or any, at least once; a value of a table of its own.
    struct {
        const char* key;
        int* place;
        int least, most;
    } const numbers[] = {{"at", &fault->at, 0, 1'000'000},
                         {"repeat", &fault->repeat, 1, 1'000'000},
                         {"value", &fault->value, 0, 0xFFFF},
                         {"ins", &fault->ins, -1, 0xFF}};
    for (const auto& [key, place, least, most] : numbers) {
        if (!json.contains(key)) continue;
        const auto number = numberAt(json, key);
        if (!number) return std::unexpected(number.error());
        if (*number < least || *number > most)
            return failure(Error::Kind::BadInput, words("error.json_key", {{"key", QLatin1String(key)}}),
                           QStringLiteral("%1: expected %2 to %3").arg(QLatin1String(key)).arg(least).arg(most));
        *place = int(*number);
    }
    if (json.contains("file")) {
        const auto file = textAt(json, "file");
        if (!file) return std::unexpected(file.error());
        fault->file = *file;
    }
    return fault;
}

}  // namespace kapok::cardio
