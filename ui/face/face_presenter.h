// Moves what stands on a card's face and keeps it for this desk: what is seen is what is printed from then on (K17).
#pragma once

#include "ui/face/face.h"
#include "ui/face/face_view.h"
#include "ui/kit/presenter_of.h"

#include <set>

namespace kapok::ui {

class FacePage;

class FacePresenter : public PresenterOf<pages::face, FacePage> {
public:
    using PresenterOf::PresenterOf;
    FacePageView view() const;
    void came(const Place&);
    /// What was moved and not kept is dropped: the page says so while it is there.
    void left();

    void obey(const intent::NextFace&);
    void obey(const intent::NextPlace& wanted);
    void obey(const intent::MovePlace& wanted);
    void obey(const intent::ShowPlaces&);
    void obey(const intent::FaceAsShipped&);
    void obey(const intent::KeepFace&) { keep(); }
    void obey(const intent::PrintTestCard&) { printTest(); }

private:
    std::size_t m_face = 0;  ///< of those that can be chosen
    std::optional<Expected<Face>> m_shown, m_kept;
    std::size_t m_place = 0;
    bool m_withPlaces = true;
    Words m_said;
    bool m_printing = false, m_keeping = false;
    // Serials that test cards were sent to, whatever came of it: one counted blank is one card (K18). It outlives the page
    // and who sits here; after a restart the book says what was printed on.
    std::set<QString> m_sent;

    QString name() const;
    void load();
    bool mayChange() const;
    bool isMoved() const;
    std::vector<QString> movable() const;
    bool isForTests() const;
    void offerTest(FacePageView& view) const;
    /// The blanks that were counted as tests today.
    QStringList testBlanks() const;
    /// The last of them that was not sent to the printer; empty: there is none.
    QString testBlank() const;
    Task<> keep();
    Task<> printTest();
};

}  // namespace kapok::ui
