/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.LabelScheme;

/**
 * A corpus that was brought into a project, with all of its recordings, labelled or not.
 *
 * @param corpus what was imported
 * @param manifest the manifest that the project keeps of it
 */
public record CorpusImport(Corpus corpus, Path manifest) {

    /**
     * Brings a corpus into a project.
     *
     * @param project the project
     * @param place a folder of recordings, a manifest or another project
     * @param scheme how labels are found; guessed where empty
     * @param name its name in the project; its own where empty
     * @param progress up to 1; cancels, then nothing is imported
     * @return what was imported
     * @throws CorpusException where there is no recording, the name is taken, or something can't be read or written
     */
    public static CorpusImport make(ProjectFolder project, Path place, Optional<LabelScheme> scheme, Optional<String> name,
            Progress progress) throws CorpusException {
        Corpus corpus = opened(project, place, scheme, progress.split("Searching", 0.1));
        return new CorpusImport(corpus, project.add(corpus, name.orElse(corpus.name()), progress.split("Importing", 0.9)));
    }

    /**
     * Reads a corpus anew that was brought into a project before. What was set in its recordings stays.
     *
     * @param project the project
     * @param place where the corpus is now
     * @param scheme how labels are found; guessed where empty
     * @param name its name in the project; its own where empty
     * @param progress up to 1; cancels, then all stays as it was
     * @return what was imported
     * @throws CorpusException where there is no recording, the project has no such corpus, or something can't be read or written
     */
    public static CorpusImport makeAgain(ProjectFolder project, Path place, Optional<LabelScheme> scheme, Optional<String> name,
            Progress progress) throws CorpusException {
        Corpus corpus = opened(project, place, scheme, progress.split("Searching", 0.1));
        return new CorpusImport(corpus, project.addAgain(corpus, name.orElse(corpus.name()), progress.split("Importing", 0.9)));
    }

    private static Corpus opened(ProjectFolder project, Path place, Optional<LabelScheme> scheme, Progress progress)
            throws CorpusException {
        Corpus corpus = project.corpora().openAll(place, scheme, progress);
        if (corpus.size() == 0) {
            throw new CorpusException("The corpus " + place + " has no recording" + ScanProblem.ending(corpus.problems()));
        }
        return corpus;
    }

    /** @return where recordings have no label, a sentence that says how many, and what can be done; else empty */
    public Optional<String> unlabelled() {
        int without = corpus.size() - corpus.ratedCount();
        if (without == 0) {
            return Optional.empty();
        }
        return Optional.of((without == corpus.size() ? "None of them has a label yet" : without == 1 ? "One of them has no label yet"
                : without + " of them have no label yet") + ": an annotation task gives labels (annotate new); until then no model is "
                + "judged on these.");
    }
}
