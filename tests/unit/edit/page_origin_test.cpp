// What a saved page says of where it stood.
#include "../catalogue/fixture.h"

#include "edit/page_origin.h"

using namespace banxin;
using namespace banxin::test;

TEST(PageOrigin, AddressAndDayAreRead)
{
    const ArticleOrigin origin =
        originOfPage("<html><head><meta content='2026-03-01T08:00:00+08:00' property='article:published_time'>"
                     "<meta property=\"og:url\" content=\"https://www.example.cn/a?x=1&amp;y=2\"></head>");
    EXPECT_EQ(origin.address, s("https://www.example.cn/a?x=1&y=2"));
    EXPECT_EQ(origin.date, s("2026-03-01"));
    EXPECT_TRUE(origin.title.isEmpty());
}

TEST(PageOrigin, TheBrowsersNoteIsRead)
{
    EXPECT_EQ(
        originOfPage("<!DOCTYPE html>\n<!-- saved from url=(0029)https://news.example.cn/1.html -->").address,
        s("https://news.example.cn/1.html"));
}

TEST(PageOrigin, WhatIsNoAddressOrDateIsLeftOut)
{
    EXPECT_TRUE(originOfPage({}).isEmpty());
    EXPECT_TRUE(
        originOfPage("<meta property=og:url content=javascript:alert(1)><meta name=pubdate content='2026-13-40'>"
                     "<link rel=canonical href='/relative'>")
            .isEmpty());
    EXPECT_TRUE(originOfPage(QByteArray(1'000'000, '<')).isEmpty());
}
