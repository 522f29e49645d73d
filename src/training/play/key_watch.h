// How long hands wait: from a key to the moment at which the window has painted what came of it.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace kapok::training::play {

/// Watches every window of this application as long as it lives. A caret that blinks is no answer: it stands still.
class KeyWatch final : public QObject {
public:
    KeyWatch();

    /// Milliseconds, one for each key after which something was painted before the next key came.
    const std::vector<double>& painted() const { return m_painted; }
    /// "412 keys painted after 3.1 ms, 18.2 ms at the 99th percentile, 40.0 ms at most"
    QString said() const;

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    std::optional<QElapsedTimer> m_pressed;
    bool m_isPainting = false;
    std::vector<double> m_painted;

    void notePaint();
};

}  // namespace kapok::training::play
