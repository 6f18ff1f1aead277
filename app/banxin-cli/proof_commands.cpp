// Checks of the text of an issue.

#include "command.h"

#include "glossary/term_guide.h"
#include "proof/bilingual/bilingual_check.h"
#include "ui/messages/bilingual_words.h"
#include "ui/messages/glossary_words.h"

#include <algorithm>

namespace banxin {

namespace {

/// The passage with some characters either side, on one line.
QString contextOf(const QString& text, const TextRange& range)
{
    constexpr int around = 18;
    const qsizetype from = utf16Offset(text, std::max(0, range.from - around));
    const qsizetype to = utf16Offset(text, range.to + around);
    return text.mid(from, to - from).simplified();
}

QJsonObject rangeJson(const TextRange& range)
{
    return {{QStringLiteral("from"), range.from}, {QStringLiteral("to"), range.to}};
}

QString sentenceOf(const BilingualFinding& finding)
{
    if (finding.rule == QLatin1String("N31h"))
        return bilingualSentence(finding.rule, finding.side == Language::Zh ? finding.zhText : finding.enText, {});
    return bilingualSentence(finding.rule, finding.zhText, finding.enText);
}

QJsonObject toJson(const BilingualFinding& finding, const Article& article)
{
    // what is wrong is shown on the side that says something
    const bool chinese = finding.rule == QLatin1String("N31h") ? finding.side == Language::Zh
                                                               : !finding.zhText.isEmpty();
    const QString whole = textOf(finding, article, chinese ? Language::Zh : Language::En);
    QJsonObject where{{QStringLiteral("article"), static_cast<qint64>(finding.article.value)},
                      {QStringLiteral("block"), static_cast<qint64>(finding.block.value)},
                      {QStringLiteral("zh"), rangeJson(finding.zh)},
                      {QStringLiteral("en"), rangeJson(finding.en)}};
    if (!finding.part.isEmpty())
        where.insert(QStringLiteral("part"), finding.part);
    return {{QStringLiteral("rule"), finding.rule},
            {QStringLiteral("severity"), severityName(finding.severity)},
            {QStringLiteral("text"), chinese ? finding.zhText : finding.enText},
            {QStringLiteral("zh"), finding.zhText},
            {QStringLiteral("en"), finding.enText},
            {QStringLiteral("context"), contextOf(whole, chinese ? finding.zh : finding.en)},
            {QStringLiteral("suggestion"), finding.suggestion},
            {QStringLiteral("message"), sentenceOf(finding)},
            {QStringLiteral("where"), where}};
}

QString lineOf(const BilingualFinding& finding, const Article& article)
{
    QString place = article.title.zh.isEmpty() ? article.title.en : article.title.zh;
    if (!finding.part.isEmpty())
        place += QStringLiteral(", ") + bilingualPart(finding.part);
    QString out = QStringLiteral("%1 %2 [%3]").arg(finding.rule, sentenceOf(finding), place.simplified());
    if (const QString advice = bilingualAdvice(finding.suggestion); !advice.isEmpty())
        out += QLatin1Char(' ') + advice;
    return out;
}

/// --article; absent: none. Error: UnknownArticle.
Result<ArticleId> articleGiven(const Arguments& arguments, const Edition& edition)
{
    if (!arguments.has("article"))
        return ArticleId{};
    const ArticleId id{arguments.value("article").toLongLong()};
    const bool there = std::any_of(edition.articles.begin(), edition.articles.end(),
                                   [&](const auto& placed) { return placed->article.id == id; });
    if (!there)
        return Error{Error::Code::UnknownArticle, arguments.value("article"),
                     QStringLiteral("the issue does not print it")};
    return id;
}

/// What the glossary says about each language by itself (GL-01 … GL-03); gives their number.
int addTermFindings(const Edition& edition, ArticleId only, const std::vector<GlossaryEntry>& glossary,
                    QJsonArray& all, QStringList& lines)
{
    const TermGuide guide(glossary);
    int count = 0;
    for (const auto& placed : edition.articles) {
        const Article& article = placed->article;
        if (only.valid() && article.id != only)
            continue;
        const LanguageMode mode = placed->setting.languages.value_or(edition.issue.languages);
        for (const ArticleTermFinding& found : termFindings(article, guide)) {
            const TermFinding& finding = found.finding;
            // N31h has said it where both languages are compared.
            const bool said = finding.kind == TermFinding::Kind::Avoided && printsBoth(mode);
            if (said || !prints(mode, finding.language))
                continue;
            const Block* block = article.find(found.block);
            const BilingualString& title = found.field == QLatin1String("kicker") ? article.kicker
                : found.field == QLatin1String("subtitle")                        ? article.subtitle
                                                                                  : article.title;
            const QString text = block ? block->in(finding.language).string : title.in(finding.language);
            const TextRange range{finding.from, finding.to};
            QJsonObject where{{QStringLiteral("article"), static_cast<qint64>(article.id.value)},
                              {QStringLiteral("block"), static_cast<qint64>(found.block.value)},
                              {languageKey(finding.language), rangeJson(range)}};
            if (!found.field.isEmpty())
                where.insert(QStringLiteral("part"), found.field);
            all.append(QJsonObject{{QStringLiteral("rule"), termFindingRule(finding.kind)},
                                   {QStringLiteral("severity"), severityName(finding.severity)},
                                   {QStringLiteral("text"), finding.found},
                                   {QStringLiteral("context"), contextOf(text, range)},
                                   {QStringLiteral("suggestion"), finding.use},
                                   {QStringLiteral("message"), describe(finding)},
                                   {QStringLiteral("where"), where}});
            lines.append(QStringLiteral("%1 %2 [%3]")
                             .arg(termFindingRule(finding.kind), describe(finding),
                                  article.title.zh.isEmpty() ? article.title.en : article.title.zh));
            ++count;
        }
    }
    return count;
}

} // namespace

Result<Outcome> runProof(const Arguments& arguments)
{
    const Result<OpenIssue> open = openIssue(arguments, Catalogue::Access::ReadOnly);
    if (!open)
        return open.error();
    const Result<Edition> edition = open->catalogue->edition(open->issue.id());
    if (!edition)
        return edition.error();
    const Result<ArticleId> only = articleGiven(arguments, *edition);
    if (!only)
        return only.error();
    const Result<std::vector<GlossaryEntry>> glossary = open->catalogue->glossary();
    if (!glossary)
        return glossary.error();
    const BilingualFindings findings = checkLanguages(*edition, *glossary, *only);
    Outcome out;
    QJsonArray all;
    QStringList lines;
    for (const BilingualFinding& finding : findings)
        for (const auto& placed : edition->articles)
            if (placed->article.id == finding.article) {
                all.append(toJson(finding, placed->article));
                lines.append(lineOf(finding, placed->article));
                break;
            }
    const int terms = addTermFindings(*edition, *only, *glossary, all, lines);
    const int characters = charactersRead(*edition, *only);
    out.status = all.isEmpty() ? Succeeded : HasFindings;
    out.json = {{QStringLiteral("characters"), characters}, {QStringLiteral("findings"), all}};
    lines.append(QStringLiteral("%1: %2 characters, %3 findings")
                     .arg(open->issue.id())
                     .arg(characters)
                     .arg(static_cast<int>(findings.size()) + terms));
    out.text = lines.join(QLatin1Char('\n'));
    return out;
}

} // namespace banxin
