#pragma once

#include "import/cleanup/clean.h"
#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/noise.h"
#include "import/cleanup/structure/single.h"
#include "import/cleanup/structure/structure.h"
#include "import/read_manuscript.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace banxin::testing {

/// The lines of typed text.
inline Manuscript typed(const std::string& text)
{
    const Result<Manuscript> manuscript = readText(QByteArray::fromStdString(text), QStringLiteral("t.txt"));
    EXPECT_TRUE(manuscript);
    return manuscript ? *manuscript : Manuscript();
}

/// A paragraph that a format has told to be one.
inline ManuscriptLine paragraph(const char* text, ManuscriptRole role = ManuscriptRole::Unknown)
{
    ManuscriptLine line;
    line.text = QString::fromUtf8(text);
    line.role = role;
    line.whole = true;
    return line;
}

inline Manuscript document(std::vector<ManuscriptLine> lines)
{
    Manuscript out;
    out.format = Manuscript::Format::Docx;
    int number = 0;
    for (ManuscriptLine& line : lines)
        line.number = ++number;
    out.lines = std::move(lines);
    return out;
}

/// The articles as the steps after the repair of characters make them.
inline std::vector<CleanedArticle> articlesOf(const Manuscript& manuscript, const CleanOptions& options = {},
                                              std::vector<CleanChange>* changes = nullptr)
{
    ChangeLog log(options);
    std::vector<CleanedArticle> out = cleanup::makeArticles(manuscript.lines, log, {});
    if (changes)
        *changes = log.take();
    return out;
}

/// The same with every manuscript read as one that speaks for itself, a page of several articles too.
inline std::vector<CleanedArticle> articlesByRoleOf(const Manuscript& manuscript, const CleanOptions& options = {},
                                                    std::vector<CleanChange>* changes = nullptr)
{
    ChangeLog log(options);
    std::vector<CleanedArticle> out = cleanup::articlesByRole(cleanup::withoutNoise(manuscript.lines, log), log);
    for (CleanedArticle& article : out) {
        cleanup::takeFields(article, log);
        cleanup::recogniseKinds(article, log);
    }
    if (changes)
        *changes = log.take();
    return out;
}

/// The kinds of the blocks by their stored names.
inline std::vector<std::string> kindsOf(const CleanedArticle& article)
{
    std::vector<std::string> out;
    for (const Block& block : article.article.blocks)
        out.push_back(blockKindName(block.kind).toStdString());
    return out;
}

} // namespace banxin::testing
