// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/preferences_dialog.h"

#include "ui/text/translation.h"
#include "ui/widgets/choice_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>

#include <algorithm>

namespace quantoscope {
namespace {

QList<Choice> scaleChoices()
{
    QList<Choice> choices;
    for (const int percent : scalePercents) {
        choices.append({PreferencesDialog::tr("%1 %").arg(percent), {}});
    }
    return choices;
}

/// The language of the desktop, then each available language by its own name.
QList<Choice> languageChoices()
{
    QList<Choice> choices{{PreferencesDialog::tr("System default"), {}}};
    for (const QString& language : languages()) {
        choices.append({languageName(language), {}});
    }
    return choices;
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, QWidget* parent)
    : QDialog(parent),
      m_appearance(
          choiceBox("appearance", {{tr("System default"), {}}, {tr("Light"), {}}, {tr("Dark"), {}}}, this)),
      m_language(choiceBox("language", languageChoices(), this)),
      m_scale(choiceBox("scale", scaleChoices(), this)),
      m_restoresLast(new QCheckBox(tr("Restore the last session"), this))
{
    setObjectName("preferences");
    setWindowTitle(tr("Settings"));
    m_restoresLast->setObjectName("restores_last");
    m_restoresLast->setToolTip(tr("If off, the program starts with its example."));
    m_appearance->setCurrentIndex(preferences.appearance ? static_cast<int>(*preferences.appearance) + 1 : 0);
    m_language->setCurrentIndex(static_cast<int>(languages().indexOf(preferences.language)) + 1);
    m_scale->setCurrentIndex(
        static_cast<int>(std::ranges::find(scalePercents, preferences.scalePercent) - scalePercents.begin()));
    m_restoresLast->setChecked(preferences.restoresLast);
    for (QComboBox* box : {m_appearance, m_language, m_scale}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* form = new QFormLayout(this);
    form->addRow(tr("Colours"), m_appearance);
    form->addRow(tr("Language"), m_language);
    form->addRow(tr("Text and control size"), m_scale);
    form->addRow(m_restoresLast);
    form->addRow(buttons);
}

Preferences PreferencesDialog::preferences() const
{
    Preferences preferences;
    if (const int chosen = m_appearance->currentIndex(); chosen > 0) {
        preferences.appearance = static_cast<Appearance>(chosen - 1);
    }
    if (const int chosen = m_language->currentIndex(); chosen > 0) {
        preferences.language = languages().at(chosen - 1);
    }
    preferences.scalePercent = scalePercents[static_cast<std::size_t>(m_scale->currentIndex())];
    preferences.restoresLast = m_restoresLast->isChecked();
    return preferences;
}

} // namespace quantoscope
