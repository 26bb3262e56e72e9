/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.TaskTraces;
import org.sparsha.application.annotation.TraceRecorder;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** The traces of a task: which one is rated, its canvas, a countdown before it plays. What was rated is kept whenever playing ends. */
final class TracePanel {

    private static final int COUNT = 3;
    private static final int SECOND = 1000;

    /** Height in which values can still be told apart. */
    private static final int LOWEST = 110;

    private final Composite panel;
    private final Composite buttons;
    private final Label countdown;
    private final TraceCanvas canvas;
    private final OpenTask open;
    private final Runnable timeline;
    private final Consumer<String> failed;
    private final List<TraceRecorder> recorders = new ArrayList<>();
    private final List<FlatButton> scales = new ArrayList<>();
    private Optional<LabellingDesk> desk = Optional.empty();
    private Map<String, Map<String, Map<String, Trace>>> everybody = Map.of();
    private Optional<Recording> recording = Optional.empty();
    private double seconds;
    private int active;
    private int counting;
    private boolean playing;

    /** {@code timeline} shows the traces on the timeline. */
    TracePanel(Composite parent, OpenTask open, Runnable timeline, Consumer<String> failed) {
        this.open = open;
        this.timeline = timeline;
        this.failed = failed;
        panel = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        panel.setLayout(layout);
        GridData tall = new GridData(SWT.FILL, SWT.FILL, true, true);
        tall.minimumHeight = LOWEST + 80; // buttons and countdown are above it
        panel.setLayoutData(tall);
        buttons = new Composite(panel, SWT.NONE);
        RowLayout row = new RowLayout(SWT.HORIZONTAL);
        row.marginLeft = 0;
        row.spacing = 6;
        buttons.setLayout(row);
        countdown = new Label(panel, SWT.NONE);
        Css.heading(countdown);
        countdown.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        canvas = new TraceCanvas(panel, this::keep);
        GridData low = new GridData(SWT.FILL, SWT.FILL, true, true);
        low.minimumHeight = LOWEST;
        canvas.setLayoutData(low);
    }

    /** Shows the panel for a task of traces, and hides it for any other. */
    void show(LabellingDesk now) {
        boolean wanted = now.session().task().unit() == AnnotationTask.Unit.TRACE;
        ((GridData) panel.getLayoutData()).exclude = !wanted;
        panel.setVisible(wanted);
        if (desk.filter(now::equals).isEmpty()) {
            recording = Optional.empty();
            seconds = 0;
        }
        desk = wanted ? Optional.of(now) : Optional.empty();
    }

    /** The recording in front is ready to be played. */
    void begin(double length) {
        desk.ifPresent(known -> {
            LabellingSession session = known.session();
            recording = session.current();
            seconds = length;
            recorders.clear();
            active = 0;
            try {
                for (TraceScale scale : session.task().traces()) {
                    recorders.add(new TraceRecorder(scale, length, session.trace(scale)));
                }
            } catch (CorpusException e) {
                failed.accept(WindowWords.of(e));
            }
            makeButtons();
            showOthers(known);
            show();
        });
    }

    /** Others' traces are seen once one has answered, or from the start where the task isn't blind. */
    private void showOthers(LabellingDesk known) {
        everybody = Map.of();
        boolean allowed = !known.session().task().blind() || known.session().answer(known.session().position()).isPresent();
        if (allowed) {
            open.choice().ifPresent(choice -> open.work(() -> TaskTraces.read(choice.place(), choice.task()), traces -> {
                everybody = traces.traces();
                show();
            }, failed));
        }
    }

    private void makeButtons() {
        for (Control child : buttons.getChildren()) {
            child.dispose();
        }
        scales.clear();
        for (int i = 0; i < recorders.size(); i++) {
            int number = i;
            FlatButton button = new FlatButton(buttons, false, (i + 1) + "  " + recorders.get(i).scale().name().replace("&", "&&"), "");
            button.addListener(SWT.Selection, event -> choose(number));
            scales.add(button);
        }
        FlatButton onTimeline = new FlatButton(buttons, false, "Show on Timeline", "open");
        onTimeline.setToolTipText("Opens the recording in the audio editor, with the traces that may be seen as tracks");
        onTimeline.addListener(SWT.Selection, event -> timeline.run());
        panel.layout(true, true);
    }

    /**
     * What has been rated in the recording in front and may be seen: one's own traces, and others' as in the panel.
     *
     * @return a scale to person to trace; empty where there is none
     */
    Map<TraceScale, Map<String, Trace>> visible() {
        Map<TraceScale, Map<String, Trace>> visible = new LinkedHashMap<>();
        desk.filter(known -> recording.isPresent() && known.session().current().equals(recording)).ifPresent(known -> {
            for (TraceRecorder recorder : recorders) {
                Map<String, Trace> people = new TreeMap<>(everybody.getOrDefault(recorder.scale().name(), Map.of())
                        .getOrDefault(recording.get().key(), Map.of()));
                people.put(known.session().who(), recorder.trace());
                people.values().removeIf(Trace::isEmpty);
                if (!people.isEmpty()) {
                    visible.put(recorder.scale(), people);
                }
            }
        });
        return visible;
    }

    /** Rates another trace from now on. @return whether there is one of that number, from 0 on */
    boolean choose(int number) {
        if (desk.isEmpty() || number >= recorders.size() || playing) {
            return false;
        }
        active = number;
        show();
        return true;
    }

    private void show() {
        if (panel.isDisposed()) {
            return;
        }
        Optional<TraceRecorder> rated = active < recorders.size() ? Optional.of(recorders.get(active)) : Optional.empty();
        for (int i = 0; i < scales.size(); i++) {
            scales.get(i).setChecked(i == active);
        }
        List<Trace> others = new ArrayList<>();
        String own = desk.map(known -> known.session().who()).orElse("");
        rated.ifPresent(known -> everybody.getOrDefault(known.scale().name(), Map.of())
                .getOrDefault(recording.map(Recording::key).orElse(""), Map.of()).forEach((who, trace) -> {
                    if (!who.equals(own)) {
                        others.add(trace);
                    }
                }));
        canvas.show(rated, others, seconds);
    }

    /** Counts down, then plays. @return whether that is done here: the task is one of traces, and nothing plays */
    boolean countDown(Runnable play) {
        if (desk.isEmpty() || recorders.isEmpty()) {
            return false;
        }
        if (counting == 0) {
            counting = COUNT;
            canvas.forceFocus();
            count(play);
        }
        return true;
    }

    private void count(Runnable play) {
        if (panel.isDisposed()) {
            return;
        }
        countdown.setText(counting > 0 ? "Playing in " + counting + " …" : "");
        if (counting == 0) {
            play.run();
            return;
        }
        panel.getDisplay().timerExec(SECOND, () -> {
            counting--;
            count(play);
        });
    }

    /** Where playing is in the recording, in seconds; below 0 where it has ended. */
    void playing(double where) {
        if (desk.isEmpty()) {
            return;
        }
        if (where < 0 && playing) {
            recorders.get(active).stopped();
            keep();
        }
        playing = where >= 0;
        canvas.setPlaying(where);
    }

    private void keep() {
        desk.filter(known -> known.session().current().equals(recording)).ifPresent(known -> {
            for (TraceRecorder recorder : recorders) {
                if (recorder.takeChanged()) {
                    try {
                        known.session().keepTrace(recorder.scale(), recorder.trace());
                    } catch (CorpusException e) {
                        failed.accept(WindowWords.of(e));
                    }
                }
            }
        });
    }
}
