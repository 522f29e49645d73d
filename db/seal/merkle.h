// The tree of RFC 9162, section 2.1, over whatever hash: who was one of so many is proved by a handful of hashes.
//
// A leaf is HASH(0x00 ‖ data), a node HASH(0x01 ‖ left ‖ right); the left half of n leaves holds the largest power of
// two that is smaller than n. Journals use SM3; the standard's own examples are of SHA-256.
#pragma once

#include <QByteArrayView>

#include <array>
#include <bit>
#include <optional>
#include <span>
#include <vector>

namespace kapok::db::merkle {

using Node = std::array<char, 32>;
using Path = std::vector<Node>;  ///< what a proof holds, in the standard's order

/// `Hasher` takes parts by add() and gives the hash of all of them by taken(), as crypto::Sm3 does.
template <class Hasher>
Node leafOf(QByteArrayView data)
{
    thread_local Hasher hasher;
    hasher.add(QByteArrayView("\0", 1));
    hasher.add(data);
    return hasher.taken();
}

template <class Hasher>
Node nodeOf(const Node& left, const Node& right)
{
    thread_local Hasher hasher;
    hasher.add(QByteArrayView("\1", 1));
    hasher.add(left);
    hasher.add(right);
    return hasher.taken();
}

/// A tree that grows by its right edge: it keeps the roots of its whole parts, the largest first, and nothing else.
template <class Hasher>
class Tree {
public:
    Tree() = default;
    /// One of `size` leaves, whose whole parts have these roots. Nothing: so many parts it has not.
    static std::optional<Tree> of(qint64 size, std::vector<Node> parts)
    {
        if (size < 0 || std::popcount(quint64(size)) != int(parts.size())) return {};
        Tree tree;
        tree.m_size = size;
        tree.m_parts = std::move(parts);
        return tree;
    }

    void add(QByteArrayView data) { addLeaf(leafOf<Hasher>(data)); }
    void addLeaf(Node node)
    {
        for (qint64 whole = m_size++; whole & 1; whole >>= 1) {
            node = nodeOf<Hasher>(m_parts.back(), node);
            m_parts.pop_back();
        }
        m_parts.push_back(node);
    }
    qint64 size() const { return m_size; }
    const std::vector<Node>& parts() const { return m_parts; }

    Node root() const
    {
        if (m_parts.empty()) return Hasher().taken();
        Node root = m_parts.back();
        for (auto part = m_parts.rbegin() + 1; part != m_parts.rend(); ++part) root = nodeOf<Hasher>(*part, root);
        return root;
    }

private:
    qint64 m_size = 0;
    std::vector<Node> m_parts;
};

using Leaves = std::span<const Node>;

/// The largest power of two that is smaller than `count`, which is at least two.
inline std::size_t leftOf(std::size_t count) { return std::bit_floor(count - 1); }

template <class Hasher>
Node rootOf(Leaves leaves)
{
    Tree<Hasher> tree;
    for (const Node& leaf : leaves) tree.addLeaf(leaf);
    return tree.root();
}

/// Section 2.1.3.1: that leaf `index` is one of these.
template <class Hasher>
Path inclusion(std::size_t index, Leaves leaves)
{
    if (leaves.size() < 2) return {};
    const std::size_t left = leftOf(leaves.size());
    const bool isLeft = index < left;
    Path path = inclusion<Hasher>(isLeft ? index : index - left, isLeft ? leaves.first(left) : leaves.subspan(left));
    path.push_back(rootOf<Hasher>(isLeft ? leaves.subspan(left) : leaves.first(left)));
    return path;
}

/// Section 2.1.4.1: that the first `first` of these were a tree that only grew. `isWhole`: its root is known.
template <class Hasher>
Path consistency(std::size_t first, Leaves leaves, bool isWhole = true)
{
    if (first == leaves.size()) return isWhole ? Path() : Path{rootOf<Hasher>(leaves)};
    const std::size_t left = leftOf(leaves.size());
    const bool isLeft = first <= left;
    Path path = isLeft ? consistency<Hasher>(first, leaves.first(left), isWhole)
                       : consistency<Hasher>(first - left, leaves.subspan(left), false);
    path.push_back(rootOf<Hasher>(isLeft ? leaves.subspan(left) : leaves.first(left)));
    return path;
}

/// Section 2.1.3.2: the root to which `path` leads leaf `index` of `count`. Nothing: it leads nowhere.
template <class Hasher>
std::optional<Node> rootBy(const Path& path, quint64 index, quint64 count, const Node& leaf)
{
    if (index >= count) return {};
    quint64 at = index, last = count - 1;
    Node root = leaf;
    for (const Node& beside : path) {
        if (last == 0) return {};
        if ((at & 1) || at == last) {
            root = nodeOf<Hasher>(beside, root);
            while (!(at & 1) && at != 0) at >>= 1, last >>= 1;
        } else {
            root = nodeOf<Hasher>(root, beside);
        }
        at >>= 1, last >>= 1;
    }
    return last == 0 ? std::optional(root) : std::nullopt;
}

/// Section 2.1.4.2: `path` shows that the tree of `second` leaves and this root grew out of that of `first`.
template <class Hasher>
bool isGrownFrom(quint64 first, const Node& firstRoot, quint64 second, const Node& secondRoot, Path path)
{
    if (first == 0 || first > second) return false;
    if (first == second) return path.empty() && firstRoot == secondRoot;
    if (std::has_single_bit(first)) path.insert(path.begin(), firstRoot);
    if (path.empty()) return false;
    quint64 at = first - 1, last = second - 1;
    while (at & 1) at >>= 1, last >>= 1;
    Node before = path.front(), now = path.front();
    for (const Node& beside : std::span(path).subspan(1)) {
        if (last == 0) return false;
        if ((at & 1) || at == last) {
            before = nodeOf<Hasher>(beside, before);
            now = nodeOf<Hasher>(beside, now);
            while (!(at & 1) && at != 0) at >>= 1, last >>= 1;
        } else {
            now = nodeOf<Hasher>(now, beside);
        }
        at >>= 1, last >>= 1;
    }
    return before == firstRoot && now == secondRoot && last == 0;
}

}  // namespace kapok::db::merkle
