#include "translation/table_tags.h"

#include <QRegularExpression>

namespace banxin {

namespace {

// T1 … T5, or a block's number and what follows it; the joint is a dot, in bookmarks a line.
QString keyForm(const QString& joint)
{
    return QStringLiteral("T[1-5]|[1-9][0-9]{0,15}(?:%1p[1-9][0-9]?)?(?:%1[ca]|%1n[1-9][0-9]{0,2}|"
                          "%1r[1-9][0-9]{0,3}%1[1-9][0-9]{0,2})?")
        .arg(joint);
}

} // namespace

QString controlTag(const RowTag& tag) { return QStringLiteral("banxin:%1:%2:%3").arg(tag.key, tag.zh, tag.en); }

QString bookmarkName(const RowTag& tag)
{
    const QString out =
        QStringLiteral("bx_%1_%2_%3").arg(tag.key, tag.zh, tag.en).replace(QLatin1Char('.'), QLatin1Char('_'));
    return out.size() <= 40 ? out : QString();
}

QString controlTag(const TableIdentity& identity)
{
    return QStringLiteral("banxin-article:%1:%2:%3")
        .arg(identity.article.value)
        .arg(identity.revision.value)
        .arg(identity.origin);
}

QString bookmarkName(const TableIdentity& identity)
{
    const QString out = QStringLiteral("bxa_%1_%2_%3")
                            .arg(identity.article.value)
                            .arg(identity.revision.value)
                            .arg(identity.origin);
    return out.size() <= 40 ? out : QString();
}

std::optional<RowTag> rowTagFrom(const QString& tag)
{
    static const QRegularExpression control(
        QStringLiteral("^banxin:(%1):([0-9a-f]{8}):([0-9a-f]{8})$").arg(keyForm(QStringLiteral("\\."))));
    static const QRegularExpression bookmark(
        QStringLiteral("^bx_(%1)_([0-9a-f]{8})_([0-9a-f]{8})$").arg(keyForm(QStringLiteral("_"))));
    for (const QRegularExpression* form : {&control, &bookmark}) {
        const QRegularExpressionMatch match = form->match(tag);
        if (match.hasMatch())
            return RowTag{match.captured(1).replace(QLatin1Char('_'), QLatin1Char('.')), match.captured(2),
                          match.captured(3)};
    }
    return std::nullopt;
}

std::optional<TableIdentity> identityFrom(const QString& tag)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:banxin-article:|bxa_)([0-9]{1,18})[:_]([0-9]{1,18})[:_]([0-9A-Za-z]*)$"));
    const QRegularExpressionMatch match = form.match(tag);
    if (!match.hasMatch())
        return std::nullopt;
    return TableIdentity{ArticleId{match.captured(1).toLongLong()}, RevisionId{match.captured(2).toLongLong()},
                         match.captured(3)};
}

QString keyAtHead(const QString& cellText)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:No\\.?\\s*|№\\s*|编号\\s*|#)?(%1)(?=\\s|$|[、,，:：)）．]|\\.(?![0-9A-Za-z]))")
            .arg(keyForm(QStringLiteral("\\."))),
        QRegularExpression::UseUnicodePropertiesOption);
    return form.match(cellText).captured(1);
}

} // namespace banxin
