// Moves what stands on a card's face and keeps it for this desk: what is seen is what is printed from then on (K17).
#pragma once

#include "ui/face/face.h"
#include "ui/face/face_view.h"
#include "ui/kit/presenter_of.h"

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
    void obey(const intent::KeepFace&);
    void obey(const intent::PrintTestCard&) { printTest(); }

private:
    std::size_t m_face = 0;  ///< of those that can be chosen
    std::optional<Expected<Face>> m_shown, m_kept;
    std::size_t m_place = 0;
    bool m_withPlaces = true;
    Words m_said;
    bool m_printing = false;

    QString name() const;
    void load();
    bool mayChange() const;
    bool isMoved() const;
    std::vector<QString> movable() const;
    bool isForTests() const;
    /// The blank that was counted as a test today, the last of several; empty: none was.
    QString testBlank() const;
    Task<> printTest();
};

}  // namespace kapok::ui
