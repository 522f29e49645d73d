// The bytes of one file, cheap to copy: blocks are shared until one of them is written.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace kapok::test {

class Content {
public:
    static constexpr std::size_t blockSize = 4096;

    std::size_t size() const { return m_size; }
    void write(std::size_t at, const char* bytes, std::size_t count);
    /// Reads up to `count` bytes and says how many there were.
    std::size_t read(std::size_t at, char* bytes, std::size_t count) const;
    /// What is added by growing is zero.
    void resize(std::size_t size);
    std::vector<char> all() const;

private:
    using Block = std::array<char, blockSize>;
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::size_t m_size = 0;

    Block& own(std::size_t index);
};

}  // namespace kapok::test
