/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.project.RunChoice;
import org.sparsha.application.project.RunWords;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.project.RecordingBrowser;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.task.GoldManifest;
import org.sparsha.corpus.task.TaskFolder;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FormFields;

/** Asks which model is to hear which recordings of the project. */
final class RunDialog extends Dialog {

    private static final int WIDTH = 440;
    private static final String ALL = "all corpora";
    private static final String AS_CORPUS = "as the corpus says";

    /** As many as usual recorders have. */
    private static final int OFFERED_CHANNELS = 8;

    private static final Map<Fitting, String> FITTING = new EnumMap<>(Map.of(Fitting.AS_MADE, "as it is made", Fitting.NONE, "nothing",
            Fitting.SPEAKER, "each speaker", Fitting.CORPUS, "all these recordings",
            Fitting.AUTO, "each speaker with ten or more, otherwise all"));

    private final ProjectDesk desk;
    private final Optional<RunWords> copied;
    private final List<String> models;
    private final List<String> corpora;
    private final List<ChannelChoice> channels;
    private Combo model;
    private Combo corpus;
    private Combo labels;
    private Combo fitting;
    private Combo channel;
    private Button answers;
    private Button shown;
    private Button explain;
    private Spinner seed;
    private Label advice;
    private String chosenModel = "";
    private Optional<RunChoice> choice = Optional.empty();

    /** {@code copied} are the settings of a run that the new one begins with. */
    RunDialog(Shell shell, ProjectDesk desk, Optional<RunWords> copied) {
        super(shell);
        this.desk = desk;
        this.copied = copied;
        this.models = new java.util.ArrayList<>(desk.analysis().runtime().models().entries().stream()
                .filter(entry -> entry.descriptor().isPresent()).map(ModelLibrary.Entry::id).toList());
        List.of(desk.analysis().settings().model(), copied.flatMap(RunWords::model).orElse("")).stream()
                .filter(name -> !name.isEmpty() && !models.contains(name)).forEach(models::add);
        this.corpora = desk.snapshot().orElseThrow().corpora();
        this.channels = channels(copied.map(words -> words.choice().channel()).orElse(ChannelChoice.MEAN));
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Run a Model");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        FormFields fields = new FormFields(area, 2);
        String first = copied.flatMap(RunWords::model).orElse(desk.analysis().settings().model());
        model = fields.combo("&Model", models, Math.max(0, models.indexOf(first)));
        model.addListener(SWT.Selection, event -> update());
        corpus = fields.combo("&Corpus", Stream.concat(Stream.of(ALL), corpora.stream()).toList(), copied.flatMap(words -> words.choice()
                .corpus()).map(name -> corpora.indexOf(name) + 1).orElse(corpora.size() == 1 ? 1 : 0));
        corpus.addListener(SWT.Selection, event -> update());
        List<String> tasks = tasks();
        labels = fields.combo("&Labels", Stream.concat(Stream.of(AS_CORPUS), tasks.stream()).toList(), copied.flatMap(words -> words
                .choice().labels()).map(task -> tasks.indexOf(task) + 1).orElse(0));
        fitting = fields.combo("&Fit it to", List.copyOf(FITTING.values()), List.copyOf(FITTING.keySet()).indexOf(copied.map(words ->
                words.choice().fitting()).orElse(Fitting.AS_MADE)));
        channel = fields.combo("&Hear", channels.stream().map(one -> one.isMean() ? "the mean of all channels" : "channel " + one.text()
                + " alone").toList(), channels.indexOf(copied.map(words -> words.choice().channel()).orElse(ChannelChoice.MEAN)));
        RecordingBrowser browser = desk.browser().orElseThrow();
        answers = fields.check("&Answers only: every recording is asked about, labelled or not, and nothing is judged", this::update);
        answers.setSelection(copied.map(words -> words.choice().answersOnly()).orElseGet(() -> tasks.isEmpty()
                && !desk.snapshot().orElseThrow().isLabelled()));
        shown = fields.check("&Only the recordings that the table shows", this::update);
        shown.setSelection(browser.size() < browser.table().size());
        explain = fields.check("&Explain each answer (takes much longer)", this::update);
        explain.setSelection(copied.filter(words -> words.choice().explanations().isPresent()).isPresent());
        fields.label("&Seed");
        seed = new Spinner(area, SWT.BORDER);
        seed.setMaximum(Integer.MAX_VALUE);
        seed.setSelection((int) (long) copied.map(words -> words.choice().seed()).orElse(0L));
        advice = fields.wrapped("", WIDTH);
        Css.quiet(advice);
        return area;
    }

    /** What can be chosen, {@code also} among it; a recording that lacks the channel is among the failures. */
    private static List<ChannelChoice> channels(ChannelChoice also) {
        return Stream.of(Stream.of(ChannelChoice.MEAN), IntStream.rangeClosed(1, OFFERED_CHANNELS).mapToObj(ChannelChoice::alone),
                Stream.of(also)).flatMap(all -> all).distinct().toList();
    }

    /** Annotation tasks of the project that have gold labels. */
    private List<String> tasks() {
        try {
            TaskFolder folder = TaskFolder.in(desk.folder().orElseThrow().folder());
            return folder.tasks().stream().filter(task -> Files.isRegularFile(folder.gold(task).resolve(GoldManifest.LABELS))).toList();
        } catch (CorpusException e) {
            System.getLogger(RunDialog.class.getName()).log(System.Logger.Level.WARNING, "Tasks can't be listed", e);
            return List.of();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, "Run", true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        update();
    }

    private RecordingFilter filter() throws CorpusException {
        if (shown.getSelection()) {
            return desk.browser().orElseThrow().filterOfCorpus(corpus.getSelectionIndex() == 0 || corpora.size() < 2 ? ""
                    : corpus.getText() + "/");
        }
        return copied.map(words -> words.choice().filter()).orElse(RecordingFilter.of(List.of()));
    }

    /** A model that isn't among those installed is asked when it runs. */
    private boolean canBeFitted() {
        return desk.analysis().runtime().models().entries().stream().filter(entry -> entry.id().equals(model.getText()))
                .flatMap(entry -> entry.descriptor().stream()).flatMap(descriptor -> descriptor.input().normalisation().stream())
                .anyMatch(normalisation -> normalisation.referenceClips().isEmpty());
    }

    private void update() {
        String text;
        boolean possible = model.getSelectionIndex() >= 0;
        try {
            RecordingFilter filter = filter();
            text = filter.conditions().isEmpty() ? "Every recording is asked about. The same settings twice are the same run."
                    : "Filter of the run: " + (filter.text().length() > 160 ? filter.text().substring(0, 160) + "…" : filter.text());
        } catch (CorpusException e) {
            text = WindowWords.of(e);
            possible = false;
        }
        labels.setEnabled(!answers.getSelection());
        fitting.setEnabled(canBeFitted());
        advice.setText(text.replace("&", "&&"));
        advice.requestLayout();
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(possible);
        }
        if (getShell().isVisible()) {
            getShell().pack();
        }
    }

    @Override
    protected void okPressed() {
        try {
            chosenModel = model.getText();
            Optional<ExplanationChoice> wish = explain.getSelection() ? Optional.of(explanations()) : Optional.empty();
            choice = Optional.of(new RunChoice(corpus.getSelectionIndex() <= 0 ? Optional.empty() : Optional.of(corpus.getText()),
                    filter(),
                    labels.getSelectionIndex() <= 0 || answers.getSelection() ? Optional.empty() : Optional.of(labels.getText()),
                    wish, Optional.empty(), seed.getSelection(), answers.getSelection(), canBeFitted()
                            ? List.copyOf(FITTING.keySet()).get(fitting.getSelectionIndex()) : Fitting.AS_MADE,
                    channels.get(channel.getSelectionIndex())));
            super.okPressed();
        } catch (CorpusException e) {
            advice.setText(WindowWords.of(e));
        }
    }

    /** As in the run that is copied, else as usual. */
    private ExplanationChoice explanations() {
        Optional<ExplanationChoice> other = copied.flatMap(words -> words.choice().explanations());
        return new ExplanationChoice(other.flatMap(ExplanationChoice::explainer), other.flatMap(ExplanationChoice::perturbation),
                other.flatMap(ExplanationChoice::segmenter), other.map(ExplanationChoice::settings).orElse(Map.of()),
                other.map(ExplanationChoice::metrics).orElse(List.of()), model.getText(), seed.getSelection());
    }

    String model() {
        return chosenModel;
    }

    RunChoice choice() {
        return choice.orElseThrow();
    }
}
