/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;

/** Makes a model familiar with the recordings of some places and keeps that in a package, as the command line and the window do. */
public final class MakeFamiliar {

    private final ExecutorService executor;
    private final Corpora corpora;

    /**
     * @param executor runs what can run side by side; stays the caller's
     * @param corpora reads corpora
     */
    public MakeFamiliar(ExecutorService executor, Corpora corpora) {
        this.executor = executor;
        this.corpora = corpora;
    }

    /**
     * Whether a model can be changed where it lies; another needs a new package.
     *
     * @param source where the model lies
     * @return whether it has a descriptor that can be added to
     */
    public static boolean canChange(Path source) {
        return Files.isRegularFile(source.resolve(ModelDescriptor.FILE_NAME));
    }

    /**
     * Listens to all recordings and writes the package.
     *
     * @param model the model; stays the caller's
     * @param request what to make
     * @param progress told of the work, cancels; nothing is written then
     * @return what was found
     * @throws SparshaException where a place has no recordings, too few can be used, the model fails or nothing can be written
     */
    public FamiliarityFigures run(Model model, FamiliarityRequest request, Progress progress) throws SparshaException {
        List<Recording> recordings = new ArrayList<>();
        for (Path place : request.places()) {
            recordings.addAll(recordings(place, request.scheme(), Progress.cancelOnly(progress)));
        }
        FamiliariseModel.Result made = new FamiliariseModel(executor).run(model, recordings, request.seed(), progress);
        FamiliarPackage.write(request.source(), model, made, request.call(), request.target(), request.id());
        return made.figures();
    }

    /** A corpus with what it says of its recordings; a folder that no scheme fits is one of recordings without labels. */
    private List<Recording> recordings(Path place, Optional<LabelScheme> scheme, Progress progress) throws SparshaException {
        Optional<CorpusException> refused = Optional.empty();
        try {
            Corpus corpus = corpora.open(place, scheme, progress);
            if (corpus.size() > 0) {
                return corpus.recordings();
            }
        } catch (CorpusException e) {
            refused = Optional.of(e);
        }
        if (scheme.isPresent() && refused.isPresent() || !Files.isDirectory(place)) {
            throw refused.orElseThrow(() -> new CorpusException("There is no recording in " + place + "."));
        }
        return corpora.openAll(place, Optional.of(corpora.scheme(Corpora.UNLABELLED)), progress).recordings();
    }
}
