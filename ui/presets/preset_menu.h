// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presets/presets.h"

#include <QMenu>

#include <functional>

namespace quantoscope {

/// The menu of presets: those of the program, and the person's own, which it saves, deletes, imports and
/// exports.
class PresetMenu : public QMenu
{
    Q_OBJECT

public:
    /// `current` returns the setup to which presets are applied, and which is saved.
    explicit PresetMenu(std::function<Setup()> current, QWidget* parent = nullptr);

signals:
    void chosen(const quantoscope::Setup& setup, const QString& what);
    void failed(const QString& sentence);

private:
    void add(QMenu& menu, const Preset& preset);
    void addOwn();
    void fillOwn();
    void apply(const QString& name);
    void saveAs();
    void remove();
    void importFile();
    void exportFile();
    /// One of the person's presets, or an empty string.
    QString chosenName(const QString& title);
    bool mayReplace(const QString& name);
    /// Saves after asking about a preset of the same name.
    void keep(const QString& name, const Setup& setup);

    std::function<Setup()> m_current;
    QMenu* m_own;
};

} // namespace quantoscope
