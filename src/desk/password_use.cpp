#include "desk/password_use.h"

#include <algorithm>

namespace kapok::desk {

// What of the passwords stands in a checkpoint is all that the book tells of them.
bool isFirstUse(const StaffBook& book, const QString& number, const QByteArray& passwordHash)
{
    const Json json = book.toJson();
    const Json &words = json["words"], his = kapok::toJson(number), mark = kapok::toJson(StaffBook::markOf(passwordHash));
    return std::ranges::any_of(words, [&](const Json& word) {
        return word["number"] == his && word.contains("before") && word["password"] == mark;
    });
}

}  // namespace kapok::desk
