// How a program of this house begins and ends.
#pragma once

namespace kapok {

/// The first line of every main. No core is ever written and no other program of this user may look inside (D4):
/// what was typed and what opens the journal stands there. Standard input, output and error stand open from then on, be it on nothing: a
/// file that is opened later never gets their numbers, and what is printed never lands in it. A reader that goes
/// away is a failed write and no signal. What is written is its owner's alone, whatever the umask was.
void beginProcess();
/// The last: the exit code, 3 where something was to be printed and could not be (contract.md). A code that says
/// more than that stays.
int endProcess(int exitCode);
/// Whether everything printed so far has been written.
bool isPrinted();

}  // namespace kapok
