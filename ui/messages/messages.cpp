#include "ui/messages/messages.h"

#include "ui/messages/reasons.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace banxin {

namespace {

QString say(const char* source) { return QCoreApplication::translate("Messages", source); }

/// The pattern with subject as %1 and detail as %2; a detail in brackets vanishes when there is none.
QString filled(const char* source, const Error& error)
{
    const QString pattern = say(source);
    QString out = pattern.contains(QLatin1String("%2")) ? pattern.arg(error.subject, reasonInWords(error.detail))
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

/// Why nothing can be changed, and what helps.
QString describeReadOnly(const Error& error)
{
    if (error.detail.startsWith(QLatin1String("version ")))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” was made by an older version of Banxin and must be brought up "
                                        "to date. Open it once where it may be written."),
                      error);
    if (error.detail == QLatin1String("opened to read"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” is open for reading only, so nothing can be changed. Close it "
                                        "where it is being edited, then open it again."),
                      error);
    return filled(QT_TRANSLATE_NOOP("Messages",
                                    "“%1” may not be written, so nothing can be changed: the file or its "
                                    "folder is protected. Ask for the right to write there, or copy it into "
                                    "a folder of your own."),
                  error);
}

QString describeConflict(const Error& error)
{
    if (error.detail == QLatin1String("a released issue prints this text"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The issue “%1” has gone to press and prints this, so it is "
                                        "not changed any more."),
                      error);
    if (error.detail == QLatin1String("a released issue takes no more articles"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The issue “%1” has gone to press and takes no more articles. "
                                        "Choose another issue, or import without one."),
                      error);
    if (error.detail == QLatin1String("is released already"))
        return filled(QT_TRANSLATE_NOOP("Messages", "The issue “%1” has gone to press already."), error);
    if (error.detail == QLatin1String("is not released"))
        return filled(QT_TRANSLATE_NOOP("Messages", "The issue “%1” has not gone to press, so it is open."),
                      error);
    if (error.detail == QLatin1String("was changed after its PDF was made"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The issue “%1” was changed after its PDF was made. Check it again, "
                                        "then release it."),
                      error);
    if (error.detail == QLatin1String("written in since it was made"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” has been written in since it was made, so it is not taken back. "
                                        "Take it out of the issue instead."),
                      error);
    if (error.detail == QLatin1String("edited after the import"))
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” has been edited since the import, so the import is not "
                                        "taken back. Remove the articles that you do not want one by one."),
                      error);
    return say(QT_TRANSLATE_NOOP("Messages",
                                 "This was changed elsewhere meanwhile. Save a copy of your text, then "
                                 "open it again."));
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
    case Error::Code::CatalogueReadOnly: return describeReadOnly(error);
    case Error::Code::Database:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "“%1” could not be read or written (%2). Check the disk, then try "
                                        "again."),
                      error);
    case Error::Code::Conflict: return describeConflict(error);
    case Error::Code::InUse:
        if (error.subject.isEmpty())
            return say(QT_TRANSLATE_NOOP("Messages",
                                         "Something that was made later still needs this, so it stays. Undo "
                                         "that first."));
        return filled(QT_TRANSLATE_NOOP("Messages", "“%1” is still in use (%2). Take out what uses it first."),
                      error);
    default: return {};
    }
}

/// The number of a block means nothing to people: the article's title does.
Error withoutBlock(Error error)
{
    static const QRegularExpression block(QStringLiteral("(^|, )block \\d+$"));
    error.detail.remove(block);
    return error;
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
    case Error::Code::EmbeddingForbidden:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "The typeface “%1” may not be put into a PDF (%2). Choose another "
                                        "one in the page design, or ask its maker for the right."),
                      error);
    case Error::Code::GlyphMissing:
        return filled(QT_TRANSLATE_NOOP("Messages",
                                        "No installed typeface has the character %1 (%2). Replace the "
                                        "character or install a typeface that has it."),
                      withoutBlock(error));
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

} // namespace banxin
