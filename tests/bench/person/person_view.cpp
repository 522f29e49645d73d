#include "bench/person/person_view.h"

#include "support/desk/counter.h"

#include <ctime>
#include <stdexcept>

namespace kapok::bench {

double personViewMilliseconds()
{
    const QString citizen =
        test::personLike(test::World(), {{"cards", {Json::object(), Json::object(), Json::object()}}});
    test::Counter counter(citizen);
    if (!test::done(counter.desk().reception().open(citizen))) throw std::runtime_error("nobody comes to the counter");
    const auto& person = *counter.desk().reception().person();
    constexpr int rounds = 5'000;
    std::size_t judged = 0;
    const std::clock_t begun = std::clock();
    for (int round = 0; round < rounds; ++round) {
        counter.desk().reception().selectCard(person.cards[std::size_t(round) % person.cards.size()].ref);
        judged += counter.desk().reception().person()->possible.size();
    }
    const double mean = 1e3 * double(std::clock() - begun) / CLOCKS_PER_SEC / rounds;
    if (judged == 0) throw std::runtime_error("the counter judged nothing");
    return mean;
}

}  // namespace kapok::bench
