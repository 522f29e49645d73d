// What a C library gives out and takes back by a function of its own.
#pragma once

#include <memory>

namespace kapok {

template <auto release>
struct ReleasedBy {
    template <class T>
    void operator()(T* thing) const
    {
        release(thing);
    }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, ReleasedBy<release>>;

}  // namespace kapok
