#pragma once

#include "base/clock.h"
#include "catalogue/catalogue.h"

#include <QTemporaryDir>

#include <initializer_list>
#include <memory>

namespace banxin::test {

/// A catalogue of its own with sample issues, gone with the object.
class SampleCatalogue {
public:
    /// Fails the test where a sample cannot be imported.
    explicit SampleCatalogue(std::initializer_list<const char*> publications);

    Catalogue& operator*() const { return *m_catalogue; }
    Catalogue* operator->() const { return m_catalogue.get(); }
    /// Id of the imported issue of a publication.
    QString issue(const QString& publication) const;
    /// A file beside the catalogue.
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Catalogue> m_catalogue;
};

} // namespace banxin::test
