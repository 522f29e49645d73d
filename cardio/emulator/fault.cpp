#include "cardio/emulator/fault.h"

#include <array>

namespace kapok::cardio {
namespace {

struct KindName {
    Fault::Kind kind;
    const char* name;
};

using K = Fault::Kind;
constexpr std::array kindNames = {
    KindName{K::Pulled, "pulled"},
    KindName{K::ExecutedUnheard, "executed_unheard"},
    KindName{K::TearAtByte, "tear_at_byte"},
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
};

}  // namespace

Expected<Fault> Fault::named(const QString& kind, int at)
{
    for (const KindName& known : kindNames)
        if (kind == QLatin1String(known.name)) {
            Fault fault;
            fault.kind = known.kind;
            fault.at = at;
            return fault;
        }
    return failure(Error::Kind::BadInput, words("error.card_fault_unknown", {{"fault", kind}}));
}

Json toJson(const Fault& fault)
{
    Json json = {{"at", fault.at}, {"repeat", fault.repeat}, {"value", fault.value}, {"ins", fault.ins}};
    for (const KindName& known : kindNames)
        if (known.kind == fault.kind) json["kind"] = known.name;
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
    struct {
        const char* key;
        int* place;
    } const numbers[] = {
        {"at", &fault->at}, {"repeat", &fault->repeat}, {"value", &fault->value}, {"ins", &fault->ins}};
    for (const auto& [key, place] : numbers) {
        if (!json.contains(key)) continue;
        const auto number = numberAt(json, key);
        if (!number) return std::unexpected(number.error());
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
