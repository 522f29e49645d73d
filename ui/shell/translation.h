// Which language the window's furniture speaks; changes at once on every page (F10).
#pragma once

#include "base/words.h"

#include <QTranslator>

namespace kapok::ui {

class Translation final : public QObject {
    Q_OBJECT

public:
    explicit Translation(Language language, QObject* parent = nullptr);
    Language language() const { return m_language; }
    /// Every widget hears LanguageChange before this returns.
    void speak(Language language);
    /// zh or en of the command line; without it Chinese, unless the system asks for English.
    static Language ofSystem();

private:
    void load();
    Language m_language;
    QTranslator m_chinese, m_qt;
};

/// Makes icons, theme and translations of this library known; called before the first window.
void useResources();

}  // namespace kapok::ui
