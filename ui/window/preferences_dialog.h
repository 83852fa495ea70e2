// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/preferences.h"

#include <QDialog>

class QCheckBox;
class QComboBox;

namespace quantoscope {

/// The dialog for appearance, language, scale and start of the program.
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);

    Preferences preferences() const;

private:
    QComboBox* m_appearance;
    QComboBox* m_language;
    QComboBox* m_scale;
    QCheckBox* m_restoresLast;
};

} // namespace quantoscope
