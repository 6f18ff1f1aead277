#include "import/cleanup/structure/newspaper_piece.h"

#include "import/cleanup/structure/fields.h"
#include "import/cleanup/structure/kinds.h"
#include "import/cleanup/structure/line_flow.h"
#include "import/cleanup/structure/newspaper_columns.h"

#include <QRegularExpression>

namespace banxin::cleanup {

namespace {

constexpr int narrowestColumn = 5; ///< em: text beside a picture

bool isPageReference(const QString& text)
{
    static const QRegularExpression reference(
        QStringLiteral("^[（(]?(?:[Pp]|详见第?|见第?|转第?|下转第?|上接第?)\\s*[0-9]{1,3}(?:\\s*[-~～—–、，至]\\s*"
                       "[Pp]?[0-9]{1,3})*\\s*[版页]?[）)]?$"));
    return reference.match(text).hasMatch();
}

bool isCaption(const QString& text)
{
    static const QRegularExpression photo(
        QStringLiteral("(?:摄|摄影|供图|制图|/图|图片来源[:：].{2,12})[）)]?$|^(?:图为|上图|下图|左图|右图|图①)"));
    return photo.match(text).hasMatch() || looksLikeCaption(text);
}

/// A caption's credit alone: "本报记者 王一摄".
bool isPhotoCredit(const QString& text)
{
    static const QRegularExpression photo(QStringLiteral("^[^，。]{2,20}(?:摄|摄影|供图|制图)$"));
    return photo.match(text).hasMatch();
}

bool isCredit(const QString& text)
{
    static const QRegularExpression writer(QStringLiteral(
        "^[□■▢●○◎\\s]*(?:文[／/])?(?:本报|本刊|本网|[\\x{4e00}-\\x{9fff}]{2,10}(?:报|社|网))?"
        "(?:见习|特约|驻[\\x{4e00}-\\x{9fff}]{2,6})?(?:全媒体)?(?:记者|通讯员|特约评论员|评论员|撰稿人)"
        "(?:[\\s:：][^，。]{1,30})?$"));
    return writer.match(text).hasMatch() || creditLine(text).has_value();
}

/// "本报记者", and the names stand below it.
bool wantsName(const QString& text)
{
    static const QRegularExpression office(QStringLiteral("(?:记者|通讯员|评论员|撰稿人|[:：])$"));
    return office.match(text).hasMatch();
}

bool isDashes(const QString& text)
{
    return !text.isEmpty() && text.size() <= 2 && text.count(u'—') == text.size();
}

bool isAdvert(const QString& text)
{
    return text.size() <= 40 && text.contains(QStringLiteral("广告")) && !endsSentence(text);
}

bool isNamePart(const QString& text)
{
    return text.size() <= 4 && !text.isEmpty() && isHan(text.front()) && isHan(text.back());
}

PieceKind kindOf(const Piece& piece)
{
    const QString& text = piece.text();
    if (piece.measure > 0)
        return text.size() < 160 && isCaption(text) ? PieceKind::Caption : PieceKind::Text;
    if (isPageReference(text))
        return PieceKind::PageReference;
    if (isPhotoCredit(text) || isCaption(text))
        return PieceKind::Caption;
    if (isCredit(text))
        return PieceKind::Credit;
    if (!columnNames(text).empty())
        return PieceKind::Label;
    if (isAdvert(text))
        return PieceKind::Advert;
    return PieceKind::Headline;
}

/// Whether blank lines stand between passages alone and not between lines.
bool blanksPart(const std::vector<CopyLine>& lines)
{
    std::size_t blanks = 0;
    for (const CopyLine& line : lines)
        blanks += line.blanks > 0 ? 1 : 0;
    return blanks > 2 && blanks * 6 < lines.size();
}

std::vector<Piece> plainPieces(const std::vector<CopyLine>& lines, const std::vector<LineFit>& fits,
                               ChangeLog& log)
{
    std::vector<Piece> out;
    const bool part = blanksPart(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const CopyLine& line = lines[i];
        if (i > 0 && fits[i - 1].goesOn && joinInto(out.back().paragraph, *line.source, "join-lines", log)) {
            out.back().cutAfter = fits[i].cutAfter;
            out.back().measure = fits[i].measure;
            continue;
        }
        Piece piece;
        piece.paragraph = {*line.source, line.source->number};
        piece.paragraph.line.text = joined(line.source->text, {});
        piece.measure = fits[i].place == LinePlace::Apart ? 0 : fits[i].measure;
        piece.blanks = line.blanks;
        piece.parted = part && line.blanks > 0;
        piece.unparted = part && line.blanks == 0;
        piece.setOff = line.setOff;
        piece.missingBefore = line.missingBefore;
        piece.cutBefore = fits[i].cutBefore;
        piece.cutAfter = fits[i].cutAfter;
        out.push_back(std::move(piece));
    }
    for (Piece& piece : out)
        piece.kind = kindOf(piece);
    return out;
}

/// Whether `piece` is a torn off part of the one before it.
bool belongsTo(const Piece& before, const Piece& piece, bool& closely)
{
    const QString& text = piece.text();
    const QString& end = before.text();
    closely = false;
    if (isDashes(text) && before.measure == 0 && before.kind != PieceKind::Credit) {
        closely = true;
        return true;
    }
    if (before.kind == PieceKind::Credit && piece.measure == 0) {
        const QString last = end.section(u' ', -1);
        closely = last.size() == 1 && isNamePart(text);
        const bool name = isNamePart(text) && piece.kind != PieceKind::Label;
        return (name && (wantsName(end) || closely)) || (piece.kind == PieceKind::Credit && wantsName(text));
    }
    return before.kind == PieceKind::Caption && piece.kind == PieceKind::Caption && isPhotoCredit(text)
        && !isPhotoCredit(end) && endsSentence(end);
}

bool join(Piece& before, const Piece& piece, bool closely, ChangeLog& log)
{
    Text whole = before.paragraph.line.text;
    whole.string += (closely ? QString() : QStringLiteral(" ")) + piece.text();
    const QString seam = before.text() + QChar(0x23CE) + piece.text();
    if (!log.propose("join-lines", before.paragraph.lastNumber, seam, whole.string))
        return false;
    before.paragraph.line.text = whole;
    before.paragraph.lastNumber = piece.paragraph.lastNumber;
    return true;
}

void joinTornPieces(std::vector<Piece>& pieces, ChangeLog& log)
{
    std::vector<Piece> out;
    for (Piece& piece : pieces) {
        // The text of a caption looks like any other until its credit follows.
        if (!out.empty() && isPhotoCredit(piece.text()) && out.back().kind == PieceKind::Text
            && out.back().text().size() < 120 && endsSentence(out.back().text()))
            out.back().kind = PieceKind::Caption;
        bool closely = false;
        if (!out.empty() && belongsTo(out.back(), piece, closely) && join(out.back(), piece, closely, log))
            continue;
        out.push_back(std::move(piece));
    }
    pieces = std::move(out);
}

/// The lines of an index of advertisements are known by those of them that say so.
void markAdverts(std::vector<Piece>& pieces)
{
    static const QRegularExpression page(QStringLiteral("^[A-Z]?[0-9]{1,3} ?版"));
    for (std::size_t from = 0; from < pieces.size();) {
        std::size_t to = from;
        std::size_t sure = 0;
        std::size_t adverts = 0;
        for (; to < pieces.size() && pieces[to].measure == 0; ++to) {
            const bool advert = pieces[to].kind == PieceKind::Advert;
            adverts += advert ? 1 : 0;
            sure += advert || page.match(pieces[to].text()).hasMatch() ? 1 : 0;
        }
        if (adverts >= 2 && to - from >= 3 && sure * 2 > to - from)
            for (std::size_t i = from; i < to; ++i)
                if (pieces[i].kind != PieceKind::PageReference)
                    pieces[i].kind = PieceKind::Advert;
        from = std::max(to, from + 1);
    }
}

} // namespace

std::vector<Piece> piecesOf(const std::vector<ManuscriptLine>& lines, ChangeLog& log)
{
    const std::vector<CopyLine> copy = copyLines(lines);
    FlowOptions options;
    options.smallestMeasure = narrowestColumn;
    std::vector<Piece> pieces = plainPieces(copy, flowOf(copy, options), log);
    joinTornPieces(pieces, log);
    markAdverts(pieces);
    return pieces;
}

} // namespace banxin::cleanup
