// bench: one JSON document of ratios, each from this run. It tells; nobody's verdict hangs on it.
#include "bench/card/chip_read.h"
#include "bench/card/chip_write.h"
#include "bench/journal/journal_ratios.h"
#include "bench/keys/key_answer.h"
#include "bench/keys/visit_keys.h"
#include "bench/past/past_cost.h"
#include "bench/person/person_view.h"
#include "bench/rules/rules_speed.h"
#include "bench/scale.h"
#include "bench/start/first_window.h"

#include "base/json.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <string_view>
#include <vector>

namespace {

using kapok::Json;
using namespace kapok::bench;

struct Measure {
    std::string_view name;
    const char* against;
    const char* unit;
    const char* bound;  // "at_most" or "at_least"
    double goal;
    double (*take)();
};

constexpr Measure measures[] = {
    {"chip_read", "the same commands sent raw through SCardTransmit, all on one core", "ratio of times", "at_most",
     1.03, chipReadRatio},
    {"chip_write", "the same commands sent raw through SCardTransmit, all on one core", "ratio of times", "at_most",
     1.15, chipWriteRatio},
    {"journal_append", "a bare WAL+FULL insert of the same bytes", "ratio of times", "at_most", 1.3, appendRatio},
    {"journal_verify", "a bare SM3 chain over the same bytes", "ratio of rows per second", "at_least", 0.8,
     verifyRatio},
    {"first_window", "an empty Qt Widgets window", "ratio of times", "at_most", 1.4, startRatio},
    {"first_window_at_5000", "the same on an empty folder", "ratio of times", "at_most", 1.1, startAtPastRatio},
    {"key_to_paint", "the clock, over a day at the real window", "milliseconds at the 99th percentile", "at_most", 50,
     keyToPaintMilliseconds},
    {"keys_of_application", "12 in the first day that shipped, without a review", "keys", "at_most", 5,
     keysOfApplication},
    {"keys_of_phone_loss", "11 in the first day that shipped, without a review", "keys", "at_most", 5, keysOfPhoneLoss},
    {"keys_of_collection", "25 in the first day that shipped, without a review, activated", "keys", "at_most", 9,
     keysOfCollection},
    {"keys_of_replacement", "33 in the first day that played it, the loss inside", "keys", "at_most", 9,
     keysOfReplacementAfterLoss},
    {"keys_of_release", "12 in the first day that shipped, without a review", "keys", "at_most", 6, keysOfRelease},
    {"decision", "processor time", "microseconds", "at_most", 5, decisionMicroseconds},
    {"person_view", "processor time", "milliseconds", "at_most", 0.1, personViewMilliseconds},
    {"business_at_5000", "the same on an empty folder", "ratio of processor times", "at_most", 1.1, businessRatio},
    {"lists_at_5000", "the clock", "milliseconds", "at_most", 16, listsMilliseconds},
    {"number_at_5000", "the clock", "milliseconds", "at_most", 1, numberMilliseconds},
    {"round_at_5000", "1,000 awaited orders", "messages", "at_most", 1, messagesOfARound},
    {"day_at_5000", "the clock", "milliseconds", "at_most", 100, dayMilliseconds},
    {"memory_at_5000", "the same on an empty folder", "MB more", "at_most", 20, memoryMegabytes},
};

Json taken(const Measure& measure)
{
    Json result{{"against", measure.against}, {"unit", measure.unit}, {measure.bound, measure.goal}};
    try {
        result["measured"] = std::round(measure.take() * 1000) / 1000;
    } catch (const std::exception& wrong) {  // what could not be measured is said; the others go on
        result["not_measured"] = wrong.what();
    }
    return result;
}

}  // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<const char*> names(argv + 1, argv + argc);  // of measures; without any: all
    // What is measured so small says nothing; it shows that it can be measured.
    if (std::erase_if(names, [](const char* name) { return std::string_view(name) == "--tiny"; }) > 0) scale() = tiny;
    for (const char* name : names)
        if (std::ranges::find(measures, std::string_view(name), &Measure::name) == std::end(measures)) {
            std::fprintf(stderr, "There is no measure %s.\n", name);
            return 2;
        }
    Json document = Json::object();
    bool all = true;
    for (const Measure& measure : measures) {
        if (!names.empty() && std::ranges::find(names, std::string_view(measure.name)) == names.end()) continue;
        std::fprintf(stderr, "%.*s against %s\n", int(measure.name.size()), measure.name.data(), measure.against);
        document[measure.name] = taken(measure);
        all = all && document[measure.name].contains("measured");
    }
    std::puts(document.dump(2).c_str());
    return all ? 0 : 3;
}
