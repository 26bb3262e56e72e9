/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingForecast;
import org.sparsha.application.training.TrainingProcesses;
import org.sparsha.application.training.TrainingSplit;
import org.sparsha.corpus.CorpusException;
import org.sparsha.model.Normalisation;
import org.sparsha.train.Augmentation;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.TrainingTargets;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.FreeName;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.ScrolledPage;

/** What is to be learned from, by which recipe, judged how, with which altered copies; what that costs; the same on a command line. */
public final class RecipeView extends ViewPart {

    private static final String PURPOSE = "Recordings to Learn From";
    private static final int PAUSE_MILLIS = 500;
    private static final int WIDTH = 240;
    private static final int GROUPS = 5;

    private static final List<Optional<Normalisation.By>> FITTED = List.of(Optional.empty(), Optional.of(Normalisation.By.ANY), Optional.of(
            Normalisation.By.SPEAKER), Optional.of(Normalisation.By.CORPUS));
    private static final List<NetworkKind> RECIPES = List.of(NetworkKind.STATISTICS, NetworkKind.FRAMES, NetworkKind.SPARSHA374,
            NetworkKind.STATISTICS, NetworkKind.SURROUNDINGS);
    /** Number of the recipe for few recordings, which is no network. */
    private static final int FEW = 3;

    /** A kind of altered copies: what it is called, and what it is in {@code --augment}. */
    private record Copies(String title, String list, boolean usual) {
    }

    private static final List<Copies> COPIES = List.of(new Copies("speed 0.9 and 1.1", "speed=0.9,speed=1.1", true),
            new Copies("pitch ±1.5 semitones", "pitch=-1.5,pitch=1.5", true), new Copies("tempo 0.9 and 1.1", "stretch=0.9,stretch=1.1",
                    false), new Copies("out of the studio, 4 ways",
                            "surroundings=1,surroundings=2,surroundings=3,surroundings=4", true),
            new Copies("noise 20 dB", "noise=20", false), new Copies("room 0.4 s", "room=0.4", false),
            new Copies("telephone band", "band=3400", false), new Copies("noise, rooms, bands, 5 voices each",
                    Augmentation.IN_SURROUNDINGS, false));

    private final Runnable listener = this::refresh;
    private final List<Button> copies = new ArrayList<>();
    private final List<String> tasks = new ArrayList<>();
    private TrainingDesk desk;
    private ScrolledPage scrolled;
    private Composite page;
    private FormRows rows;
    private Text where;
    private Combo labels;
    private Label found;
    private Combo recipe;
    private Combo fitted;
    private Combo split;
    private Combo atOnce;
    private Button original;
    private Text name;
    private Label cost;
    private Label problem;
    private FlatButton start;
    private Button soft;
    private FewTraining few;
    private Button balanced;
    private Text line;
    private SoundButtons sounds;
    private Optional<TrainingChoice> choice = Optional.empty();
    private int edits;
    private String proposed = "";

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, WIDTH);
        page = scrolled.page();
        GridLayout layout = new GridLayout(3, false);
        layout.marginWidth = 12;
        layout.marginHeight = 8;
        page.setLayout(layout);
        rows = new FormRows(page, WIDTH, this::edited, scrolled::fit);
        sounds = new SoundButtons(desk, page);
        few = new FewTraining(desk.analysis(), this::refresh);
        recordings();
        heard();
        judged();
        altered();
        begin();
        desk.addListener(listener);
        preset();
    }

    private void recordings() {
        rows.heading("1  Recordings");
        rows.label("Corpus:");
        where = new Text(page, SWT.BORDER);
        where.setMessage("A folder, a manifest or a project");
        Names.give(where, "Corpus");
        rows.fill(where, 1);
        where.addListener(SWT.Modify, event -> {
            propose();
            edited();
        });
        rows.button("Choose…", "Chooses the folder of a corpus or project", () -> FilePrompt.of(page.getDisplay()).folder(page.getShell(),
                PURPOSE, "The folder of a corpus or project").ifPresent(folder -> where.setText(folder.toString())));
        rows.label("Labels:");
        labels = rows.combo("Labels", List.of("as the corpus has them"));
        soft = rows.check("Shares of several people",
                "What several people said together is learned, not one label: the columns share LABEL");
        balanced = rows.check("Corpora count alike", "Each corpus that has a class has the same part in it");
        found = rows.words(true);
    }

    private void heard() {
        rows.heading("2  What is heard");
        rows.label("Recipe:");
        recipe = rows.combo("Recipe", List.of("statistics of frames: minutes, without chance", "frames: a network over them beside it",
                "the original's network, for comparison", "few recordings: on top of the model in use, seconds",
                "statistics, with noise, rooms and narrow bands apart"));
        rows.label("Fit to voices:");
        fitted = rows.combo("Fit to voices", List.of("no", "can be fitted when it is used", "always, by speaker", "always, by corpus"));
        fitted.select(1);
    }

    private void judged() {
        rows.heading("3  Judged how");
        rows.label("Folds:");
        split = rows.combo("Folds", List.of("one speaker left out each", GROUPS + " groups of speakers", "one corpus left out each",
                "at random: people on both sides, too good", "as the corpus says"));
        rows.label("At once:");
        int most = Runtime.getRuntime().availableProcessors();
        atOnce = rows.combo("Folds at once", IntStream.rangeClosed(1, Math.max(2, most)).mapToObj(count -> count == 1
                ? "one fold after another" : count + " folds, each with memory of its own").toList());
        original = rows.check("The original's network beside",
                "Once the model is made, the original's network learns from the same folds, to stand beside it");
    }

    private void altered() {
        rows.heading("4  Altered copies");
        for (Copies kind : COPIES) {
            Button check = rows.check(kind.title(), () -> {
                FlatButton[] play = new FlatButton[1];
                play[0] = rows.button("before / after", "Plays a recording, and after it what training hears: " + kind.title(),
                        () -> listen(play[0], kind));
                play[0].setIcon("play");
                return play[0];
            });
            check.setSelection(kind.usual());
            copies.add(check);
        }
    }

    private void begin() {
        rows.heading("5  Cost");
        cost = rows.words(true);
        rows.label("Name:");
        name = new Text(page, SWT.BORDER);
        Names.give(name, "Name of the model");
        rows.fill(name, 1);
        rows.alone(name);
        name.addListener(SWT.Modify, event -> edited());
        start = new FlatButton(page, true, "Start Training", "");
        start.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
        rows.alone(start);
        start.addListener(SWT.Selection, event -> start());
        problem = rows.words(false);
        Css.bad(problem);
        rows.heading("The same on the command line");
        line = new Text(page, SWT.BORDER | SWT.WRAP | SWT.READ_ONLY | SWT.MULTI);
        Names.give(line, "The same on the command line");
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1);
        wide.widthHint = WIDTH;
        wide.heightHint = 5 * line.getLineHeight();
        line.setLayoutData(wide);
    }

    /** The open project is proposed; else what was learned from last. */
    private void preset() {
        Optional<Path> project = getSite().getService(ProjectDesk.class).folder().map(folder -> folder.folder());
        String last = desk.analysis().settings().folders(PURPOSE).stream().findFirst().orElse("");
        where.setText(project.map(Path::toString).orElse(last));
        edited();
    }

    /** A name that is free, made of the corpus'; not where somebody has typed another. */
    private void propose() {
        if (name != null && (name.getText().equals(proposed) || name.getText().isEmpty())) {
            String free = FreeName.of(FreeName.last(where.getText()).replaceFirst("\\.[A-Za-z]{1,4}$", "")
                    .replaceAll("[^\\p{L}\\p{M}\\p{N} ._-]", ""), desk::isTaken);
            proposed = free;
            name.setText(free);
        }
    }

    /** Waits until nobody types any more, then looks at the recordings. */
    private void edited() {
        int own = ++edits;
        few.forget();
        page.getDisplay().timerExec(PAUSE_MILLIS, () -> {
            if (own == edits && !page.isDisposed()) {
                chosen();
            }
        });
    }

    private void chosen() {
        Optional<TrainingChoice> before = choice;
        choice = choice();
        if (listTasks()) {
            choice = choice(); // the task that was chosen was one of other recordings
        }
        line.setText(choice.map(chosen -> isFew() ? few.line(chosen) : chosen.line() + (foldsAtOnce() == 1 ? ""
                : " " + TrainingProcesses.AT_ONCE + " " + foldsAtOnce())).orElse(""));
        if (choice.isEmpty()) {
            desk.foreseeNothing();
        } else if (!choice.equals(before)) {
            desk.foresee(choice.get());
        }
        refresh();
    }

    /** Offers the annotation tasks of the corpus whose gold labels can be learned from. Returns whether they are others than before. */
    private boolean listTasks() {
        List<String> known = new ArrayList<>();
        choice.ifPresent(chosen -> {
            try {
                known.addAll(chosen.reading().goldTasks());
            } catch (CorpusException e) {
                System.getLogger(RecipeView.class.getName()).log(System.Logger.Level.DEBUG, "No tasks", e);
            }
        });
        if (known.equals(tasks)) {
            return false;
        }
        tasks.clear();
        tasks.addAll(known);
        List<String> items = new ArrayList<>(List.of("as the corpus has them"));
        known.forEach(task -> items.add("gold of " + task + ": decided, else by its rule"));
        labels.setItems(items.toArray(String[]::new));
        labels.select(0);
        return true;
    }

    private Optional<TrainingChoice> choice() {
        String place = where.getText().strip();
        if (place.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = Path.of(place);
            int task = labels.getSelectionIndex() - 1;
            CorpusReading reading = new CorpusReading(List.of(path), false, Optional.empty(), Optional.empty(),
                    task < 0 || task >= tasks.size() ? Optional.empty() : Optional.of(tasks.get(task)),
                    desk.analysis().runtime().corpora());
            NetworkKind network = RECIPES.get(recipe.getSelectionIndex());
            String list = COPIES.stream().filter(kind -> copies.get(COPIES.indexOf(kind)).getSelection()).map(Copies::list)
                    .collect(Collectors.joining(","));
            if (network == NetworkKind.FRAMES) {
                list += (list.isEmpty() ? "" : ",") + "time-mask=20";
            }
            TrainingSplit parted = List.of(TrainingSplit.SPEAKER, TrainingSplit.SPEAKER, TrainingSplit.CORPUS, TrainingSplit.RANDOM,
                    TrainingSplit.FOLD_COLUMN).get(split.getSelectionIndex());
            OptionalInt folds = split.getSelectionIndex() == 1 || parted == TrainingSplit.RANDOM ? OptionalInt.of(GROUPS)
                    : OptionalInt.empty();
            String model = name.getText().strip().isEmpty() ? "model" : name.getText().strip();
            return Optional.of(new TrainingChoice(reading, desk.models().resolve(model), Optional.of(desk.place(model).heldOut()), network,
                    parted, folds, OptionalInt.empty(), 0, Optional.of(list.isEmpty() ? "none" : list), OptionalInt.empty(),
                    network == NetworkKind.SPARSHA374 ? Optional.empty() : FITTED.get(fitted.getSelectionIndex()), Optional.empty(),
                    ModelTerms.NONE, 0, new TrainingTargets(soft.getSelection(), balanced.getSelection())).beside(original.getSelection()
                            && canStandBeside() ? Optional.of(NetworkKind.SPARSHA374) : Optional.empty()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String missing() {
        String wanted = name.getText().strip();
        return where.getText().strip().isEmpty() ? "Choose recordings with labels." : wanted.isEmpty() ? "Give the model a name."
                : !wanted.matches("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ._-]*")
                        ? "The name is for a folder: use letters, digits, blanks, '-', '_'."
                        : desk.isTaken(wanted) ? "There is a model or a training named " + wanted + " already." : "";
    }

    private void refresh() {
        if (page.isDisposed()) {
            return;
        }
        Optional<TrainingForecast> known = desk.forecast();
        found.setText(known.map(TrainingForecast::recordingsText).orElse(choice.isEmpty() ? "A folder whose scheme is recognised, a "
                + "manifest (CSV, TSV), or a project." : desk.problem().isEmpty() ? "Looking at the recordings…" : ""));
        cost.setText(isFew() ? few.text().replace("&", "&&")
                : known.map(TrainingForecast::costText).orElse("Said once the recordings are known."));
        String words = choice.isPresent() && known.isEmpty() && !desk.problem().isEmpty() ? desk.problem() : missing();
        problem.setText(words.replace("&", "&&"));
        original.setEnabled(canStandBeside());
        start.setEnabled(known.isPresent() && missing().isEmpty() && choice.isPresent());
        scrolled.fit();
    }

    private void start() {
        choice = choice();
        if (choice.isPresent() && missing().isEmpty()) {
            desk.analysis().settings().setFolder(PURPOSE, where.getText().strip());
            if (isFew()) {
                few.start(choice.get());
                return;
            }
            desk.setFoldsAtOnce(foldsAtOnce());
            desk.start(desk.place(name.getText().strip()), choice.get());
            proposed = name.getText();
            propose();
            refresh();
        }
    }

    private int foldsAtOnce() {
        return Math.max(0, atOnce.getSelectionIndex()) + 1;
    }

    /** Whether the original's network is another than the one chosen. */
    private boolean canStandBeside() {
        return !isFew() && RECIPES.get(recipe.getSelectionIndex()) != NetworkKind.SPARSHA374;
    }

    private boolean isFew() {
        return recipe.getSelectionIndex() == FEW;
    }

    private void listen(FlatButton button, Copies kind) {
        choice.ifPresent(chosen -> desk.firstRecording(chosen.reading(), file -> sounds.toggle(button, file, kind.list())));
    }

    @Override
    public void setFocus() {
        where.setFocus();
    }

    @Override
    public void dispose() {
        desk.removeListener(listener);
        super.dispose();
    }
}
