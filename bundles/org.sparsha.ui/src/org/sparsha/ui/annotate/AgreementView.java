/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskOverview;
import org.sparsha.application.annotation.TaskQueue;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.task.Marks;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.widgets.FlatButton;
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
    private Table labels;
    private Table disagreements;
    private SoundStrip strip;
    private QueuePlayer player;
    private DecisionRow decisions;
    private Combo rule;
    private FlatButton gold;
    private Label said;
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
        SashForm parts = new SashForm(body, SWT.HORIZONTAL);
        parts.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        labels = table(parts, "Labels", "label", "α", "used", "mostly taken for");
        createDisagreements(parts);
        parts.setWeights(40, 60);
        Composite row = new Composite(body, SWT.NONE);
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        rule = new Combo(row, SWT.READ_ONLY);
        Names.give(rule, "How one label is made of many");
        rule.setItems("majority", "unanimous", "mace", "dawid_skene");
        rule.select(0);
        gold = new FlatButton(row, false, "Make Gold Labels", "annotations");
        gold.setToolTipText("Writes one label a recording, for evaluating and training");
        gold.addListener(SWT.Selection, event -> makeGold());
        said = wrapped(row);
        Analysis analysis = getSite().getService(Analysis.class);
        player = new QueuePlayer(analysis, getSite().getService(TimeStretch.class), strip, this::say);
        body.addListener(SWT.Dispose, event -> player.close());
        open.addListener(listener);
        fill();
    }

    private void createDisagreements(Composite within) {
        Composite right = new Composite(within, SWT.NONE);
        right.setLayout(column());
        disagreements = table(right, "Disagreements", "recording", "answers", "decided");
        disagreements.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        disagreements.addListener(SWT.Selection, event -> choose());
        strip = new SoundStrip(right, share -> player.playFrom(share));
        GridData low = new GridData(SWT.FILL, SWT.CENTER, true, false);
        low.heightHint = 48;
        strip.setLayoutData(low);
        decisions = new DecisionRow(right, this::decide);
    }

    private static GridLayout column() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 8;
        layout.marginHeight = 6;
        return layout;
    }

    private static Label wrapped(Composite within) {
        Label label = new Label(within, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        label.setLayoutData(wide);
        return label;
    }

    private static Table table(Composite within, String name, String... columns) {
        Table table = new Table(within, SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        Names.give(table, name);
        for (int i = 0; i < columns.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(columns[i]);
            column.setWidth(i == 0 ? 110 : columns.length == 3 ? 150 : 60);
        }
        LastColumn.fill(table, columns.length == 3 ? 1 : 3, 80);
        return table;
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
        gold.setEnabled(choice.isPresent());
        rule.setEnabled(choice.isPresent());
        if (choice.isEmpty()) {
            clear();
            sentence.setText("Open a task in Labelling; when two people have answered, this says how far they agree.");
        } else {
            fill(choice.get());
        }
        body.layout(true, true);
    }

    /** Nothing of a task stays when another is opened. */
    private void clear() {
        sentence.setText("");
        labels.removeAll();
        disagreements.removeAll();
        items = List.of();
        overview = Optional.empty();
        shown = Optional.empty();
        said.setText("");
        wanted++;
        show(Optional.empty());
    }

    private static boolean isSameTask(Optional<OpenTask.Choice> one, Optional<OpenTask.Choice> other) {
        return one.map(OpenTask.Choice::place).equals(other.map(OpenTask.Choice::place))
                && one.map(choice -> choice.task().name()).equals(other.map(choice -> choice.task().name()));
    }

    private void fill(OpenTask.Choice choice) {
        long number = ++wanted;
        Optional<List<Recording>> known = choice.task().perRecording() > 0 ? Optional.empty() : open.desk().map(desk -> desk.session()
                .queue().stream().map(TaskQueue.Item::recording).toList());
        open.work(() -> TaskOverview.of(choice.place(), choice.task(), known, Progress.none()), found -> {
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
        labels.removeAll();
        found.labels().forEach(label -> new TableItem(labels, SWT.NONE).setText(new String[] { label.name(),
            label.agreement().isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", label.agreement().getAsDouble()),
            String.valueOf(label.used()), label.taken().isEmpty() ? "–" : label.taken() }));
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
        decisions.show(new DecisionRow.Content(shown.map(OpenTask.Choice::task), items.isEmpty(), item, item.flatMap(one -> overview
                .map(TaskOverview::marks).map(all -> all.getOrDefault(one.recording(), Map.of()))).orElse(Map.of())));
    }

    private void decide(Disagreements.Item item, Optional<String> label, Optional<Marks> marks) {
        shown.ifPresent(choice -> {
            try {
                String who = open.desk().map(desk -> desk.session().who()).orElse("");
                Disagreements.decide(choice.place().tasks(), choice.task(), item.recording(),
                        new Disagreements.Decision(label, who, "", marks), Instant.now());
                open.changed();
            } catch (SparshaException e) {
                say(e.getMessage());
            }
        });
    }

    private void makeGold() {
        open.choice().ifPresent(choice -> {
            TaskGold made = new TaskGold(choice.place(), choice.task());
            GoldLabels.Rule by = GoldLabels.Rule.valueOf(rule.getText().toUpperCase(Locale.ROOT));
            gold.setEnabled(false);
            open.work(() -> made.write(choice.place().recordings(choice.task(), Progress.none()), by, 1), written -> {
                gold(true);
                say(written.labelled() + " recordings have a gold label, " + written.decided() + " of them by decision, "
                        + written.open() + " answered ones have none. Evaluate against them with --labels " + choice.task().name() + ".");
            }, text -> {
                gold(true);
                say(text);
            });
        });
    }

    private void gold(boolean enabled) {
        if (!gold.isDisposed()) {
            gold.setEnabled(enabled);
        }
    }

    private void say(String text) {
        if (!said.isDisposed()) {
            said.setText(text.replace("&", "&&"));
            body.layout(true, true);
        }
    }

    @Override
    public void setFocus() {
        disagreements.setFocus();
    }

    @Override
    public void dispose() {
        open.removeListener(listener);
        super.dispose();
    }
}
