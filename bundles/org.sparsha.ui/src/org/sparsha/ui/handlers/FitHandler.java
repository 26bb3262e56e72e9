/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.corpus.Corpus;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.corpus.CorpusShelf;
import org.sparsha.ui.corpus.OpenCorpus;
import org.sparsha.ui.fit.FitTo;
import org.sparsha.ui.fit.ModelFitting;
import org.sparsha.ui.session.ClipDocument;

/** <em>Fit Model</em>: to the speaker or the corpus of the recording in front, where a corpus in the explorer has it. */
public final class FitHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        Optional<Path> here = Commands.ofActiveEditor(window, ClipDocument.class).map(ClipDocument::path);
        ModelFitting.ask(window, here.flatMap(file -> window.getService(CorpusShelf.class).all().stream()
                .flatMap(corpus -> around(corpus, file).stream()).findFirst()).orElse(FitTo.NOTHING));
        return null;
    }

    private static Optional<FitTo> around(OpenCorpus corpus, Path file) {
        Optional<Corpus> read = corpus.corpus();
        return read.isEmpty() ? Optional.empty() : corpus.recording(file.toAbsolutePath().normalize())
                .map(one -> FitTo.around(corpus.name(), read.get().recordings(), one));
    }
}
