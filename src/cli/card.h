// `kapokctl card`: what lies in the readers, and what a chip says of itself (contract.md §3).
#pragma once

#include "cardio/chip/chip_card_readers.h"
#include "cli/call.h"

#include <functional>

namespace kapok::cli {

/// Asked before personal values are shown: nothing, or why they are not. `user` is who signs in.
using Permit = std::function<Expected<void>(const QString& user)>;

/// Answers over these readers. With a desk its permit is asked before --reveal; an empty one: without a
/// desk, where the national test keys are used and nobody signs in. Masked unless --reveal.
int cardOver(const Call& call, cardio::ChipCardReaders& readers, const Permit& permit);

}  // namespace kapok::cli
