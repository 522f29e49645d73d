// A field for figures: no input method stands between hand and field, what is typed is grouped as it is printed, and
// it is read without blanks, of whatever width it was.
#pragma once

#include <QLineEdit>

namespace kapok::ui {

class NumberField final : public QLineEdit {
    Q_OBJECT

public:
    enum class Groups {
        None,      ///< teller numbers, dates, amounts: as typed
        Identity,  ///< 440703 19900101 123 4, as soon as it can be one; anything else as typed
    };

    explicit NumberField(Groups groups, QWidget* parent = nullptr);
    /// What was typed, as a number: numberTyped() of base/typed.h.
    QString number() const;

    /// An identity number as far as it is typed, in its groups; anything else as it is.
    static QString grouped(const QString& number);

private:
    void group();
};

}  // namespace kapok::ui
