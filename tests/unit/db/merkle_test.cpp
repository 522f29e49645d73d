// C4: the tree is the one of RFC 9162, by examples that others have printed, and by another program's word.
#include "db/seal/merkle.h"

#include "base/crypto.h"
#include "base/json.h"

#include <QCryptographicHash>
#include <QProcess>

#include <gtest/gtest.h>

namespace kapok::db::merkle {
namespace {

class Sha256 {
public:
    void add(QByteArrayView part) { m_hash.addData(part.toByteArray()); }
    Node taken()
    {
        const QByteArray bytes = m_hash.result();
        m_hash.reset();
        Node node;
        std::ranges::copy(bytes, node.begin());
        return node;
    }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QByteArray hex(const Node& node) { return QByteArray(node.data(), qsizetype(node.size())).toHex(); }

// The leaves and roots that the implementations of Certificate Transparency try themselves with.
const std::vector<const char*> known{
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
const std::vector<const char*> knownRoots{"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                                          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                                          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                                          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                                          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                                          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                                          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Node> knownLeaves()
{
    std::vector<Node> leaves;
    for (const char* leaf : known) leaves.push_back(leafOf<Sha256>(QByteArray::fromHex(leaf)));
    return leaves;
}

TEST(Merkle, RootsAreThoseThatOthersHavePrinted)
{
    EXPECT_EQ(hex(Tree<Sha256>().root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    Tree<Sha256> tree;
    for (std::size_t n = 0; n < known.size(); ++n) {
        tree.add(QByteArray::fromHex(known[n]));
        EXPECT_EQ(hex(tree.root()), knownRoots[n]) << n + 1;
        EXPECT_EQ(tree.size(), qint64(n) + 1);
    }
}

// Their paths, too (index, leaves, path).
TEST(Merkle, PathsAreThoseThatOthersHavePrinted)
{
    const std::vector<Node> leaves = knownLeaves();
    const auto path = [&](std::size_t index, std::size_t count) {
        QByteArrayList all;
        for (const Node& node : inclusion<Sha256>(index, Leaves(leaves).first(count))) all.append(hex(node));
        return all;
    };
    EXPECT_EQ(path(0, 1), QByteArrayList());
    EXPECT_EQ(path(0, 8), (QByteArrayList{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                                          "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                                          "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
    EXPECT_EQ(path(5, 8), (QByteArrayList{"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                                          "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                                          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
    EXPECT_EQ(path(2, 3), (QByteArrayList{"fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"}));
}

// Every leaf of every tree, every growth, and each of them bent.
TEST(Merkle, EveryProofHoldsForItsOwnPlaceAndRootAlone)
{
    using Sm3 = crypto::Sm3;
    constexpr std::size_t most = 40;
    std::vector<Node> leaves;
    for (std::size_t n = 0; n < most; ++n) leaves.push_back(leafOf<Sm3>(QByteArray::number(qint64(n))));
    int tried = 0;
    for (std::size_t count = 1; count <= most; ++count) {
        const Leaves all = Leaves(leaves).first(count);
        const Node root = rootOf<Sm3>(all);
        for (std::size_t index = 0; index < count; ++index, ++tried) {
            Path path = inclusion<Sm3>(index, all);
            EXPECT_EQ(rootBy<Sm3>(path, index, count, leaves[index]), root);
            if (count > 1) EXPECT_NE(rootBy<Sm3>(path, index, count, leaves[(index + 1) % count]), root);
            EXPECT_NE(rootBy<Sm3>(path, index + 1, count, leaves[index]), root);
            for (Node& node : path) {
                node[7] = char(node[7] ^ 1);
                EXPECT_NE(rootBy<Sm3>(path, index, count, leaves[index]), root);
                node[7] = char(node[7] ^ 1);
            }
            path.push_back(root);
            EXPECT_FALSE(rootBy<Sm3>(path, index, count, leaves[index]));
            path.pop_back();
            if (!path.empty()) path.pop_back();
            if (count > 1) EXPECT_NE(rootBy<Sm3>(path, index, count, leaves[index]), root);
        }
        for (std::size_t first = 1; first <= count; ++first, ++tried) {
            const Node before = rootOf<Sm3>(Leaves(leaves).first(first));
            Path path = consistency<Sm3>(first, all);
            EXPECT_TRUE(isGrownFrom<Sm3>(first, before, count, root, path)) << first << " of " << count;
            EXPECT_FALSE(isGrownFrom<Sm3>(first, leaves[0], count, root, path) && before != leaves[0]);
            if (first < count) EXPECT_FALSE(isGrownFrom<Sm3>(first, before, count, before, path));
            for (Node& node : path) {
                node[7] = char(node[7] ^ 1);
                EXPECT_FALSE(isGrownFrom<Sm3>(first, before, count, root, path)) << first << " of " << count;
                node[7] = char(node[7] ^ 1);
            }
            path.push_back(root);
            EXPECT_FALSE(isGrownFrom<Sm3>(first, before, count, root, path));
        }
    }
    EXPECT_EQ(tried, int(most * (most + 1)));
}

TEST(Merkle, TreeGoesOnFromItsWholeParts)
{
    Tree<Sha256> whole;
    for (int n = 0; n < 100; ++n) {
        auto again = Tree<Sha256>::of(whole.size(), whole.parts());
        ASSERT_TRUE(again);
        std::vector<Node> oneMore = whole.parts();
        oneMore.push_back(Node());
        EXPECT_FALSE(Tree<Sha256>::of(whole.size(), oneMore));
        again->add(QByteArray::number(n));
        whole.add(QByteArray::number(n));
        EXPECT_EQ(again->root(), whole.root()) << n;
    }
}

// By the definition of section 2.1.1, in another language: halves that are cut, and no edge that grows.
TEST(Merkle, RootsOverSm3AreThoseOfAnotherProgram)
{
    constexpr int most = 300;
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QStringLiteral(R"(
import hashlib
def h(b): return hashlib.new("sm3", b).digest()
def root(l):
    if len(l) == 1: return h(b"\0" + l[0])
    k = 1
    while 2 * k < len(l): k *= 2
    return h(b"\1" + root(l[:k]) + root(l[k:]))
leaves = [str(n).encode() * (n % 7) for n in range(%1)]
for n in range(1, %1 + 1): print(root(leaves[:n]).hex())
)")
                                                                                .arg(most)});
    ASSERT_TRUE(python.waitForFinished(60'000));
    const auto theirs = python.readAllStandardOutput().trimmed().split('\n');
    ASSERT_EQ(theirs.size(), most) << python.readAllStandardError().toStdString();
    Tree<crypto::Sm3> tree;
    for (int n = 0; n < most; ++n) {
        tree.add(QByteArray::number(n).repeated(n % 7));
        EXPECT_EQ(hex(tree.root()), theirs[n]) << n + 1;
    }
}

}  // namespace
}  // namespace kapok::db::merkle
