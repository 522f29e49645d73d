// The certificates' area of the one virtual card that has one (chip.md §7): a key pair that everybody may know, made of
// SM3("SSC-TEST-PKI") as the test keys are, and the certificate that it signed for itself.
#pragma once

#include "cardio/emulator/card_state.h"

namespace kapok::cardio {

CardState::Pki practiceCertificate();

}  // namespace kapok::cardio
