/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.fit.FitTo;
import org.sparsha.ui.fit.ModelFitting;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.widgets.Actions;

/** The menu of the right button in the explorer. */
final class ExplorerMenu {

    private final IWorkbenchWindow window;
    private final CorpusShelf shelf;

    ExplorerMenu(IWorkbenchWindow window, CorpusShelf shelf) {
        this.window = window;
        this.shelf = shelf;
    }

    void fill(IMenuManager menu, Optional<ExplorerNode> node) {
        node.flatMap(ExplorerNode::file).ifPresent(file -> {
            menu.add(Actions.push("Open", () -> Recordings.open(window, List.of(file))));
            menu.add(Actions.push("Show Folder", () -> show(file.getParent())));
            menu.add(new Separator());
        });
        node.flatMap(ExplorerNode::corpus).ifPresent(corpus -> {
            shelf.choose(corpus);
            for (CorpusCommand command : CorpusCommand.ofChosen()) {
                IAction action = Actions.push(command.title(), () -> Commands.run(window, command.id()));
                action.setEnabled(command.can(shelf));
                menu.add(action);
            }
            IAction fit = Actions.push("Fit Model to It…", () -> ModelFitting.ask(window, fitTo(node.get(), corpus)));
            fit.setEnabled(corpus.corpus().isPresent());
            menu.add(fit);
            menu.add(Actions.push("Make Model Familiar with It…", () -> ModelFitting.askFamiliar(window,
                    new FitTo(corpus.name(), List.of(corpus.place())))));
            schemes(menu, corpus);
            menu.add(new Separator());
        });
        menu.add(Actions.push("Import Corpus…", () -> Commands.run(window, "import-corpus")));
        menu.add(Actions.push("Open Recording…", () -> Commands.run(window, "open")));
    }

    /** The speaker or the corpus of a recording, or the whole corpus. */
    private static FitTo fitTo(ExplorerNode node, OpenCorpus corpus) {
        List<Recording> all = corpus.corpus().map(Corpus::recordings).orElse(List.of());
        return node.file().flatMap(corpus::recording).map(one -> FitTo.around(corpus.name(), all, one))
                .orElseGet(() -> FitTo.of(corpus.name(), all));
    }

    /** By which scheme the labels are read. */
    private void schemes(IMenuManager menu, OpenCorpus corpus) {
        MenuManager schemes = new MenuManager("Read Labels As");
        scheme(schemes, corpus, "Guessed" + corpus.corpus().filter(read -> corpus.scheme().isEmpty())
                .map(Corpus::scheme).map(id -> " (" + id + ")").orElse(""), Optional.empty());
        for (LabelScheme scheme : shelf.schemes()) {
            if (!scheme.id().equals(Corpora.UNLABELLED)) { // the explorer shows labels
                scheme(schemes, corpus, scheme.title(), Optional.of(scheme.id()));
            }
        }
        menu.add(schemes);
    }

    private void scheme(IMenuManager menu, OpenCorpus corpus, String title, Optional<String> id) {
        menu.add(Actions.radio(title, corpus.scheme().equals(id),
                () -> shelf.add(corpus.place(), id, CorpusCommand.complaints(window))));
    }

    private static void show(Path folder) {
        Program.launch(folder.toString());
    }
}
