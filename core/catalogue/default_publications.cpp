#include "catalogue/default_publications.h"

#include "base/resource.h"

namespace banxin {

Result<std::vector<Publication>> defaultPublications()
{
    Publication quarterly;
    quarterly.id = QStringLiteral("quarterly");
    quarterly.name = {QStringLiteral("季刊"), QStringLiteral("Quarterly")};
    quarterly.frequency = Frequency::Quarterly;
    Publication bulletin;
    bulletin.id = QStringLiteral("bulletin");
    bulletin.name = {QStringLiteral("简报"), QStringLiteral("Bulletin")};
    bulletin.frequency = Frequency::Bimonthly;
    std::vector<Publication> out{quarterly, bulletin};
    for (Publication& publication : out) {
        Result<QByteArray> design = programResource(QStringLiteral("publications/%1.json").arg(publication.id));
        if (!design)
            return design.error();
        publication.pageDesign = *design;
    }
    return out;
}

} // namespace banxin
