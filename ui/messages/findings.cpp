// Findings as sentences, by the id of their rule: what core says in English is for the command line's
// JSON and for rules that are not known here.

#include "ui/messages/messages.h"
#include "ui/messages/preflight_titles.h"
#include "ui/messages/reasons.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace banxin {

namespace {

struct Sentence {
    const char* rule;
    const char* text;
};

constexpr Sentence sentences[] = {
    {"J-06", QT_TRANSLATE_NOOP("Messages", "The characters of this line stand too far apart. Change some words.")},
    {"EN-01",
     QT_TRANSLATE_NOOP("Messages",
                       "The words of this line stand far apart, or it stays short of the right edge. Change some "
                       "words.")},
    {"OL-02", QT_TRANSLATE_NOOP("Messages", "The contents name a wrong page.")},
    {"TC-03", QT_TRANSLATE_NOOP("Messages", "The page numbers of the contents do not rise.")},
    {"glyph.missing",
     QT_TRANSLATE_NOOP("Messages",
                       "No installed typeface has this character. Replace it, or install one that has it.")},
    {"release.differs",
     QT_TRANSLATE_NOOP("Messages",
                       "This is not the same PDF as the one that went to press. Give the press the released one "
                       "(Issue › Releases).")},
    {"picture.missing",
     QT_TRANSLATE_NOOP("Messages",
                       "The picture is not in the catalogue; only its caption is printed. Insert it again.")},
    {"picture.to-fill",
     QT_TRANSLATE_NOOP("Messages",
                       "A picture is still to be put in here; its place stays white in print. Insert it in the "
                       "editor, or take the place out.")},
    {"import.picture-missing",
     QT_TRANSLATE_NOOP("Messages",
                       "This picture did not come along. Its place is kept: insert the picture there by hand.")},
    {"glyph.fallback", QT_TRANSLATE_NOOP("Messages", "Another typeface gave this character.")},
    {"glyph.small-caps",
     QT_TRANSLATE_NOOP("Messages",
                       "This typeface has no small capitals; the letters are printed as they were typed.")},
    {"layout.unknown",
     QT_TRANSLATE_NOOP("Messages",
                       "The page design has no layout of this name; the article was set in the usual one.")},
    {"note.missing", QT_TRANSLATE_NOOP("Messages", "This note has no text. Write it, or take the mark out.")},
    {"note.unplaced", QT_TRANSLATE_NOOP("Messages", "This note found no place at the foot of a page.")},
    {"page.oversize",
     QT_TRANSLATE_NOOP("Messages", "This is taller than a page and is cut off below. Make it shorter.")},
    {"face.substitute", QT_TRANSLATE_NOOP("Messages", "Another typeface takes the place of this one.")},
    {"import.rule-dropped", QT_TRANSLATE_NOOP("Messages", "A line between parts of the text was left out.")},
    {"import.furniture-dropped", QT_TRANSLATE_NOOP("Messages", "A page number or running head was left out.")},
    {"import.picture-not-read",
     QT_TRANSLATE_NOOP("Messages",
                       "The picture is not read from the text; a caption is kept. Insert it in the editor.")},
    {"import.title-differs", QT_TRANSLATE_NOOP("Messages", "The contents call this article something else.")},
    {"import.tracked-insertions",
     QT_TRANSLATE_NOOP("Messages", "Insertions that are tracked in the document were taken as accepted.")},
    {"import.tracked-deletions",
     QT_TRANSLATE_NOOP("Messages", "Deletions that are tracked in the document were taken as accepted.")},
    {"import.tracked-moves",
     QT_TRANSLATE_NOOP("Messages", "Moves that are tracked in the document were taken as accepted.")},
    {"import.comments", QT_TRANSLATE_NOOP("Messages", "Comments of the document stand as notes in the text.")},
    {"import.comment-without-place",
     QT_TRANSLATE_NOOP("Messages", "A comment of the document belongs to no text.")},
    {"import.hidden-text", QT_TRANSLATE_NOOP("Messages", "Hidden text of the document was left out.")},
    {"import.struck-text",
     QT_TRANSLATE_NOOP("Messages", "Text that is struck through was kept. Delete it if it was meant to go.")},
    {"import.formula",
     QT_TRANSLATE_NOOP("Messages", "Formulas stand as one line of text. Compare them with the document.")},
    {"import.symbol",
     QT_TRANSLATE_NOOP("Messages", "A character of a symbol font could not be read. Type it again.")},
    {"import.open-field",
     QT_TRANSLATE_NOOP("Messages", "A field of the document has no end. Look at the text around it.")},
    {"import.missing-part",
     QT_TRANSLATE_NOOP("Messages",
                       "A part of the document is only referred to; its text is missing. Open the file in Word, "
                       "save it and import it again.")},
    {"import.shapes", QT_TRANSLATE_NOOP("Messages", "Lines and shapes without text were left out.")},
    {"import.header-footer", QT_TRANSLATE_NOOP("Messages", "Headers and footers were left out.")},
    {"import.picture-in-note", QT_TRANSLATE_NOOP("Messages", "Pictures in footnotes were left out.")},
    {"import.picture-in-table", QT_TRANSLATE_NOOP("Messages", "Pictures of a table stand after it.")},
    {"import.picture-format",
     QT_TRANSLATE_NOOP(
         "Messages",
         "A picture is in a format for screens (EMF, WMF). Save it as PNG in Word and put that in its place.")},
    {"import.picture-cropped",
     QT_TRANSLATE_NOOP("Messages", "The document shows a part of a picture; all of it was imported.")},
    {"import.embedded-object",
     QT_TRANSLATE_NOOP("Messages",
                       "A chart, diagram or object of another program cannot be read. Save it as a picture and "
                       "put that in its place.")},
    {"import.note-without-place",
     QT_TRANSLATE_NOOP("Messages", "The number of a footnote stands nowhere in the text.")},
    {"import.no-title",
     QT_TRANSLATE_NOOP("Messages",
                       "There is no title above this text. Look whether the article has the right one.")},
    {"import.entry-without-article",
     QT_TRANSLATE_NOOP("Messages", "This stands in the contents, but no article has this title.")},
    {"import.unknown-line",
     QT_TRANSLATE_NOOP("Messages",
                       "This line above the contents was not recognised and went into the notice of the cover.")},
    {"export.reduced",
     QT_TRANSLATE_NOOP("Messages", "Pictures were made smaller, so that the file can be sent by mail.")},
    {"IMP-03", QT_TRANSLATE_NOOP("Messages", "Print the booklet on both sides, flipped on the short edge.")},
    {"picture.profile-ignored",
     QT_TRANSLATE_NOOP("Messages", "The colour profile inside this picture cannot be used and was ignored.")},
    {"import.column-added",
     QT_TRANSLATE_NOOP("Messages", "The issue had no column of this name; it was added at the end.")},
    {"import.column-unknown",
     QT_TRANSLATE_NOOP("Messages", "The issue has no column of this name; the article went to the first one.")},
    {"import.encoding", QT_TRANSLATE_NOOP("Messages", "The file was read as GB18030.")},
    {"import.encoding-big5",
     QT_TRANSLATE_NOOP(
         "Messages",
         "The file was read as Big5. Its traditional characters were kept; turn them into simplified "
         "ones where the issue needs that.")},
    {"import.encoding-utf16", QT_TRANSLATE_NOOP("Messages", "The file was read as UTF-16.")},
    {"import.damaged-characters",
     QT_TRANSLATE_NOOP("Messages",
                       "Some characters of the page are damaged. Compare the text with the page, above all where "
                       "� stands.")},
    {"import.page-furniture",
     QT_TRANSLATE_NOOP("Messages",
                       "Navigation, links and other parts around the article of the page were left out. Look "
                       "whether something that belongs to the text is among them.")},
    {"import.other-format",
     QT_TRANSLATE_NOOP("Messages",
                       "The file is not what its name says; it was read as plain text or as a web page. Look "
                       "whether it is the right file.")},
    {"import.scanned-text",
     QT_TRANSLATE_NOOP("Messages",
                       "The page is a scan with text that a program recognised: compare it with the picture.")},
    {"import.page-without-text",
     QT_TRANSLATE_NOOP("Messages", "The page is only a picture; text in it was not read.")},
    {"import.front-matter",
     QT_TRANSLATE_NOOP("Messages", "The head of the Markdown file (between two ---) was left out.")},
    {"import.pictures-many",
     QT_TRANSLATE_NOOP("Messages", "The page names more pictures than are taken; the rest were left out.")},
};

/// Sentences with the subject in them, about the pages of a file.
constexpr Sentence sentencesOfPages[] = {
    {"IMP-01", QT_TRANSLATE_NOOP("Messages", "Blank pages added to the booklet: %1.")},
    {"TB-03",
     QT_TRANSLATE_NOOP("Messages",
                       "The number of pages, %1, does not suit the binding: stitched in the fold it must be a "
                       "multiple of 4 and at most 64.")},
    {"TB-04",
     QT_TRANSLATE_NOOP(
         "Messages",
         "Without its cover the file begins with page %1, which would be a right-hand page. Give the "
         "issue an inside front page.")},
    {"cover.blank", QT_TRANSLATE_NOOP("Messages", "This page of the cover is blank: %1.")},
};

/// Findings about whole pages; empty for others.
QString pageFinding(const Diagnostic& finding)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Messages", text); };
    if (finding.rule == QLatin1String("pages.blank"))
        return say(QT_TRANSLATE_NOOP("Messages",
                                     "Blank pages added from page %1 on: %2, so that the number of pages is a "
                                     "multiple of %3."))
            .arg(finding.where, finding.subject, finding.detail);
    if (finding.rule == QLatin1String("pages.finished-size"))
        return say(QT_TRANSLATE_NOOP(
                       "Messages",
                       "The finished page “%1” on page %2 (%3) has neither the format of the page nor "
                       "that with bleed; white remains at its edges. Ask for it in the right format."))
            .arg(finding.subject, finding.where, finding.detail);
    if (finding.rule == QLatin1String("pages.finished-missing"))
        return say(QT_TRANSLATE_NOOP("Messages",
                                     "The finished page on page %1 is not in the catalogue; the page stays empty. "
                                     "Choose its file again in the publication settings."))
            .arg(finding.where);
    for (const Sentence& sentence : sentencesOfPages)
        if (finding.rule == QLatin1String(sentence.rule))
            return say(sentence.text).arg(finding.subject);
    return {};
}

QString finding(const Diagnostic& diagnostic)
{
    for (const Sentence& sentence : sentences)
        if (diagnostic.rule == QLatin1String(sentence.rule))
            return QCoreApplication::translate("Messages", sentence.text);
    if (isKnownReason(diagnostic.detail))
        return reasonInWords(diagnostic.detail);
    if (const QString title = preflightTitle(diagnostic.rule); title != diagnostic.rule) {
        const QString remedy = preflightRemedy(diagnostic.rule);
        return remedy.isEmpty() ? title : QCoreApplication::translate("Messages", "%1. %2").arg(title, remedy);
    }
    return diagnostic.detail.isEmpty() ? diagnostic.rule : diagnostic.detail;
}

/// "line 12" in the reader's words; numbers of blocks mean nothing to people.
QString place(const QString& where)
{
    static const QRegularExpression line(QStringLiteral("^line (\\d+)$"));
    static const QRegularExpression block(QStringLiteral("(^|, )block \\d+$"));
    if (const auto match = line.match(where); match.hasMatch())
        return QCoreApplication::translate("Messages", "line %1").arg(match.captured(1));
    return QString(where).remove(block);
}

} // namespace

QString describe(const Diagnostic& diagnostic)
{
    if (const QString pages = pageFinding(diagnostic); !pages.isEmpty())
        return pages;
    QString sentence = finding(diagnostic);
    if (!diagnostic.subject.isEmpty())
        sentence = QCoreApplication::translate("Messages", "“%1”: %2").arg(diagnostic.subject, sentence);
    if (const QString where = place(diagnostic.where); !where.isEmpty())
        sentence = QCoreApplication::translate("Messages", "%1 (%2)").arg(sentence, where);
    return sentence;
}

} // namespace banxin
