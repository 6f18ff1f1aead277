#include "output/mail_size.h"

namespace banxin {

namespace {

struct Step {
    int ppi;
    int quality;
};
constexpr Step steps[] = {{150, 80}, {120, 72}, {96, 65}, {72, 55}};

QString megabytes(qint64 bytes) { return QString::number(static_cast<double>(bytes) / 1e6, 'f', 1); }

} // namespace

std::vector<PictureRules> mailSteps(const PictureRules& before)
{
    std::vector<PictureRules> out{before};
    for (const Step& step : steps) {
        PictureRules rules = before;
        rules.downsampleAbove = step.ppi;
        rules.downsampleTo = step.ppi;
        rules.jpegQuality = step.quality;
        out.push_back(rules);
    }
    return out;
}

Result<std::optional<Diagnostic>> writeForMail(const QString& file, const PictureRules& before,
                                               const WriteWithPictures& write)
{
    qint64 last = 0;
    bool first = true;
    for (const PictureRules& rules : mailSteps(before)) {
        const Result<qint64> size = write(rules);
        if (!size)
            return size.error();
        last = *size;
        if (last <= mostMailBytes && first)
            return std::optional<Diagnostic>();
        if (last <= mostMailBytes)
            return std::optional(
                Diagnostic{Diagnostic::Severity::Info,
                           QStringLiteral("export.reduced"),
                           QStringLiteral("%1 MB").arg(megabytes(last)),
                           QStringLiteral("pictures above %1 ppi were made smaller, JPEG quality %2")
                               .arg(rules.downsampleTo)
                               .arg(rules.jpegQuality),
                           {}});
        first = false;
    }
    return Error{
        Error::Code::BadFormat, file,
        QStringLiteral("%1 MB even with pictures of %2 ppi; a mail takes %3 MB. Take out finished pages or "
                       "pictures, or send it another way")
            .arg(megabytes(last))
            .arg(steps[std::size(steps) - 1].ppi)
            .arg(megabytes(mostMailBytes))};
}

} // namespace banxin
