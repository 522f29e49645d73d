#include "support/vfs/content.h"

#include <algorithm>
#include <cstring>

namespace kapok::test {

Content::Block& Content::own(std::size_t index)
{
    std::shared_ptr<Block>& block = m_blocks[index];
    if (!block) block = std::make_shared<Block>(Block{});
    else if (block.use_count() > 1) block = std::make_shared<Block>(*block);
    return *block;
}

void Content::resize(std::size_t size)
{
    const std::size_t inLast = size % blockSize;
    m_blocks.resize((size + blockSize - 1) / blockSize);
    if (size < m_size && inLast != 0 && m_blocks.back())
        std::memset(own(m_blocks.size() - 1).data() + inLast, 0, blockSize - inLast);
    m_size = size;
}

void Content::write(std::size_t at, const char* bytes, std::size_t count)
{
    if (at + count > m_size) resize(at + count);
    while (count > 0) {
        const std::size_t inside = at % blockSize;
        const std::size_t part = std::min(count, blockSize - inside);
        std::memcpy(own(at / blockSize).data() + inside, bytes, part);
        at += part;
        bytes += part;
        count -= part;
    }
}

std::size_t Content::read(std::size_t at, char* bytes, std::size_t count) const
{
    const std::size_t there = at >= m_size ? 0 : std::min(count, m_size - at);
    for (std::size_t done = 0; done < there;) {
        const std::size_t inside = (at + done) % blockSize;
        const std::size_t part = std::min(there - done, blockSize - inside);
        const std::shared_ptr<Block>& block = m_blocks[(at + done) / blockSize];
        if (block) std::memcpy(bytes + done, block->data() + inside, part);
        else std::memset(bytes + done, 0, part);
        done += part;
    }
    return there;
}

std::vector<char> Content::all() const
{
    std::vector<char> bytes(m_size);
    read(0, bytes.data(), bytes.size());
    return bytes;
}

}  // namespace kapok::test
