#pragma once

#include "import/read_manuscript.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

/// Pages built as real ones are, with sentences of their own.
namespace banxin::testing {

using Lines = std::vector<std::pair<ManuscriptRole, std::string>>;

inline Manuscript page(const QByteArray& html)
{
    Result<Manuscript> out = readHtml(html, QStringLiteral("页.html"));
    EXPECT_TRUE(out.ok());
    return out ? out.value() : Manuscript();
}

inline Lines linesOf(const Manuscript& manuscript)
{
    Lines out;
    for (const ManuscriptLine& line : manuscript.lines)
        out.emplace_back(line.role, line.text.string.toStdString());
    return out;
}

/// A portal: navigation, side column, related links, footer; TRS content.
QByteArray newsPage();
/// A saved page of an account: nested sections, late pictures, invisible until its script runs.
QByteArray weChatPage();
/// What Word puts on the clipboard, with conditional comments and a list.
QByteArray wordClipboard();

} // namespace banxin::testing
