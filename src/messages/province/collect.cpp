#include "messages/province/collect.h"

namespace kapok::messages {

std::vector<QString> HandOver::refusals() { return {QStringLiteral("wrong_state"), QStringLiteral("unknown_card")}; }

}  // namespace kapok::messages
