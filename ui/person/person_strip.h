// Who stands here: picture, name, masked number, cards and what to heed. The same place on every page.
#pragma once

#include "ui/kit/theme.h"
#include "ui/person/person_view.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace kapok::ui {

class FlowLayout;
class Icon;

class PersonStrip final : public QWidget {
    Q_OBJECT

public:
    explicit PersonStrip(const Theme& theme, QWidget* parent = nullptr);
    void present(const PersonStripView& view);
    /// Where the letters are large and the question below needs the room it is one line, name and number, until it
    /// is asked for (25).
    void foldAt(bool little);
    bool folds() const { return m_little; }
    /// Opens the one line, or folds it again.
    void toggle();

Q_SIGNALS:
    void choseCard(const QString& ref);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold(bool folded);
    void presentPhoto(const QImage& photo);
    void presentCards(const std::vector<CardMiniView>& cards);
    void presentAlerts(const std::vector<RemarkView>& alerts);

    const Theme& m_theme;
    bool m_folded = false, m_little = false;
    std::optional<PersonStripView> m_view;
    Icon* m_portrait;
    QLabel* m_picture;
    QWidget* m_photo;
    QBoxLayout* m_who;
    QLabel* m_name;
    QLabel* m_number;
    QWidget* m_foldKey;
    QLabel* m_lines;
    FlowLayout* m_row;
    QWidget* m_cardsPlace;
    QWidget* m_alertsPlace;
    FlowLayout* m_cards;
    QVBoxLayout* m_alerts;
};

}  // namespace kapok::ui
