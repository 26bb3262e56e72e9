/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchPartSite;
import org.sparsha.application.study.StudySession;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.ui.analysis.Analysis;

/** Two sounds side by side; the second plays when the first one has ended. To be used on the UI's thread. */
final class SoundPair {

    private static final int HEIGHT = 70;

    private final SoundStrip firstStrip;
    private final QueuePlayer first;
    private final QueuePlayer second;
    private boolean bothWanted;

    /** Adds two strips to a composite. */
    SoundPair(Composite within, IWorkbenchPartSite site, Consumer<String> failed) {
        Analysis analysis = site.getService(Analysis.class);
        TimeStretch stretch = site.getService(TimeStretch.class);
        firstStrip = strip(within, true);
        SoundStrip secondStrip = strip(within, false);
        first = new QueuePlayer(analysis, stretch, firstStrip, failed);
        second = new QueuePlayer(analysis, stretch, secondStrip, failed);
        first.follow(seconds -> {
            if (seconds < 0 && bothWanted) {
                bothWanted = false;
                second.playFrom(0);
            }
        });
        within.addListener(SWT.Dispose, event -> {
            bothWanted = false;
            first.close();
            second.close();
        });
    }

    private SoundStrip strip(Composite within, boolean isFirst) {
        SoundStrip strip = new SoundStrip(within, share -> {
            stop();
            (isFirst ? first : second()).playFrom(share);
        });
        GridData high = new GridData(SWT.FILL, SWT.TOP, true, false);
        high.heightHint = HEIGHT;
        strip.setLayoutData(high);
        return strip;
    }

    private QueuePlayer second() {
        return second;
    }

    /** @param onBegin run when the first sound can be heard */
    void play(StudySession.Pair pair, Runnable onBegin) {
        stop();
        second.load(sound("The second sound", pair.second()), Optional.empty(), () -> { });
        first.play(sound("The first sound", pair.first()), Optional.empty(), () -> {
            bothWanted = true;
            onBegin.run();
        });
    }

    private static Recording sound(String name, Path file) {
        return new Recording(name, file, TimeSpan.WHOLE, Labels.NONE);
    }

    /** Plays both, or stops. */
    void toggle() {
        boolean playing = first.isPlaying() || second.isPlaying();
        stop();
        if (!playing) {
            bothWanted = true;
            first.playFrom(0);
        }
    }

    void stop() {
        bothWanted = false;
        first.stop();
        second.stop();
    }

    /** Lets go of both sounds: there is no pair in front. */
    void clear() {
        bothWanted = false;
        first.clear();
        second.clear();
    }

    void setFocus() {
        firstStrip.forceFocus();
    }
}
