// Nothing but what cmake/precompiled.cmake puts in front of it.
