// kapokctl: a desk asked without its windows (contract.md §2, §3).
#include "base/process.h"
#include "cli/commands.h"
#include "cli/papers_elsewhere.h"
#include "cli/report.h"
#include "cli/terminal.h"
#include "ui/paper/paper_text.h"
#include "ui/reports/report_pdf.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <string_view>

namespace {

using namespace kapok;

class DrawnPages final : public cli::Pages {
public:
    Expected<QByteArray> pdf(const reports::Report& report, const Dictionary& dictionary,
                             Language language) const override
    {
        return ui::reportPdf(report, dictionary, language);
    }
};

class WordsOfPapers final : public cli::PaperWords {
public:
    Expected<QString> textOf(const ports::Sheet& sheet, const Dictionary& dictionary) const override
    {
        const auto text = ui::paperText(sheet, dictionary);
        return text ? Expected<QString>(text->spoken(Language::Chinese)) : std::unexpected(text.error());
    }
};

// Fonts are looked for only where something is drawn, and then without any display.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    const bool draws = std::any_of(argv, argv + argc, [](const char* argument) {
        return std::string_view(argument) == "pdf" || std::string_view(argument) == "--format=pdf";
    });
    if (!draws) return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

}  // namespace

int main(int argc, char** argv)
{
    kapok::beginProcess();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("kapokctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(KAPOK_VERSION));
    const DrawnPages pages;
    const WordsOfPapers papers;
    const bool draws = qobject_cast<QGuiApplication*>(application.get()) != nullptr;
    // What Qt itself says of an option that it does not know; without its file that stays English.
    QTranslator words;
    if (cli::languageOfTerminal() == Language::Chinese &&
        words.load(QLocale(QLocale::Chinese), QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&words);
    cli::Terminal output(stdout), errors(stderr);
    QTextStream out(&output), err(&errors);
    const int code = cli::kapokctl(QCoreApplication::arguments(), out, err, draws ? &pages : nullptr, &papers);
    out.flush();
    err.flush();
    return endProcess(code);
}
