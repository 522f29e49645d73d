// The hands of the device page in the practice world (ui/kit/practice.h).
#pragma once

#include "training/exercises.h"
#include "training/world.h"
#include "ui/kit/practice.h"

namespace kapok::app {

class PracticeHands final : public ui::Practice {
public:
    /// `world` outlives it.
    explicit PracticeHands(training::World& world);

    Expected<void> putIn(const QString& identityNumber) override;
    Expected<void> takeOut() override;
    Expected<void> layBlank(const QString& serial) override;
    Expected<void> pullSoon() override { return failSoon(QStringLiteral("pulled")); }
    Expected<void> failSoon(const QString& fault) override;
    Expected<void> layIdentity(const QString& identityNumber, const QString& fault) override;
    Expected<void> takeIdentity() override;
    Task<Expected<void>> setLine(Line line) override;
    Line line() const override { return m_line; }
    Task<Expected<void>> setBankLine(Line line) override;
    Line bankLine() const override { return m_bankLine; }
    Expected<void> setPrinter(const QString& state) override;
    std::vector<Received> received() const override;
    void setMessageService(bool answers) override
    {
        m_world.messages().setGate(answers ? line::Gate::Up : line::Gate::Down);
    }
    bool messageServiceAnswers() const override { return m_world.messages().gate() == line::Gate::Up; }
    std::vector<Exercise> exercises() const override;
    Task<Expected<Exercise>> beginExercise(QString id) override;
    Task<Expected<void>> passDays(int days) override { return m_world.passDays(days); }

private:
    static constexpr int reader = 0, press = 1;  // slots

    training::World& m_world;
    Line m_line = Line::Up, m_bankLine = Line::Up;  // every start begins so
    std::vector<training::Exercise> m_exercises;
    int m_nextCitizen = 0;
    int m_laidIn = reader;           // whose card fails next
    std::map<QString, int> m_begun;  // how often each was begun

    Exercise shown(const training::Exercise& exercise) const;
};

}  // namespace kapok::app
