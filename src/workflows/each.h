// Fields of which there is one for each key: seven services with seven results, one blank after another until a
// card is made. Each is a field like any other, with an operation, an outcome and a place in the journal of its
// own ("services.pension", "made.2"), so whoever treats fields alike treats these as well.
#pragma once

#include "workflows/fields.h"

#include <algorithm>
#include <array>
#include <span>

namespace kapok::workflows {

/// The name of the field with this key: "services.pension".
std::string cellName(const char* name, const char* key);
/// Where the key stands in the list; behind its end where it is none of it.
std::size_t placeOf(std::span<const char* const> keys, const QString& key);

/// `K::keys` names the keys, in the order in which they are shown. Like names of fields they are kept for ever (A10).
template <class K, class F>
struct Each {
    using Keys = K;
    using Cell = F;
    std::array<F, std::size(K::keys)> cells{};

    /// The key must be one of the list.
    const F& operator[](const QString& key) const { return cells.at(placeOf(K::keys, key)); }
    F& operator[](const QString& key) { return cells.at(placeOf(K::keys, key)); }
};

/// The keys of attempts: "1", "2", …
template <int most>
    requires(most > 0 && most < 10)
struct Numbers {
    static constexpr std::array<const char*, most> keys = [] {
        constexpr std::array digits{"1", "2", "3", "4", "5", "6", "7", "8", "9"};
        std::array<const char*, most> some{};
        std::copy_n(digits.begin(), most, some.begin());
        return some;
    }();
};

/// One thing tried on one object after another, `most` times and no more: a blank that was spoiled, then the next.
/// A record takes no object a second time (record.h), whoever names it.
template <class F, int most>
using Attempts = Each<Numbers<most>, F>;

template <class F>
constexpr bool isAttempts = false;
template <class F, int most>
constexpr bool isAttempts<Each<Numbers<most>, F>> = true;

/// What an attempt was made on; empty where it was not made yet.
inline QString objectOf(const Answer<QString>& named) { return named.value.value_or(QString()); }

/// False where an object is named twice.
bool areDifferent(const QStringList& objects);

template <class F, int most>
bool areDifferent(const Attempts<F, most>& attempts)
{
    QStringList objects;
    for (const F& one : attempts.cells)
        if (const QString object = objectOf(one); !object.isEmpty()) objects.append(object);
    return areDifferent(objects);
}

/// The first key whose field is so; none where no field is.
template <class K, class F, class Is>
std::optional<QString> firstKey(const Each<K, F>& each, const Is& is)
{
    for (std::size_t at = 0; at < each.cells.size(); ++at)
        if (is(each.cells[at])) return QString::fromLatin1(K::keys[at]);
    return std::nullopt;
}

/// The attempt that counts: the first that was not spoiled, made or still to be made; none where all were spoiled.
template <class T, int most>
std::optional<QString> attemptOf(const Attempts<Effect<T>, most>& attempts)
{
    return firstKey(attempts, [](const Effect<T>& one) { return !one || one->spoiled.isEmpty(); });
}

/// What is to be done for one of these keys: first for those that nobody was told of yet, then for those whose answer
/// is still to come. Nothing where each has its outcome. `step` makes the step of a key.
template <class K, class F, class Make>
auto nextOf(const Each<K, F>& each, const QStringList& keys, const Make& step) -> std::optional<decltype(step(keys[0]))>
{
    for (const bool told : {false, true})
        for (const QString& key : keys)
            if (!each[key] && each[key].waiting() == told) return step(key);
    return std::nullopt;
}

/// All keys of the list.
template <class K>
QStringList keysOf()
{
    QStringList all;
    for (const char* key : K::keys) all.append(QString::fromLatin1(key));
    return all;
}

}  // namespace kapok::workflows
