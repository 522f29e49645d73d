// Fills the handbook: what was cited where it was opened from, or what is sought; and prints a paragraph to take home.
#pragma once

#include "ui/handbook/handbook_view.h"
#include "ui/kit/presenter_of.h"

namespace kapok::ui {

class HandbookPage;

class HandbookPresenter : public PresenterOf<pages::handbook, HandbookPage> {
public:
    using PresenterOf::PresenterOf;
    HandbookPageView view() const;
    void came(const Place&);
    void left();

    void obey(const intent::LookUp& wanted);
    void obey(const intent::Seek& wanted);
    void obey(const intent::TakeHome& wanted) { print(wanted.paragraph); }

private:
    Expected<Paragraphs> m_found = Paragraphs{};
    QStringList m_cited;
    QString m_sought;
    Words m_printed;  ///< what was handed out last
    int m_opened = 0;
    bool m_printing = false;

    void find();
    Task<> print(QString paragraph);
};

}  // namespace kapok::ui
