/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.SampleRange;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.HeardPart;

/** Which channel of a recording the model hears; kept from one start to the next. On the UI's thread. */
public final class HeardChannels {

    private final Analysis analysis;
    private final KeptExplanations kept;
    private final Courses courses;
    private final Map<Path, ChannelChoice> chosen = new HashMap<>();

    HeardChannels(Analysis analysis, KeptExplanations kept, Courses courses) {
        this.analysis = analysis;
        this.kept = kept;
        this.courses = courses;
    }

    /**
     * Has the model hear another channel of a recording; what it heard of the one before goes, and what it hears now is explained where
     * recordings are explained at once.
     *
     * @param document the recording
     * @param channel the mean of its channels, or one of them alone
     * @throws AudioException where it doesn't have that channel
     */
    public void hear(ClipDocument document, ChannelChoice channel) throws AudioException {
        if (channel.equals(document.heard().channel())) {
            return;
        }
        Optional<SampleRange> part = document.isLong() ? Optional.of(document.heard().range()).filter(range -> !range.isEmpty())
                : Optional.empty();
        hears(document, document.hearing(channel));
        if (!document.isLong() || part.isPresent()) {
            analysis.predict(document, part, analysis.settings().explainAtOnce(), List.of(), new PendingJobs(analysis.ui(), () -> { }));
        }
    }

    /**
     * @param file a recording
     * @return the channel of it that the user chose to be heard alone; empty where none was, or it was not open since the start
     */
    public Optional<ChannelChoice> chosen(Path file) {
        return Optional.ofNullable(chosen.get(file.toAbsolutePath().normalize()));
    }

    private void remember(ClipDocument document) {
        Path file = document.path().toAbsolutePath().normalize();
        if (document.heard().channel().isMean()) {
            chosen.remove(file);
        } else {
            chosen.put(file, document.heard().channel());
        }
    }

    /** Tells a recording which channel of it is heard from now on. */
    void hears(ClipDocument document, HeardPart heard) {
        if (!heard.channel().equals(document.heard().channel())) {
            kept.keepChannel(document.identity(), heard.channel());
            document.listenTo(heard);
            remember(document);
            courses.follow(document);
        }
    }

    /** Begins where the user was when the recording was open last. */
    void hearAsBefore(ClipDocument document) {
        try {
            document.listenTo(document.hearing(kept.channel(document.identity())));
            remember(document);
        } catch (AudioException e) { // what is kept can be thrown away
            System.getLogger(HeardChannels.class.getName()).log(System.Logger.Level.DEBUG, "The mean is heard", e);
        }
    }
}
