// The editor of a card's face: the card as it is printed, a frame around everything, and where each thing stands (K17).
#pragma once

#include "ui/face/face_view.h"
#include "ui/kit/page_widget.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace kapok::ui {

class FacePage final : public PageWidget {
    Q_OBJECT

public:
    explicit FacePage(const Theme& theme, QWidget* parent = nullptr);
    void present(const FacePageView& view);

    void begin() override;
    QString help() const override;

protected:
    void nameKeys() override;
    void retranslate() override {}

private:
    FacePageView m_view;
    QScrollArea* m_scroll;
    QLabel* m_title;
    QLabel* m_standing;
    QLabel* m_remark;
    QLabel* m_picture;
    QVBoxLayout* m_places;
    Key* m_face;
    Key* m_next;
    Key* m_before;
    std::vector<Key*> m_moves, m_nudges;
    Key* m_frames;
    Key* m_shipped;
    Key* m_test;
    Key* m_keep;
    Key* m_back;

    void buildKeys();
    void presentPlaces();
};

}  // namespace kapok::ui
