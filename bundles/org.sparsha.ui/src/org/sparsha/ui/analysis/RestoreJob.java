/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.report.ReportException;
import org.sparsha.report.json.SavedExplanation;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.HeardPart;

/**
 * Shows a saved explanation with its recording as if it had just been made: the model that was explained is asked about the part that was
 * explained, the explanation is read. Where that model isn't there, the recording is heard by the one chosen, and that is said.
 */
final class RestoreJob extends ClipJob {

    private final ClipDocument document;
    private final Analysis analysis;
    private final ModelCache models;
    private final Path folder;

    RestoreJob(ClipDocument document, Analysis analysis, ModelCache models, Path folder) {
        super("Opening the explanation of", document, analysis);
        this.document = document;
        this.analysis = analysis;
        this.models = models;
        this.folder = folder;
    }

    @Override
    Runnable work(Progress progress) throws SparshaException {
        SavedExplanation saved = SavedExplanations.read(folder);
        if (!saved.audio().sha256().equals(document.fileSha256())) {
            throw new ReportException("The explanation in " + folder + " is of another recording than " + document.path()
                    + ", or that has changed since. Explain it again.");
        }
        Optional<ModelCache.Named> model = models.holding(saved.model());
        HeardPart heard = document.hearing(new ChannelChoice(saved.audio().channel()));
        Optional<SampleRange> part = saved.audio().part().filter(range -> !range.equals(heard.range()));
        if (model.isEmpty()) {
            Hearing hearing = Hearing.known(document, saved.audio().part().filter(range -> !range.equals(document.heard().range())), models,
                    analysis.runtime().workers().executor());
            return () -> {
                hearing.tell(document);
                say("The explanation in " + folder + " is of the model " + saved.model().id() + " " + saved.model().version()
                        + ", which is not installed here or was changed. Its report can still be made: sparsha report "
                        + folder.getFileName() + ".");
            };
        }
        Hearing hearing = Hearing.by(model.get().model(), document, heard, part, analysis.runtime().workers().executor());
        Explanation explanation = SavedExplanations.restore(folder, Optional.of(hearing.session().prediction()),
                analysis.runtime().catalog());
        return () -> {
            analysis.channels().hears(document, heard);
            hearing.tell(document);
            analysis.taken(document, explanation);
            analysis.choices().setModel(model.get().name());
        };
    }
}
