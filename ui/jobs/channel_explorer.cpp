// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/channel_explorer.h"

#include "files/recordings/recording.h"
#include "ui/jobs/explorer.h"
#include "ui/jobs/recording_library.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quantoscope {

ChannelExplorer::ChannelExplorer(RecordingLibrary& library, QObject* parent)
    : QObject(parent), m_library(library), m_explorer(new Explorer(this))
{
    connect(m_explorer, &Explorer::explored, this,
            [this](const std::shared_ptr<const Exploration>& exploration) {
                take(exploration->setup, exploration, {});
            });
    connect(m_explorer, &Explorer::refused, this,
            [this](const Setup& setup, const ParameterProblem& problem) {
                take(setup, nullptr, QString::fromStdString(problem.sentence));
            });
    connect(&library, &RecordingLibrary::signalReady, this, &ChannelExplorer::advance);
    connect(&library, &RecordingLibrary::idle, this, &ChannelExplorer::advance);
}

ChannelExplorer::~ChannelExplorer() = default;

void ChannelExplorer::cancel()
{
    m_paused = true;
    m_running.reset();
    m_explorer->cancel();
}

void ChannelExplorer::follow(const std::shared_ptr<const Exploration>& main)
{
    const auto pathOf = [](const Exploration& exploration) {
        return exploration.setup.recording ? exploration.setup.recording->path : std::string();
    };
    if (m_main && pathOf(*m_main) != pathOf(*main)) {
        cancel();
        m_results.clear();
    }
    m_main = main;
    m_paused = false;
    const std::vector<std::size_t> shown = columns();
    std::erase_if(m_results,
                  [&](const auto& result) { return std::ranges::find(shown, result.first) == shown.end(); });
    if (!shown.empty()) {
        keepMain();
    }
    tell();
    advance();
}

/// So that it is at hand when another takes its place.
void ChannelExplorer::keepMain()
{
    const std::size_t column = m_main->setup.recording->column;
    const auto signal = m_main->setup.loop == Loop::open ? m_main->raw : m_main->input;
    m_results[column] = {{column, setupOf(column), signal}, m_main, {}};
}

/// The main one and those beside it that the file has; none where there is nothing beside it, or the file was
/// reloaded and lacks the main one.
std::vector<std::size_t> ChannelExplorer::columns() const
{
    const auto& name = m_main->setup.recording;
    const auto recording = name ? m_library.recording(name->path) : nullptr;
    if (!recording || name->column >= recording->columns.size()) {
        return {};
    }
    std::vector<std::size_t> shown{name->column};
    std::ranges::copy_if(name->beside, std::back_inserter(shown),
                         [&](std::size_t column) { return column < recording->columns.size(); });
    return shown.size() > 1 ? shown : std::vector<std::size_t>{};
}

Setup ChannelExplorer::setupOf(std::size_t column) const
{
    Setup setup = m_main->setup;
    setup.recording = RecordingName{setup.recording->path, column};
    return setup;
}

/// A provisional one is good enough where its index was given up.
bool ChannelExplorer::upToDate(std::size_t column) const
{
    const auto found = m_results.find(column);
    if (found == m_results.end() || found->second.request.setup != setupOf(column)) {
        return false;
    }
    const auto& exploration = found->second.exploration;
    return !exploration || !exploration->provisional || !m_library.busy();
}

/// Goes on with the first after the last one that is not up to date, so that a moving slider starves none.
void ChannelExplorer::advance()
{
    if (m_paused || !m_main || (m_main->provisional && m_library.busy()) ||
        (m_running && !m_sinceRequest.hasExpired(JobBase::grace.count()))) {
        return;
    }
    std::vector<std::size_t> waiting = columns();
    if (waiting.empty()) {
        return;
    }
    waiting.erase(waiting.begin());
    if (const auto last = std::ranges::find(waiting, m_last.value_or(waiting.back()));
        last != waiting.end()) {
        std::rotate(waiting.begin(), last + 1, waiting.end());
    }
    for (const std::size_t column : waiting) {
        if (!tend(column)) {
            return;
        }
    }
    tell();
}

/// Whether there is no more to do for it now, and another's turn has come.
bool ChannelExplorer::tend(std::size_t column)
{
    const Setup setup = setupOf(column);
    const auto signal = m_library.signal(setup.recording->path, column);
    if (!signal) {
        if (m_library.busy()) {
            return false;
        }
        m_results[column] = {{column, setup, nullptr}, nullptr, tr("this channel cannot be read")};
        return true;
    }
    const auto found = m_results.find(column);
    if (found != m_results.end() && found->second.request.setup == setup &&
        found->second.request.signal == signal) {
        return upToDate(column); // else the better index comes first
    }
    if (!m_running || m_running->setup != setup || m_running->signal != signal) {
        m_running = Request{column, setup, signal};
        m_sinceRequest.start();
        m_explorer->request(setup, signal);
    }
    return false;
}

void ChannelExplorer::take(const Setup& setup, const std::shared_ptr<const Exploration>& exploration,
                           const QString& problem)
{
    if (!m_running || m_running->setup != setup) {
        return; // given up for a newer one
    }
    const Request request = *std::exchange(m_running, std::nullopt);
    const std::vector<std::size_t> shown = columns();
    if (std::ranges::find(shown, request.column) != shown.end()) {
        if (!exploration || !exploration->provisional) {
            m_last = request.column; // else its turn lasts: asking for another would give up its index
        }
        m_results[request.column] = {request, exploration, problem};
        tell();
    }
    advance();
}

void ChannelExplorer::tell()
{
    std::vector<Channel> channels;
    for (const std::size_t column : columns()) {
        const auto recording = m_library.recording(m_main->setup.recording->path);
        Channel& channel = channels.emplace_back();
        channel.column = column;
        channel.name = QString::fromStdString(recording->columns[column].name);
        channel.upToDate = upToDate(column);
        if (const auto found = m_results.find(column); found != m_results.end()) {
            channel.exploration = found->second.exploration;
            channel.problem = found->second.problem;
        }
    }
    emit changed(channels);
}

} // namespace quantoscope
