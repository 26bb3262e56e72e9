/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.runtime.ModelLibrary;
import org.sparsha.train.MarkdownText;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.widgets.FilePrompt;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.MarkdownPage;
import org.sparsha.ui.widgets.Names;

/** The models at hand, the card of each, whether it works, and which one listens. */
public final class ModelsView extends ViewPart {

    private final Runnable listener = this::fill;
    private Analysis analysis;
    private Table table;
    private MarkdownPage card;
    private List<ModelLibrary.Entry> entries = List.of();

    @Override
    public void createPartControl(Composite parent) {
        analysis = getSite().getService(Analysis.class);
        Composite body = new Composite(parent, SWT.NONE);
        body.setLayout(new GridLayout());
        Composite bar = new Composite(body, SWT.NONE);
        RowLayout row = new RowLayout(); // in another row where a large font leaves no room
        row.marginLeft = 0;
        row.marginTop = 0;
        row.marginBottom = 0;
        bar.setLayout(row);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        button(bar, true, "Use", () -> entry().ifPresent(entry -> analysis.choices().setModel(entry.id())));
        button(bar, false, "Check", () -> entry().ifPresent(this::check));
        button(bar, false, "Other…", this::other);
        SashForm sash = new SashForm(body, SWT.VERTICAL);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        table = new Table(sash, SWT.FULL_SELECTION | SWT.SINGLE);
        Names.give(table, "Models");
        TableColumn column = new TableColumn(table, SWT.LEFT);
        table.addListener(SWT.Resize, event -> column.setWidth(table.getClientArea().width));
        table.addListener(SWT.Selection, event -> entry().ifPresent(this::showCard));
        table.addListener(SWT.DefaultSelection, event -> entry().ifPresent(entry -> analysis.choices().setModel(entry.id())));
        card = new MarkdownPage(sash, target -> org.eclipse.swt.program.Program.launch(target));
        sash.setWeights(22, 78);
        analysis.choices().addListener(listener);
        fill();
    }

    private static void button(Composite parent, boolean primary, String text, Runnable run) {
        FlatButton button = new FlatButton(parent, primary, text, "");
        button.addListener(SWT.Selection, event -> run.run());
    }

    private Optional<ModelLibrary.Entry> entry() {
        int index = table.getSelectionIndex();
        return index < 0 || index >= entries.size() ? Optional.empty() : Optional.of(entries.get(index));
    }

    private void fill() {
        if (table.isDisposed()) {
            return;
        }
        entries = analysis.runtime().models().entries();
        table.removeAll();
        String used = analysis.choices().model();
        int selected = 0;
        for (int i = 0; i < entries.size(); i++) {
            ModelLibrary.Entry entry = entries.get(i);
            boolean on = entry.id().equals(used) || used.isEmpty() && i == 0;
            selected = on ? i : selected;
            new TableItem(table, SWT.NONE).setText((on ? "● " : "○ ") + entry.id());
        }
        if (entries.isEmpty()) {
            card.show("No model is installed. Choose **Other…** to open an ONNX file, or put a model package into one of these folders:\n\n"
                    + String.join("\n", analysis.runtime().models().folders().stream().map(folder -> "- `" + folder + "`").toList()));
        } else {
            table.select(selected);
            showCard(entries.get(selected));
        }
    }

    private void showCard(ModelLibrary.Entry entry) {
        Path readme = entry.folder().resolve("README.md");
        StringBuilder text = new StringBuilder();
        entry.descriptor().ifPresent(model -> text.append(MarkdownText.escaped(model.title())).append("\n\n**")
                .append(MarkdownText.escaped(model.id())).append("** ").append(MarkdownText.escaped(model.version())).append(" · ")
                .append(MarkdownText.escaped(model.licence())).append("\n\nHears: ")
                .append(MarkdownText.escaped(String.join(", ", model.labels()))).append(".\n\n"));
        if (!entry.problem().isEmpty()) {
            text.append("**Can't be used:** ").append(MarkdownText.escaped(entry.problem())).append("\n\n");
        }
        try {
            text.append(Files.isRegularFile(readme) ? Files.readString(readme) : "This model has no card.");
        } catch (IOException e) {
            text.append("Its card can't be read: ").append(MarkdownText.escaped(WindowWords.of(e)));
        }
        card.show(text.toString());
    }

    private void check(ModelLibrary.Entry entry) {
        card.show("Checking " + MarkdownText.escaped(entry.id()) + " …");
        analysis.threads().sound().execute(() -> {
            String text = result(entry);
            if (!card.control().isDisposed()) {
                card.control().getDisplay().asyncExec(() -> {
                    if (!card.control().isDisposed()) {
                        card.show(text);
                    }
                });
            }
        });
    }

    private String result(ModelLibrary.Entry entry) {
        try (Model model = analysis.runtime().models().open(Optional.of(entry.folder().toString()))) {
            model.predict(new float[model.sampleRate()]);
            return "# " + MarkdownText.escaped(entry.id()) + " works\n\n"
                    + "Digest, shapes and labels are right, and it answers to a second of silence.\n\n"
                    + "- Takes: " + String.join("; ", model.describeInputs()) + "\n- Gives: " + String.join("; ", model.describeOutputs())
                    + "\n- Samples a second: " + model.sampleRate() + "\n";
        } catch (ModelException e) {
            return "# " + MarkdownText.escaped(entry.id()) + " does not work\n\n" + MarkdownText.escaped(WindowWords.of(e));
        } catch (RuntimeException | LinkageError e) {
            return "# " + MarkdownText.escaped(entry.id()) + " does not work\n\n" + MarkdownText.escaped(e.toString());
        }
    }

    private void other() {
        FilePrompt.of(table.getDisplay())
                .open(table.getShell(), "Choose Model", List.of(FilePrompt.Kind.of("ONNX models", "onnx"), FilePrompt.Kind.ANY)).stream()
                .findFirst().ifPresent(chosen -> analysis.choices().setModel(chosen.toString()));
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        analysis.choices().removeListener(listener);
        super.dispose();
    }
}
