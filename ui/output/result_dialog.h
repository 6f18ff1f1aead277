#pragma once

#include "ui/output/waiver_store.h"

#include "base/diagnostic.h"

#include <QDialog>

class QLabel;

namespace banxin {

class FindingsPanel;
struct ExportReport;

/// What came of an export, or of checking a file.
struct OutputResult {
    enum class Kind { Exported, Checked };
    Kind kind = Kind::Exported;
    QString file;
    bool written = true;
    QString standard; ///< of a checked file, as it says itself; may be empty
    int pages = 0;
    qint64 bytes = 0;
    std::vector<PreflightFinding> findings;
    Diagnostics composition;

    static OutputResult of(const ExportReport& report);
    static OutputResult of(const QString& file, const PreflightReport& report);
};

/// Says that it is done, how large it is, and what was found; opens the file or its folder. Stays
/// beside the window.
class ResultDialog final : public QDialog {
    Q_OBJECT
public:
    /// `waivers` may be null: nothing can be waived.
    ResultDialog(OutputResult result, std::unique_ptr<WaiverStore> waivers, QWidget* parent = nullptr);

    FindingsPanel* panel() { return m_panel; }
    QString headline() const;
    /// The catalogue closes: what was waived stays, nothing more can be.
    void forgetWaivers();

private:
    QWidget* makeHead();
    QWidget* makeButtons();
    QString summary() const;
    void showHead();
    void showFindings();
    bool openable() const;

    OutputResult m_result;
    std::unique_ptr<WaiverStore> m_waivers;
    FindingsPanel* m_panel;
    QLabel* m_mark;
    QLabel* m_headline;
    QLabel* m_summary;
};

} // namespace banxin
