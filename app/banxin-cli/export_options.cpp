#include "export_options.h"

#include "command.h"

#include <map>

namespace banxin {

namespace {

using Profile = ExportProfile;

Error wrong(const QString& asked, const QString& needs) { return {Error::Code::BadArgument, asked, needs}; }

/// Options that one profile alone knows; given with another they would be ignored without a word.
struct Owned {
    const char* option;
    Profile profile;
};
constexpr Owned ownedOptions[] = {{"standard", Profile::Print},
                                  {"part", Profile::Print},
                                  {"spine", Profile::Print},
                                  {"marks", Profile::Print},
                                  {"icc", Profile::Print},
                                  {"keep-rgb", Profile::Print},
                                  {"outline-text", Profile::Print},
                                  {"sheet", Profile::Booklet},
                                  {"paper", Profile::Booklet},
                                  {"creep", Profile::Booklet},
                                  {"round", Profile::Review},
                                  {"date", Profile::Review},
                                  {"watermark", Profile::Review},
                                  {"no-line-numbers", Profile::Review},
                                  {"no-signatures", Profile::Review},
                                  {"for-mail", Profile::Screen}};

/// One of several words for one of several values.
template <typename T>
Status choose(const Arguments& arguments, const char* option, const std::vector<std::pair<const char*, T>>& values,
              T& out)
{
    if (!arguments.has(option))
        return Done{};
    const QString given = arguments.value(option);
    QStringList names;
    for (const auto& [name, value] : values) {
        names << QString::fromLatin1(name);
        if (names.last() == given) {
            out = value;
            return Done{};
        }
    }
    return wrong(QStringLiteral("--%1 %2").arg(QLatin1String(option), given), names.join(QStringLiteral(", ")));
}

/// A number in a range; thousandths where `decimals` is 3.
Status number(const Arguments& arguments, const char* option, double least, double most, double& out)
{
    if (!arguments.has(option))
        return Done{};
    const QString given = arguments.value(option);
    bool isNumber = false;
    const double value = given.toDouble(&isNumber);
    if (!isNumber || !(value >= least && value <= most)) // not for NaN either
        return wrong(QStringLiteral("--%1 %2").arg(QLatin1String(option), given),
                     QStringLiteral("%1 … %2").arg(least).arg(most));
    out = value;
    return Done{};
}

Status wholeNumber(const Arguments& arguments, const char* option, int least, int most, int& out)
{
    double value = out;
    if (const Status read = number(arguments, option, least, most, value); !read)
        return read.error();
    out = static_cast<int>(value);
    if (out != value)
        return wrong(QStringLiteral("--%1 %2").arg(QLatin1String(option), arguments.value(option)),
                     QStringLiteral("%1 … %2, whole").arg(least).arg(most));
    return Done{};
}

Status readMarks(const Arguments& arguments, PrinterMarks& marks)
{
    static const std::map<QString, bool PrinterMarks::*> names{
        {QStringLiteral("crop"), &PrinterMarks::crop},
        {QStringLiteral("bleed"), &PrinterMarks::bleed},
        {QStringLiteral("registration"), &PrinterMarks::registration},
        {QStringLiteral("bar"), &PrinterMarks::colourBar},
        {QStringLiteral("slug"), &PrinterMarks::slug}};
    if (!arguments.has("marks"))
        return Done{};
    for (const QString& given : arguments.value("marks").split(QLatin1Char(','))) {
        const auto known = names.find(given.trimmed());
        if (known != names.end())
            marks.*known->second = true;
        else if (given.trimmed() == QLatin1String("all"))
            marks = {true, true, true, true, true};
        else
            return wrong(QStringLiteral("--marks ") + given,
                         QStringLiteral("crop, bleed, registration, bar, slug, all"));
    }
    return Done{};
}

Status readPrint(const Arguments& arguments, ExportOrder& order)
{
    if (const Status read = choose<PdfStandard>(
            arguments, "standard", {{"x4", PdfStandard::X4}, {"x1a", PdfStandard::X1a}}, order.standard);
        !read)
        return read.error();
    if (const Status read = choose<ExportPart>(
            arguments, "part", {{"cover", ExportPart::Cover}, {"body", ExportPart::Body}}, order.part);
        !read)
        return read.error();
    double spine = 0;
    if (const Status read = number(arguments, "spine", 0, 100, spine); !read)
        return read.error();
    if (arguments.has("spine") && order.part != ExportPart::Cover)
        return wrong(QStringLiteral("--spine"), QStringLiteral("it needs --part cover"));
    order.spine = Length::micrometres(static_cast<std::int64_t>(spine * 1000 + 0.5));
    order.conditionFile = arguments.value("icc");
    if (arguments.has("icc") && order.conditionFile.isEmpty())
        return wrong(QStringLiteral("--icc"), QStringLiteral("FILE.icc"));
    order.keepTagged = arguments.has("keep-rgb");
    if (order.keepTagged && order.standard == PdfStandard::X1a)
        return wrong(QStringLiteral("--keep-rgb"),
                     QStringLiteral("it needs --standard x4, for PDF/X-1a has no RGB (X-10)"));
    order.outlineText = arguments.has("outline-text");
    return readMarks(arguments, order.marks);
}

Status readBooklet(const Arguments& arguments, BookletSettings& booklet)
{
    using Sheet = BookletSettings::Sheet;
    if (const Status read = choose<Sheet>(
            arguments, "sheet", {{"a3", Sheet::A3}, {"a4", Sheet::A4}, {"full", Sheet::FullSize}}, booklet.sheet);
        !read)
        return read.error();
    if (const Status read = wholeNumber(arguments, "paper", 0, 1000, booklet.paperMicrons); !read)
        return read.error();
    double creep = booklet.creepPercent / 100.0;
    if (const Status read = number(arguments, "creep", 0, 3, creep); !read)
        return read.error();
    booklet.creepPercent = static_cast<int>(creep * 100 + 0.5);
    return Done{};
}

Status readReview(const Arguments& arguments, ReviewSettings& review)
{
    if (const Status read = wholeNumber(arguments, "round", 1, 99, review.round); !read)
        return read.error();
    if (arguments.has("date")) {
        review.date = QDate::fromString(arguments.value("date"), Qt::ISODate);
        if (!review.date.isValid())
            return wrong(QStringLiteral("--date ") + arguments.value("date"), QStringLiteral("YYYY-MM-DD"));
    }
    // A reviewer must see which copy is which; the clock is the command line's, not the engine's.
    if (!review.date.isValid())
        review.date = QDate::currentDate();
    constexpr qsizetype longestWatermark = 20;
    review.watermark = arguments.value("watermark").simplified();
    if (review.watermark.size() > longestWatermark)
        return wrong(QStringLiteral("--watermark"), QStringLiteral("at most %1 characters").arg(longestWatermark));
    review.lineNumbers = !arguments.has("no-line-numbers");
    review.signatures = !arguments.has("no-signatures");
    return Done{};
}

} // namespace

ArgumentSpec exportArguments()
{
    const auto words = [](std::initializer_list<const char*> names) {
        QStringList out;
        for (const char* name : names)
            out << QString::fromLatin1(name);
        return out;
    };
    return {words({"keep-rgb", "outline-text", "no-line-numbers", "no-signatures", "for-mail"}),
            words({"output", "design", "languages", "profile", "standard", "part", "spine", "marks", "icc",
                   "sheet", "paper", "creep", "round", "date", "watermark"}),
            2, 2};
}

Result<ExportOrder> exportOrder(const Arguments& arguments)
{
    ExportOrder order;
    order.issue = arguments.positional.at(1);
    order.file = arguments.value("output");
    if (order.file.isEmpty())
        return wrong(QStringLiteral("-o"), QStringLiteral("FILE.pdf, or a folder"));
    if (arguments.has("profile")) {
        const QString name = arguments.value("profile");
        const std::optional<Profile> profile = exportProfileFromName(name);
        if (!profile)
            return wrong(QStringLiteral("--profile ") + name, QStringLiteral("print, screen, booklet, review"));
        order.profile = *profile;
    }
    for (const Owned& owned : ownedOptions)
        if (arguments.has(owned.option) && owned.profile != order.profile)
            return wrong(QStringLiteral("--%1").arg(QLatin1String(owned.option)),
                         QStringLiteral("it needs --profile %1").arg(exportProfileName(owned.profile)));
    order.forMail = arguments.has("for-mail");
    for (const Status& read :
         {readPrint(arguments, order), readBooklet(arguments, order.booklet), readReview(arguments, order.review)})
        if (!read)
            return read.error();
    const Result<std::optional<LanguageMode>> languages = languagesGiven(arguments);
    if (!languages)
        return languages.error();
    order.languages = *languages;
    Result<std::optional<PageDesign>> design = designGiven(arguments);
    if (!design)
        return design.error();
    order.design = std::move(*design);
    return order;
}

} // namespace banxin
