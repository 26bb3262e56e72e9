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
import org.sparsha.audio.ChannelChoice;
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
 * @param channel which channel it is
 */
record Hearing(AudioClip clip, ClipSession session, List<Warning> warnings, Optional<SampleRange> newPart, ChannelChoice channel) {

    private static final int LONGEST_PART = 60;

    /** Of a long recording, the selection, where the model has not heard just that. On the UI's thread. */
    static Optional<SampleRange> wantedPart(ClipDocument document) {
        SampleRange heard = document.heard().range();
        return document.isLong() ? document.timeline().selection().filter(range -> !range.equals(heard)) : Optional.empty();
    }

    /** What the model hears anew, whether or not it has heard that already. */
    static Hearing anew(ClipDocument document, Optional<SampleRange> part, ModelCache models, ExecutorService executor)
            throws SparshaException {
        return anew(models.model(), document, part, document.heard(), executor);
    }

    /** What a given model has heard of the channel wanted, or hears now. */
    static Hearing by(Model model, ClipDocument document, HeardPart heard, Optional<SampleRange> part, ExecutorService executor)
            throws SparshaException {
        Optional<ClipSession> known = document.session().filter(session -> session.model() == model && heard.equals(document.heard()));
        return part.isEmpty() && known.isPresent()
                ? new Hearing(whole(document, heard), known.get(), document.warnings(), part, heard.channel())
                : anew(model, document, part, heard, executor);
    }

    private static Hearing anew(Model model, ClipDocument document, Optional<SampleRange> part, HeardPart heard, ExecutorService executor)
            throws SparshaException {
        AudioClip clip = part.isPresent() ? heard.channel().of(read(document, part.get())) : whole(document, heard);
        ClipSession session = ClipSession.open(model, clip, executor);
        return new Hearing(clip, session, session.warnings(clip), part, heard.channel());
    }

    /** What the model chosen has heard, or, where that is another part or nothing yet, hears now. */
    static Hearing known(ClipDocument document, Optional<SampleRange> part, ModelCache models, ExecutorService executor)
            throws SparshaException {
        HeardPart heard = document.heard();
        Optional<ClipSession> known = document.session().filter(session -> models.isChosen(session.model()));
        return part.isEmpty() && known.isPresent()
                ? new Hearing(whole(document, heard), known.get(), document.warnings(), part, heard.channel())
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

    private static AudioClip whole(ClipDocument document, HeardPart heard) throws ExplainException {
        return heard.clip().orElseThrow(() -> new ExplainException(String.format(Locale.ROOT,
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
                        && explanation.audio().sha256().equals(document.fileSha256()) && explanation.audio().part().equals(newPart)
                        && explanation.audio().channel().equals(channel.number())) {
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
        return newPart.map(range -> new HeardPart(range.start(), Optional.of(clip), channel))
                .orElseGet(() -> isCurrent(document) ? document.heard() : new HeardPart(0, Optional.of(clip), channel));
    }

    /** Whether the channel that was heard is still the one that is wanted. */
    boolean isCurrent(ClipDocument document) {
        return channel.equals(document.heard().channel());
    }

    /** Tells a recording what was heard of it, unless another channel is wanted meanwhile. On the UI's thread. */
    void tell(ClipDocument document) {
        if (!isCurrent(document)) {
            return;
        }
        newPart.ifPresent(range -> document.setHeard(new HeardPart(range.start(), Optional.of(clip), channel)));
        if (!document.session().equals(Optional.of(session))) {
            document.setSession(session, warnings);
        }
    }
}
