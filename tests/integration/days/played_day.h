// A day played by build/bin/kapok into a data folder of its own, through every death it asks for.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>
#include <vector>

namespace kapok::days {

struct Ended {
    int code = -1;  ///< -1: it did not end in time
    QByteArray out, err;
};

class PlayedDay {
public:
    PlayedDay();

    QString folder() const { return m_folder.path() + QStringLiteral("/desk"); }
    /// Plays the file to its end. Answers of all starts stand in `out`.
    Ended play(const QString& file, const QStringList& more = {});
    Ended playLines(const QByteArray& lines);
    struct Moment {
        int line;
        std::function<void(qint64 process)> act;
    };
    /// Acts while the day is played, each time when its line holds, and ends the workbench after the last.
    /// False: a line did not hold; what was heard stands in `heard` then.
    bool whilePlaying(const QByteArray& lines, const std::vector<Moment>& moments, QByteArray* heard);
    /// kapokctl with --data of this folder, in English.
    Ended ask(QStringList args) const;

    /// Files under the folder, their names included, in which one of these texts stands in clear, as UTF-8,
    /// UTF-16 or GB 18030; without what is not the desk's: training, papers and pictures.
    QStringList filesThatShow(const QStringList& canaries) const;

private:
    QString written(const QByteArray& lines) const;

    QTemporaryDir m_folder;
};

Ended run(const QString& program, const QStringList& args, int timeoutMs);

/// The ends of what was said, for a test that fails.
std::string told(const Ended& ended);
/// "1101 accepted", … of `kapokctl case list`.
QStringList statesOf(const Ended& list);

}  // namespace kapok::days
