#include "proof/bilingual/bilingual_check.h"

#include "proof/bilingual/checks.h"
#include "proof/bilingual/pairs.h"

#include <algorithm>

namespace banxin {

namespace {

bool blank(const QString& text) { return text.trimmed().isEmpty(); }

BilingualFinding missing(const QString& zh, const QString& en)
{
    BilingualFinding out;
    out.rule = QStringLiteral("N31a");
    out.side = blank(zh) ? Language::Zh : Language::En;
    out.zh = {0, codePointCount(zh)};
    out.en = {0, codePointCount(en)};
    out.zhText = zh;
    out.enText = en;
    return out;
}

bool wanted(const Edition& edition, const EditionArticle& placed, ArticleId only)
{
    return printsBoth(placed.setting.languages.value_or(edition.issue.languages))
        && (!only.valid() || placed.article.id == only);
}

} // namespace

BilingualFindings checkPair(const QString& zh, const QString& en, const std::vector<GlossaryEntry>& glossary)
{
    if (blank(zh) && blank(en))
        return {};
    if (blank(zh) || blank(en))
        return {missing(zh, en)};
    BilingualFindings out = findOtherLanguage(zh, en);
    const bool untranslated = std::any_of(out.begin(), out.end(), [&](const BilingualFinding& finding) {
        return finding.zh == TextRange{0, codePointCount(zh)} || finding.en == TextRange{0, codePointCount(en)};
    });
    if (!untranslated) { // what is not translated yet states nothing
        BilingualFindings numbers = findDifferences(zh, en);
        BilingualFindings terms = findTerms(zh, en, glossary);
        out.insert(out.end(), numbers.begin(), numbers.end());
        out.insert(out.end(), terms.begin(), terms.end());
    }
    const BilingualFindings marks = findUnpaired(zh, en);
    out.insert(out.end(), marks.begin(), marks.end());
    return out;
}

BilingualFindings checkArticle(const Article& article, const std::vector<GlossaryEntry>& glossary)
{
    BilingualFindings out;
    for (const ComparedTexts& pair : pairsOf(article))
        for (BilingualFinding& finding : checkPair(pair.zh, pair.en, glossary)) {
            finding.article = article.id;
            finding.block = pair.block;
            finding.part = pair.part;
            out.push_back(std::move(finding));
        }
    return out;
}

BilingualFindings checkLanguages(const Edition& edition, const std::vector<GlossaryEntry>& glossary,
                                 ArticleId only)
{
    BilingualFindings out;
    for (const auto& placed : edition.articles)
        if (wanted(edition, *placed, only)) {
            const BilingualFindings found = checkArticle(placed->article, glossary);
            out.insert(out.end(), found.begin(), found.end());
        }
    return out;
}

QString textOf(const BilingualFinding& finding, const Article& article, Language language)
{
    for (const ComparedTexts& pair : pairsOf(article))
        if (pair.block == finding.block && pair.part == finding.part)
            return language == Language::Zh ? pair.zh : pair.en;
    return {};
}

int charactersRead(const Edition& edition, ArticleId only)
{
    int out = 0;
    for (const auto& placed : edition.articles)
        if (wanted(edition, *placed, only))
            for (const ComparedTexts& pair : pairsOf(placed->article))
                for (const uint c : (pair.zh + pair.en).toUcs4())
                    out += QChar::isSpace(c) ? 0 : 1;
    return out;
}

} // namespace banxin
