/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.WorkbenchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sparsha.application.annotation.Disagreements;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.annotation.TraceCurves;
import org.sparsha.application.project.CorpusImport;
import org.sparsha.audio.AudioException;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.AnswerHistory;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.features.raster.Curve;
import org.sparsha.ui.annotate.LabellingView;
import org.sparsha.ui.annotate.OpenTask;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.project.ProjectDesk;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two annotators work through a task with keys, disagree, one decides, and gold labels come out. */
class LabellingTest extends WorkbenchTest {

    private final ScriptedPrompt prompt = new ScriptedPrompt();
    private OpenTask open;
    private TaskPlace place;

    @BeforeEach
    void start() throws WorkbenchException {
        open = workbench.window.getService(OpenTask.class);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.annotate", workbench.window);
        Pump.settle();
    }

    @AfterEach
    void end() throws WorkbenchException {
        open.close(text -> { });
        Display.getCurrent().setData(FilePrompt.class.getName(), null);
        workbench.window.getWorkbench().showPerspective("org.sparsha.app.listen", workbench.window);
        Pump.settle();
    }

    private void task(int recordings) throws IOException, AudioException, CorpusException {
        Path voices = Files.createDirectories(folder.resolve("voices"));
        Path first = voices.resolve("r000.wav");
        Speech.write(first);
        for (int i = 1; i < recordings; i++) {
            Files.copy(first, voices.resolve(String.format("r%03d.wav", i)));
        }
        place = TaskPlace.of(voices);
        place.tasks().create(new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("anger,fear,joy", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, "Listen first."));
    }

    private void begin(String who) {
        begin(who, "emo");
    }

    private void begin(String who, String task) {
        StringBuilder failed = new StringBuilder();
        open.begin(place, task, who, failed::append);
        Pump.until("the task is open", () -> open.desk().isPresent() || !failed.isEmpty());
        assertEquals("", failed.toString());
        listen();
    }

    private LabellingDesk desk() {
        return open.desk().orElseThrow();
    }

    private void answer(int label) {
        int before = desk().session().done();
        Keys.press((char) ('0' + label));
        String wanted = desk().session().task().labels().names().get(label - 1);
        Pump.until("the label is chosen", () -> desk().chosen().equals(Optional.of(wanted)));
        confirm();
        Pump.until("the answer is kept", () -> desk().session().done() == before + 1 || desk().chosen().isEmpty());
    }

    private void confirm() {
        int at = desk().session().position();
        Keys.press(SWT.CR);
        Pump.until("the next recording is in front", () -> desk().session().position() != at);
    }

    /** The keyboard is where the recording sounds, as after a click on it. */
    private void listen() {
        Commands.showView(workbench.window, ViewIds.LABELLING);
        Pump.until("the keyboard is in the view", () -> workbench.window.getActivePage().getActivePart() instanceof LabellingView
                && Display.getCurrent().getFocusControl() != null && Display.getCurrent().getActiveShell() != null);
        Pump.settle();
    }

    @Test
    void twoPeopleLabelDisagreeAndOneDecides() throws Exception {
        Screenshots.take("labelling-empty");
        task(4);
        begin("ann");
        assertEquals(4, workbench.hands.find("queue", Table.class, table -> table.getColumnCount() == 3 && !table.getHeaderVisible())
                .getItemCount());
        Keys.press(SWT.CR);
        Pump.settle();
        assertEquals(0, desk().session().done(), "nothing was chosen");
        answer(1);
        answer(2);
        Keys.press(SWT.BS);
        Pump.until("the one before is in front", () -> desk().session().position() == 1);
        answer(3);
        Keys.press('u');
        Pump.until("it can't be told", desk()::isCantTell);
        confirm();
        answer(1);
        Screenshots.take("labelling-done");
        assertTrue(desk().session().current().isEmpty());
        begin("ann");
        Keys.press(SWT.BS);
        Pump.until("the one answered last is in front", () -> desk().session().position() == 3);
        begin("bob");
        answer(1);
        answer(2);
        Pump.until("ann's answer is in sight", () -> desk().afterwards().isPresent());
        assertEquals("You said fear. ann said joy.", desk().afterwards().orElseThrow());
        both("labelling-afterwards");
        Keys.press('s');
        Pump.until("a second answer is asked for", () -> desk().answeringAgain().isPresent());
        Keys.press('3');
        Keys.press(SWT.CR);
        Pump.until("both answers are kept", () -> desk().answeringAgain().isEmpty());
        answer(2);
        answer(1);
        assertEquals("joy", AnswerHistory.read(place.tasks().of("emo", "bob")).secondAnswers().get("r001.wav").label().orElseThrow());
        Pump.until("the disagreement is listed", () -> disagreements().getItemCount() == 1);
        workbench.hands.selectRow(disagreements(), 0);
        Pump.settle();
        both("agreement");
        Combo figures = workbench.hands.find("figures", Combo.class, combo -> combo.indexOf("Taken for") >= 0);
        assertEquals("Labels", figures.getText());
        workbench.hands.choose(figures, "Pairs");
        Table pairs = workbench.hands.find("pairs", Table.class, table -> table.getColumnCount() == 4
                && table.getColumn(3).getText().equals("kappa"));
        assertEquals("bob", pairs.getItem(0).getText(1));
        both("agreement-pairs");
        Path report = folder.resolve("agreement.html");
        prompt.answer(report);
        prompt.use(Display.getCurrent());
        workbench.hands.press(workbench.hands.find("report", FlatButton.class, button -> button.getText().equals("Report…")));
        Pump.until("the report is written", () -> Files.isRegularFile(report));
        assertTrue(Files.readString(report).contains("What is taken for what"));
        workbench.hands.press(selected("Decide: fear").orElseThrow());
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("fear"));
        workbench.hands.press(workbench.hands.find("gold", FlatButton.class, button -> button.getText().equals("Make Gold Labels")));
        goldIsWritten("emo");
        Corpus gold = new TaskGold(place, place.tasks().read("emo")).labelled(place.recordings(place.tasks().read("emo"), Progress.none()));
        assertEquals(List.of("anger", "fear", "fear", "anger"), gold.recordings().stream().map(Recording::label).toList());
        place.tasks().create(new AnnotationTask("other", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("calm,upset", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
        open.begin(place, "other", "bob", text -> { });
        Pump.until("the other task is open", () -> open.choice().filter(choice -> choice.task().name().equals("other")).isPresent());
        assertEquals(0, disagreements().getItemCount(), "what is decided must not go into another task");
    }

    private Optional<FlatButton> onTimeline() {
        return Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.getText().equals("Show on Timeline")).findFirst();
    }

    /** The traces of the recording in front open on the timeline. */
    @Test
    void tracesOpenOnTheTimeline() throws Exception {
        task(2);
        AnnotationTask feel = NewTask.make(place, new AnnotationTask("feel", Optional.empty(), "", AnnotationTask.Unit.TRACE,
                LabelSets.of("a,b", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none())
                .task();
        try (LabellingSession session = LabellingSession.open(place, "feel", "ann", () -> Instant.EPOCH, Progress.none())) {
            for (TraceScale scale : feel.traces()) {
                session.keepTrace(scale, new Trace(20, List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0)));
            }
            session.answerTraces("", List.of());
        }
        begin("ann", "feel");
        Pump.until("the first one without an answer can be rated", () -> onTimeline().isPresent());
        FlatButton other = onTimeline().orElseThrow();
        Table queue = workbench.hands.find("queue", Table.class, table -> table.getColumnCount() == 3 && !table.getHeaderVisible());
        queue.setSelection(0);
        queue.notifyListeners(SWT.DefaultSelection, new Event());
        Pump.until("the rated recording is in front", () -> other.isDisposed() && onTimeline().isPresent());
        assertEquals(0, desk().session().position());
        both("labelling-traces");
        workbench.hands.press(onTimeline().orElseThrow());
        Pump.until("the traces are tracks", () -> Commands.ofActiveEditor(workbench.window, ClipDocument.class)
                .filter(document -> document.traces().size() == 2).isPresent());
        ClipDocument document = Commands.ofActiveEditor(workbench.window, ClipDocument.class).orElseThrow();
        assertEquals("r000.wav", document.path().getFileName().toString());
        assertEquals(List.of("arousal", "valence"), document.traces().stream().map(TraceCurves::name).toList());
        assertEquals("org.sparsha.app.listen", workbench.window.getActivePage().getPerspective().getId());
        both("traces-on-timeline");
        workbench.window.getActivePage().closeAllEditors(false);
    }

    /** Whoever decides opens everybody's traces on the timeline, from the view of agreement, and takes one person's. */
    @Test
    void tracesAreDecided() throws Exception {
        task(2);
        AnnotationTask feel = NewTask.make(place, new AnnotationTask("feel", Optional.empty(), "", AnnotationTask.Unit.TRACE,
                LabelSets.of("a,b", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none())
                .task();
        for (String who : List.of("ann", "bob")) {
            try (LabellingSession session = LabellingSession.open(place, "feel", who, () -> Instant.EPOCH, Progress.none())) {
                for (TraceScale scale : feel.traces()) {
                    session.keepTrace(scale, new Trace(20, who.equals("ann") ? List.of(0.0, 0.4, 0.8, 1.0) : List.of(0.0, -0.4, 0.0, 0.2)));
                }
                session.answerTraces("", List.of());
            }
        }
        begin("head", "feel");
        Pump.until("the traces are listed", () -> disagreements().getItemCount() == 1 && selected("Take bob's").isPresent());
        assertTrue(disagreements().getItem(0).getText(1).startsWith("ann arousal 0.55"), disagreements().getItem(0).getText(1));
        both("agreement-traces");
        workbench.hands.press(selected("Take bob's").orElseThrow());
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("bob's"));
        assertEquals("bob's", Disagreements.decisions(place.tasks(), "feel").get("r000.wav").words());
        workbench.hands.selectRow(disagreements(), 0);
        workbench.hands.press(Hands.all(disagreements().getParent()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.getText().equals("Show on Timeline")).findFirst().orElseThrow());
        Pump.until("the traces are tracks", () -> Commands.ofActiveEditor(workbench.window, ClipDocument.class)
                .filter(document -> document.traces().size() == 2).isPresent());
        ClipDocument document = Commands.ofActiveEditor(workbench.window, ClipDocument.class).orElseThrow();
        assertEquals(List.of("mean", "ann", "bob"), document.traces().get(0).curves().stream().map(Curve::name).toList());
        workbench.window.getActivePage().closeAllEditors(false);
    }

    /** In a project: two people answer, one decides, gold is made, and a model is judged against it, all in the window. */
    @Test
    void aModelIsJudgedAgainstGold() throws Exception {
        task(4);
        ProjectFolder study = ProjectFolder.create(folder.resolve("study"), "study");
        CorpusImport.make(study, place.folder(), Optional.empty(), Optional.of("voices"), Progress.none());
        place = TaskPlace.of(study.folder());
        place.tasks().create(new AnnotationTask("judged", Optional.empty(), "", AnnotationTask.Unit.WHOLE,
                LabelSets.of("anger,sadness,neutral", 0), List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
        for (String who : List.of("ann", "bob")) {
            begin(who, "judged");
            answer(1);
            answer(who.equals("ann") ? 2 : 3);
            begin(who, "judged"); // tomorrow
            Keys.press(SWT.BS);
            Pump.until("the one answered last is in front", () -> desk().session().position() == 1);
            answer(who.equals("ann") ? 2 : 3);
            answer(2);
            answer(3);
        }
        Pump.until("the disagreement is listed", () -> disagreements().getItemCount() == 1 && selected("Decide: neutral").isPresent());
        workbench.hands.press(selected("Decide: neutral").orElseThrow());
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("neutral"));
        workbench.hands.press(workbench.hands.find("gold", FlatButton.class, button -> button.getText().equals("Make Gold Labels")));
        goldIsWritten("judged");
        ProjectDesk desk = workbench.window.getService(ProjectDesk.class);
        desk.open(study.folder());
        Pump.until("the project is open", () -> desk.snapshot().filter(now -> now.table().size() == 4).isPresent());
        Dialogs.during(() -> workbench.hands.menu("Corpus", "Run a Model…"), shell -> {
            Combo labels = Hands.all(shell).filter(Combo.class::isInstance).map(Combo.class::cast)
                    .filter(combo -> combo.indexOf("judged") >= 0).findFirst().orElseThrow();
            labels.select(labels.indexOf("judged"));
            labels.notifyListeners(SWT.Selection, new Event());
            Hands.all(shell).filter(Button.class::isInstance).map(Button.class::cast)
                    .filter(button -> button.getText().replace("&", "").equals("Run")).findFirst().orElseThrow()
                    .notifyListeners(SWT.Selection, new Event());
        });
        Pump.until("the model is judged", () -> desk.results().filter(results -> results.saved().results().size() == 4).isPresent());
        // sadness is sad in the words of the model
        assertEquals(List.of("anger", "neutral", "sad", "neutral"), desk.results().orElseThrow().saved().results().stream()
                .map(result -> ((Outcome) result).truth()).toList());
        Screenshots.take("evaluation-against-gold");
    }

    /** Selects the first disagreement. @return the button of a decision on it, where it is one of the labels */
    private Optional<FlatButton> selected(String decision) {
        workbench.hands.selectRow(disagreements(), 0);
        return Hands.all(workbench.window.getShell()).filter(FlatButton.class::isInstance).map(FlatButton.class::cast)
                .filter(button -> button.isVisible() && button.getText().equals(decision)).findFirst();
    }

    /** A picture in both themes. */
    private void both(String name) {
        Screenshots.takeQuietly(name);
        Commands.run(workbench.window, "theme-dark");
        Pump.settle();
        Screenshots.takeQuietly(name + "-dark");
        Commands.run(workbench.window, "theme-light");
        Pump.settle();
    }

    private void goldIsWritten(String task) {
        Pump.until("gold is written", () -> Files.isRegularFile(place.tasks().gold(task).resolve("labels.csv"))
                && Hands.all(workbench.window.getShell()).anyMatch(control -> control instanceof Label label
                        && label.getText().contains("1 of them by decision") && label.getText().endsWith("--labels " + task + ".")));
    }

    private Table disagreements() {
        return workbench.hands.find("disagreements", Table.class, table -> table.getColumnCount() == 3
                && table.getColumn(2).getText().equals("decided"));
    }

    private void stretchTask() throws Exception {
        task(2);
        place.tasks().create(new AnnotationTask("marks", Optional.empty(), "", AnnotationTask.Unit.STRETCHES, LabelSets.of("anger,fear", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""));
    }

    /** Marks a stretch of the recording in front by keys of the editor, and says that it is complete. */
    private void mark(int label, double start, double end) {
        int before = desk().session().done();
        String file = desk().session().current().orElseThrow().path();
        Pump.until("the recording is open", () -> workbench.window.getActivePage().getActiveEditor() != null
                && workbench.window.getActivePage().getActiveEditor().getTitle().equals(file)
                && workbench.window.getActivePage().getActiveEditor().getAdapter(ClipPage.class) != null);
        ClipPage page = workbench.window.getActivePage().getActiveEditor().getAdapter(ClipPage.class);
        workbench.window.getActivePage().activate(workbench.window.getActivePage().getActiveEditor());
        Pump.settle();
        double rate = page.document().info().sampleRate();
        page.document().timeline().setSelection(Optional.of(new SampleRange(Math.round(start * rate), Math.round(end * rate))));
        Keys.press((char) ('0' + label));
        Pump.until("the stretch is labelled", () -> !page.document().tiers().tiers().get(0).segments().isEmpty());
        both("labelling-stretches");
        Keys.pressWith(SWT.MOD1, SWT.CR);
        Pump.until("the marks are kept", () -> desk().session().done() == before + 1);
    }

    @Test
    void twoPeopleMarkStretchesAndOneDecides() throws Exception {
        stretchTask();
        for (String who : List.of("ann", "bob")) {
            begin(who, "marks");
            mark(1, 0.1, who.equals("ann") ? 0.4 : 0.8);
            mark(2, 0.2, 0.5);
            assertTrue(desk().session().current().isEmpty());
        }
        assertEquals(0.8, AnswerHistory.read(place.tasks().of("marks", "bob")).answers().get("r000.wav").marks().orElseThrow().marks()
                .get(0).end(), 1e-4);
        Pump.until("the disagreement is listed", () -> disagreements().getItemCount() == 1);
        workbench.hands.selectRow(disagreements(), 0);
        workbench.hands.press(workbench.hands.find("decision", FlatButton.class, button -> button.getText().equals("Take bob's")));
        Pump.until("the decision is shown", () -> disagreements().getItem(0).getText(2).equals("1 mark"));
        both("agreement-stretches");
        workbench.hands.press(workbench.hands.find("gold", FlatButton.class, button -> button.getText().equals("Make Gold Labels")));
        goldIsWritten("marks");
        assertTrue(Files.isRegularFile(place.tasks().gold("marks").resolve("r000.wav.TextGrid")));
        AnnotationTask task = place.tasks().read("marks");
        assertEquals(List.of("anger", "fear"), new TaskGold(place, task).labelled(place.recordings(task, Progress.none())).recordings()
                .stream().map(Recording::label).toList());
    }

    @Test
    void aTaskIsMadeInTheForm() throws Exception {
        task(3);
        Commands.showView(workbench.window, ViewIds.LABELLING);
        Pump.settle();
        Text where = workbench.hands.find("folder", Text.class, text -> text.getMessage().startsWith("A project, or"));
        where.setText(place.folder().toString());
        where.notifyListeners(SWT.DefaultSelection, new org.eclipse.swt.widgets.Event());
        workbench.hands.find("name", Text.class, text -> text.getMessage().equals("Such as emotion")).setText("points");
        workbench.hands.choose(workbench.hands.find("unit", Combo.class, combo -> combo.indexOf("stretches") >= 0), "points");
        workbench.hands.choose(workbench.hands.find("order", Combo.class, combo -> combo.indexOf("by-speaker") >= 0), "corpus");
        both("new-task");
        workbench.hands.press(workbench.hands.find("make", FlatButton.class, button -> button.getText().equals("Make Task")));
        Pump.until("the task is made", () -> workbench.hands.find("tasks", Combo.class, combo -> combo.indexOf("emo") >= 0)
                .indexOf("points") >= 0);
        AnnotationTask made = place.tasks().read("points");
        assertEquals(AnnotationTask.Unit.POINTS, made.unit());
        assertEquals(TaskOrder.CORPUS, made.order());
    }

    /** Four hundred recordings by keys of the queue: each has one answer, the one that was pressed. */
    @Test
    void noAnswerIsLostOrDoubled() throws Exception {
        task(400);
        begin("ann");
        Pump.settle();
        Set<String> seen = new HashSet<>();
        double[] milliseconds = new double[400];
        for (int i = 0; i < 400; i++) {
            assertTrue(seen.add(open.desk().orElseThrow().session().current().orElseThrow().key()));
            Keys.press((char) ('1' + i % 3));
            Pump.until("the label is chosen", () -> desk().chosen().isPresent());
            long pressed = System.nanoTime();
            confirm();
            Pump.settle();
            milliseconds[i] = (System.nanoTime() - pressed) / 1e6;
        }
        Arrays.sort(milliseconds);
        System.out.printf(Locale.ROOT, "From Enter to the next recording in front and painted, 400 times: median %.0f ms, 95 %% below "
                + "%.0f ms%n", milliseconds[200], milliseconds[380]);
        assertFalse(open.desk().orElseThrow().session().current().isPresent());
        Map<String, LoggedAnswer> answers = AnswerHistory.read(place.tasks().of("emo", "ann")).answers();
        assertEquals(seen, answers.keySet());
        assertEquals("fear", answers.get("r001.wav").label().orElseThrow());
        assertEquals(400, AnswerHistory.read(place.tasks().of("emo", "ann")).entries().size());
        assertTrue(Display.getCurrent().getFocusControl() != null);
    }
}
