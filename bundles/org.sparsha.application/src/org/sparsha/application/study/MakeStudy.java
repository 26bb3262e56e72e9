/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyTables;
import org.sparsha.corpus.study.StudyTrial;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;
import org.sparsha.report.html.StudyHtml;
import org.sparsha.report.json.SavedExplanation;

/**
 * Makes a listening study of saved explanations: for each recording every two explainers, and each against random parts of equal length,
 * side by side as sounds whose names tell nothing. The same explanations and seed make the same study.
 */
public final class MakeStudy {

    /** What random parts are called in the key. */
    public static final String RANDOM = "random parts";
    /** Name of the key, which listeners must not get. */
    public static final String KEY = "key.csv";
    /** Name of the page. */
    public static final String PAGE = "study/index.html";

    private static final String SAVED = "explanation.json";

    private MakeStudy() {
    }

    /** A recording with what explainers marked of it. */
    private record Heard(String recording, AudioClip clip, String target, Map<String, List<SampleRange>> marked) {
    }

    /**
     * @param folders folders that hold saved explanations, at any depth
     * @param reader reads the recordings
     * @param out the study's folder: {@value #KEY}, and {@code study/} with the page and its sounds, which is what listeners get
     * @param seed seed of random parts, names and sides
     * @param warned told of explanations that can't be used
     * @return the trials
     * @throws SparshaException where nothing can be compared, or the folder can't be written to
     */
    public static List<StudyTrial> make(List<Path> folders, SoundReader reader, Path out, long seed, Consumer<String> warned)
            throws SparshaException {
        if (Files.exists(out.resolve(KEY))) {
            throw new CorpusException("The folder " + out + " holds a study already: choose another one.");
        }
        Random random = new Random(seed);
        List<StudyTrial> trials = new ArrayList<>();
        List<Heard> all = heard(folders, reader, random, warned);
        List<Integer> names = new ArrayList<>();
        int pairs = all.stream().mapToInt(heard -> heard.marked().size() * (heard.marked().size() - 1) / 2).sum();
        for (int i = 0; i < pairs; i++) {
            names.add(i + 1);
        }
        Collections.shuffle(names, random);
        for (Heard heard : all) {
            List<String> conditions = List.copyOf(heard.marked().keySet());
            for (int one = 0; one < conditions.size(); one++) {
                for (int other = one + 1; other < conditions.size(); other++) {
                    boolean turned = random.nextBoolean();
                    StudyTrial trial = new StudyTrial("t" + (1000 + names.get(trials.size())), heard.recording(), heard.target(),
                            conditions.get(turned ? other : one), conditions.get(turned ? one : other));
                    write(heard, trial.a(), out.resolve("study/sounds/" + trial.id() + "-a.wav"));
                    write(heard, trial.b(), out.resolve("study/sounds/" + trial.id() + "-b.wav"));
                    trials.add(trial);
                }
            }
        }
        if (trials.isEmpty()) {
            throw new CorpusException("There is nothing to compare: explain recordings and keep the explanations first (--out), each by "
                    + "one explainer or more.");
        }
        trials.sort((one, other) -> one.id().compareTo(other.id()));
        AtomicFiles.writeText(out.resolve(PAGE), StudyHtml.of(trials));
        TableFiles.write(out.resolve(StudyFolder.PAIRS), StudyTables.pairs(trials));
        TableFiles.write(out.resolve(KEY), StudyTables.key(trials));
        return trials;
    }

    private static void write(Heard heard, String condition, Path file) throws SparshaException {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw new CorpusException("Cannot make " + file.getParent() + " (" + AtomicFiles.reason(e) + "): choose another place.", e);
        }
        WavWriter.write(file, SalientSound.of(heard.clip(), heard.marked().get(condition), Listening.SALIENT, ListeningOptions.DEFAULT),
                WavFormat.PCM_16);
    }

    private static List<Heard> heard(List<Path> folders, SoundReader reader, Random random, Consumer<String> warned)
            throws SparshaException {
        Map<String, Heard> byRecording = new LinkedHashMap<>();
        for (Path folder : saved(folders)) {
            SavedExplanation saved = SavedExplanations.read(folder);
            Optional<AudioClip> clip = SavedExplanations.recording(saved, folder, reader);
            if (clip.isEmpty()) {
                warned.accept(folder + " is left out: its recording is gone or has changed.");
                continue;
            }
            List<SampleRange> marked = Ranges.joined(saved.salient().stream()
                    .map(range -> SampleRange.ofSeconds(range.start(), range.end(), clip.get().sampleRate())
                            .intersection(clip.get().range()))
                    .filter(range -> !range.isEmpty()).toList());
            if (marked.isEmpty() || Ranges.length(marked) == clip.get().frames()) {
                warned.accept(folder + " is left out: it marks nothing, or all.");
                continue;
            }
            String key = saved.audio().sha256() + saved.audio().part() + saved.target();
            byRecording.computeIfAbsent(key, name -> new Heard(saved.audio().path(), clip.get(), saved.target(), new TreeMap<>())).marked()
                    .putIfAbsent(saved.explainer().id(), marked);
        }
        for (Heard heard : byRecording.values()) {
            List<SampleRange> first = heard.marked().values().iterator().next();
            heard.marked().put(RANDOM, moved(first, heard.clip().frames(), random));
        }
        return List.copyOf(byRecording.values());
    }

    private static List<Path> saved(List<Path> folders) throws CorpusException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.endsWith(SAVED)).map(Path::getParent).sorted().forEach(found::add);
            } catch (IOException e) {
                throw new CorpusException("The folder " + folder + " can't be read (" + AtomicFiles.reason(e) + ").", e);
            } catch (UncheckedIOException e) {
                throw new CorpusException("The folder " + folder + " can't be read (" + AtomicFiles.reason(e.getCause()) + ").", e);
            }
        }
        return found;
    }

    /** The same stretches later by a quarter to three quarters of the recording, what runs over the end coming in at the start. */
    private static List<SampleRange> moved(List<SampleRange> ranges, long length, Random random) {
        return Ranges.rotated(ranges, Math.round(length * (0.25 + 0.5 * random.nextDouble())), length);
    }
}
