#pragma once

#include "ui/settings/design_fields.h"

#include <QCoreApplication>
#include <QString>

class QFormLayout;
class QWidget;

namespace banxin {

/// A form as all pages of the publication settings have it.
QFormLayout* makeSettingsForm(QWidget* page);
/// So that nothing is cut off on a small screen.
QWidget* inScrollArea(QWidget* content, QWidget* parent);

/// Fields of the form without an accessible name get that of their row.
void nameFields(QFormLayout& form);

/// Pages of the publication settings that show values of the page design, by task, and rows for pages that show
/// other values as well.
class DesignPages {
    Q_DECLARE_TR_FUNCTIONS(banxin::DesignPages)
public:
    static QWidget* paper(DesignFields& fields, QWidget* parent);    ///< 页面: paper, margins, text columns
    static QWidget* text(DesignFields& fields, QWidget* parent);     ///< 正文: the body in both languages
    static QWidget* contents(DesignFields& fields, QWidget* parent); ///< 目录
    static QWidget* articles(DesignFields& fields, QWidget* parent); ///< 栏目与稿件
    static QWidget* heads(DesignFields& fields, QWidget* parent);    ///< 页眉页码
    static QWidget* colours(DesignFields& fields, QWidget* parent);  ///< 颜色

    static void addNameplate(DesignFields& fields, QFormLayout* form);
    static void addCover(DesignFields& fields, QFormLayout* form);
    static void addColophon(DesignFields& fields, QFormLayout* form);
    static void addBack(DesignFields& fields, QFormLayout* form);
    static void addPairs(DesignFields& fields, QFormLayout* form);

    /// The typefaces that a text may have.
    static DesignFields::Choices roles();
    /// What an ink of the design is for.
    static QString inkName(const QString& name);
};

} // namespace banxin
