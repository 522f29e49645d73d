#include "messages/request.h"

namespace kapok::messages {

Json listInMessage(const QStringList& texts)
{
    Json list = Json::array();
    for (const QString& text : texts) list.push_back(toJson(text));
    return list;
}

}  // namespace kapok::messages
