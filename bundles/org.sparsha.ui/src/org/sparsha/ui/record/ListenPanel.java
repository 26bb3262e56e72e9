/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.record;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.sparsha.audio.playback.Level;
import org.sparsha.model.Prediction;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.ProbabilityBars;

/** Listens to the microphone and shows what the model hears in the last seconds, again and again, and how long it takes for that. */
final class ListenPanel {

    private final Analysis analysis;
    private final FlatButton listen;
    private ProbabilityBars bars;
    private Optional<RollingPrediction> rolling = Optional.empty();

    ListenPanel(Composite body, Analysis analysis) {
        this.analysis = analysis;
        listen = new FlatButton(body, true, "Listen", "live");
        listen.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        body.addListener(SWT.Dispose, event -> rolling.ifPresent(RollingPrediction::stop));
    }

    void install(Composite body, LevelMeter meter, Label words) {
        bars = new ProbabilityBars(body);
        bars.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        listen.addListener(SWT.Selection, event -> toggle(meter, words));
    }

    private void toggle(LevelMeter meter, Label words) {
        if (rolling.isPresent()) {
            rolling.get().stop();
            over();
            return;
        }
        LiveView.say(words, "Opening the microphone …");
        listen.setText("Stop listening");
        listen.requestLayout();
        RollingPrediction started = new RollingPrediction(analysis, words.getDisplay(), new RollingPrediction.Listener() {
            @Override
            public void heard(Level level) {
                if (!meter.isDisposed()) {
                    meter.show(level);
                }
            }

            @Override
            public void predicted(Prediction prediction, double seconds, boolean silent) {
                if (!bars.isDisposed()) {
                    bars.show(prediction, false);
                    LiveView.say(words, silent ? "It is silent: the answer says nothing about a voice."
                            : prediction.isForeign() ? "The model is not for sounds like this." : String.format(Locale.ROOT,
                            "The model took %.0f ms for this answer.", 1000 * seconds));
                }
            }

            @Override
            public void ended(String problem) {
                over();
                LiveView.say(words, problem);
            }
        });
        rolling = Optional.of(started);
        started.start();
    }

    private void over() {
        rolling = Optional.empty();
        if (!listen.isDisposed()) {
            listen.setText("Listen");
            listen.requestLayout();
        }
    }
}
