#include "app/forgetful_heap.h"

#include <cstddef>
#include <cstring>

#include <malloc.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define KAPOK_HEAP_IS_ANOTHERS
#endif
#endif

namespace kapok::app {

#ifdef KAPOK_HEAP_IS_ANOTHERS
bool heapForgets() { return false; }
#else
bool heapForgets() { return true; }
#endif

}  // namespace kapok::app

#ifndef KAPOK_HEAP_IS_ANOTHERS

// The C library's own, under the names by which a program that puts itself before them calls them.
extern "C" void __libc_free(void* memory) noexcept;
extern "C" void* __libc_malloc(std::size_t size) noexcept;

namespace {

// What is larger are pictures of pages, and goes back to the system.
constexpr std::size_t mostWiped = std::size_t{1} << 20;

}  // namespace

// Seen by every library of the program, whatever the visibility of the rest is.
extern "C" __attribute__((visibility("default"))) void free(void* memory) noexcept
{
    if (memory)
        if (const std::size_t size = ::malloc_usable_size(memory); size <= mostWiped) ::explicit_bzero(memory, size);
    __libc_free(memory);
}

// The C library's moves what grows without asking `free`.
extern "C" __attribute__((visibility("default"))) void* realloc(void* memory, std::size_t size) noexcept
{
    if (!memory) return __libc_malloc(size);
    if (size == 0) {
        free(memory);
        return nullptr;
    }
    const std::size_t had = ::malloc_usable_size(memory);
    if (size <= had && had / 2 <= size) return memory;
    void* const moved = __libc_malloc(size);
    if (!moved) return nullptr;
    std::memcpy(moved, memory, had < size ? had : size);
    free(memory);
    return moved;
}

#endif
