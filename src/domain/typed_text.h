// What is typed into a field of free words, by what it is meant as: whether it can be that, and if not, why not.
#pragma once

#include "base/error.h"

#include <QStringView>

namespace kapok::domain {

enum class TextForm {
    Words,      ///< a remark, a prompt, a reason
    Name,       ///< of a person, as it stands on his document
    Number,     ///< of an identity document of any kind
    Telephone,  ///< a mobile, or a number with its area code
};

/// The first thing that is wrong with it, said so that a teller can mend it; nothing where it can be taken as it is.
std::optional<kapok::Words> wrongWith(TextForm form, QStringView typed);

/// The name under which a question says what its text is meant as, and back; Words where it says nothing.
TextForm formOf(const QString& name);

}  // namespace kapok::domain
