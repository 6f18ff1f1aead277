#include "pdf/tags/link_finder.h"

#include <gtest/gtest.h>

using namespace banxin;

namespace {

/// "text → uri" for each link.
QStringList found(const Text& text)
{
    QStringList out;
    for (const FoundLink& link : findLinks(text)) {
        const qsizetype from = utf16Offset(text.string, link.from);
        out << text.string.mid(from, utf16Offset(text.string, link.to) - from) + QStringLiteral(" → ") + link.uri;
    }
    return out;
}

QStringList found(const char* text) { return found(Text(QString::fromUtf8(text))); }

} // namespace

TEST(LinkFinder, FindsWebPagesAndMailboxes)
{
    EXPECT_EQ(found("见https://a.example/b?c=1#d。"),
              QStringList{QStringLiteral("https://a.example/b?c=1#d → https://a.example/b?c=1#d")});
    EXPECT_EQ(found("网址：www.a.example/x"),
              QStringList{QStringLiteral("www.a.example/x → http://www.a.example/x")});
    EXPECT_EQ(found("邮箱 a.b+c@d-e.example，电话"),
              QStringList{QStringLiteral("a.b+c@d-e.example → mailto:a.b+c@d-e.example")});
}

TEST(LinkFinder, EndsWhereTheSentenceGoesOn)
{
    EXPECT_EQ(found("Read https://a.example/b."),
              QStringList{QStringLiteral("https://a.example/b → https://a.example/b")});
    EXPECT_EQ(found("(see www.a.example)"), QStringList{QStringLiteral("www.a.example → http://www.a.example")});
    EXPECT_EQ(found("https://a.example/b_(c)"),
              QStringList{QStringLiteral("https://a.example/b_(c) → https://a.example/b_(c)")});
    EXPECT_EQ(found("https://a.example/塔"),
              QStringList{QStringLiteral("https://a.example/ → https://a.example/")});
}

TEST(LinkFinder, LeavesAloneWhatIsNoAddress)
{
    for (const char* text :
         {"", "https://", "www.", "a@b", "@someone", "3@4", "http：//a", "swww.a.example", "1.5@2x"})
        EXPECT_TRUE(found(text).isEmpty()) << text;
}

TEST(LinkFinder, AMarkGoesBeforeTheText)
{
    const Text text(QStringLiteral("看 www.a.example 吧"),
                    {{2, 15, MarkKind::Link, QStringLiteral("https://b.example"), {}}});
    EXPECT_EQ(found(text), QStringList{QStringLiteral("www.a.example → https://b.example")});
    EXPECT_TRUE(found(Text(QStringLiteral("塔规"), {{0, 2, MarkKind::Link, QStringLiteral("javascript:x()"), {}}}))
                    .isEmpty());
}

TEST(LinkFinder, CountsCodePoints)
{
    const Text text(QStringLiteral("𠮷𠮷www.a.example"));
    ASSERT_EQ(findLinks(text).size(), 1U);
    EXPECT_EQ(findLinks(text).front().from, 2);
    EXPECT_EQ(findLinks(text).front().to, 15);
}
