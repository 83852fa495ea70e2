// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/explorer.h"

#include "core/parameters/input_error.h"
#include "ui/text/sentence_of.h"

#include <new>

namespace quantoscope {

Explorer::Explorer(QObject* parent)
    : QObject(parent), m_job(
                           [this](const Answer& answer) {
                               if (answer.exploration) {
                                   emit explored(answer.exploration);
                               } else {
                                   emit refused(answer.setup, answer.problem);
                               }
                           },
                           Replaced::mayFinishShortly)
{
    connect(&m_job, &JobBase::progressed, this, &Explorer::progressed);
    connect(&m_job, &JobBase::cancelled, this, &Explorer::cancelled);
}

Explorer::~Explorer() = default;

void Explorer::request(const Setup& setup, std::shared_ptr<const Signal> recording)
{
    m_job.request([this, setup, recording = std::move(recording)](const Progress& progress,
                                                                  const Job<Answer>::Deliver& deliver) {
        deliver(answer(setup, recording, progress));
    });
}

Explorer::Answer Explorer::answer(const Setup& setup, const std::shared_ptr<const Signal>& recording,
                                  const Progress& progress)
{
    const auto refusal = [&setup](const ParameterProblem& problem) {
        return Answer{setup, nullptr, problem};
    };
    try {
        m_previous = explore(setup, recording, progress, m_previous);
        return {setup, m_previous, {}};
    } catch (const Cancelled&) {
        throw;
    } catch (const InputError& invalid) {
        return refusal(invalid.problem());
    } catch (const std::bad_alloc&) {
        return refusal(
            {"", tr("There is not enough memory for this setup; use a shorter signal.").toStdString()});
    } catch (const std::exception& error) { // such as a recording that another program has changed
        return refusal({"", error.what()});
    }
}

} // namespace quantoscope
