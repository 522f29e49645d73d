// A personal value: printing or logging it masks it (D1, D3, D9).
#pragma once

#include <QString>

#include <concepts>
#include <utility>

namespace kapok {

namespace desk {
class Revealer;
}

/// The right to see a personal value. Only the desk makes one, after it has journalled that it does.
class Reveal {
    friend class desk::Revealer;
    Reveal() = default;
};

/// Said by codecs (journal, province, chip, paper) where they read a personal value.
struct ForCodec {};

/// For a type with a free function `QString masked(const T&)`, found by its namespace.
template <class T>
class Redacted {
public:
    Redacted()
        requires std::default_initializable<T>
        : m_value{}
    {
    }
    explicit Redacted(T value) : m_value(std::move(value)) {}

    const T& bare(const Reveal&) const { return m_value; }
    const T& bare(ForCodec) const { return m_value; }
    QString shown() const { return masked(m_value); }

    bool operator==(const Redacted&) const = default;

private:
    T m_value;
};

/// A name shows its first character: 梁**. A number shows its first six and its last four figures.
QString maskedName(const QString& name);
QString maskedNumber(const QString& number);

}  // namespace kapok
