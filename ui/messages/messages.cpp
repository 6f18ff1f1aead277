#include "ui/messages/messages.h"

#include <QCoreApplication>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Messages", source); }

/// The pattern with subject as %1 and detail as %2; a detail in brackets vanishes when there is none.
QString filled(const char* source, const Error& error)
{
    const QString pattern = say(source);
    QString out = pattern.contains(QLatin1String("%2")) ? pattern.arg(error.subject, error.detail)
                                                        : pattern.arg(error.subject);
    return out.remove(QLatin1String(" ()")).remove(QString::fromUtf8("（）"));
}

QString describeFile(const Error& error)
{
    switch (error.code) {
    case Error::Code::FileUnreadable:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” cannot be read (%2). Check that the file is still there "
                                        "and that you may open it."),
                      error);
    case Error::Code::FileUnwritable:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” cannot be written (%2). Choose another folder, or check "
                                        "that the disk is not full and you may write there."),
                      error);
    case Error::Code::FileExists:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” exists already. Choose another name."), error);
    case Error::Code::FileIsDirectory:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” is a folder. Choose a file."), error);
    case Error::Code::EncodingUnknown:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The characters of “%1” cannot be made out (%2). Save the file "
                                        "as UTF-8 and try again."),
                      error);
    default: return {};
    }
}

QString describeCatalogue(const Error& error)
{
    switch (error.code) {
    case Error::Code::NotACatalogue:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” is not a catalogue of Banxin. Choose a file that ends in "
                                        ".banxin."),
                      error);
    case Error::Code::CatalogueNewer:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” was made by a newer version of Banxin (%2). Update this "
                                        "program to open it."),
                      error);
    case Error::Code::CatalogueDamaged:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” is damaged (%2). Take the newest backup instead; this "
                                        "file was not changed."),
                      error);
    case Error::Code::CatalogueLocked:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” is being edited by another program (%2). Close it there "
                                        "first, or open it for reading."),
                      error);
    case Error::Code::CatalogueReadOnly:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” is open for reading only, so nothing can be changed."),
                      error);
    case Error::Code::Database:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The catalogue could not be read or written: %2 (%1). Check the "
                                        "disk, then try again."),
                      error);
    case Error::Code::Conflict:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” was changed elsewhere meanwhile. Save a copy of your text, "
                                        "then open it again."),
                      error);
    default: return {};
    }
}

QString describeContent(const Error& error)
{
    switch (error.code) {
    case Error::Code::UnknownPublication:
        return filled(QT_TRANSLATE_NOOP("Messages", "There is no publication “%1”. Known: %2."), error);
    case Error::Code::UnknownIssue:
        return filled(QT_TRANSLATE_NOOP("Messages", "There is no issue “%1”. Known: %2."), error);
    case Error::Code::UnknownArticle:
        return filled(QT_TRANSLATE_NOOP("Messages", "There is no article “%1”; it may have been deleted."), error);
    case Error::Code::UnknownColumn:
        return filled(QT_TRANSLATE_NOOP("Messages", "There is no editorial column “%1” in this issue."), error);
    case Error::Code::DuplicateIssue:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The issue “%1” exists already. Choose another year or "
                                        "number."),
                      error);
    case Error::Code::EmptyIssue:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” has no article yet. Add one first."), error);
    case Error::Code::BadFormat:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” is not in the expected form: %2."), error);
    case Error::Code::FaceMissing:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "No typeface was found for “%1” (%2). Install it, then start "
                                        "Banxin again."),
                      error);
    case Error::Code::GlyphMissing:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "No installed typeface has the character %1 (%2). Replace the "
                                        "character or install a typeface that has it."),
                      error);
    case Error::Code::PictureUnreadable:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The picture “%1” cannot be read (%2). Use a PNG, JPEG or "
                                        "PDF file."),
                      error);
    case Error::Code::BadArgument:
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” is not possible here: %2."), error);
    case Error::Code::Cancelled: return say(QT_TRANSLATE_NOOP("Messages", "Cancelled."));
    default: return {};
    }
}

} // namespace

QString describe(const Error& error)
{
    for (const auto& part : {describeFile, describeCatalogue, describeContent}) {
        const QString sentence = part(error);
        if (!sentence.isEmpty())
            return sentence;
    }
    return errorName(error.code) + QLatin1String(": ") + error.subject + QLatin1Char(' ') + error.detail;
}

namespace {

/// Findings about whole pages; empty for others.
QString describePages(const Diagnostic& finding)
{
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
    return {};
}

} // namespace

QString describe(const Diagnostic& diagnostic)
{
    if (const QString pages = describePages(diagnostic); !pages.isEmpty())
        return pages;
    QString sentence = diagnostic.detail.isEmpty() ? diagnostic.rule : diagnostic.detail;
    if (!diagnostic.subject.isEmpty())
        sentence = QCoreApplication::translate("Messages", "“%1”: %2").arg(diagnostic.subject, sentence);
    if (!diagnostic.where.isEmpty())
        sentence = QCoreApplication::translate("Messages", "%1 (%2)").arg(sentence, diagnostic.where);
    return sentence;
}

} // namespace banxin
