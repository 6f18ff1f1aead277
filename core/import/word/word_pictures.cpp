#include "import/word/word_pictures.h"

namespace banxin::word {

namespace {

/// Pictures made of drawing commands of Windows: EMF, WMF with and without the header for placing, both
/// also packed (EMZ, WMZ). No library draws them as Windows does.
bool isMetafile(const QByteArray& bytes, const QString& name)
{
    const bool emf = bytes.startsWith(QByteArray::fromHex("01000000")) && bytes.mid(40, 4) == " EMF";
    const bool wmf = bytes.startsWith(QByteArray::fromHex("d7cdc69a"))
        || bytes.startsWith(QByteArray::fromHex("010009000003"));
    const bool packed = bytes.startsWith(QByteArray::fromHex("1f8b"))
        && (name.endsWith(QLatin1String(".emz"), Qt::CaseInsensitive)
            || name.endsWith(QLatin1String(".wmz"), Qt::CaseInsensitive));
    return emf || wmf || packed;
}

} // namespace

ManuscriptPicture pictureOf(const docx::Object& object, const docx::Document& document, const QString& where,
                            Diagnostics& warnings)
{
    const auto warn = [&](const char* rule, const QString& subject, const char* detail) {
        warnings.push_back(
            {Diagnostic::Severity::Warning, QLatin1String(rule), subject, QLatin1String(detail), where});
    };
    ManuscriptPicture out;
    out.fileName = object.target.section(QLatin1Char('/'), -1);
    out.address = object.address;
    out.bytes = document.media.value(object.target);
    const bool drawn = isMetafile(out.bytes, out.fileName);
    if (drawn)
        out.bytes.clear();
    if (object.kind == docx::Object::Kind::Embedded)
        warn("import.embedded-object", object.what,
             "something of another program; save it as a picture there and put that in its place");
    else if (drawn)
        warn("import.picture-format", out.fileName,
             "drawing commands of Windows (EMF, WMF); save it as PNG in Word and put that in its place");
    else if (object.cropped)
        warn("import.picture-cropped", out.fileName,
             "the document shows a part of the picture; all of it came along");
    return out;
}

} // namespace banxin::word
