#include "sample_catalogue.h"

#include "catalogue/default_publications.h"
#include "edit/import_issue.h"

#include <gtest/gtest.h>

namespace banxin::test {

SampleCatalogue::SampleCatalogue(std::initializer_list<const char*> publications)
{
    EXPECT_TRUE(Catalogue::create(path("sample.banxin"), *defaultPublications(), m_clock).ok());
    m_catalogue = *Catalogue::open(path("sample.banxin"), Catalogue::Access::ReadWrite, m_clock);
    for (const char* publication : publications) {
        const QString name = QString::fromLatin1(publication);
        const auto imported =
            readIssueFile(QStringLiteral(BANXIN_SOURCE_DIR "/resources/sample/%1/issue.json").arg(name));
        EXPECT_TRUE(imported.ok()) << (imported ? ""
                                                : qPrintable(imported.error().subject + imported.error().detail));
        EXPECT_TRUE(imported.ok() && storeImportedIssue(*m_catalogue, name, *imported).ok());
    }
}

QString SampleCatalogue::issue(const QString& publication) const
{
    const auto issues = m_catalogue->issues(publication);
    return issues.ok() && !issues->empty() ? issues->front().id() : QString();
}

} // namespace banxin::test
