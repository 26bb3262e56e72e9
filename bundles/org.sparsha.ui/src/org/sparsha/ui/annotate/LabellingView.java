/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.annotation.LabellingDesk;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.audio.effects.TimeStretch;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskLabel;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.KeyContext;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.WarningBox;

/** One person at work: the queue, the recording in front, its labels. Where no task is open, it says how to begin. */
public final class LabellingView extends ViewPart {

    private static final int[] WEIGHTS = { 30, 70 };

    /** Segmenters that want something else beside the sound. */
    private static final Set<String> WANTS_MORE = Set.of("tier", "align");

    private final Runnable listener = this::show;
    private OpenTask open;
    private Composite parent;
    private StackLayout stack;
    private TaskForm form;
    private SashForm work;
    private Label progress;
    private ProgressBar bar;
    private QueueTable queue;
    private Label whose;
    private WarningBox notes;
    private Label title;
    private SoundStrip strip;
    private LabelRow labels;
    private FlatButton next;
    private Label hint;
    private Label afterwards;
    private FlatButton again;
    private MarkEditor marks;
    private TracePanel traces;
    private TimelineTraces timeline;
    private Label instructions;
    private QueuePlayer player;
    private LearningQueue learning;
    private Optional<String> playing = Optional.empty();

    @Override
    public void createPartControl(Composite made) {
        parent = made;
        open = getSite().getService(OpenTask.class);
        stack = new StackLayout();
        parent.setLayout(stack);
        parent.setData(KeyContext.QUEUE.id(), Boolean.TRUE); // here the queue's keys work, wherever within the keyboard is
        Analysis analysis = getSite().getService(Analysis.class);
        form = new TaskForm(parent, analysis.settings(), analysis.runtime().corpora(), open,
                analysis.runtime().catalog().list(ExtensionKind.SEGMENTERS).stream()
                .map(ContributionInfo::id).filter(id -> !WANTS_MORE.contains(id)).toList());
        work = new SashForm(parent, SWT.HORIZONTAL);
        createQueue(work);
        createDesk(work);
        work.setWeights(WEIGHTS);
        player = new QueuePlayer(analysis, getSite().getService(TimeStretch.class), strip, this::say);
        player.follow(traces::playing);
        parent.addListener(SWT.Dispose, event -> player.close());
        learning = new LearningQueue(open, analysis, this::say);
        marks = new MarkEditor(getSite().getPage(), open, analysis.runtime().catalog(), this::say);
        open.addListener(listener);
        show();
    }

    private void createQueue(Composite within) {
        Composite left = column(within);
        whose = new Label(left, SWT.NONE);
        Css.quiet(whose);
        whose.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        progress = new Label(left, SWT.NONE);
        progress.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        bar = new ProgressBar(left, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Names.give(bar, () -> progress.getText());
        queue = new QueueTable(left, row -> step(desk -> desk.go(row)));
        FlatButton leave = new FlatButton(left, false, "Another Task…", "open");
        leave.addListener(SWT.Selection, event -> open.close(this::say));
    }

    private void createDesk(Composite within) {
        Composite right = column(within);
        notes = new WarningBox(right);
        title = new Label(right, SWT.NONE);
        Css.heading(title);
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        strip = new SoundStrip(right, share -> player.playFrom(share));
        strip.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        labels = new LabelRow(right, label -> step(desk -> choose(desk, label)), () -> step(LabellingDesk::cantTell),
                value -> step(desk -> desk.choose(value)));
        traces = new TracePanel(right, open, () -> commands.run("queue-timeline"), this::say);
        timeline = new TimelineTraces(getSite().getWorkbenchWindow());
        right.addListener(SWT.Dispose, event -> timeline.close());
        Composite buttons = new Composite(right, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        buttons.setLayout(layout);
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        next = button(buttons, true, "Next Recording", "play", "queue-next");
        button(buttons, false, "Back", "undo", "queue-back");
        button(buttons, false, "Again", "loop", "play");
        hint = new Label(buttons, SWT.NONE);
        Css.quiet(hint);
        hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        afterwards = wrapped(right);
        again = new FlatButton(right, false, "Second Answer", "undo");
        again.setToolTipText(Commands.describe(getSite().getWorkbenchWindow(), "queue-again"));
        again.addListener(SWT.Selection, event -> commands.run("queue-again"));
        again.setLayoutData(new GridData(SWT.LEFT, SWT.TOP, false, false));
        instructions = wrapped(right);
    }

    private static void choose(LabellingDesk desk, TaskLabel label) {
        desk.choose(label.name());
    }

    private FlatButton button(Composite row, boolean primary, String text, String icon, String command) {
        FlatButton button = new FlatButton(row, primary, text, icon);
        button.setToolTipText(Commands.describe(getSite().getWorkbenchWindow(), command));
        button.addListener(SWT.Selection, event -> commands.run(command));
        return button;
    }

    private static Composite column(Composite within) {
        Composite column = new Composite(within, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 10;
        layout.marginHeight = 8;
        layout.verticalSpacing = 8;
        column.setLayout(layout);
        return column;
    }

    private static Label wrapped(Composite within) {
        return WrappedLine.in(within, SWT.TOP);
    }

    /** Something that the desk may refuse. */
    @FunctionalInterface
    private interface Step {
        void on(LabellingDesk desk) throws SparshaException;
    }

    private void step(Step step) {
        open.desk().ifPresent(desk -> {
            int before = desk.session().position();
            try {
                step.on(desk);
                queue.changed(before);
                open.changed();
            } catch (SparshaException e) {
                say(WindowWords.of(e));
            }
        });
    }

    /** Plays or stops; where traces are rated, after a countdown. */
    private void toggle() {
        if (player.isPlaying() || !traces.countDown(player::toggle)) {
            player.toggle();
        }
    }

    /** Opens the recording in front in the audio editor, with its traces. */
    private void onTimeline() {
        player.stop(); // what is rated is kept when playing ends
        Map<TraceScale, Map<String, Trace>> visible = traces.visible();
        if (visible.isEmpty()) {
            say("No trace of this recording has been rated yet that may be seen now.");
            return;
        }
        try {
            timeline.show(open.desk().orElseThrow().session().current().orElseThrow().file(), visible);
        } catch (WorkbenchException e) {
            say("The audio editor can't be shown: " + WindowWords.of(e));
        }
    }

    /** Keeps the answer; what is marked in the editor is saved first. */
    private void confirm() {
        if (open.desk().filter(desk -> desk.session().task().unit() == AnnotationTask.Unit.TRACE).isPresent()) {
            player.stop(); // what is rated is kept when playing ends
        }
        if (marks.save()) {
            step(LabellingDesk::confirm);
            open.desk().ifPresent(learning::answered);
        }
    }

    private void say(String text) {
        if (parent.isDisposed()) {
            return;
        }
        if (open.desk().isEmpty()) {
            form.say(text);
        } else {
            notes.show(List.of(text));
        }
    }

    private void show() {
        if (parent.isDisposed()) {
            return;
        }
        boolean working = open.desk().isPresent();
        boolean other = stack.topControl != (working ? work : form.page());
        stack.topControl = working ? work : form.page();
        open.desk().ifPresent(this::show);
        if (!working) {
            player.clear();
            marks.close();
            playing = Optional.empty();
            open.choice().ifPresent(choice -> form.use(choice.place().folder()));
            open.proposal().ifPresent(form::propose);
        }
        if (other) {
            parent.layout();
            if (getSite().getPage().getActivePart() == this) {
                setFocus();
            }
        }
    }

    private void show(LabellingDesk desk) {
        LabellingSession session = desk.session();
        IWorkbenchWindow window = getSite().getWorkbenchWindow();
        whose.setText(("I am " + session.who() + ", task " + session.task().name()).replace("&", "&&"));
        progress.setText(desk.progress());
        bar.setMaximum(Math.max(1, session.queue().size()));
        bar.setSelection(session.done());
        queue.show(desk);
        labels.show(desk, Commands.key(window, "queue-cant-tell").orElse(""));
        boolean marked = session.task().unit().isMarked();
        boolean traced = session.task().unit() == AnnotationTask.Unit.TRACE;
        traces.show(desk);
        strip.setVisible(!marked); // the editor shows the recording
        ((GridData) strip.getLayoutData()).exclude = marked;
        next.setEnabled(desk.chosen().isPresent() || desk.isCantTell() || (marked || traced) && session.current().isPresent());
        hint.setText(desk.proposal().map(words -> words + ". ").orElse("").replace("&", "&&") + desk.hint());
        again.setVisible(desk.canAnswerAgain());
        ((GridData) again.getLayoutData()).exclude = !desk.canAnswerAgain();
        afterwards.setText(desk.afterwards().orElse("").replace("&", "&&"));
        instructions.setText(session.task().instructions().replace("&", "&&"));
        Optional<Recording> current = session.current();
        title.setText(desk.answeringAgain().map(recording -> "Second answer to " + recording.path())
                .orElse(current.map(Recording::path).orElse("Done")).replace("&", "&&"));
        Optional<String> here = current.map(recording -> session.queue().get(session.position()).isRepeat() + " " + recording.key());
        if (!here.equals(playing)) {
            notes.show(session.notes());
            if (playing.isEmpty() && !session.missing().isEmpty()) {
                notes.show(List.of(Counted.of(session.missing().size(), "recording is gone and is", "recordings are gone and are")
                        + " passed over, such as " + session.missing().get(0) + "."));
            }
            playing = here;
            if (marked) {
                player.clear();
                marks.open(desk);
            } else if (traced) {
                current.ifPresentOrElse(recording -> player.load(recording, session.upcoming(), () -> {
                    session.begin();
                    traces.begin(player.seconds());
                }), player::clear);
            } else {
                current.ifPresentOrElse(recording -> player.play(recording, session.upcoming(), session::begin), player::clear);
            }
        }
        afterwards.getParent().layout(true, true);
    }

    private final ClipCommands commands = new ClipCommands() {

        private Optional<String> key(String command) {
            return command.startsWith("label-") ? Optional.of(command.substring("label-".length())) : Optional.empty();
        }

        @Override
        public boolean can(String command) {
            if (command.equals("queue-timeline")) {
                return open.desk().filter(desk -> desk.session().task().unit() == AnnotationTask.Unit.TRACE
                        && desk.session().current().isPresent()).isPresent();
            }
            return open.desk().isPresent() && (key(command).isPresent() || command.equals("play") || command.startsWith("queue-"));
        }

        @Override
        public boolean isOn(String command) {
            return false;
        }

        @Override
        public void run(String command) {
            key(command).filter(key -> !traces.choose(Integer.parseInt(key) - 1)).ifPresent(key -> step(desk -> desk.press(key)));
            switch (command) {
                case "queue-timeline" -> {
                    onTimeline();
                    return; // the keyboard is in the editor then
                }
                case "play" -> toggle();
                case "queue-next", "queue-done" -> confirm();
                case "queue-again" -> step(LabellingDesk::answerAgain);
                case "queue-back" -> step(LabellingDesk::back);
                case "queue-cant-tell" -> step(LabellingDesk::cantTell);
                default -> { }
            }
            if (!strip.isDisposed() && strip.isVisible() && !marks.isInFront() && !command.equals("play")) {
                strip.forceFocus();
            }
        }
    };

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ClipCommands.class ? adapter.cast(commands) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (open.desk().isPresent()) {
            strip.forceFocus();
            parent.getDisplay().asyncExec(this::nameKeys); // keys of the queue are known once the keyboard is here
        } else {
            form.setFocus();
        }
    }

    private void nameKeys() {
        if (!parent.isDisposed()) {
            open.desk().ifPresent(desk -> labels.show(desk, Commands.key(getSite().getWorkbenchWindow(), "queue-cant-tell").orElse("")));
        }
    }

    @Override
    public void dispose() {
        open.removeListener(listener);
        super.dispose();
    }
}
