/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.training.DoubtedLabels;
import org.sparsha.application.training.JournalEntry;
import org.sparsha.application.training.TrainingCourse;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.train.LearningCurve;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.project.MatrixCanvas;
import org.sparsha.ui.project.SentenceBox;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Headings;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.ScrolledPage;

/** What the training shown has learned so far: whether it is worth it, whom it takes for whom, where it is wrong and sure. */
public final class LearnedView extends ViewPart {

    private static final int WIDTH = 220;
    private static final int MOST = 12;
    private static final String[] TITLES = {"recording", "label", "heard", "sure"};
    private static final int[] WIDTHS = {110, 80, 80, 50};

    private final Runnable listener = this::refresh;
    private TrainingDesk desk;
    private ScrolledPage scrolled;
    private Composite page;
    private Label empty;
    private SentenceBox sentence;
    private Label confusion;
    private MatrixCanvas matrix;
    private Label learningTitle;
    private LearningCanvas learning;
    private Label learningWords;
    private Label wrongTitle;
    private Table wrong;
    private Composite buttons;
    private SoundButtons sounds;
    private FlatButton play;
    private List<JournalEntry.Answered> rows = List.of();
    private Optional<String[]> cell = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(TrainingDesk.class);
        parent.setLayout(new FillLayout());
        scrolled = new ScrolledPage(parent, WIDTH);
        page = scrolled.page();
        GridLayout layout = new GridLayout();
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        page.setLayout(layout);
        sounds = new SoundButtons(desk, page);
        empty = wide(new Label(page, SWT.WRAP));
        Css.quiet(empty);
        empty.setText("What a model has learned is shown here, as soon as its first fold has answered.");
        sentence = wide(new SentenceBox(page));
        confusion = heading("Confusion so far, % of the truth; press a cell");
        matrix = wide(new MatrixCanvas(page, this::press));
        learningTitle = heading("");
        learning = wide(new LearningCanvas(page));
        learningWords = wide(new Label(page, SWT.WRAP));
        Css.quiet(learningWords);
        wrongTitle = heading("Most wrong, and sure of it");
        wrong = wide(new Table(page, SWT.FULL_SELECTION | SWT.MULTI));
        Names.give(wrong, "Most wrong, and sure of it");
        wrong.setHeaderVisible(true);
        for (int i = 0; i < TITLES.length; i++) {
            TableColumn column = new TableColumn(wrong, SWT.LEFT);
            column.setText(TITLES[i]);
            ColumnWidth.give(column, WIDTHS[i]);
        }
        wrong.addListener(SWT.DefaultSelection, event -> open());
        buttons = wide(new Composite(page, SWT.NONE));
        buttons.setLayout(new RowLayout());
        play = button("Play", "Plays the recording", () -> selected().stream().findFirst()
                .ifPresent(one -> sounds.toggle(play, Path.of(one.file()), "")));
        button("Open", "Opens the recording, to be explained", this::open);
        button("To Annotate", "Often the label is wrong: makes a task of those chosen, or of all listed, for people who don't see what the "
                + "model heard", this::annotate);
        desk.addListener(listener);
        refresh();
    }

    private <C extends Control> C wide(C control) {
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = WIDTH;
        control.setLayoutData(data);
        return control;
    }

    private Label heading(String text) {
        return Headings.over(page, text, 1, WIDTH);
    }

    private FlatButton button(String text, String tip, Runnable run) {
        FlatButton button = new FlatButton(buttons, false, text, "");
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> run.run());
        return button;
    }

    private void refresh() {
        if (page.isDisposed()) {
            return;
        }
        TrainingCourse course = desk.course();
        boolean known = course.confusion().isPresent();
        show(empty, !known);
        for (Control control : List.of(sentence, confusion, matrix, wrongTitle, wrong, buttons)) {
            show(control, known);
        }
        if (known) {
            sentence.show(course.sentence(), course.isAhead());
            matrix.show(course.confusion().get(), false, Optional.empty());
            List<String> labels = course.prepared().orElseThrow().labels();
            List<JournalEntry.Answered> shown = cell.isEmpty() ? course.surelyWrong(MOST) : course.answers().stream()
                    .filter(one -> one.truth().equals(cell.get()[0]) && TrainingCourse.heard(labels, one).equals(cell.get()[1])).toList();
            if (!shown.equals(rows)) {
                rows = shown;
                fill(labels);
            }
            wrongTitle.setText(cell.isEmpty() ? "Most wrong, and sure of it" : cell.get()[0] + " heard as " + cell.get()[1]
                    + "; press the cell again for all");
        }
        learned(course);
        scrolled.fit();
    }

    /** What more speakers would bring: it is known before the first fold has answered. */
    private void learned(TrainingCourse course) {
        for (Control control : List.of(learningTitle, learning, learningWords)) {
            show(control, course.learning().isPresent());
        }
        learning.show(course.learning());
        course.learning().ifPresent(curve -> {
            learningTitle.setText(curve.title());
            learningWords.setText("UAR against the number of speakers learned from, by " + curve.method() + ", which is quick; dashed: "
                    + "expected with " + LearningCurve.MORE + " more. " + curve.sentence());
        });
    }

    private void fill(List<String> labels) {
        wrong.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            JournalEntry.Answered one = rows.get(i);
            TableItem item = wrong.getItem(i);
            item.setText(new String[] {String.valueOf(Path.of(one.file()).getFileName()), one.truth(), TrainingCourse.heard(labels, one),
                    String.format(Locale.ROOT, "%.2f", TrainingCourse.sureness(one))});
        }
        ((GridData) wrong.getLayoutData()).heightHint = wrong.getHeaderHeight()
                + Math.max(1, Math.min(MOST, rows.size())) * wrong.getItemHeight();
    }

    private static void show(Control control, boolean shown) {
        control.setVisible(shown);
        ((GridData) control.getLayoutData()).exclude = !shown;
    }

    private void press(String truth, String heard) {
        boolean same = cell.filter(now -> now[0].equals(truth) && now[1].equals(heard)).isPresent();
        cell = same ? Optional.empty() : Optional.of(new String[] {truth, heard});
        refresh();
    }

    private List<JournalEntry.Answered> selected() {
        return java.util.Arrays.stream(wrong.getSelectionIndices()).filter(index -> index < rows.size()).mapToObj(rows::get).toList();
    }

    private void open() {
        selected().stream().findFirst().ifPresent(one -> {
            Commands.run(getSite().getWorkbenchWindow(), "perspective-listen");
            Recordings.open(getSite().getWorkbenchWindow(), List.of(Path.of(one.file())));
        });
    }

    /** A task of the recordings whose labels are in doubt, opened for whoever sits here. */
    private void annotate() {
        List<JournalEntry.Answered> doubted = selected().isEmpty() ? rows : selected();
        List<String> labels = desk.course().prepared().map(JournalEntry.Prepared::labels).orElse(List.of());
        desk.reading().ifPresent(reading -> {
            try {
                AnnotationTask task = DoubtedLabels.make(reading, desk.chosen().orElseThrow().name(), labels, doubted);
                String who = desk.analysis().settings().annotator();
                getSite().getService(OpenTask.class).begin(DoubtedLabels.place(reading), task.name(), who, desk::complain);
                Commands.run(getSite().getWorkbenchWindow(), "perspective-annotate");
            } catch (org.sparsha.corpus.CorpusException e) {
                desk.complain(WindowWords.of(e));
            }
        });
    }

    @Override
    public void setFocus() {
        if (matrix.isVisible()) {
            matrix.setFocus();
        } else {
            page.setFocus();
        }
    }

    @Override
    public void dispose() {
        desk.removeListener(listener);
        super.dispose();
    }
}
