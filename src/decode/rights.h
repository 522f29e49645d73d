// What a process gives up before it looks at the first foreign byte (pitfalls.md P15).
#pragma once

namespace kapok::decode {

/// From then on it can read its standard input, write its standard output, take memory and end: no file, no network, no
/// process, no time. Whatever else it tries is its end. False: some of it could not be given up, and nothing may be read.
bool giveUpRights();

}  // namespace kapok::decode
