/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.model.Model;
import org.sparsha.report.ReportException;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.HeardPart;

/**
 * What the model has heard.
 *
 * @param clip the sound
 * @param session it before the model
 * @param warnings what must be known of the model's answer
 * @param newPart which part of a long recording it is, where that is a new one
 */
record Hearing(AudioClip clip, ClipSession session, List<Warning> warnings, Optional<SampleRange> newPart) {

    private static final int LONGEST_PART = 60;

    /** Of a long recording, the selection, where the model has not heard just that. On the UI's thread. */
    static Optional<SampleRange> wantedPart(ClipDocument document) {
        SampleRange heard = document.heard().range();
        return document.isLong() ? document.timeline().selection().filter(range -> !range.equals(heard)) : Optional.empty();
    }

    /** What the model hears anew, whether or not it has heard that already. */
    static Hearing anew(ClipDocument document, Optional<SampleRange> part, ModelCache models, ExecutorService executor)
            throws SparshaException {
        return anew(models.model(), document, part, executor);
    }

    /** What a given model has heard, or hears now. */
    static Hearing by(Model model, ClipDocument document, Optional<SampleRange> part, ExecutorService executor) throws SparshaException {
        Optional<ClipSession> known = document.session().filter(session -> session.model() == model);
        return part.isEmpty() && known.isPresent() ? new Hearing(whole(document), known.get(), document.warnings(), part)
                : anew(model, document, part, executor);
    }

    private static Hearing anew(Model model, ClipDocument document, Optional<SampleRange> part, ExecutorService executor)
            throws SparshaException {
        AudioClip clip = part.isPresent() ? read(document, part.get()) : whole(document);
        ClipSession session = ClipSession.open(model, clip, executor);
        return new Hearing(clip, session, session.warnings(clip), part);
    }

    /** What the model chosen has heard, or, where that is another part or nothing yet, hears now. */
    static Hearing known(ClipDocument document, Optional<SampleRange> part, ModelCache models, ExecutorService executor)
            throws SparshaException {
        Optional<ClipSession> known = document.session().filter(session -> models.isChosen(session.model()));
        return part.isEmpty() && known.isPresent() ? new Hearing(whole(document), known.get(), document.warnings(), part)
                : anew(document, part, models, executor);
    }

    private static AudioClip read(ClipDocument document, SampleRange part) throws SparshaException {
        double seconds = part.length() / (double) document.info().sampleRate();
        if (seconds > LONGEST_PART) {
            throw new ExplainException(String.format(Locale.ROOT, "The selection is %.0f s long. Select at most %d s to be explained.",
                    seconds, LONGEST_PART));
        }
        return document.sound().part(part);
    }

    private static AudioClip whole(ClipDocument document) throws ExplainException {
        return document.heard().clip().orElseThrow(() -> new ExplainException(String.format(Locale.ROOT,
                "This recording is %.0f minutes long. Select up to %d s of it, then press Explain.", document.info().seconds() / 60,
                LONGEST_PART)));
    }

    /** The explanations among those kept that are of this answer of this model; what can't be read is passed over. */
    List<Explanation> restored(List<Path> folders, ClipDocument document, ContributionCatalog catalog) throws AudioException {
        List<Explanation> restored = new ArrayList<>();
        for (Path folder : folders) {
            try {
                Explanation explanation = SavedExplanations.restore(folder, Optional.of(session.prediction()), catalog);
                if (explanation.model().sha256().equals(session.model().sha256())
                        && explanation.audio().sha256().equals(document.fileSha256()) && explanation.audio().part().equals(newPart)) {
                    restored.add(explanation);
                }
            } catch (ReportException e) {
                System.getLogger(Hearing.class.getName()).log(System.Logger.Level.DEBUG, "Not shown again", e);
            }
        }
        return restored;
    }

    /** Where what was heard lies in the recording. */
    HeardPart part(ClipDocument document) {
        return newPart.map(range -> new HeardPart(range.start(), Optional.of(clip))).orElse(document.heard());
    }

    /** Tells a recording what was heard of it. On the UI's thread. */
    void tell(ClipDocument document) {
        newPart.ifPresent(range -> document.setHeard(new HeardPart(range.start(), Optional.of(clip))));
        if (!document.session().equals(Optional.of(session))) {
            document.setSession(session, warnings);
        }
    }
}
