// From a pasted text to a proposal: paragraphs, pairs, rows.

#include "translation/marked_text.h"
#include "translation/pairing.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace banxin {

namespace {

/// More paragraphs than any article has; what is beyond waits by hand.
constexpr std::size_t mostParagraphs = 5000;

/// Whether the lines of a block were broken at a measure: long, much alike, rarely at the end of a
/// sentence.
bool isWrapped(const QStringList& lines)
{
    if (lines.size() < 2)
        return false;
    int stops = 0;
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const qsizetype length = lines.at(i).size();
        if (length < 40 || length > 110)
            return false;
        stops += QStringLiteral(".!?:;”\"").contains(lines.at(i).back()) ? 1 : 0;
    }
    return stops * 2 < lines.size();
}

QString joinedLines(const QStringList& lines)
{
    QString out;
    for (const QString& line : lines) {
        const bool hyphen = out.endsWith(QLatin1Char('-')) && out.size() > 1 && out.at(out.size() - 2).isLetter();
        if (!out.isEmpty() && !hyphen)
            out += QLatin1Char(' ');
        out += line;
    }
    return out;
}

bool isPasted(const TranslationUnit& unit)
{
    return !unit.zh.string.trimmed().isEmpty()
        && (unit.block.valid() ? unit.kind == UnitKind::BlockText || unit.kind == UnitKind::PictureCaption
                    || unit.kind == UnitKind::Note
                               : true);
}

PairSource sourceOf(const TranslationUnit& unit)
{
    const bool field = !unit.block.valid();
    const bool beside = unit.kind != UnitKind::BlockText || unit.blockKind == BlockKind::Picture
        || unit.blockKind == BlockKind::PictureGroup || unit.blockKind == BlockKind::Caption
        || unit.blockKind == BlockKind::PullQuote || unit.blockKind == BlockKind::Table;
    return {unit.zh.string, field ? unit.kind != UnitKind::Title : beside,
            field || unit.blockKind == BlockKind::Subhead};
}

void note(ProposedRow& row, const char* rule, const QString& subject = {})
{
    row.notes.push_back({Diagnostic::Severity::Warning, QLatin1String(rule), subject, {}, {}});
}

/// Where an English text may be divided: after the stop of a sentence, before the next word; code points.
std::vector<int> sentenceEnds(const QString& text)
{
    static const QRegularExpression form(QStringLiteral(
        "(?<!\\b[A-Z])(?<!\\bMr)(?<!\\bMrs)(?<!\\bMs)(?<!\\bDr)(?<!\\bNo)[.!?][”’\")]*\\s+(?=[“‘\"(]?[A-Z0-9])"));
    std::vector<int> out;
    for (auto at = form.globalMatch(text); at.hasNext();)
        out.push_back(codePointOffset(text, at.next().capturedEnd()));
    return out;
}

/// Divides `text` at the sentence where the shares are nearest to those of the Chinese texts.
std::pair<Text, Text> divided(const Text& text, double share)
{
    const int length = codePointCount(text.string);
    int best = -1;
    for (const int end : sentenceEnds(text.string))
        if (best < 0 || std::abs(end - share * length) < std::abs(best - share * length))
            best = end;
    return best < 0 ? std::pair(text, Text()) : splitText(text, best);
}

/// Gives the English of one pair to its rows.
void place(std::vector<ProposedRow*> rows, std::vector<Text> english, double confidence)
{
    // One paragraph for several blocks: the head goes to the first of them, until there is one for each.
    while (rows.size() > 1 && !english.empty()) {
        double left = codePointCount(rows.front()->unit.zh.string);
        double all = 0;
        for (const ProposedRow* row : rows)
            all += codePointCount(row->unit.zh.string);
        if (english.size() >= rows.size()) {
            rows.front()->pieces.push_back(english.front());
            english.erase(english.begin());
        } else {
            auto [head, tail] = divided(english.front(), left / std::max(all, 1.0));
            rows.front()->pieces.push_back(head);
            if (tail.isEmpty())
                english.erase(english.begin());
            else
                english.front() = tail;
            for (ProposedRow* row : rows)
                note(*row, "pair.split");
        }
        rows.front()->confidence = confidence;
        rows.erase(rows.begin());
    }
    for (const Text& text : english)
        rows.front()->pieces.push_back(text);
    rows.front()->confidence = confidence;
}

} // namespace

std::vector<QString> paragraphsOf(const QString& pasted)
{
    QString text = pasted;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(QLatin1Char('\r'), QLatin1Char('\n'));
    text.replace(QChar(0x2029), QLatin1Char('\n')).replace(QChar(0x0C), QStringLiteral("\n\n"));
    std::vector<QString> out;
    QStringList block;
    const auto end = [&] {
        if (isWrapped(block))
            out.push_back(joinedLines(block));
        else
            out.insert(out.end(), block.begin(), block.end());
        block.clear();
    };
    for (const QString& line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            end();
        else
            block << trimmed;
    }
    end();
    return out;
}

TranslationProposal proposePairs(const Article& article, const std::vector<Text>& english,
                                 const std::vector<TermPair>& terms)
{
    TranslationProposal out;
    std::vector<int> rowOf;
    std::vector<PairSource> sources;
    for (const TranslationUnit& unit : unitsOf(article)) {
        ProposedRow row;
        row.unit = unit;
        if (isPasted(unit)) {
            rowOf.push_back(static_cast<int>(out.rows.size()));
            sources.push_back(sourceOf(unit));
        }
        out.rows.push_back(std::move(row));
    }
    std::vector<Text> came;
    for (const Text& text : english)
        if (!text.string.trimmed().isEmpty())
            came.push_back(text);
    const std::size_t count = std::min(came.size(), mostParagraphs);
    std::vector<QString> plain;
    for (std::size_t i = 0; i < count; ++i)
        plain.push_back(came[i].string);
    int lastRow = -1;
    for (const AlignedTexts& pair : pairTexts(sources, plain, terms)) {
        std::vector<ProposedRow*> rows;
        for (int i = 0; i < pair.zhCount; ++i) {
            lastRow = rowOf[static_cast<std::size_t>(pair.zhFrom + i)];
            rows.push_back(&out.rows[static_cast<std::size_t>(lastRow)]);
        }
        const std::vector<Text> texts(came.begin() + pair.enFrom, came.begin() + pair.enFrom + pair.enCount);
        if (rows.empty()) {
            for (const Text& text : texts)
                out.leftovers.push_back({text, lastRow, QStringLiteral("left.unpaired")});
        } else if (!texts.empty()) {
            place(rows, texts, pair.confidence);
        }
    }
    for (std::size_t i = count; i < came.size(); ++i)
        out.leftovers.push_back({came[i], lastRow, QStringLiteral("left.unpaired")});
    for (ProposedRow& row : out.rows) {
        judge(row);
        if (!row.pieces.empty() && row.confidence < 0.7)
            note(row, "pair.uncertain");
    }
    return out;
}

} // namespace banxin
