// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presets/preset_menu.h"

#include "ui/files/session_file.h"
#include "ui/presets/own_presets.h"
#include "ui/text/plain_text.h"
#include "ui/text/sentence_of.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>

#include <utility>

namespace quantoscope {

PresetMenu::PresetMenu(std::function<Setup()> current, QWidget* parent)
    : QMenu(tr("&Presets"), parent), m_current(std::move(current))
{
    setObjectName("preset_menu");
    setToolTipsVisible(true);
    for (const Preset& preset : schemePresets()) {
        add(*this, preset);
    }
    auto* chips = addMenu(tr("Arithmetic of &chips"));
    chips->setToolTipsVisible(true);
    for (const Preset& preset : chipPresetList()) {
        add(*chips, preset);
    }
    auto* lessons = addMenu(tr("From the &lessons"));
    connect(lessons, &QMenu::aboutToShow, this, [this, lessons] {
        if (lessons->isEmpty()) {
            for (const Preset& preset : lessonPresets()) {
                add(*lessons, preset);
            }
        }
    });
    addOwn();
}

void PresetMenu::add(QMenu& menu, const Preset& preset)
{
    QAction* action = menu.addAction(preset.name, this, [this, preset] {
        emit chosen(preset.applied(m_current()), tr("Apply preset %1").arg(preset.name));
    });
    action->setToolTip(preset.purpose);
    action->setStatusTip(preset.purpose);
}

void PresetMenu::addOwn()
{
    addSeparator();
    m_own = addMenu(tr("&Your presets"));
    m_own->setObjectName("own_presets");
    connect(m_own, &QMenu::aboutToShow, this, &PresetMenu::fillOwn);
    addAction(tr("&Save as preset…"), this, &PresetMenu::saveAs)->setObjectName("save_preset");
    addAction(tr("&Import preset…"), this, &PresetMenu::importFile)->setObjectName("import_preset");
    QAction* exported = addAction(tr("&Export preset…"), this, &PresetMenu::exportFile);
    exported->setObjectName("export_preset");
    QAction* removed = addAction(tr("&Delete preset…"), this, &PresetMenu::remove);
    removed->setObjectName("delete_preset");
    connect(this, &QMenu::aboutToShow, this, [this, exported, removed] {
        const bool any = !ownPresetNames(ownPresetFolder()).isEmpty();
        exported->setEnabled(any);
        removed->setEnabled(any);
        m_own->setEnabled(any);
    });
}

void PresetMenu::fillOwn()
{
    m_own->clear();
    for (const QString& name : ownPresetNames(ownPresetFolder())) {
        m_own->addAction(menuText(name), this, [this, name] { apply(name); });
    }
}

void PresetMenu::apply(const QString& name)
{
    try {
        emit chosen(withOwnPreset(ownPresetFolder(), name, m_current()), tr("Apply preset %1").arg(name));
    } catch (const std::exception& error) {
        emit failed(sentenceOf(error));
    }
}

void PresetMenu::saveAs()
{
    bool accepted = false;
    const QString name = QInputDialog::getText(window(), tr("Save as preset"), tr("Name of the preset:"),
                                               QLineEdit::Normal, {}, &accepted)
                             .trimmed();
    if (accepted) {
        keep(name, m_current());
    }
}

void PresetMenu::keep(const QString& name, const Setup& setup)
{
    if (const QString problem = problemOfPresetName(name); !problem.isEmpty()) {
        emit failed(problem);
        return;
    }
    if (!mayReplace(name)) {
        return;
    }
    try {
        saveOwnPreset(ownPresetFolder(), name, setup);
    } catch (const std::exception& error) {
        emit failed(sentenceOf(error));
    }
}

bool PresetMenu::mayReplace(const QString& name)
{
    return !ownPresetNames(ownPresetFolder()).contains(name) ||
           askPlainly(window(), tr("Replace preset"), tr("Replace the preset %1?").arg(name),
                      QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Yes;
}

QString PresetMenu::chosenName(const QString& title)
{
    bool accepted = false;
    const QString name = QInputDialog::getItem(window(), title, tr("Preset:"),
                                               ownPresetNames(ownPresetFolder()), 0, false, &accepted);
    return accepted ? name : QString();
}

void PresetMenu::remove()
{
    const QString name = chosenName(tr("Delete preset"));
    if (!name.isEmpty()) {
        removeOwnPreset(ownPresetFolder(), name);
    }
}

void PresetMenu::importFile()
{
    const QString path = QFileDialog::getOpenFileName(window(), tr("Import preset"), {},
                                                      tr("Presets and sessions (%1)").arg(sessionPattern()));
    if (path.isEmpty()) {
        return;
    }
    try {
        keep(QFileInfo(path).fileName().section('.', 0, -3), loadSession(path).setup);
    } catch (const std::exception& error) {
        emit failed(sentenceOf(error));
    }
}

void PresetMenu::exportFile()
{
    const QString name = chosenName(tr("Export preset"));
    const QString path =
        name.isEmpty() ? QString()
                       : QFileDialog::getSaveFileName(window(), tr("Export preset"),
                                                      QFileInfo(ownPresetPath({}, name)).fileName(),
                                                      tr("Presets and sessions (%1)").arg(sessionPattern()));
    if (path.isEmpty()) {
        return;
    }
    try {
        saveSession(path, loadSession(ownPresetPath(ownPresetFolder(), name)));
    } catch (const std::exception& error) {
        emit failed(sentenceOf(error));
    }
}

} // namespace quantoscope
