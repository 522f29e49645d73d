// How much is measured: as much as a figure needs, or so little that it only shows that it can be measured.
#pragma once

namespace kapok::bench {

struct Scale {
    int waiting = 5'000, ended = 200'000;  ///< of a folder with years behind it
    int runs = 9;                          ///< of a business
    int starts = 15;                       ///< of a program
    int exchanges = 200;                   ///< with a chip
    int entries = 40'000;                  ///< of a journal that is verified
};

inline constexpr Scale tiny{.waiting = 40, .ended = 100, .runs = 1, .starts = 1, .exchanges = 3, .entries = 500};

inline Scale& scale()
{
    static Scale used;
    return used;
}

}  // namespace kapok::bench
