#include "ui/devices/diagnostics.h"

#include <QCoreApplication>
#include <QSysInfo>

namespace kapok::ui {
namespace {

QString orNone(const QString& text) { return text.isEmpty() ? QStringLiteral("-") : text; }

}  // namespace

// In English and by the ids of sentences, so that it can be read and searched wherever it is sent.
QByteArray diagnosticsOf(const Workplace& work)
{
    QStringList lines;
    const auto say = [&lines](const char* what, const QString& value) {
        lines.append(QLatin1String(what) + QStringLiteral(": ") + orNone(value));
    };
    say("kapok", QCoreApplication::applicationVersion());
    say("qt", QLatin1String(qVersion()));
    say("system", QSysInfo::prettyProductName() + QStringLiteral(", ") + QSysInfo::kernelVersion());
    say("at", outletTime(work.counter.now()).toString(Qt::ISODate));
    say("training", work.note.training ? QStringLiteral("yes") : QStringLiteral("no"));
    say("rules", work.note.pack);
    say("journal", work.note.journalReady ? QStringLiteral("ready") : QStringLiteral("being checked"));
    const auto line = work.counter.line();
    say("province", line.reached ? QStringLiteral("answers") : QStringLiteral("does not answer"));
    say("province last answered", line.lastAnswer ? outletTime(*line.lastAnswer).toString(Qt::ISODate) : QString());
    say("desk failed at", line.trouble ? line.trouble->happened.id : QString());
    say("reader service", work.readersUnknown.empty() ? QStringLiteral("answers") : work.readersUnknown.id);
    say("readers", QString::number(work.readers.size()));
    for (const desk::ReaderState& reader : work.readers) {
        say("reader", reader.name);
        say("  device", reader.device);
        say("  interface", reader.contactless ? QStringLiteral("contactless") : QStringLiteral("contact"));
        say("  takes PINs", reader.takesPins ? QStringLiteral("yes") : QStringLiteral("no"));
        say("  card", reader.cardPresent ? reader.cardKind : QStringLiteral("none"));
        say("  ATR", reader.atr);
    }
    for (const QString& id : work.told) say("told", id);
    if (work.diagnosed) lines += work.diagnosed();
    return lines.join(u'\n').toUtf8() + '\n';
}

}  // namespace kapok::ui
