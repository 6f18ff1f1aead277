#include "base/result.h"

namespace banxin {

QString errorName(Error::Code code)
{
    switch (code) {
    case Error::Code::FileUnreadable: return QStringLiteral("FileUnreadable");
    case Error::Code::FileUnwritable: return QStringLiteral("FileUnwritable");
    case Error::Code::FileExists: return QStringLiteral("FileExists");
    case Error::Code::FileIsDirectory: return QStringLiteral("FileIsDirectory");
    case Error::Code::EncodingUnknown: return QStringLiteral("EncodingUnknown");
    case Error::Code::NotACatalogue: return QStringLiteral("NotACatalogue");
    case Error::Code::CatalogueNewer: return QStringLiteral("CatalogueNewer");
    case Error::Code::CatalogueDamaged: return QStringLiteral("CatalogueDamaged");
    case Error::Code::CatalogueLocked: return QStringLiteral("CatalogueLocked");
    case Error::Code::CatalogueReadOnly: return QStringLiteral("CatalogueReadOnly");
    case Error::Code::Database: return QStringLiteral("Database");
    case Error::Code::UnknownPublication: return QStringLiteral("UnknownPublication");
    case Error::Code::UnknownIssue: return QStringLiteral("UnknownIssue");
    case Error::Code::UnknownArticle: return QStringLiteral("UnknownArticle");
    case Error::Code::UnknownColumn: return QStringLiteral("UnknownColumn");
    case Error::Code::DuplicateIssue: return QStringLiteral("DuplicateIssue");
    case Error::Code::EmptyIssue: return QStringLiteral("EmptyIssue");
    case Error::Code::BadFormat: return QStringLiteral("BadFormat");
    case Error::Code::FaceMissing: return QStringLiteral("FaceMissing");
    case Error::Code::GlyphMissing: return QStringLiteral("GlyphMissing");
    case Error::Code::PictureUnreadable: return QStringLiteral("PictureUnreadable");
    case Error::Code::BadArgument: return QStringLiteral("BadArgument");
    case Error::Code::InUse: return QStringLiteral("InUse");
    case Error::Code::EmbeddingForbidden: return QStringLiteral("EmbeddingForbidden");
    case Error::Code::Cancelled: return QStringLiteral("Cancelled");
    case Error::Code::Conflict: return QStringLiteral("Conflict");
    }
    return QStringLiteral("Unknown");
}

} // namespace banxin
