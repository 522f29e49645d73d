// A day of several desks: a folder with desks.json and files in order, one process a desk, one world (contract.md §1).
#pragma once

#include "app/options.h"

#include <QProcess>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace kapok::app {

struct SharedDay {
    struct Desk {
        QString outlet, number;
    };
    struct File {
        QString path, desk;  ///< by its name in desks.json
    };
    std::map<QString, Desk> desks;
    std::vector<File> files;  ///< in the order of their names
};

/// BadInput names the file, and what was expected in it.
Expected<SharedDay> sharedDayIn(const QString& folder);

/// Plays it: a desk's window opens at its first file and closes after its last one. A desk that dies goes on with the
/// line behind the last one that it told.
class SharedDayPlayer : public QObject {
public:
    SharedDayPlayer(SharedDay day, Options options);
    /// `ended` is told the exit code, once.
    void play(std::function<void(int)> ended);

private:
    struct Later {
        void operator()(QObject* one) const { one->deleteLater(); }  // it may be telling of its own end
    };
    struct Seated {
        std::unique_ptr<QProcess, Later> process;
        QByteArray said;  // of the line that is not whole yet
    };

    SharedDay m_day;
    Options m_options;
    std::function<void(int)> m_ended;
    std::map<QString, Seated> m_seated;
    std::size_t m_at = 0;  // the file that is played
    int m_told = 0;        // its last line that was told
    bool m_over = false;

    QString folderOf(const QString& desk) const { return m_options.data + u'/' + desk; }
    void playNext();
    void seat(const QString& desk);
    void hear(const QString& desk);
    void take(const QByteArray& line);
    void gone(const QString& desk, int code, QProcess::ExitStatus how);
    void send(const QString& desk);
    void end(int code);
};

}  // namespace kapok::app
