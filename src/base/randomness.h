// Where random bytes come from, so that a seed replays a run exactly (H1).
#pragma once

#include <QByteArray>

#include <random>

namespace kapok {

class Randomness {
public:
    virtual ~Randomness() = default;
    virtual QByteArray bytes(int count) = 0;
};

/// The system's generator, through OpenSSL. Throws std::runtime_error when the system has none left.
class SystemRandomness final : public Randomness {
public:
    QByteArray bytes(int count) override;
};

/// The same bytes for the same seed: simulation and training data only.
class SeededRandomness final : public Randomness {
public:
    explicit SeededRandomness(quint64 seed) : m_engine(seed) {}
    QByteArray bytes(int count) override;

private:
    std::mt19937_64 m_engine;
};

}  // namespace kapok
