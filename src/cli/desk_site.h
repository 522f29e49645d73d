// Where a desk is made before it is moved into its folder (`kapokctl desk init`): all of it comes there, or nothing.
#pragma once

#include "base/error.h"

#include <QDir>
#include <QStringList>

#include <functional>

namespace kapok::cli {

/// What the power cuts short leaves a site, which is nobody's and goes with the next call, with all that it had moved.
class DeskSite {
public:
    explicit DeskSite(const QString& folder);
    /// Unless it was finished, all that came from here into the folder goes again.
    ~DeskSite();
    DeskSite(const DeskSite&) = delete;
    DeskSite& operator=(const DeskSite&) = delete;

    /// What a call that was cut between its renames has moved into this folder already goes again. It is nobody's: it is
    /// as it was made, and not all of it is there. Where it is not so, nothing is touched.
    static Expected<void> takeBack(const QString& folder);

    QString path() const { return m_site.path(); }
    QString path(const char* name) const { return m_site.filePath(QLatin1String(name)); }
    /// With what the bank has laid into the folder before: the seal's key, and its certificate.
    Expected<void> open();
    /// desk.json comes last, and is durable with all before it: without it no program takes the folder for a desk.
    /// `behindEach` is told of each file that was moved.
    Expected<void> finish(const QByteArray& deskFile, const std::function<void()>& behindEach = [] {});

private:
    QDir m_folder, m_site;
    QStringList m_moved;

    Expected<QStringList> plan() const;
    Expected<void> move(const QString& name);
};

}  // namespace kapok::cli
