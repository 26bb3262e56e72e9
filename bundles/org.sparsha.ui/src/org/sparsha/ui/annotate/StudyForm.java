/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sparsha.application.study.MakeStudy;
import org.sparsha.application.study.StudyFolder;
import org.sparsha.application.study.StudyResults;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.study.StudyScores;
import org.sparsha.corpus.study.StudyTrial;
import org.sparsha.ui.exports.Export;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.settings.Settings;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** What is seen where nobody listens: which study, who one is, a new study from saved explanations, and what listeners preferred. */
final class StudyForm {

    /** What the study's folder is remembered by. */
    static final String PURPOSE = "Listening Study";

    /** The command line's, so that both make the same study. */
    private static final long SEED = 0;

    private final FormPage form;
    private final Composite page;
    private final Settings settings;
    private final SoundReader reader;
    private final OpenTask work;
    private final BiConsumer<Path, String> begin;
    private final Text where;
    private final Text who;
    private final Table scores;
    private final Label problem;

    /** @param begin given the study's folder and the listener's name */
    StudyForm(Composite parent, Settings settings, SoundReader reader, OpenTask work, BiConsumer<Path, String> begin) {
        this.reader = reader;
        this.settings = settings;
        this.work = work;
        this.begin = begin;
        form = new FormPage(parent);
        page = form.page();
        form.heading("Do people hear it, too?");
        form.sentence("Pairs of sounds, each what one explainer marked of a recording, or random parts of it of equal length: listeners "
                + "choose the one that makes the emotion clearer, without knowing which is which.");
        where = text("Study:", "The folder of a listening study");
        button("Choose…", "open", () -> FilePrompt.of(page.getDisplay())
                .folder(page.getShell(), PURPOSE, "The folder of a listening study").ifPresent(this::use));
        who = text("I am:", "Your name or code");
        button("Listen", "play", this::begin);
        form.label("");
        Label fresh = new Label(page, SWT.WRAP);
        fresh.setText("No study yet? Explain some recordings by two or more explainers and save the explanations.");
        Css.quiet(fresh);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        fresh.setLayoutData(wide);
        button("Make a Study…", "compare", this::make);
        form.heading("What listeners preferred");
        scores = new Table(page, SWT.FULL_SELECTION);
        Names.give(scores, "What listeners preferred");
        scores.setHeaderVisible(true);
        for (String title : List.of("marked by", "chosen", "of", "score", "95 % interval")) {
            TableColumn column = new TableColumn(scores, SWT.LEFT);
            column.setText(title);
            ColumnWidth.give(column, title.equals("marked by") ? 180 : title.startsWith("95") ? 140 : 70);
        }
        LastColumn.fill(scores, 4, 120);
        GridData high = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        high.heightHint = 120;
        scores.setLayoutData(high);
        button("Show Scores", "result", this::score);
        problem = form.sentence("");
        who.setText(settings.annotator());
        settings.folders(PURPOSE).stream().findFirst().filter(known -> Files.isDirectory(Path.of(known))).ifPresent(where::setText);
    }

    Composite page() {
        return form.control();
    }

    private Text text(String title, String message) {
        Text text = form.text(title, message);
        text.addListener(SWT.DefaultSelection, event -> begin());
        return text;
    }

    private void button(String title, String icon, Runnable run) {
        form.button(title, icon, title.equals("Listen"), SWT.TOP, run);
    }

    /** Takes a study's folder, if it is one. */
    void use(Path folder) {
        try {
            StudyFolder study = StudyFolder.of(folder);
            where.setText(study.answers().toString());
            settings.setFolder(PURPOSE, study.answers().toString());
            scores.removeAll();
            say("");
        } catch (SparshaException e) {
            say(WindowWords.of(e));
        }
    }

    private void begin() {
        with(folder -> {
            settings.setAnnotator(who.getText().strip());
            settings.setFolder(PURPOSE, folder.toString());
            begin.accept(folder, who.getText());
        });
    }

    private void with(Consumer<Path> use) {
        String text = where.getText().strip();
        if (text.isEmpty()) {
            say("Choose the folder of a listening study first.");
            return;
        }
        try {
            use.accept(Path.of(text));
        } catch (InvalidPathException e) {
            say("'" + text + "' is not the path of a folder.");
        }
    }

    private void make() {
        FilePrompt prompt = FilePrompt.of(page.getDisplay());
        prompt.folder(page.getShell(), "Explanations to Compare", "A folder with saved explanations, at any depth").ifPresent(saved ->
                Export.toNewFolder(page, PURPOSE, "An empty folder for the study").ifPresent(export -> make(saved, export)));
    }

    private void make(Path saved, Export export) {
        Path out = export.place();
        say("Cutting what was marked out of the recordings …");
        List<String> warnings = new ArrayList<>();
        work.work(() -> MakeStudy.make(List.of(saved), reader, out, SEED, warnings::add), trials -> {
            export.done(Export.Outcome.but(warnings));
            if (!page.isDisposed()) {
                use(out);
                long recordings = trials.stream().map(StudyTrial::recording).distinct().count();
                warnings.add(0, Counted.of(trials.size(), "pair") + " of " + Counted.of(recordings, "recording") + ". Listen here, or give "
                        + out.resolve(MakeStudy.PAGE).getParent() + " to listeners and put their answers into " + out + ".");
                say(String.join("\n", warnings));
            }
        }, this::say);
    }

    private void score() {
        with(folder -> work.work(() -> StudyResults.of(folder, List.of(), SEED), this::show, text -> {
            if (!page.isDisposed()) {
                scores.removeAll();
                say(text);
            }
        }));
    }

    private void show(StudyScores found) {
        if (page.isDisposed()) {
            return;
        }
        scores.removeAll();
        for (StudyScores.Condition one : found.conditions()) {
            new TableItem(scores, SWT.NONE).setText(new String[] { one.name(), String.valueOf(one.won()), String.valueOf(one.compared()),
                String.format(Locale.ROOT, "%.2f", one.score()), String.format(Locale.ROOT, "%.2f to %.2f", one.low(), one.high()) });
        }
        say(StudyResults.sentence(found));
    }

    /** Says what went wrong or was done, or nothing. */
    void say(String text) {
        if (!problem.isDisposed()) {
            problem.setText(text.replace("&", "&&"));
            page.layout(true, true);
            form.fit();
        }
    }

    void setFocus() {
        where.setFocus();
    }
}
