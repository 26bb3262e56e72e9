/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSet;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.Suggestions;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.ui.widgets.Names;

/** The fields of a new task, two in a row. What fits together is decided when the task is made. */
final class NewTaskForm {

    private static final int COLUMNS = 4;
    private static final int MOST_STEPS = 9;
    private static final String NONE = "none";

    private final Composite fields;
    private final Text name;
    private final Combo labels;
    private final Combo unit;
    private final Combo order;
    private final Text filter;
    private final Spinner intensity;
    private final Text people;
    private final Spinner perRecording;
    private final Text goldItems;
    private final Text repeats;
    private final Text run;
    private final Combo segmenter;
    private final Text traces;
    private final Button suggest;
    private final Button several;

    /** {@code segmenters} are the ids of those that can propose stretches. */
    NewTaskForm(Composite parent, List<String> segmenters) {
        fields = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(COLUMNS, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 10;
        layout.verticalSpacing = 8;
        fields.setLayout(layout);
        name = text("Name:", "Such as emotion", "What the task and its files are called");
        unit = combo("Asks for:", Arrays.stream(AnnotationTask.Unit.values()).map(AnnotationTask.Unit::id), SWT.READ_ONLY,
                "One label for the whole recording, stretches or points on a tier, or a trace: a value at each moment, while it plays");
        labels = combo("Labels:", LabelSets.ids().stream(), SWT.NONE,
                "A ready-made set, labels with commas between them, or the path of an ELAN vocabulary (.ecv)");
        labels.setText("ekman6-neutral");
        traces = text("Traces:", "arousal:-1:1, valence:-1:1", "What is rated while a recording plays: name, least and greatest value");
        order = combo("Order:", Arrays.stream(TaskOrder.values()).map(TaskOrder::id), SWT.READ_ONLY,
                "Random: another order for each person; least-sure and most-wrong go by a run; "
                        + "learning asks first what teaches a model of your own answers most");
        order.select(TaskOrder.RANDOM.ordinal());
        filter = text("Only:", "All recordings; or such as speaker=03", "Which recordings, as in the table of a project");
        people = text("People:", "Names with commas between them; everybody where empty", "Who may answer");
        perRecording = spinner("People a recording:", 0, 99, "How many of the people get each recording; 0 for all");
        goldItems = text("Known answers:", "A number, or a table",
                "Recordings whose answer is known, mixed in unseen: so many of those that "
                + "the corpus labels, or the path of a table with the columns file and label");
        repeats = text("Come twice:", "0", "The share of recordings that come twice, unseen: 0 to 0.5");
        intensity = spinner("Intensity to:", 0, MOST_STEPS, "Steps of an intensity that goes with each label; 0 for none");
        run = text("Model's run:", "None", "The run of the project whose answers order the queue, are shown afterwards, or are proposed");
        segmenter = combo("Proposes stretches:", Stream.concat(Stream.of(NONE), segmenters.stream()), SWT.READ_ONLY,
                "The segmenter whose stretches a recording begins with");
        suggest = new Button(fields, SWT.CHECK);
        suggest.setText("Propose the label of the model's run");
        suggest.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
        several = new Button(fields, SWT.CHECK);
        several.setText("Several labels an answer");
        several.setToolTipText("Keys add labels to an answer and take them away; agreement is measured on sets of labels");
        several.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false, 2, 1));
    }

    Composite control() {
        return fields;
    }

    /** Begins a task on the recordings that a filter lets through. */
    void begin(String filterText) {
        filter.setText(filterText);
        name.setText("");
    }

    /** Lets all recordings through again, unless the filter was changed by hand since. */
    void leave(String filterText) {
        if (filter.getText().equals(filterText)) {
            filter.setText("");
        }
    }

    void setFocus() {
        name.setFocus();
    }

    private void label(String title) {
        Label label = new Label(fields, SWT.NONE);
        label.setText(title);
        label.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
    }

    private Text text(String title, String message, String tip) {
        label(title);
        Text text = new Text(fields, SWT.BORDER);
        text.setMessage(message);
        text.setToolTipText(tip);
        text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return text;
    }

    private Combo combo(String title, Stream<String> items, int style, String tip) {
        label(title);
        Combo combo = new Combo(fields, style);
        combo.setItems(items.toArray(String[]::new));
        combo.select(0);
        combo.setToolTipText(tip);
        combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        return combo;
    }

    private Spinner spinner(String title, int least, int most, String tip) {
        label(title);
        Spinner spinner = new Spinner(fields, SWT.BORDER);
        spinner.setMinimum(least);
        spinner.setMaximum(most);
        spinner.setToolTipText(tip);
        Names.give(spinner, title.substring(0, title.length() - 1));
        spinner.setLayoutData(new GridData(SWT.LEFT, SWT.CENTER, false, false));
        return spinner;
    }

    /** The task as it is written down. */
    AnnotationTask task() throws CorpusException {
        List<TraceScale> scales = new ArrayList<>();
        for (String trace : list(traces.getText())) {
            scales.add(TraceScale.parse(trace));
        }
        return new AnnotationTask(name.getText().strip(), Optional.empty(), filter.getText().strip(),
                AnnotationTask.Unit.of(unit.getText()),
                labelSet(), list(people.getText()), TaskOrder.of(order.getText()),
                given(run.getText()), true, share(), 1, "", perRecording.getSelection(), Map.of(), new Suggestions(suggest.getSelection(),
                        segmenter.getText().equals(NONE) ? Optional.empty() : Optional.of(segmenter.getText())), scales);
    }

    private LabelSet labelSet() throws CorpusException {
        LabelSet set = LabelSets.of(labels.getText().strip(), intensity.getSelection());
        return several.getSelection() ? set.withSeveral() : set;
    }

    /** How many recordings with a known answer, or a table of them; empty for none. */
    Optional<String> goldItems() {
        return given(goldItems.getText());
    }

    private double share() throws CorpusException {
        try {
            return repeats.getText().isBlank() ? 0 : Double.parseDouble(repeats.getText().strip());
        } catch (NumberFormatException e) {
            throw new CorpusException("The share of recordings that come twice is a number from 0 to 0.5, not '" + repeats.getText() + "'.",
                    e);
        }
    }

    private static Optional<String> given(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }
}
