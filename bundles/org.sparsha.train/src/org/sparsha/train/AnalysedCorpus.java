/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Gender;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;

/**
 * The corpus that a training analysed, as it stands beside what was analysed: where recordings are gone since, the training needs not be.
 * Immutable.
 *
 * @param name its name
 * @param root its folder
 * @param scheme what it was read by
 * @param recordings its recordings, in their order
 */
public record AnalysedCorpus(String name, String root, String scheme, List<Item> recordings) {

    /** Copies the list. */
    public AnalysedCorpus {
        recordings = List.copyOf(recordings);
    }

    /**
     * A recording.
     *
     * @param path its path in the corpus
     * @param file its file
     * @param start seconds at which it begins
     * @param end seconds at which it ends; below 0 for the file's end
     * @param labels its speaker, label, text, gender and split
     * @param attributes anything else
     */
    record Item(String path, String file, double start, double end, List<String> labels, Map<String, String> attributes) {

        static Item of(Recording one) {
            Labels known = one.labels();
            return new Item(one.path(), one.file().toString(), one.span().start(), one.span().end().orElse(-1), List.of(known.speaker(),
                    known.label(), known.text(), known.gender().name(), known.split()), new LinkedHashMap<>(known.attributes()));
        }

        Recording recording() {
            TimeSpan span = new TimeSpan(start, end < 0 ? OptionalDouble.empty() : OptionalDouble.of(end));
            return new Recording(path, Path.of(file), span, new Labels(labels.get(0), labels.get(1), labels.get(2), Gender.valueOf(
                    labels.get(3)), labels.get(4), attributes));
        }

        boolean isGone() {
            return Files.notExists(Path.of(file));
        }
    }

    static AnalysedCorpus of(Corpus corpus) {
        return new AnalysedCorpus(corpus.name(), corpus.root().toString(), corpus.scheme(), corpus.recordings().stream().map(Item::of)
                .toList());
    }

    /**
     * Reads what an unfinished training has analysed.
     *
     * @param out folder of the package
     * @return its corpus; empty where nothing is under way, or not all is analysed
     */
    public static Optional<AnalysedCorpus> of(Path out) {
        return DataIndex.corpus(JobFolder.index(Trainer.workingFolder(out)));
    }

    /** @return how many of its recordings are gone */
    public long gone() {
        return recordings.stream().filter(Item::isGone).count();
    }

    /**
     * Puts recordings back that are gone.
     *
     * @param found what is there of the corpus now; empty where it can't be read any more
     * @return all of it, where nothing else has changed than that recordings are gone; else what was found
     */
    public Optional<Corpus> completed(Optional<Corpus> found) {
        Map<String, Recording> there = new HashMap<>();
        found.ifPresent(corpus -> corpus.recordings().forEach(one -> there.put(one.key(), one)));
        int known = 0;
        for (Item item : recordings) {
            boolean isThere = there.containsKey(item.recording().key());
            if (!isThere && !item.isGone()) {
                return found;
            }
            known += isThere ? 1 : 0;
        }
        if (known < there.size()) {
            return found;
        }
        List<Recording> all = recordings.stream().map(Item::recording).map(one -> there.getOrDefault(one.key(), one)).toList();
        return Optional.of(new Corpus(name, Path.of(root), scheme, all, found.map(Corpus::problems).orElse(List.of())));
    }
}
