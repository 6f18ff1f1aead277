#pragma once

#include "catalogue/catalogue.h"

#include <functional>
#include <stop_token>

namespace banxin {

/// An article in the contents of a year.
struct YearEntry {
    QString column; ///< 行业资讯 › 国内资讯: where it stood
    QString title;
    QString byline;
    int number = 0; ///< 期号
    QString page;   ///< as its page is labelled; empty: none
};

/// An issue of the year.
struct YearIssue {
    QString id;
    int number = 0;
    int runningNumber = 0;
    bool released = false; ///< else its pages may still change
    std::vector<YearEntry> entries;
};

/// 年度总目录: what a publication printed in a year, in the order of its issues.
struct YearContents {
    QString publication; ///< name
    int year = 0;
    std::vector<YearIssue> issues;

    int entries() const;
};

/// Pages of released issues are those of the release, others are composed. `progress` hears how many issues are
/// done, of how many. Errors: UnknownPublication; EmptyIssue (no issue in that year; subject: publication and
/// year); those of compose(); Cancelled.
Result<YearContents> yearContents(const Catalogue& catalogue, const QString& publication, int year,
                                  const std::function<void(int done, int total)>& progress, std::stop_token stop);

enum class YearOrder { ByColumn, ByIssue };

/// As an article: to be placed in an issue (lines), or as a paper of its own (tables).
enum class YearForm { Lines, Tables };
Article yearContentsArticle(const YearContents& contents, YearOrder order, YearForm form);

/// As plain text, or with the marks of Markdown.
QString yearContentsText(const YearContents& contents, YearOrder order, bool markdown);

/// 《刊名》2026年总目录
QString yearContentsName(const YearContents& contents);

} // namespace banxin
