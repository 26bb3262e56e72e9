/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.application.study.StudySession;
import org.sparsha.core.SparshaException;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.keys.KeyContext;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.Names;
import org.sparsha.ui.widgets.WarningBox;

/** A listening study: two sounds at a time, of which one is chosen, without anything that tells what they are of. */
public final class StudyView extends ViewPart {

    private static final double SECOND = 1e9;

    private Composite parent;
    private StackLayout stack;
    private StudyForm form;
    private Composite work;
    private Label whose;
    private Label progress;
    private ProgressBar bar;
    private WarningBox notes;
    private Label question;
    private Composite choices;
    private FlatButton first;
    private FlatButton second;
    private SoundPair sounds;
    private FlatButton again;
    private Optional<StudySession> session = Optional.empty();
    private OptionalDouble heard = OptionalDouble.empty();

    @Override
    public void createPartControl(Composite made) {
        parent = made;
        stack = new StackLayout();
        parent.setLayout(stack);
        Analysis analysis = getSite().getService(Analysis.class);
        form = new StudyForm(parent, analysis.settings(), analysis.runtime().sounds(), getSite().getService(OpenTask.class), this::begin);
        work = new Composite(parent, SWT.NONE);
        work.setData(KeyContext.QUEUE.id(), Boolean.TRUE); // here the queue's keys work
        work.setLayout(column());
        whose = line(work);
        Css.quiet(whose);
        progress = line(work);
        bar = new ProgressBar(work, SWT.HORIZONTAL | SWT.SMOOTH);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Names.give(bar, () -> progress.getText());
        notes = new WarningBox(work);
        question = line(work);
        Css.heading(question);
        createChoices();
        Composite buttons = new Composite(work, SWT.NONE);
        GridLayout row = new GridLayout(3, false);
        row.marginWidth = 0;
        buttons.setLayout(row);
        again = button(buttons, "Both Again", "loop");
        again.setToolTipText(Commands.describe(getSite().getWorkbenchWindow(), "play"));
        again.addListener(SWT.Selection, event -> commands.run("play"));
        FlatButton back = button(buttons, "Back", "undo");
        back.setToolTipText(Commands.describe(getSite().getWorkbenchWindow(), "queue-back"));
        back.addListener(SWT.Selection, event -> commands.run("queue-back"));
        button(buttons, "Another Study…", "open").addListener(SWT.Selection, event -> leave());
        stack.topControl = form.page();
    }

    private void createChoices() {
        choices = new Composite(work, SWT.NONE);
        GridLayout two = new GridLayout(2, true);
        two.marginWidth = 0;
        two.horizontalSpacing = 16;
        choices.setLayout(two);
        choices.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        sounds = new SoundPair(choices, getSite(), this::say);
        first = choice("The first is clearer", "label-1");
        second = choice("The second is clearer", "label-2");
    }

    private FlatButton choice(String text, String command) {
        FlatButton button = new FlatButton(choices, false, text, "");
        button.addListener(SWT.Selection, event -> commands.run(command));
        button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        return button;
    }

    private static FlatButton button(Composite row, String text, String icon) {
        return new FlatButton(row, false, text, icon);
    }

    private static GridLayout column() {
        GridLayout layout = new GridLayout();
        layout.marginWidth = 18;
        layout.marginHeight = 12;
        layout.verticalSpacing = 8;
        return layout;
    }

    private static Label line(Composite within) {
        return WrappedLine.in(within, SWT.TOP);
    }

    private void begin(Path folder, String who) {
        try {
            session = Optional.of(StudySession.open(folder, who));
            notes.show(List.of());
            form.say("");
            stack.topControl = work;
            show();
            parent.layout(true, true);
            setFocus();
        } catch (SparshaException e) {
            form.say(WindowWords.of(e));
        }
    }

    private void leave() {
        sounds.clear();
        session = Optional.empty();
        stack.topControl = form.page();
        parent.layout(true, true);
        form.setFocus();
    }

    private void show() {
        StudySession open = session.orElseThrow();
        whose.setText(("I am " + open.listener()).replace("&", "&&"));
        progress.setText(open.progress());
        bar.setMaximum(Math.max(1, open.size()));
        bar.setSelection(open.done());
        heard = OptionalDouble.empty();
        boolean more = open.current().isPresent();
        choices.setVisible(more);
        ((GridData) choices.getLayoutData()).exclude = !more;
        again.setEnabled(more);
        question.setText(open.current().map(StudySession.Pair::question).orElse("Thank you. Your answers are in " + open.file()
                + "; whoever asked you needs this file.").replace("&", "&&"));
        first.setChecked(open.chosen().filter(chosen -> chosen).isPresent());
        second.setChecked(open.chosen().filter(chosen -> !chosen).isPresent());
        open.current().ifPresentOrElse(pair -> sounds.play(pair, () -> heard = OptionalDouble.of(System.nanoTime())), sounds::clear);
        work.layout(true, true);
    }

    private void choose(boolean left) {
        session.filter(open -> open.current().isPresent()).ifPresent(open -> {
            try {
                open.choose(left, heard.isPresent() ? OptionalDouble.of((System.nanoTime() - heard.getAsDouble()) / SECOND)
                        : OptionalDouble.empty());
                notes.show(List.of());
                show();
            } catch (SparshaException e) {
                say(WindowWords.of(e));
            }
        });
    }

    private void say(String text) {
        if (!work.isDisposed()) {
            notes.show(List.of(text));
        }
    }

    private final ClipCommands commands = new ClipCommands() {

        @Override
        public boolean can(String command) {
            return session.isPresent() && switch (command) {
                case "play", "label-1", "label-2" -> session.get().current().isPresent();
                case "queue-back" -> session.get().done() > 0;
                default -> false;
            };
        }

        @Override
        public boolean isOn(String command) {
            return false;
        }

        @Override
        public void run(String command) {
            switch (command) {
                case "play" -> sounds.toggle();
                case "label-1" -> choose(true);
                case "label-2" -> choose(false);
                case "queue-back" -> {
                    session.orElseThrow().back();
                    show();
                }
                default -> { }
            }
            sounds.setFocus();
        }
    };

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ClipCommands.class ? adapter.cast(commands) : super.getAdapter(adapter);
    }

    @Override
    public void setFocus() {
        if (session.isPresent()) {
            sounds.setFocus();
            parent.getDisplay().asyncExec(this::nameKeys); // keys are known once the keyboard is here
        } else {
            form.setFocus();
        }
    }

    private void nameKeys() {
        if (!choices.isDisposed()) {
            nameKey(first, "The first is clearer", "label-1");
            nameKey(second, "The second is clearer", "label-2");
        }
    }

    private void nameKey(FlatButton button, String text, String command) {
        button.setText(Commands.key(getSite().getWorkbenchWindow(), command).map(key -> key + "  " + text).orElse(text));
    }
}
