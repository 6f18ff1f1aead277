#pragma once

#include "ui/import/manuscript_file.h"

#include <QRegularExpression>

namespace banxin {

/// A clean-up whose result is known: a line that begins with ■ is a title, half-width commas become Chinese ones
/// ("punctuation"), lines of === are taken out ("noise"), 〔图〕 is a picture to fill in.
inline CleanedManuscript knownClean(const Manuscript& manuscript, const CleanOptions& options,
                                    std::stop_token = {})
{
    CleanedManuscript out;
    ChangeLog log(options);
    for (const ManuscriptLine& line : manuscript.lines) {
        QString text = line.text.string;
        if (text.isEmpty())
            continue;
        if (text.startsWith(QLatin1String("===")) && log.propose("noise", line.number, text, {}))
            continue;
        if (text.contains(QLatin1Char(','))) {
            QString clean = text;
            clean.replace(QLatin1Char(','), QStringLiteral("，"));
            if (log.propose("punctuation", line.number, text, clean))
                text = clean;
        }
        const bool title = text.startsWith(QStringLiteral("■"));
        if (title || out.articles.empty()) {
            CleanedArticle article;
            article.firstLine = line.number;
            if (title)
                article.article.title.zh = text.mid(1);
            out.articles.push_back(article);
        }
        CleanedArticle& article = out.articles.back();
        article.lastLine = line.number;
        if (title)
            continue;
        Block block;
        block.zh = Text(text);
        if (text == QStringLiteral("〔图〕")) {
            block.kind = BlockKind::Picture;
            block.zh = {};
            block.payload = {{QStringLiteral("file"), pictureKey(0)}, {QStringLiteral("missing"), true}};
            out.warnings.push_back({Diagnostic::Severity::Warning, QStringLiteral("import.picture-missing"),
                                    QStringLiteral("port.jpg"), QStringLiteral("https://example.org/port.jpg"),
                                    QStringLiteral("line %1").arg(line.number)});
        } else if (text.startsWith(QStringLiteral("一、"))) {
            block.kind = BlockKind::Subhead;
        }
        article.article.append(block);
        article.blockLines.push_back(line.number);
    }
    out.changes = log.take();
    return out;
}

inline ManuscriptFile knownFile(const QString& name, const QStringList& lines)
{
    auto manuscript = std::make_shared<Manuscript>();
    manuscript->fileName = name;
    int number = 0;
    for (const QString& line : lines) {
        ManuscriptLine out;
        out.text = Text(line);
        out.number = ++number;
        manuscript->lines.push_back(out);
    }
    ManuscriptFile file;
    file.name = name;
    file.original = lines.join(QLatin1Char('\n')).toUtf8();
    file.manuscript = manuscript;
    file.cleaned = knownClean(*manuscript, {});
    return file;
}

inline ManuscriptFile portFile()
{
    return knownFile(QStringLiteral("港口.txt"),
                     {QStringLiteral("■云屿港开通新航线"), QStringLiteral("今天,云屿港开通新航线。"),
                      QStringLiteral("=== 云屿日报 ==="), QStringLiteral("一、船期"),
                      QStringLiteral("每周两班,周三和周六开航。风大时停航,前一天在码头告知旅客。"),
                      QStringLiteral("■集市重新开张"), QStringLiteral("〔图〕"),
                      QStringLiteral("老街集市,昨天重新开张。")});
}

} // namespace banxin
