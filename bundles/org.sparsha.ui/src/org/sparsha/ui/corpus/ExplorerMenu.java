/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.shell.Recordings;

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
            add(menu, "Open", () -> Recordings.open(window, List.of(file)));
            add(menu, "Show Folder", () -> show(file.getParent()));
            menu.add(new Separator());
        });
        node.flatMap(ExplorerNode::corpus).ifPresent(corpus -> {
            shelf.choose(corpus);
            for (CorpusCommand command : CorpusCommand.ofChosen()) {
                Action action = action(command.title(), () -> Commands.run(window, command.id()));
                action.setEnabled(command.can(shelf));
                menu.add(action);
            }
            schemes(menu, corpus);
            menu.add(new Separator());
        });
        add(menu, "Import Corpus…", () -> Commands.run(window, "import-corpus"));
        add(menu, "Open Recording…", () -> Commands.run(window, "open"));
    }

    /** By which scheme the labels are read. */
    private void schemes(IMenuManager menu, OpenCorpus corpus) {
        MenuManager schemes = new MenuManager("Read Labels As");
        scheme(schemes, corpus, "Guessed" + corpus.corpus().filter(read -> corpus.scheme().isEmpty())
                .map(Corpus::scheme).map(id -> " (" + id + ")").orElse(""), Optional.empty());
        for (LabelScheme scheme : Corpora.schemes()) {
            scheme(schemes, corpus, scheme.title(), Optional.of(scheme.id()));
        }
        menu.add(schemes);
    }

    private void scheme(IMenuManager menu, OpenCorpus corpus, String title, Optional<String> id) {
        Action action = new Action(title, IAction.AS_RADIO_BUTTON) {
            @Override
            public void run() {
                if (isChecked()) {
                    shelf.add(corpus.place(), id, CorpusCommand.complaints(window));
                }
            }
        };
        action.setChecked(corpus.scheme().equals(id));
        menu.add(action);
    }

    private static void show(Path folder) {
        Program.launch(folder.toString());
    }

    private static void add(IMenuManager menu, String text, Runnable run) {
        menu.add(action(text, run));
    }

    private static Action action(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
