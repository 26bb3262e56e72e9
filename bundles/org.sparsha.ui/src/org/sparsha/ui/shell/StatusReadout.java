/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.action.IStatusLineManager;
import org.eclipse.jface.action.StatusLineContributionItem;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.recordings.PartChanges;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

/** The status line: where one is in the recording at the left, what it is and what was done at the right. */
final class StatusReadout {

    private static final String GAP = "      ";

    private final IWorkbenchWindow window;
    private final IStatusLineManager line;
    private final StatusLineContributionItem format = new StatusLineContributionItem("org.sparsha.ui.format", 34);
    private final StatusLineContributionItem done = new StatusLineContributionItem("org.sparsha.ui.done", 34);
    private final TimelineContext.Listener timelineListener = (context, aspects) -> position(context);
    private final ActiveClip active;
    private String untilFirstClip;

    /**
     * Makes the readout of a window.
     *
     * @param untilFirstClip what the start has to say; stands in the line until a recording is in front for the first time
     */
    StatusReadout(IWorkbenchWindow window, IStatusLineManager line, String untilFirstClip) {
        this.window = window;
        this.line = line;
        this.untilFirstClip = untilFirstClip;
        this.active = ActiveClip.of(window, this::follow, aspect -> facts());
    }

    void install() {
        line.add(done);
        line.add(format);
        line.add(new WorkList());
        line.update(true);
        if (!untilFirstClip.isEmpty()) {
            // the bars of a part that comes to the front clear the line
            Display display = window.getShell().getDisplay();
            PartChanges.follow(window.getPartService(), () -> display.asyncExec(this::sayAgain));
            display.asyncExec(this::sayAgain);
        }
        Runnable end = active.install();
        window.getShell().addListener(org.eclipse.swt.SWT.Dispose, event -> end.run());
    }

    private void sayAgain() {
        if (!untilFirstClip.isEmpty() && window.getShell() != null) {
            line.setMessage(untilFirstClip);
        }
    }

    private void follow(Optional<ClipDocument> old, Optional<ClipDocument> now) {
        old.ifPresent(document -> document.timeline().removeListener(timelineListener));
        now.ifPresent(document -> {
            untilFirstClip = "";
            document.timeline().addListener(timelineListener);
            position(document.timeline());
        });
        if (now.isEmpty()) {
            line.setMessage(untilFirstClip);
        }
        facts();
    }

    private void position(TimelineContext context) {
        List<String> parts = new ArrayList<>();
        long at = context.playPosition().orElse(context.cursor());
        parts.add(TimeFormat.position(at, context.sampleRate()));
        Optional<SampleRange> selection = context.selection();
        selection.ifPresent(range -> parts.add("selection " + TimeFormat.position(range.start(), context.sampleRate()) + " – "
                + TimeFormat.position(range.end(), context.sampleRate())
                + String.format(Locale.ROOT, " (%.3f s)", range.length() / context.sampleRate())));
        if (!context.readout().isEmpty()) {
            parts.add(context.readout());
        }
        line.setMessage(String.join(GAP, parts));
    }

    private void facts() {
        format.setText(active.document().map(StatusReadout::format).orElse(""));
        done.setText(active.document().map(StatusReadout::done).orElse(""));
    }

    private static String format(ClipDocument document) {
        int channels = document.info().channelCount();
        double seconds = document.info().seconds();
        String length = seconds < 60 ? String.format(Locale.ROOT, "%.1f s", seconds)
                : TimeFormat.format(seconds, 0) + (seconds < 3600 ? " min" : " h");
        return String.format(Locale.ROOT, "%s kHz %s · %s",
                org.sparsha.core.Parameter.decimalText(document.info().sampleRate() / 1000.0),
                channels == 1 ? "mono" : heard(document, channels == 2 ? "stereo" : channels + " channels"), length);
    }

    private static String heard(ClipDocument document, String channels) {
        ChannelChoice heard = document.heard().channel();
        return heard.isMean() ? channels + " " + ChannelDifference.MEAN_HEARD : heard.noted(channels);
    }

    private static String done(ClipDocument document) {
        if (document.run() instanceof RunState.Running) {
            return ""; // the list of what runs tells
        }
        return document.explanations().chosen()
                .map(explanation -> String.format(Locale.ROOT, "explained in %.2f s", explanation.elapsedSeconds()))
                .orElse("");
    }
}
