#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// Q_INIT_RESOURCE wants to stand outside every namespace, the nameless one included.
static void initialiseResources() { Q_INIT_RESOURCE(kapok_ui); }

namespace kapok::ui {

void useResources() { initialiseResources(); }

Translation::Translation(Language language, QObject* parent) : QObject(parent), m_language(Language::English)
{
    speak(language);
}

void Translation::load()
{
    [[maybe_unused]] const bool there = m_chinese.load(QStringLiteral(":/kapok/translations/kapok_zh.qm"));
    Q_ASSERT(there);
    // Qt's own few words (context menus of fields); without its file they stay English.
    [[maybe_unused]] const bool qts =
        m_qt.load(QLocale(QLocale::Chinese), QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

void Translation::speak(Language language)
{
    if (language == m_language) return;
    m_language = language;
    if (language == Language::Chinese) {
        if (m_chinese.isEmpty()) load();
        QCoreApplication::installTranslator(&m_qt);
        QCoreApplication::installTranslator(&m_chinese);
    } else {
        QCoreApplication::removeTranslator(&m_chinese);
        QCoreApplication::removeTranslator(&m_qt);
    }
}

Language Translation::ofSystem()
{
    return QLocale::system().language() == QLocale::English ? Language::English : Language::Chinese;
}

}  // namespace kapok::ui
