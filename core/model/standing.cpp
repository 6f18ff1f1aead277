#include "model/standing.h"

namespace banxin {

QString shelfName(Shelf shelf)
{
    switch (shelf) {
    case Shelf::Held: return QStringLiteral("held");
    case Shelf::Killed: return QStringLiteral("killed");
    case Shelf::None: break;
    }
    return QString();
}

Shelf shelfFromName(const QString& name)
{
    for (const Shelf shelf : {Shelf::Held, Shelf::Killed})
        if (name == shelfName(shelf))
            return shelf;
    return Shelf::None;
}

} // namespace banxin
