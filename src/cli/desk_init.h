// `kapokctl desk init`: a real desk, made before anybody works at it (contract.md §4, Keys).
#pragma once

#include "cli/call.h"

namespace kapok::cli {

/// `desk init --config FILE --staff FILE --data DIR`: FILE is the desk.json to be, its paths as seen from DIR, and
/// {"staff":[{"number","name","role"}]}; standard input has the password of each, a line a member, in that order. The
/// data key of the desk is made and wrapped for each of them; nobody and nothing else opens it. BadInput: what is wrong
/// with which file, key or line. Refused: there is a desk already. Nothing was made then.
int deskCommand(const Call& call);

}  // namespace kapok::cli
