#include "output/review_words.h"

#include <QLocale>

namespace banxin {

ReviewWords reviewWords(LanguageMode languages, const ReviewSettings& settings, int pages)
{
    ReviewWords out;
    if (languages == LanguageMode::En) {
        out.language = Language::En;
        out.kind = QStringLiteral("Review copy");
        out.round = QStringLiteral("Review round %1").arg(settings.round);
        if (settings.date.isValid())
            out.date = QLocale(QLocale::English, QLocale::UnitedKingdom)
                           .toString(settings.date, QStringLiteral("d MMMM yyyy"));
        out.title = QStringLiteral("Review and sign-off");
        out.stages = {QStringLiteral("Editor"), QStringLiteral("Reviewer"), QStringLiteral("Sign-off")};
        out.columns = {QStringLiteral("Stage"), QStringLiteral("Opinion"), QStringLiteral("Signature"),
                       QStringLiteral("Date")};
        out.pages = QStringLiteral("%1 pages").arg(pages);
        out.note = QStringLiteral("Please name page and line, as numbered in the margin.");
    } else {
        out.kind = QStringLiteral("送审稿");
        out.round = QStringLiteral("第%1次送审").arg(settings.round);
        if (settings.date.isValid())
            out.date = QStringLiteral("%1年%2月%3日")
                           .arg(settings.date.year())
                           .arg(settings.date.month())
                           .arg(settings.date.day());
        out.title = QStringLiteral("审签栏");
        out.stages = {QStringLiteral("编辑"), QStringLiteral("审核"), QStringLiteral("签发")};
        out.columns = {QStringLiteral("环节"), QStringLiteral("意见"), QStringLiteral("签名"),
                       QStringLiteral("日期")};
        out.pages = QStringLiteral("共%1页").arg(pages);
        out.note = QStringLiteral("提意见时请注明页码和行号，行号见正文左侧。");
    }
    out.watermark = settings.watermark.isEmpty() ? out.kind.toUpper() : settings.watermark;
    return out;
}

} // namespace banxin
