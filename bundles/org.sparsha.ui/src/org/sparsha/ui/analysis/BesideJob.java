/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.report.ReportException;
import org.sparsha.ui.session.ClipDocument;

/** Shows a saved explanation as a track of its recording. No model is asked, so that it may be of any. */
final class BesideJob extends ClipJob {

    private final ClipDocument document;
    private final Analysis analysis;
    private final Path folder;

    BesideJob(ClipDocument document, Analysis analysis, Path folder) {
        super("Opening the explanation of", document, analysis);
        this.document = document;
        this.analysis = analysis;
        this.folder = folder;
    }

    @Override
    Runnable work(Progress progress) throws SparshaException {
        Explanation explanation = SavedExplanations.restore(folder, Optional.empty(), analysis.runtime().catalog());
        if (!explanation.audio().sha256().equals(document.fileSha256())) {
            throw new ReportException("The explanation in " + folder + " is of another recording than " + document.path()
                    + ", or that has changed since. Explain it again.");
        }
        return () -> document.explanations().addBeside(explanation);
    }
}
