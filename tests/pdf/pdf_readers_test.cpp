// What four readers give back of a file: Poppler, MuPDF, PDFium and Ghostscript.

#include "issue_builder.h"

#include <gtest/gtest.h>
#include <hb.h>

#include <map>

namespace banxin::test {
namespace {

struct Reader {
    const char* name;
    QString (PdfFile::*text)() const;
};

constexpr Reader quickReaders[] = {
    {"Poppler", &PdfFile::popplerText}, {"MuPDF", &PdfFile::mupdfText}, {"PDFium", &PdfFile::pdfiumText}};

/// White space and the form feeds between pages are how a reader lays text out, not text.
QString withoutWhiteSpace(const QString& text)
{
    QString out;
    for (const QChar c : text)
        if (!c.isSpace() && c.unicode() >= 0x20)
            out += c;
    return out;
}

/// Hangul fillers are letters without ink.
bool isBlank(char32_t c) { return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0; }

/// MuPDF and PDFium give typed ligatures (U+FB00 to U+FB06) as their letters whatever the file says.
QString withoutLigatures(const QString& text)
{
    QString out;
    for (const QChar c : text)
        out += c.unicode() >= 0xFB00 && c.unicode() <= 0xFB06
            ? QString(c).normalized(QString::NormalizationForm_KC)
            : QString(c);
    return out;
}

/// Every character of a face that a text can hold and that prints something.
std::vector<char32_t> charactersOf(FaceIndex face)
{
    hb_set_t* all = hb_set_create();
    hb_face_collect_unicodes(installedFaces().face(face).hbFace.get(), all);
    std::vector<char32_t> out;
    for (hb_codepoint_t c = HB_SET_VALUE_INVALID; hb_set_next(all, &c);) {
        const QChar::Category category = QChar::category(c);
        if (QChar::isPrint(c) && !QChar::isSpace(c) && !QChar::isMark(c) && !isBlank(c)
            && category != QChar::Other_Format && category != QChar::Other_PrivateUse)
            out.push_back(c);
    }
    hb_set_destroy(all);
    return out;
}

/// Ghostscript takes minutes for 40,000 characters: all symbols, every character that shares its glyph
/// with another, and one ideograph in forty. Ghostscript 10.0 spoils the second half of what lies
/// beyond the basic plane.
std::vector<char32_t> forSlowReaders(FaceIndex face, const std::vector<char32_t>& all)
{
    hb_font_t* font = installedFaces().face(face).hbFont.get();
    const auto glyphOf = [font](char32_t c) {
        hb_codepoint_t glyph = 0;
        hb_font_get_nominal_glyph(font, c, &glyph);
        return glyph;
    };
    std::map<hb_codepoint_t, int> users;
    for (const char32_t c : all)
        ++users[glyphOf(c)];
    std::vector<char32_t> out;
    for (const char32_t c : all) {
        const bool many = QChar::script(c) == QChar::Script_Han || QChar::script(c) == QChar::Script_Hangul;
        if (c <= 0xFFFF && (!many || users[glyphOf(c)] > 1 || c % 40 == 0))
            out.push_back(c);
    }
    return out;
}

/// The characters, forty a line, fifty lines a page.
ComposedIssue characterTable(FaceIndex face, const std::vector<char32_t>& characters, QString& text)
{
    constexpr std::size_t perLine = 40, perPage = 50 * perLine;
    ComposedIssue issue = blankIssue(static_cast<int>((characters.size() + perPage - 1) / perPage));
    for (std::size_t from = 0; from < characters.size(); from += perLine) {
        const std::size_t count = std::min(perLine, characters.size() - from);
        const QString line = QString::fromUcs4(characters.data() + from, static_cast<qsizetype>(count));
        const auto row = static_cast<std::int64_t>(from % perPage / perLine);
        issue.pages[from / perPage].runs.push_back(
            shapedRun(installedFaces(), face, Length::pt(9), {Length::pt(40), Length::pt(40 + 15 * row)}, line));
        text += line;
    }
    return issue;
}

QString difference(const QString& got, const QString& wanted)
{
    const QList<uint> a = got.toUcs4(), b = wanted.toUcs4();
    qsizetype i = 0;
    while (i < std::min(a.size(), b.size()) && a[i] == b[i])
        ++i;
    const auto part = [i](const QList<uint>& all) {
        QString out;
        for (qsizetype k = i; k < std::min(i + 8, all.size()); ++k)
            out += QStringLiteral("U+%1 ").arg(all[k], 4, 16, QLatin1Char('0'));
        return out;
    };
    return QStringLiteral("from %1: got %2 wanted %3").arg(i).arg(part(a), part(b));
}

class EveryCharacter : public testing::TestWithParam<FaceIndex> {};

INSTANTIATE_TEST_SUITE_P(Faces, EveryCharacter, testing::Range(FaceIndex{0}, installedFaces().size()),
                         [](const auto& face) { return QStringLiteral("Face%1").arg(face.param).toStdString(); });

TEST_P(EveryCharacter, ComesBackOutOfTheFile)
{
    const std::vector<char32_t> characters = charactersOf(GetParam());
    QString wanted;
    const PdfFile file(written(characterTable(GetParam(), characters, wanted)));
    wanted = withoutLigatures(wanted);
    for (const Reader& reader : quickReaders) {
        const QString got = withoutLigatures(withoutWhiteSpace((file.*reader.text)()));
        EXPECT_TRUE(got == wanted) << reader.name << ' ' << difference(got, wanted).toStdString();
    }
}

TEST_P(EveryCharacter, ComesBackOutOfGhostscript)
{
    QString wanted;
    const PdfFile file(
        written(characterTable(GetParam(), forSlowReaders(GetParam(), charactersOf(GetParam())), wanted)));
    const QString got = withoutWhiteSpace(file.ghostscriptText());
    EXPECT_TRUE(got == wanted) << difference(got, wanted).toStdString();
}

} // namespace
} // namespace banxin::test
