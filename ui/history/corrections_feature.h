#pragma once

#include "correction/correction_exchange.h"
#include "ui/shell/desk.h"

namespace banxin {

class CorrectionsDialog;

/// Articles and issues to those who correct in Word or WPS, and back.
class CorrectionsFeature final : public DeskFeature {
    Q_OBJECT
public:
    explicit CorrectionsFeature(Desk& desk, QObject* parent = nullptr);

    void articleShown() override { updateActions(); }
    void issueShown() override { updateActions(); }
    void updateActions() override;

    /// Writes the article on the screen, or the whole issue, and keeps what was sent as a version.
    Status writeArticle(const QString& file, std::vector<Language> languages);
    Status writeIssue(const QString& file, std::vector<Language> languages);
    /// Reads a returned file and shows what it proposes.
    Result<CorrectionsDialog*> openReturned(const QString& file);

private:
    void chooseOut(bool issue);
    void askName(bool issue, const std::vector<Language>& languages);
    void chooseIn();
    Status write(const Result<CorrectionPackage>& package, const QString& file);
    Status store(const CorrectionReturn& returned);
    QString contextIssue() const;
    void tell(const Status& status);

    QAction* m_out;
    QAction* m_issueOut;
    QAction* m_in;
};

} // namespace banxin
