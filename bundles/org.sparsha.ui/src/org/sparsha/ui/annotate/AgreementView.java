/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.TaskOverview;
import org.sparsha.application.annotation.TaskQueue;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/**
 * How far the people of the open task agree, label by label; where they don't, with the sound and a decision; and gold labels made of it.
 */
public final class AgreementView extends ViewPart {

    private static final int PAUSE = 700;

    private final Runnable listener = this::later;
    private OpenTask open;
    private Composite body;
    private Label sentence;
    private SashForm parts;
    private AgreementFigures figures;
    private Table disagreements;
    private SoundStrip strip;
    private QueuePlayer player;
    private DecisionRow decisions;
    private AgreementOutcome outcome;
    private TimelineTraces timeline;
    private List<Disagreements.Item> items = List.of();
    private Optional<TaskOverview> overview = Optional.empty();
    /** The task whose disagreements stand in the table: a decision goes into it and no other. */
    private Optional<OpenTask.Choice> shown = Optional.empty();
    private long wanted;
    private boolean asked;

    @Override
    public void createPartControl(Composite parent) {
        open = getSite().getService(OpenTask.class);
        body = new Composite(parent, SWT.NONE);
        body.setLayout(column());
        sentence = wrapped(body);
        parts = new SashForm(body, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        figures = new AgreementFigures(parts);
        createDisagreements(parts);
        parts.setWeights(40, 60);
        outcome = new AgreementOutcome(body, open, this::fill);
        Analysis analysis = getSite().getService(Analysis.class);
        player = new QueuePlayer(analysis, getSite().getService(TimeStretch.class), strip, this::say);
        timeline = new TimelineTraces(getSite().getWorkbenchWindow());
        body.addListener(SWT.Dispose, event -> {
            player.close();
            timeline.close();
        });
        open.addListener(listener);
        fill();
    }

    private void createDisagreements(Composite within) {
        Composite right = new Composite(within, SWT.NONE);
        right.setLayout(column());
        disagreements = new Table(right, SWT.SINGLE | SWT.FULL_SELECTION);
        disagreements.setHeaderVisible(true);
        Names.give(disagreements, "Disagreements");
        for (String name : List.of("recording", "answers", "decided")) {
            TableColumn column = new TableColumn(disagreements, SWT.LEFT);
            column.setText(name);
            ColumnWidth.give(column, name.equals("recording") ? 110 : 150);
        }
        LastColumn.fill(disagreements, 1, 80);
        disagreements.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        disagreements.addListener(SWT.Selection, event -> choose());
        disagreements.addListener(SWT.DefaultSelection, event -> onTimeline());
        strip = new SoundStrip(right, share -> player.playFrom(share));
        GridData low = new GridData(SWT.FILL, SWT.CENTER, true, false);
        low.heightHint = 48;
        strip.setLayoutData(low);
        decisions = new DecisionRow(right, this::decide, this::onTimeline);
    }

    private static GridLayout column() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 6;
        return layout;
    }

    private static Label wrapped(Composite within) {
        return WrappedLine.in(within, SWT.CENTER);
    }

    /** Several changes in a row are shown once, and not in the moment in which the next recording is to sound. */
    private void later() {
        if (!body.isDisposed() && !isSameTask(open.choice(), shown)) {
            clear();
        }
        if (!asked && !body.isDisposed()) {
            asked = true;
            body.getDisplay().timerExec(PAUSE, () -> {
                asked = false;
                fill();
            });
        }
    }

    private void fill() {
        if (body.isDisposed()) {
            return;
        }
        Optional<OpenTask.Choice> choice = open.choice();
        outcome.show(choice);
        work(choice.isPresent());
        if (choice.isEmpty()) {
            clear();
            sentence.setText("Open a task in Labelling; when two people have answered, this says how far they agree.");
        } else {
            fill(choice.get());
        }
        body.layout(true, true);
    }

    /** Shows what there is to see and to do of a task; without one there is the sentence alone, in the middle as in other views. */
    private void work(boolean isOpen) {
        for (Control part : List.of(parts, outcome.control())) {
            part.setVisible(isOpen);
            ((GridData) part.getLayoutData()).exclude = !isOpen;
        }
        ((GridData) sentence.getLayoutData()).grabExcessVerticalSpace = !isOpen;
        sentence.setAlignment(isOpen ? SWT.LEFT : SWT.CENTER);
    }

    /** Nothing of a task stays when another is opened. */
    private void clear() {
        sentence.setText("");
        figures.show(List.of());
        disagreements.removeAll();
        items = List.of();
        overview = Optional.empty();
        shown = Optional.empty();
        outcome.say("");
        wanted++;
        player.clear();
        show(Optional.empty());
    }

    private static boolean isSameTask(Optional<OpenTask.Choice> one, Optional<OpenTask.Choice> other) {
        return one.map(OpenTask.Choice::place).equals(other.map(OpenTask.Choice::place))
                && one.map(choice -> choice.task().name()).equals(other.map(choice -> choice.task().name()));
    }

    private void fill(OpenTask.Choice choice) {
        long number = ++wanted;
        Scale meant = outcome.scale();
        Optional<List<Recording>> known = choice.task().perRecording() > 0 ? Optional.empty() : open.desk().map(desk -> desk.session()
                .queue().stream().map(TaskQueue.Item::recording).toList());
        open.work(() -> TaskOverview.of(choice.place(), choice.task(), known, meant, Progress.none()), found -> {
            if (number == wanted && !body.isDisposed()) {
                fill(choice, found);
            }
        }, text -> {
            if (number == wanted && !body.isDisposed()) {
                sentence.setText(text.replace("&", "&&"));
                body.layout(true, true);
            }
        });
    }

    private void fill(OpenTask.Choice choice, TaskOverview found) {
        String before = chosen().map(Disagreements.Item::recording).orElse("");
        shown = Optional.of(choice);
        overview = Optional.of(found);
        items = found.items();
        List<String> lines = new ArrayList<>(List.of(found.sentence()));
        lines.addAll(found.qualitySentences());
        sentence.setText(String.join("\n", lines).replace("&", "&&"));
        figures.show(found.sheets());
        disagreements.removeAll();
        for (Disagreements.Item item : items) {
            List<String> parts = new ArrayList<>();
            item.answers().forEach((who, label) -> parts.add(who + " " + label));
            new TableItem(disagreements, SWT.NONE).setText(new String[] { item.recording().substring(item.recording().lastIndexOf('/') + 1),
                String.join(", ", parts), item.decision().map(Disagreements.Decision::words).orElse("") });
            if (item.recording().equals(before)) {
                disagreements.select(disagreements.getItemCount() - 1);
            }
        }
        if (chosen().isEmpty()) {
            player.clear(); // what sounded is no disagreement any more
        }
        show(chosen());
        body.layout(true, true);
    }

    private Optional<Disagreements.Item> chosen() {
        int row = disagreements.getSelectionIndex();
        return row < 0 || row >= items.size() ? Optional.empty() : Optional.of(items.get(row));
    }

    private void choose() {
        Optional<Disagreements.Item> item = chosen();
        show(item);
        item.flatMap(one -> overview.map(TaskOverview::recordings).map(all -> all.get(one.recording()))).ifPresent(recording
                -> player.play(recording,
                Optional.empty(), () -> { }));
        body.layout(true, true);
    }

    private void show(Optional<Disagreements.Item> item) {
        decisions.show(new DecisionRow.Content(shown.map(OpenTask.Choice::task), items.isEmpty(), item,
                item.flatMap(one -> overview.map(TaskOverview::marks).map(all -> all.getOrDefault(one.recording(), Map.of())))
                        .orElse(Map.of())));
    }

    private void decide(Disagreements.Item item, Disagreements.Decision decision) {
        shown.ifPresent(choice -> {
            try {
                String who = open.desk().map(desk -> desk.session().who()).orElse("");
                Disagreements.decide(choice.place().tasks(), choice.task(), item.recording(), new Disagreements.Decision(decision.label(),
                        who, decision.why(), decision.marks(), decision.traces()), Instant.now());
                open.changed();
            } catch (SparshaException e) {
                say(WindowWords.of(e));
            }
        });
    }

    /** The traces of the recording that is chosen, all people's; empty where there are none. */
    private Map<TraceScale, Map<String, Trace>> traces() {
        return overview.flatMap(TaskOverview::traces).flatMap(all -> chosen().map(item -> all.of(item.recording()))).orElse(Map.of());
    }

    /** Opens the recording that is chosen in the audio editor, with everybody's traces as tracks. */
    private void onTimeline() {
        Map<TraceScale, Map<String, Trace>> people = traces();
        Optional<Recording> recording = chosen().flatMap(item -> overview.map(all -> all.recordings().get(item.recording())));
        if (recording.isPresent() && !people.isEmpty()) {
            player.stop();
            try {
                timeline.show(recording.get().file(), people);
            } catch (WorkbenchException e) {
                say("The audio editor can't be shown: " + WindowWords.of(e));
            }
        }
    }

    private final ClipCommands commands = new ClipCommands() {

        @Override
        public boolean can(String command) {
            return command.equals("queue-timeline") && !traces().isEmpty();
        }

        @Override
        public boolean isOn(String command) {
            return false;
        }

        @Override
        public void run(String command) {
            onTimeline();
        }
    };

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ClipCommands.class ? adapter.cast(commands) : super.getAdapter(adapter);
    }

    private void say(String text) {
        outcome.say(text);
    }

    @Override
    public void setFocus() {
        if (parts.isVisible()) {
            disagreements.setFocus();
        } else {
            body.setFocus();
        }
    }

    @Override
    public void dispose() {
        open.removeListener(listener);
        super.dispose();
    }
}
