#include "ipp_printer.h"

#include "processes.h"
#include "small_page.h"

#include <QDir>
#include <QFile>

namespace kapok::cardio::testing {
namespace {

// Each sheet that comes out is kept: what came out is counted there, not by the service. What the printer says of itself
// it is told by its command (ippeveprinter(1), "STATE:").
constexpr const char* command = "#!/bin/sh\n"
                                "here=$(dirname \"$0\")\n"
                                "cat \"$here/before\" >&2\n"
                                "[ -e \"$here/nothing\" ] || cp \"$1\" \"$here/out/$$.pdf\"\n"
                                "cat \"$here/after\" >&2\n"
                                "echo >>\"$here/ended\"\n";

QByteArray told(const QByteArray& reasons) { return reasons.isEmpty() ? QByteArray() : "STATE: " + reasons + '\n'; }

}  // namespace

IppPrinter::IppPrinter(QString folder, int port) : m_folder(std::move(folder)), m_port(port)
{
    for (const char* name : {"spool", "out"}) QDir().mkpath(at(name));
    write(at("page.pdf"), smallPage());
    write(at("print.sh"), command);
    QFile::setPermissions(at("print.sh"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    plans({});
}

bool IppPrinter::start()
{
    m_process = started(QStringLiteral("ippeveprinter"),
                        {QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-d"), at("spool"),
                         QStringLiteral("-k"), QStringLiteral("-f"), QStringLiteral("application/pdf,image/pwg-raster"),
                         QStringLiteral("-c"), at("print.sh"), QStringLiteral("Kapok Test %1").arg(m_port)});
    return m_process && waitUntil([this] {
               return run(QStringLiteral("curl"),
                          {QStringLiteral("-s"), QStringLiteral("-o"), QStringLiteral("/dev/null"),
                           QStringLiteral("http://localhost:%1/").arg(m_port)}) == 0;
           });
}

void IppPrinter::stop() { end(m_process); }

QString IppPrinter::uri() const { return QStringLiteral("ipp://localhost:%1/ipp/print").arg(m_port); }

void IppPrinter::plans(const IppPlan& plan) const
{
    write(at("before"), told(plan.before));
    write(at("after"), told(plan.after));
    if (plan.comesOut) QFile::remove(at("nothing"));
    else write(at("nothing"), {});
}

bool IppPrinter::says(const QByteArray& reasons) const
{
    plans({.before = reasons, .comesOut = false});
    const auto ended = [this] { return QFile(at("ended")).size(); };
    const qint64 before = ended();
    const bool isTaken =
        run(QStringLiteral("ipptool"),
            {QStringLiteral("-q"), QStringLiteral("-f"), at("page.pdf"), QStringLiteral("-d"),
             QStringLiteral("filetype=application/pdf"), uri(), QStringLiteral("print-job.test")}) == 0;
    return isTaken && waitUntil([&] { return ended() > before; });
}

int IppPrinter::cameOut() const
{
    return int(QDir(at("out")).entryList({QStringLiteral("*.pdf")}, QDir::Files).size());
}

QString IppPrinter::at(const char* name) const { return m_folder + u'/' + QLatin1String(name); }

}  // namespace kapok::cardio::testing
