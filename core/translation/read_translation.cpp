#include "translation/read_translation.h"

#include "translation/marked_text.h"
#include "translation/table_rows.h"

#include <algorithm>
#include <map>

namespace banxin {

namespace {

void note(ProposedRow& row, const char* rule, const QString& subject = {})
{
    row.notes.push_back({Diagnostic::Severity::Warning, QLatin1String(rule), subject, {}, {}});
}

/// Compared without white space.
QString bare(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace())
            out += c;
    return out;
}

/// Calls `take` for all paragraphs of a document, those in tables too.
template <typename Take>
void forParagraphs(const docx::Document& document, const Take& take)
{
    docx::Cell all;
    all.blocks = document.body;
    for (const docx::Paragraph* paragraph : all.paragraphs())
        take(*paragraph);
}

/// Brings the rows of a file to the units of the article.
class Reading {
public:
    Reading(const docx::Document& document, const Article& article, const std::vector<TermPair>& terms,
            const QString& origin);

    TranslationProposal take();

private:
    int indexOf(const QString& key) const;
    void knowByParts();
    void placeRow(std::size_t index);
    void placeMerged(const FileRow& row);
    void addRow(ProposedRow& to, const FileRow& row);
    void leave(const FileRow& row);
    void leaveAside(const FileRow& row);
    void warn(const char* rule, const QString& subject);
    void tellMissing();
    void judgeAgainstCatalogue(ProposedRow& row);

    const std::vector<TermPair>& m_terms;
    bool m_foreign = false; ///< the file was made for another article
    FileTable m_table;
    TranslationProposal m_out;
    std::map<int, RowTag> m_tags;                 ///< row of the proposal → what went out
    std::map<int, QString> m_zhOf;                ///< row of the proposal → the file's Chinese
    std::map<int, std::vector<QString>> m_cameZh; ///< the same, row by row of the file
    int m_last = -1;                              ///< the row of the proposal that was met last
};

Reading::Reading(const docx::Document& document, const Article& article, const std::vector<TermPair>& terms,
                 const QString& origin)
    : m_terms(terms)
{
    const std::optional<TableIdentity> identity = identityOf(document);
    m_foreign = identity
        && (identity->article != article.id
            || (!origin.isEmpty() && !identity->origin.isEmpty() && identity->origin != origin));
    const std::vector<TranslationUnit> units = unitsOf(article);
    for (const TranslationUnit& unit : units) {
        m_out.rows.emplace_back();
        m_out.rows.back().unit = unit;
    }
    m_table = fileTableOf(document, units, m_foreign);
    // A unit that has become empty since is still a place of the article.
    for (const FileRow& row : m_table.rows)
        for (const RowTag& tag : row.tags)
            if (indexOf(tag.key) < 0)
                if (const auto unit = unitOf(article, tag.key)) {
                    m_out.rows.emplace_back();
                    m_out.rows.back().unit = *unit;
                }
    m_out.warnings = document.findings;
    if (m_foreign)
        warn("pair.other-article", QString::number(identity->article.value));
    for (const QString& comment : m_table.comments)
        warn("docx.comment", comment);
}

void Reading::warn(const char* rule, const QString& subject)
{
    m_out.warnings.push_back({Diagnostic::Severity::Warning, QLatin1String(rule), subject, {}, {}});
}

int Reading::indexOf(const QString& key) const
{
    const auto at = std::ranges::find(m_out.rows, key, [](const ProposedRow& row) { return row.unit.key; });
    return at == m_out.rows.end() ? -1 : static_cast<int>(at - m_out.rows.begin());
}

/// Rows without a number: a part of the Chinese of a unit near by (a row that was split).
void Reading::knowByParts()
{
    constexpr qsizetype leastPart = 4;
    int before = -1;
    for (FileRow& row : m_table.rows) {
        if (!row.tags.empty()) {
            before = indexOf(row.tags.back().key);
            continue;
        }
        const QString part = bare(row.zh);
        if (part.size() < leastPart)
            continue;
        std::vector<int> order{before, before + 1};
        for (int i = 0; i < static_cast<int>(m_out.rows.size()); ++i)
            order.push_back(i);
        for (const int i : order) {
            if (i < 0 || i >= static_cast<int>(m_out.rows.size()))
                continue;
            const ProposedRow& candidate = m_out.rows[static_cast<std::size_t>(i)];
            if (bare(shownText(candidate.unit, Language::Zh)).contains(part)) {
                row.tags.push_back({candidate.unit.key, {}, {}});
                row.byText = true;
                before = i;
                break;
            }
        }
    }
}

/// A row without a place: all that stands in it waits, and what was said about it is told.
void Reading::leave(const FileRow& row)
{
    const char* const reason = row.unfit ? "left.unpaired" : row.tags.empty() ? "left.added-row" : "left.no-row";
    // Chinese that is no unit's was written by the translator; that of another article was not.
    if (row.tags.empty() && !row.unfit && !m_foreign && !row.zh.trimmed().isEmpty())
        m_out.leftovers.push_back({Text(row.zh), m_last, QLatin1String(reason)});
    for (const Text& text : row.english)
        m_out.leftovers.push_back({text, m_last, QLatin1String(reason)});
    leaveAside(row);
    for (const QString& comment : row.comments)
        warn("docx.comment", comment);
}

/// What stands in a row beside its Chinese and English.
void Reading::leaveAside(const FileRow& row)
{
    for (const AsideText& aside : row.aside)
        m_out.leftovers.push_back({aside.text, m_last, aside.reason});
}

/// Two rows that were joined: their English is paired with their units.
void Reading::placeMerged(const FileRow& row)
{
    std::vector<int> targets;
    std::vector<RowTag> tags; // those that have a target
    for (const RowTag& tag : row.tags)
        if (const int at = indexOf(tag.key); at >= 0) {
            targets.push_back(at);
            tags.push_back(tag);
        }
    if (targets.empty()) {
        leave(row);
        return;
    }
    std::vector<PairSource> sources;
    std::vector<QString> english;
    for (const int at : targets)
        sources.push_back({m_out.rows[static_cast<std::size_t>(at)].unit.zh.string, false, false});
    for (const Text& text : row.english)
        english.push_back(text.string);
    std::size_t zh = 0;
    for (const AlignedTexts& pair : pairTexts(sources, english, m_terms)) {
        zh = std::min<std::size_t>(static_cast<std::size_t>(pair.zhFrom), targets.size() - 1);
        for (int i = 0; i < pair.enCount; ++i) {
            ProposedRow& to = m_out.rows[static_cast<std::size_t>(targets[zh])];
            to.pieces.push_back(row.english[static_cast<std::size_t>(pair.enFrom + i)]);
            to.confidence = std::min(to.confidence, pair.zhCount == 1 ? pair.confidence : 0.3);
        }
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        ProposedRow& to = m_out.rows[static_cast<std::size_t>(targets[i])];
        note(to, "pair.merged-rows", QString::number(targets.size()));
        m_tags.emplace(targets[i], tags[i]);
        for (const QString& comment : row.comments)
            note(to, "docx.comment", comment);
    }
    m_last = targets.back();
    leaveAside(row);
}

void Reading::addRow(ProposedRow& to, const FileRow& row)
{
    to.pieces.insert(to.pieces.end(), row.english.begin(), row.english.end());
    for (const QString& comment : row.comments)
        note(to, "docx.comment", comment);
}

void Reading::placeRow(std::size_t index)
{
    const FileRow& row = m_table.rows[index];
    if (row.tags.size() > 1) {
        placeMerged(row);
        return;
    }
    const int at = row.tags.empty() ? -1 : indexOf(row.tags.front().key);
    if (at < 0) {
        leave(row);
        return;
    }
    ProposedRow& to = m_out.rows[static_cast<std::size_t>(at)];
    std::vector<QString>& came = m_cameZh[at];
    const bool again = !came.empty();
    const QString zh = bare(row.zh);
    // The same row twice is a copy; a part of it is a row that was split.
    if (again && std::ranges::find(came, zh) != came.end() && !zh.isEmpty()) {
        for (const Text& text : row.english)
            if (std::ranges::find(to.pieces, text.string, &Text::string) == to.pieces.end())
                m_out.leftovers.push_back({text, at, QStringLiteral("left.duplicate")});
    } else {
        addRow(to, row);
        if (again)
            note(to, "pair.split-row");
        m_zhOf[at] += row.zh;
    }
    came.push_back(zh);
    RowTag& tag = m_tags[at];
    if (tag.zh.isEmpty())
        tag = row.tags.front();
    m_last = at;
    leaveAside(row);
}

/// What became of both sides since the file went out.
void Reading::judgeAgainstCatalogue(ProposedRow& row)
{
    const int at = indexOf(row.unit.key);
    const auto tagAt = m_tags.find(at);
    if (tagAt == m_tags.end())
        return; // no row came: nothing is known, nothing is changed
    const RowTag& tag = tagAt->second;
    const QString zhNow = fingerprint(shownText(row.unit, Language::Zh));
    const auto zhAt = m_zhOf.find(at);
    const QString zhFile = zhAt == m_zhOf.end() ? QString() : zhAt->second;
    const bool zhKnown = !zhFile.trimmed().isEmpty();
    row.stale = !tag.zh.isEmpty() ? tag.zh != zhNow : zhKnown && fingerprint(zhFile) != zhNow;
    const bool edited = zhKnown && fingerprint(zhFile) != (tag.zh.isEmpty() ? zhNow : tag.zh)
        && fingerprint(zhFile) != zhNow;
    if (edited)
        row.zhInFile = zhFile;
    if (row.stale)
        note(row, "pair.stale");
    if (edited)
        note(row, "pair.chinese-changed");
    Text english;
    for (const Text& piece : row.pieces)
        appendText(english, piece, QStringLiteral(" "));
    const QString enNow = fingerprint(shownText(row.unit, Language::En));
    const QString enFile = fingerprint(english.string);
    if (english.string.trimmed().isEmpty()) {
        if (!row.unit.en.string.trimmed().isEmpty() && tag.en == enNow)
            note(row, "pair.emptied");
    } else if (!tag.en.isEmpty() && enNow != tag.en && enFile != enNow) {
        row.conflicting = enFile != tag.en;
        if (!row.conflicting)
            note(row, "pair.newer-here"); // the translator left it, the office went on
        row.take = false;
    } else if (tag.en.isEmpty() && !row.unit.en.string.trimmed().isEmpty() && enFile != enNow) {
        note(row, "pair.age-unknown"); // which of the two is newer, nobody can say
        row.take = false;
    }
}

/// Units that went out, as all do, and of which no row came back.
void Reading::tellMissing()
{
    for (int i = 0; i < static_cast<int>(m_out.rows.size()); ++i)
        if (!m_tags.contains(i))
            m_out.missing << m_out.rows[static_cast<std::size_t>(i)].unit.key;
    if (!m_out.missing.isEmpty())
        warn(m_tags.empty() ? "pair.no-rows" : "pair.missing-rows", m_out.missing.join(QLatin1Char(' ')));
}

TranslationProposal Reading::take()
{
    knowByParts();
    for (std::size_t i = 0; i < m_table.rows.size(); ++i)
        placeRow(i);
    for (const Text& text : m_table.beside)
        m_out.leftovers.push_back({text, m_last, QStringLiteral("left.beside-table")});
    for (ProposedRow& row : m_out.rows) {
        judgeAgainstCatalogue(row);
        judge(row);
        if (row.confidence < 0.7 && !row.pieces.empty())
            note(row, "pair.uncertain");
    }
    tellMissing();
    return std::move(m_out);
}

} // namespace

std::optional<TableIdentity> identityOf(const docx::Document& document)
{
    std::optional<TableIdentity> out;
    forParagraphs(document, [&out](const docx::Paragraph& paragraph) {
        for (const QStringList* names : {&paragraph.tags, &paragraph.bookmarks})
            for (const QString& name : *names)
                if (!out)
                    out = identityFrom(name);
    });
    const auto property = [&document](const char* name) { return document.properties.value(QLatin1String(name)); };
    if (const qint64 article = property(articleProperty).toLongLong(); !out && article > 0)
        out = TableIdentity{ArticleId{article}, RevisionId{property(revisionProperty).toLongLong()},
                            property(originProperty)};
    return out;
}

bool hasTranslationTable(const docx::Document& document, const Article& article)
{
    const FileTable table = fileTableOf(document, unitsOf(article));
    return std::ranges::any_of(table.rows, [](const FileRow& row) { return !row.tags.empty(); });
}

std::vector<Text> paragraphsOf(const docx::Document& document)
{
    std::vector<Text> out;
    const auto add = [&out](const Text& text) {
        if (!text.string.trimmed().isEmpty() && !isMostlyHan(text.string))
            out.push_back(text);
    };
    if (const FileTable table = fileTableOf(document, {}); table.ours) {
        for (const FileRow& row : table.rows) {
            for (const Text& text : row.english)
                add(text);
            for (const AsideText& aside : row.aside)
                add(aside.text);
        }
        for (const Text& text : table.beside)
            add(text);
        return out;
    }
    forParagraphs(document, [&add](const docx::Paragraph& paragraph) { add(fromRuns(paragraph.runs)); });
    for (const std::vector<docx::Paragraph>* list : {&document.textBoxes, &document.notes})
        for (const docx::Paragraph& paragraph : *list)
            add(fromRuns(paragraph.runs));
    return out;
}

TranslationProposal pairDocument(const docx::Document& document, const Article& article,
                                 const std::vector<TermPair>& terms)
{
    TranslationProposal out = proposePairs(article, paragraphsOf(document), terms);
    out.warnings.insert(out.warnings.begin(), document.findings.begin(), document.findings.end());
    for (const docx::Comment& comment : document.comments)
        out.warnings.push_back({Diagnostic::Severity::Warning,
                                QStringLiteral("docx.comment"),
                                comment.author + QStringLiteral(": ") + comment.text,
                                {},
                                {}});
    return out;
}

TranslationProposal readTranslation(const docx::Document& document, const Article& article,
                                    const std::vector<TermPair>& terms, const QString& origin)
{
    return Reading(document, article, terms, origin).take();
}

} // namespace banxin
