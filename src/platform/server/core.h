// The one-stop platform as a reference party: seven services, each with a result of its own.
#pragma once

#include "line/answering/reference_core.h"
#include "platform/server/books.h"

namespace kapok::platform::server {

using Message = line::Message<Books>;
using Messages = std::vector<Message>;

class PlatformCore final : public line::ReferenceCore<Books> {
public:
    /// Knows nobody.
    PlatformCore();
    /// With the services of invented people; see servicesOf().
    explicit PlatformCore(std::shared_ptr<const Linked> linked);
};

}  // namespace kapok::platform::server
