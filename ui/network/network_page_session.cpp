// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a session that the Network tab saves and restores.
#include "ui/network/network_page.h"

#include "files/session/session.h"
#include "ui/network/graph_view.h"
#include "ui/network/layers_table.h"
#include "ui/network/network_runner.h"
#include "ui/network/sample_bar.h"

namespace quantoscope {

void NetworkPage::save(Session& session) const
{
    session.network = m_settings;
}

void NetworkPage::restore(const Session& session)
{
    if (session.network == m_settings) {
        return;
    }
    m_settings = session.network;
    if (!m_settings) {
        m_asked.reset();
        m_runner->discard();
        m_opened.reset();
        forgetResults();
        m_graph->setNetwork(nullptr);
        showSource();
        showSettings();
        return;
    }
    if (!m_opened || m_opened->source != m_settings->source) {
        m_asked.reset();
        m_runner->open(m_settings->source, m_opened);
    } else {
        showSettings();
        requestRun();
    }
}

void NetworkPage::keep(Session& session) const
{
    session.networkView = m_view;
}

void NetworkPage::takeUp(const Session& session)
{
    m_view = session.networkView;
    if (m_opened) {
        fitView();
        m_sampleBar->show(m_view.sample, m_view.step);
        showSettings();
        showResults();
        requestRun();
    }
}

} // namespace quantoscope
