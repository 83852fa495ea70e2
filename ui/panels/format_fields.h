// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/levels/scheme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace quantoscope {

class ParameterField;

/// Chooses the family of levels and edits its own numbers: m and n, exponent and mantissa bits, or a list of
/// levels.
class FormatFields : public QWidget
{
    Q_OBJECT

public:
    explicit FormatFields(QWidget* parent = nullptr);

    void show(const Scheme& scheme);

    /// Shows an error message about the format.
    void showProblem(const QString& sentence);

signals:
    /// The scheme with the format that the user chose.
    void edited(const quantoscope::Scheme& scheme, const QString& name);

private:
    ParameterField* addBits(const QString& name, const QString& toolTip, int least, int most);
    QWidget* buildList();
    void chooseFamily(int index);
    void take(const LevelFormat& format, const QString& name);
    void changeBits(const QString& name, int bits);
    void readList();
    void openFile();
    void showFieldsOf(const LevelFormat& format);

    Scheme m_scheme;
    QComboBox* m_family;
    ParameterField* m_integerBits;
    ParameterField* m_fractionBits;
    ParameterField* m_exponentBits;
    ParameterField* m_mantissaBits;
    QWidget* m_list;
    QPlainTextEdit* m_levels;
    QLabel* m_problem;
};

} // namespace quantoscope
