/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioSource;
import org.sparsha.core.Segment;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.benchmark.Trial;
import org.sparsha.model.Model;

/** The clips of a benchmark: so many recordings, evenly spread over the corpus, and so many with a planted piece. */
final class BenchmarkClips {

    /** Name of the tier that says where a piece is planted. */
    static final String PLANTED = "planted";

    private BenchmarkClips() {
    }

    static List<BenchmarkClip> of(Corpus corpus, Model model, BenchmarkConditions conditions) throws CorpusException {
        List<BenchmarkClip> clips = new ArrayList<>();
        int wanted = Math.min(conditions.recordings(), corpus.size());
        for (int i = 0; i < wanted; i++) {
            clips.add(recording(corpus.recordings().get((int) ((long) i * corpus.size() / wanted)), conditions));
        }
        for (PlantedClips.Plan plan : PlantedClips.choose(corpus, model.descriptor().labels(), conditions.planted(), conditions.seed())) {
            clips.add(planted(plan, model));
        }
        return clips;
    }

    private static BenchmarkClip recording(Recording recording, BenchmarkConditions conditions) throws CorpusException {
        return new BenchmarkClip(Trial.Kind.RECORDING, recording.key(), recording.speaker(), digest(recording), Optional.empty(), () -> {
            AudioClip clip = read(recording);
            Map<String, List<Segment>> tiers = conditions.marks().isPresent()
                    ? conditions.marks().get().of(recording, clip)
                    : Map.of();
            return new BenchmarkClip.Content(clip, tiers, Optional.empty(), Optional.empty());
        });
    }

    private static BenchmarkClip planted(PlantedClips.Plan plan, Model model) throws CorpusException {
        String sound = digest(plan.host()) + digest(plan.donor());
        return new BenchmarkClip(Trial.Kind.PLANTED, plan.name(), plan.host().speaker(), sound, Optional.of(plan.label()), () -> {
            float[] host = read(plan.host()).mono(model.sampleRate());
            PlantedClips.Made made = PlantedClips.plant(host, read(plan.donor()).mono(model.sampleRate()), model.sampleRate(), plan.seed());
            return new BenchmarkClip.Content(made.clip(), Map.of(PLANTED, List.of(new Segment(made.planted(), PLANTED))),
                    Optional.of(AudioClip.ofMono(host, model.sampleRate())), Optional.of(made.planted()));
        });
    }

    private static AudioClip read(Recording recording) throws SparshaException {
        try (AudioSource source = recording.open()) {
            return source.clip(recording.span().inSamples(source.info().frames(), source.info().sampleRate()));
        }
    }

    private static String digest(Recording recording) throws CorpusException {
        try {
            return Sha256.of(recording.file());
        } catch (IOException e) {
            throw new CorpusException(recording.file() + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }
}
